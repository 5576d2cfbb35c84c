package import LearningCore

extension CertificateClaim {
  /// The end that a certificate states, without asking whether its signature is good. For lists over
  /// an office's own records, whose texts `records verify` compares with the journal: nobody is to
  /// believe a certificate because of it.
  ///
  /// - Returns: `nil` for what is no certificate; inside that, `nil` for one without an end.
  package static func statedEnd(in jws: String) -> Timestamp?? {
    guard let text = CompactJWS(jws), text.kind == .certificate,
      let claim = CertificateClaim(canonical: text.payload)
    else { return nil }
    return .some(claim.expiresAt)
  }
}
