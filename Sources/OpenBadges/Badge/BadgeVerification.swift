package import Certificates
package import LearningCore

/// Checks a badge. Needs no records and no network.
///
/// Beside the claim inside of it, both proofs of the badge must hold, by the key that signed the
/// claim, and the badge must say what the claim says: every member is worked out again.
///
/// - Parameters:
///   - lists: status lists already checked; only those of the badge's own issuer count.
package func verifyBadge(
  _ badge: [UInt8], trusting issuers: TrustedIssuers, revocations: [VerifiedRevocationList],
  lists: [VerifiedStatusList] = [], now: Timestamp
) -> CertificateVerdict {
  guard let json = try? JSON(parsing: badge), let proven = ProvenDocument(json),
    let jws = BadgeEvidence.jws(in: proven.document), let signed = CompactJWS(jws),
    signed.isSigned(by: proven.key)
  else { return .altered }
  let verdict = verifyCertificate(jws, trusting: issuers, revocations: revocations, now: now)
  guard let claim = verdict.claim, let parts = BadgeParts(of: proven.document),
    badgeDocument(claim, jws: jws, parts) == proven.document
  else { return .altered }
  switch verdict {
  case .valid(let certificate), .expired(let certificate):
    let marked = lists.first {
      $0.speaks(for: certificate, trusting: issuers) && $0.marks(parts.status)
    }
    return marked.map { .revoked(certificate, $0.item(for: certificate)) } ?? verdict
  case .revoked, .unknownIssuer, .altered: return verdict
  }
}
