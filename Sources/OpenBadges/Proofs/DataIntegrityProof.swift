import Certificates
import LearningCore

/// One embedded proof (W3C Verifiable Credential Data Integrity 1.0) that somebody asserted a
/// document.
struct DataIntegrityProof {
  let suite: Cryptosuite
  /// RFC 3339.
  let created: String
  /// The key: the identifier of the issuer, `#`, and the key itself as Multikey.
  let method: String
  let signature: [UInt8]

  /// Makes the proof of a document.
  ///
  /// - Parameter sign: gives the Ed25519 signature of 64 bytes.
  init(
    of document: JSON, by suite: Cryptosuite, created: String, method: String,
    knowing contexts: [String: Terms] = knownTerms, sign: ([UInt8]) throws -> [UInt8]
  ) throws {
    (self.suite, self.created, self.method) = (suite, created, method)
    let options = Self.options(suite, created, method, document["@context"])
    signature = try sign(suite.hashData(document, options: options, knowing: contexts))
  }

  /// - Returns: `nil` for a proof with other members, or written in another way.
  init?(_ json: JSON, of document: JSON) {
    guard let suite = json["cryptosuite"]?.string.flatMap({ Cryptosuite(rawValue: $0) }),
      let created = json["created"]?.string, let method = json["verificationMethod"]?.string,
      let value = json["proofValue"]?.string, value.first == "z",
      let signature = Base58.decode(value.dropFirst()), signature.count == 64
    else { return nil }
    (self.suite, self.created, self.method) = (suite, created, method)
    self.signature = signature
    guard self.json(in: document) == json else { return nil }
  }

  /// As it stands in `document`.
  func json(in document: JSON) -> JSON {
    // In the suite of canonical JSON the context belongs to the options; in the other it is only
    // put there to be read.
    let context = suite == .jcs ? document["@context"] : nil
    guard case .object(var members) = Self.options(suite, created, method, context) else {
      preconditionFailure("options are an object")
    }
    members["proofValue"] = .string("z" + Base58.encode(signature))
    return .object(members)
  }

  /// Whether the key named by ``method`` is this one and signed `document`, all of it.
  func holds(
    for document: JSON, by key: PublicKey, knowing contexts: [String: Terms] = knownTerms
  ) -> Bool {
    guard namedKey == key else { return false }
    let options = Self.options(suite, created, method, document["@context"])
    guard let hashes = try? suite.hashData(document, options: options, knowing: contexts) else {
      return false
    }
    return key.isValid(signature, for: hashes)
  }

  /// The key in the name of the method.
  var namedKey: PublicKey? {
    method.split(separator: "#", omittingEmptySubsequences: false).last.flatMap {
      Multikey.key(in: $0)
    }
  }

  private static func options(
    _ suite: Cryptosuite, _ created: String, _ method: String, _ context: JSON?
  ) -> JSON {
    var members: [String: JSON] = [
      "type": .string("DataIntegrityProof"), "cryptosuite": .string(suite.rawValue),
      "created": .string(created), "verificationMethod": .string(method),
      "proofPurpose": .string("assertionMethod"),
    ]
    members["@context"] = context
    return .object(members)
  }
}
