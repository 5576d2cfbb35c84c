package import Certificates
package import LearningCore

/// A status list that its issuer has signed, as it is published.
package struct StatusListCredential {
  /// The list's own address, `https://…/status/<list>.json`.
  package let url: String
  package let issuer: String
  package let key: PublicKey
  package let madeAt: String
  package let list: BitstringStatusList

  /// Signs a list.
  ///
  /// - Parameter site: address of the site, without a trailing slash.
  /// - Returns: canonical JSON.
  package static func sign(
    _ list: BitstringStatusList, named name: String, site: String, at time: Timestamp,
    with issuer: Issuer
  ) throws -> String {
    let url = address(of: name, on: site)
    let moment = time.text(in: .utc)
    let document = JSON.object([
      "@context": .array([.string(KnownContext.credentials.url)]), "id": .string(url),
      "type": .array([.string("VerifiableCredential"), .string("BitstringStatusListCredential")]),
      "issuer": .string(issuer.card.did), "validFrom": .string(moment),
      "credentialSubject": .object([
        "id": .string(url + "#list"), "type": .string("BitstringStatusList"),
        "statusPurpose": .string("revocation"), "encodedList": .string(list.encodedList),
      ]),
    ])
    return try ProvenDocument(signing: document, as: issuer.card.did, at: moment, with: issuer)
      .json.canonicalText
  }

  /// Reads a list whose proofs hold, by the key that they name. Whose key that is remains to be
  /// asked.
  ///
  /// - Returns: `nil` for anything that ``sign(_:named:site:at:with:)`` could not have written.
  package init?(_ text: String) {
    guard let json = try? JSON(parsing: text), let proven = ProvenDocument(json),
      let url = json["id"]?.string, let madeAt = json["validFrom"]?.string,
      let subject = json["credentialSubject"], subject["id"]?.string == url + "#list",
      subject["type"]?.string == "BitstringStatusList",
      subject["statusPurpose"]?.string == "revocation",
      json["type"]?.array?.contains(.string("BitstringStatusListCredential")) == true,
      json["validUntil"] == nil,
      let list = subject["encodedList"]?.string.flatMap({ BitstringStatusList(encodedList: $0) })
    else { return nil }
    (self.url, self.list, self.madeAt) = (url, list, madeAt)
    (issuer, key) = (proven.issuer, proven.key)
  }

  package static func address(of list: String, on site: String) -> String {
    "\(site)/status/\(list).json"
  }
}
