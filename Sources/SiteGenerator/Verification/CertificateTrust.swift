import LearningCore

/// Whom the page for checking certificates believes, and what it knows to be revoked.
package struct CertificateTrust: Hashable, Sendable {
  package struct Issuer: Hashable, Sendable {
    /// Thumbprint of the key (RFC 7638), as certificates name it.
    package var keyID: String
    /// The name under which this key is believed.
    package var name: String
    /// The 32 bytes of the Ed25519 key, as JWK writes them.
    package var x: String

    package init(keyID: String, name: String, x: String) {
      (self.keyID, self.name, self.x) = (keyID, name, x)
    }
  }

  package var issuers: [Issuer]
  /// Signed lists in compact form. The page checks each by itself and passes over those that no
  /// issuer here has signed.
  package var revocations: [String]

  package init(issuers: [Issuer] = [], revocations: [String] = []) {
    (self.issuers, self.revocations) = (issuers, revocations)
  }
}

extension CertificateTrust {
  var json: JSON {
    .object([
      "issuers": .array(
        issuers.map {
          .object(["keyID": .string($0.keyID), "name": .string($0.name), "x": .string($0.x)])
        }),
      "revocations": .array(revocations.map { .string($0) }),
    ])
  }
}
