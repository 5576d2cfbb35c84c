package import LearningCore

/// Whom the page for checking certificates believes, and what it knows to be revoked.
package struct CertificateTrust: Hashable, Sendable {
  package struct Issuer: Hashable, Sendable {
    /// Thumbprint of the key (RFC 7638), as certificates name it.
    package var keyID: String
    /// The name under which this key is believed.
    package var name: String
    /// The 32 bytes of the Ed25519 key, as JWK writes them.
    package var x: String
    /// What the key signed is believed from then on; `nil` for always.
    package var from: Timestamp?
    /// What is dated from then on is not believed; `nil` for a key in use.
    package var until: Timestamp?

    package init(
      keyID: String, name: String, x: String, from: Timestamp? = nil, until: Timestamp? = nil
    ) {
      (self.keyID, self.name, self.x) = (keyID, name, x)
      (self.from, self.until) = (from, until)
    }

    /// Times are whole seconds since 1970, as in claims.
    fileprivate var json: JSON {
      var members: [String: JSON] = [
        "keyID": .string(keyID), "name": .string(name), "x": .string(x),
      ]
      members["from"] = from.map { .integer($0.millisecondsSince1970 / 1000) }
      members["until"] = until.map { .integer($0.millisecondsSince1970 / 1000) }
      return .object(members)
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
      "issuers": .array(issuers.map(\.json)),
      "revocations": .array(revocations.map { .string($0) }),
    ])
  }
}
