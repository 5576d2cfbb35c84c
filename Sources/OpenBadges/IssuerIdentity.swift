package import Certificates
import LearningCore

extension IssuerCard {
  /// What credentials call the issuer: `did:web` of the site, else `did:key` of the key.
  package var did: String { site.flatMap(webIdentifier) ?? key.didKey }

  /// Whether the issuer keeps its name when the key changes.
  package var isNamedBySite: Bool { did.hasPrefix("did:web:") }

  /// The name of the key in proofs.
  package var verificationMethod: String { "\(did)#\(key.multikey)" }
}

/// The document behind `did:web`: which keys speak for the site (W3C CCG did:web; W3C Controlled
/// Identifiers 1.0).
///
/// - Parameter cards: the issuer's keys, the retired ones too, so that what they signed can still be
///   checked.
/// - Returns: canonical JSON; `nil` where no card is named by a site.
package func didDocument(of cards: [IssuerCard]) -> String? {
  guard let did = cards.first(where: \.isNamedBySite)?.did else { return nil }
  let methods = cards.filter { $0.did == did }.map { card in
    (name: card.verificationMethod, key: card.key.multikey)
  }
  return JSON.object([
    "@context": .array([
      .string("https://www.w3.org/ns/did/v1"), .string("https://w3id.org/security/multikey/v1"),
    ]),
    "id": .string(did),
    "verificationMethod": .array(
      methods.map { method in
        .object([
          "id": .string(method.name), "type": .string("Multikey"), "controller": .string(did),
          "publicKeyMultibase": .string(method.key),
        ])
      }),
    "assertionMethod": .array(methods.map { .string($0.name) }),
  ]).canonicalText
}

/// - Returns: `nil` where the address is not of HTTPS, names a computer by number, or has characters
///   that would need an encoding of their own.
private func webIdentifier(of site: String) -> String? {
  let scheme = "https://"
  guard site.hasPrefix(scheme) else { return nil }
  let parts = site.dropFirst(scheme.count).split(separator: "/", omittingEmptySubsequences: false)
  let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
  let host = parts[0].split(separator: ":", omittingEmptySubsequences: false)
  guard host.count <= 2, host[0].contains("."), host[0].last?.isNumber == false,
    host.dropFirst().allSatisfy({ Int($0) != nil }),
    (parts.dropFirst() + host).allSatisfy({ !$0.isEmpty && $0.allSatisfy(plain.contains) })
  else { return nil }
  return "did:web:"
    + ([host.joined(separator: "%3A")] + parts.dropFirst().map(String.init))
    .joined(separator: ":")
}
