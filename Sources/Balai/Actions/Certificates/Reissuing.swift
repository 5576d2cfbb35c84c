import Certificates
import LearnerRecords
import LearningCore
import ProgressTracker

/// Corrects a certificate: takes it back and issues another one in its place, which names it.
///
/// Who it is about, and the mark, are as the records have them now. What was learnt, when, and how
/// long it counts stays as it was.
struct Reissuing {
  let library: Library
  let records: LearnerRecords
  let desk: IssuerDesk
  let world: World

  func reissue(_ number: String, because reason: String) throws -> IssuedCertificate {
    let record = try records.certificate(number: number)
    guard record.revocation == nil else { throw RecordError.alreadyRevoked(number: number) }
    guard !record.isNumberTwice else { throw ReissuingError.numberTwice(number) }
    let id = record.certificate.course
    let person = try records.people().first { $0.id == record.person }
    guard let person, !person.name.isEmpty else { throw PersonError.emptyName }
    let before = try CertificateText(record, folder: desk.folder, world: world).claim
    let issuer = try desk.issuerMakingOne(named: library.workspace.organisation)
    let now = world.now()
    var claim = before
    claim.issuedAt = Timestamp(
      millisecondsSince1970: now.millisecondsSince1970 / 1000 * 1000)
    (claim.issuer, claim.isLocal) = (issuer.name, issuer.isLocal)
    (claim.name, claim.maskedNIP, claim.unit) = (person.name, person.nip?.masked, person.unit)
    if let exam = try markNow(of: record) {
      (claim.basisPoints, claim.isWitnessed) = (exam.best?.basisPoints, exam.isBestWitnessed)
    }
    let details = details(of: record, by: issuer)
    let order = CertificateOrder(
      to: person.id, of: id, at: now, holding: number, correction: reason
    ) { running, status in
      var (claim, details) = (claim, details)
      claim.number = library.number(running, course: id, at: claim.issuedAt)
      (details.status, details.follows) = (status, number)
      return try issuer.certificate(claim, details, of: id)
    }
    guard let issued = try records.issue([order], random: { world.random(in: $0) })[0] else {
      throw ReissuingError.notTheLast(number)
    }
    return issued
  }

  /// The exam, where the certificate states its best mark.
  ///
  /// - Returns: `nil` where the mark stays: of a renewal, which states that of its own exam.
  private func markNow(of record: CertificateRecord) throws -> CourseProgress.QuizState? {
    guard let course = library[course: record.certificate.course] else { return nil }
    let learning = try records.learningRecord(of: record.person)
    let progress = courseProgress(course, in: library, of: learning)
    guard let exam = progress.exam else { return nil }
    guard exam.isSettled else { throw ReissuingError.noLongerPassed(record.certificate.number) }
    return learning.renewals.contains { $0.course == course.id } ? nil : exam
  }

  /// Who signs, and where, is as today; what was learnt as it was.
  private func details(of record: CertificateRecord, by issuer: Issuer) -> CertificateDetails {
    let today = library[course: record.certificate.course].map {
      CertificateDetails(freezing: $0, of: library.workspace, site: issuer.card.site)
    }
    guard var details = record.certificate.packet?.details, details.course != nil else {
      return today ?? CertificateDetails(course: record.certificate.course)
    }
    let workspace = library.workspace
    (details.site, details.place) = (
      issuer.card.site ?? workspace.siteURL, workspace.place
    )
    details.signatories = workspace.signatories
    return details
  }
}

enum ReissuingError: BlameableError {
  case numberTwice(String)
  case notTheLast(String)
  case noLongerPassed(String)

  var exitCode: Int32 { Exit.wrong }

  var message: Phrase {
    switch self {
    case .numberTwice(let number):
      Phrase(
        "Nomor '\(number)' ada di dua sertifikat; mencabutnya akan mencabut keduanya.",
        "Two certificates have number '\(number)'; revoking it would revoke both.")
    case .notTheLast(let number):
      Phrase(
        "Sertifikat '\(number)' sudah digantikan oleh yang lebih baru.",
        "Certificate '\(number)' was followed by a newer one.")
    case .noLongerPassed(let number):
      Phrase(
        "Ujian untuk sertifikat '\(number)' tidak lagi lulus.",
        "The exam of certificate '\(number)' is no longer passed.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .numberTwice, .noLongerPassed:
      Phrase(
        "Bila memang harus dicabut: balai certificate revoke NOMOR --why ALASAN.",
        "Where it has to be revoked: balai certificate revoke NUMBER --why REASON.")
    case .notTheLast:
      Phrase("Lihat yang ada: balai certificate list.", "See them: balai certificate list.")
    }
  }
}
