package import LearningCore

/// The certificates an issuer has taken back, with the reason: revoked is not unknown.
package struct RevocationList: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package var number: String
    package var at: Timestamp
    package var reason: String

    package init(number: String, at: Timestamp, reason: String) {
      (self.number, self.at, self.reason) = (number, at, reason)
    }
  }

  /// When the list was made; it knows nothing of what happened later.
  package var madeAt: Timestamp
  package var items: [Item]

  package init(madeAt: Timestamp, items: [Item]) { (self.madeAt, self.items) = (madeAt, items) }

  var json: JSON {
    .object([
      "iat": .integer(madeAt.millisecondsSince1970 / 1000), "v": .integer(1),
      "revoked": .array(
        items.map {
          .object([
            "jti": .string($0.number), "at": .integer($0.at.millisecondsSince1970 / 1000),
            "why": .string($0.reason),
          ])
        }),
    ])
  }

  init?(canonical bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes), json["v"] == .integer(1),
      let made = json["iat"]?.integer, abs(made) < 1 << 40, let list = json["revoked"]?.array
    else { return nil }
    var items: [Item] = []
    for item in list {
      guard let number = item["jti"]?.string, let at = item["at"]?.integer, abs(at) < 1 << 40,
        let reason = item["why"]?.string
      else { return nil }
      items.append(
        Item(
          number: number, at: Timestamp(millisecondsSince1970: at * 1000), reason: reason))
    }
    self.init(madeAt: Timestamp(millisecondsSince1970: made * 1000), items: items)
    guard self.json.canonical == bytes else { return nil }
  }
}

/// A revocation list whose signature was checked against a trusted issuer.
package struct VerifiedRevocationList: Hashable, Sendable {
  package let list: RevocationList
  package let keyID: String

  /// - Returns: `nil` when the text is no list, or none of the trusted issuers signed it.
  package init?(_ text: String, trusting issuers: TrustedIssuers) {
    guard let jws = CompactJWS(trimmed(text)), jws.kind == .revocations,
      issuers.keys(namedBy: jws.keyID).contains(where: jws.isSigned),
      let list = RevocationList(canonical: jws.payload)
    else { return nil }
    (self.list, keyID) = (list, jws.keyID)
  }

  /// Whether this list is about such certificates: one signed with the same key, or, where that was
  /// retired, with a later key of the same issuer.
  package func speaks(
    for certificate: VerifiedCertificate, trusting issuers: TrustedIssuers
  ) -> Bool {
    keyID == certificate.keyID
      || issuers.mayRevoke(
        certificate.keyID, in: certificate.claim.issuer, by: keyID, at: list.madeAt)
  }
}
