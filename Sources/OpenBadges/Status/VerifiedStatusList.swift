package import Certificates
package import LearningCore

/// A status list whose proofs hold and whose key is trusted.
package struct VerifiedStatusList: Hashable, Sendable {
  /// Where it is published; entries in badges name it.
  package let address: String
  /// When the list was made; it knows nothing of what happened later.
  package let madeAt: Timestamp
  private let keyID: String
  private let list: BitstringStatusList

  /// - Returns: `nil` when this is no status list of ours, or nobody here believes its key.
  package init?(_ text: [UInt8], trusting issuers: TrustedIssuers) {
    guard let text = String(validating: text, as: UTF8.self),
      let credential = StatusListCredential(text),
      let madeAt = Timestamp(rfc3339: credential.madeAt),
      issuers.entries.contains(where: { $0.key == credential.key })
    else { return nil }
    (address, self.madeAt) = (credential.url, madeAt)
    (keyID, list) = (credential.key.thumbprint, credential.list)
  }

  /// Whether this list is about such certificates, by the same rule as a revocation list.
  package func speaks(
    for certificate: VerifiedCertificate, trusting issuers: TrustedIssuers
  ) -> Bool {
    keyID == certificate.keyID
      || issuers.mayRevoke(
        certificate.keyID, in: certificate.claim.issuer, by: keyID, at: madeAt)
  }

  /// Whether the bit of an entry is set; what lies beyond the list is revoked rather than unknown.
  func marks(_ status: BadgeParts.Status?) -> Bool {
    guard let status, status.list == address else { return false }
    return list[status.index] ?? true
  }

  /// A status list gives no reason.
  func item(for certificate: VerifiedCertificate) -> RevocationList.Item {
    RevocationList.Item(
      number: certificate.claim.number, at: madeAt,
      reason: "menurut daftar status, yang tidak menyebut alasan")
  }
}

extension Timestamp {
  /// Reads what ``text(in:)`` writes.
  fileprivate init?(rfc3339 text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = CivilDate(String(parts[0])),
      let zone = UTCOffset(String(parts[1].dropFirst(8)))
    else { return nil }
    let clock = parts[1].prefix(8).split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3 else { return nil }
    self = day.start(in: zone) + .seconds(clock[0] * 3600 + clock[1] * 60 + clock[2])
    guard self.text(in: zone) == text else { return nil }
  }
}
