package import LearningCore

/// The text of a certificate in the records: the signed claim, what was frozen beside it, and the
/// badge. The journal knows its digest, so none of it can change unseen.
package struct CertificatePacket: Hashable, Sendable {
  /// The signed claim, in compact form.
  package var jws: String
  package var details: CertificateDetails
  /// An Open Badges credential as canonical JSON; `nil` where none was made.
  package var badge: String?

  package init(jws: String, details: CertificateDetails, badge: String? = nil) {
    (self.jws, self.details, self.badge) = (jws, details, badge)
  }

  /// Canonical JSON (RFC 8785) with the members `badge`, `details` and `jws`.
  package var text: String {
    var members: [String: JSON] = ["details": details.json, "jws": .string(jws)]
    members["badge"] = badge.map { .string($0) }
    return JSON.object(members).canonicalText
  }

  /// Reads what ``text`` wrote, or a bare compact JWS, which has no details.
  ///
  /// - Returns: `nil` for anything else: a member more, another order or spelling.
  package init?(_ text: String) {
    if CompactJWS(text) != nil {
      self.init(jws: text, details: CertificateDetails())
      return
    }
    guard let json = try? JSON(parsing: text), let jws = json["jws"]?.string,
      CompactJWS(jws) != nil, let details = json["details"].flatMap({ CertificateDetails($0) })
    else { return nil }
    self.init(jws: jws, details: details, badge: json["badge"]?.string)
    guard self.text == text else { return nil }
  }
}

extension IssuedCertificate {
  /// - Returns: `nil` once the text was erased from the records, or where it is damaged.
  package var packet: CertificatePacket? { CertificatePacket(text) }
}
