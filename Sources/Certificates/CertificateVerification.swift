package import LearningCore

/// A certificate whose signature was checked against a trusted issuer. There is no other way to
/// get one, so a function that takes it cannot be handed a forgery.
package struct VerifiedCertificate: Hashable, Sendable {
  package let claim: CertificateClaim
  /// The whole thumbprint of the key that signed it.
  package let keyID: String

  fileprivate init(_ claim: CertificateClaim, keyID: String) {
    (self.claim, self.keyID) = (claim, keyID)
  }
}

/// What a check of a certificate found.
package enum CertificateVerdict: Hashable, Sendable {
  case valid(VerifiedCertificate)
  case expired(VerifiedCertificate)
  case revoked(VerifiedCertificate, RevocationList.Item)
  /// The text is a certificate, but nobody here knows the key it claims to be signed with; what it
  /// says is shown as a claim only. Of a key that is not here only the beginning of its thumbprint is
  /// known.
  case unknownIssuer(CertificateClaim, keyID: String)
  /// Not a certificate, or not as it was signed.
  case altered
}

extension CertificateVerdict {
  /// What was signed by somebody who is believed.
  package var certificate: VerifiedCertificate? {
    switch self {
    case .valid(let certificate), .expired(let certificate), .revoked(let certificate, _):
      certificate
    case .unknownIssuer, .altered: nil
    }
  }

  /// What the text says; proven unless the issuer is unknown.
  package var claim: CertificateClaim? {
    guard case .unknownIssuer(let claim, _) = self else { return certificate?.claim }
    return claim
  }

  package var keyID: String? {
    guard case .unknownIssuer(_, let keyID) = self else { return certificate?.keyID }
    return keyID
  }
}

/// Checks a certificate. Needs no records and no network.
///
/// - Parameters:
///   - text: a compact JWS, or an address that carries one behind its `#`.
///   - revocations: lists already checked; only those that speak for the certificate's own key count.
package func verifyCertificate(
  _ text: String, trusting issuers: TrustedIssuers, revocations: [VerifiedRevocationList],
  now: Timestamp
) -> CertificateVerdict {
  let text = trimmed(text)
  let compact = text.contains("://") ? text.split(separator: "#").last ?? "" : text[...]
  guard let jws = CompactJWS(compact), jws.kind == .certificate,
    let claim = CertificateClaim(canonical: jws.payload)
  else { return .altered }
  let keys = issuers.keys(namedBy: jws.keyID)
  guard !keys.isEmpty else { return .unknownIssuer(claim, keyID: jws.keyID) }
  guard let keyID = keys.first(where: jws.isSigned)?.thumbprint else { return .altered }
  guard issuers.believes(keyID, as: claim.issuer, at: claim.issuedAt) else {
    return .unknownIssuer(claim, keyID: keyID)
  }
  let certificate = VerifiedCertificate(claim, keyID: keyID)
  for verified in revocations where verified.speaks(for: certificate, trusting: issuers) {
    if let item = verified.list.items.first(where: { $0.number == claim.number }) {
      return .revoked(certificate, item)
    }
  }
  if let expires = claim.expiresAt, now >= expires { return .expired(certificate) }
  return .valid(certificate)
}

/// Without white space at both ends, as text comes out of files and clipboards.
func trimmed(_ text: String) -> String {
  let start = text.drop(while: \.isWhitespace)
  return String(
    start[
      ..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) }
        ?? start.startIndex)])
}
