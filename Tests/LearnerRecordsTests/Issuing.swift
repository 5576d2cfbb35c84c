import LearningCore

@testable import LearnerRecords

extension LearnerRecords {
  /// Issues one certificate, after whatever certificate of the course somebody has by then.
  func issueCertificate(
    to person: PersonID, at time: Timestamp,
    following: @escaping (IssuedCertificate) -> [Fact] = { _ in [] },
    make: @escaping (_ runningNumber: Int) throws -> IssuedCertificate
  ) throws -> IssuedCertificate {
    let course: CourseID = name("aman")
    while true {
      let held = try learningRecord(of: person).certificates.last {
        $0.certificate.course == course && $0.revocation == nil
      }
      let order = CertificateOrder(
        to: person, of: course, at: time, holding: held?.certificate.number, following: following
      ) { running, _ in try make(running) }
      if let issued = try issue([order], random: { Int.random(in: $0) })[0] { return issued }
    }
  }
}
