package import LearningCore

/// What corrected marks mean for a certificate that was issued before. It stays as it is until the
/// office decides.
package enum CertificateConsequence: Hashable, Sendable {
  /// No attempt at the exam is passed any more.
  case examNoLongerPassed
  /// The certificate states another mark than the exam has now.
  case anotherMark(Score)
}

extension CourseProgress {
  /// - Parameter stated: the mark on the certificate that counts, in hundredths of a percent; `nil`
  ///   when it states none.
  /// - Returns: `nil` without such a certificate, and where no mark was corrected.
  package func consequence(ofMarkStated stated: Int?) -> CertificateConsequence? {
    guard certificate != nil, let exam, exam.isRegraded else { return nil }
    guard exam.isSettled else { return .examNoLongerPassed }
    // A renewed certificate states the mark of its own exam, not the best there ever was.
    guard certificates.count(where: { $0.revocation == nil }) == 1 else { return nil }
    guard let stated, let best = exam.best, best.basisPoints != stated else { return nil }
    return .anotherMark(best)
  }
}
