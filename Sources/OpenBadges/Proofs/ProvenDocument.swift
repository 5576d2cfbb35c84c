import Certificates
import LearningCore

/// A document with its proof set: the same key, the same moment, once in each suite.
///
/// Programs for Open Badges take `eddsa-rdfc-2022`; a page without any library can check
/// `eddsa-jcs-2022`. Here both must hold, so that no reader sees less of it than another.
struct ProvenDocument {
  /// Without its proofs.
  let document: JSON
  let issuer: String
  let key: PublicKey
  private let proofs: [DataIntegrityProof]

  /// Signs a document.
  ///
  /// - Parameters:
  ///   - id: the identifier of the issuer.
  ///   - time: when it was signed, RFC 3339.
  init(signing document: JSON, as id: String, at time: String, with issuer: Issuer) throws {
    (self.document, self.issuer, key) = (document, id, issuer.publicKey)
    let method = "\(id)#\(issuer.publicKey.multikey)"
    proofs = try Cryptosuite.allCases.map { suite in
      try DataIntegrityProof(of: document, by: suite, created: time, method: method) {
        try issuer.signature(ofHashes: $0)
      }
    }
  }

  /// Reads a signed document and checks that its proofs hold, by the key that they name. Whose key
  /// that is remains to be asked.
  ///
  /// - Returns: `nil` unless it has exactly the two proofs, by one key of its own issuer, and both
  ///   hold.
  init?(_ json: JSON) {
    guard case .object(var members) = json, let set = members.removeValue(forKey: "proof")?.array
    else { return nil }
    let document = JSON.object(members)
    let proofs = set.compactMap { DataIntegrityProof($0, of: document) }
    guard proofs.count == set.count, proofs.map(\.suite) == Cryptosuite.allCases,
      let issuer = (document["issuer"]?["id"] ?? document["issuer"])?.string,
      let first = proofs.first, let key = first.namedKey,
      proofs.allSatisfy({ $0.method == "\(issuer)#\(key.multikey)" && $0.created == first.created }
      ),
      // The quicker one first.
      proofs.reversed().allSatisfy({ $0.holds(for: document, by: key) })
    else { return nil }
    // The identifier of a key belongs to that key.
    guard !issuer.hasPrefix("did:key:") || issuer == key.didKey else { return nil }
    (self.document, self.issuer, self.key, self.proofs) = (document, issuer, key, proofs)
  }

  var json: JSON {
    guard case .object(var members) = document else {
      preconditionFailure("a credential is an object")
    }
    members["proof"] = .array(proofs.map { $0.json(in: document) })
    return .object(members)
  }
}
