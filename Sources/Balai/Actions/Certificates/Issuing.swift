import Certificates
import LearnerRecords
import LearningCore
import OpenBadges
import ProgressTracker

/// Issues the certificate of a completed course.
struct Issuing {
  let library: Library
  let records: LearnerRecords
  let desk: IssuerDesk
  let world: World

  /// - Throws: ``IssuingError`` when the course is not completed or the person has no name yet;
  ///   nothing is recorded then.
  func issue(_ id: CourseID, to person: Person) throws -> IssuedCertificate {
    guard let course = library[course: id] else { throw IssuingError.noSuchCourse(id.description) }
    let order = try order(course, to: person)
    guard let issued = try records.issue([order], random: { world.random(in: $0) })[0] else {
      throw IssuingError.alreadyIssued(course.title)
    }
    return issued
  }

  /// What is to be issued, with everything that is frozen in it.
  ///
  /// - Throws: ``IssuingError`` why there is nothing to be issued.
  func order(_ course: Course, to person: Person) throws -> CertificateOrder {
    guard !person.name.isEmpty else { throw PersonError.emptyName }
    // What is certified is read back from the disk, never from memory.
    let record = try records.learningRecord(of: person.id)
    let reading = ProgressReading(library: library, records: records, now: world.now())
    let progress = try reading.progress(in: course, of: record)
    let renewal = progress.renewal
    if progress.certificate != nil {
      guard let renewal else { throw IssuingError.alreadyIssued(course.title) }
      guard renewal.isComplete else { throw IssuingError.notRenewed(course.title) }
    }
    guard progress.offersCertificate, progress.isCompleted else {
      throw IssuingError.notCompleted(course.title)
    }
    let workspace = library.workspace
    let issuer = try desk.issuerMakingOne(named: workspace.organisation)
    let now = world.now()
    // Certificates count in whole seconds, as JWT does.
    let issuedAt = Timestamp(millisecondsSince1970: now.millisecondsSince1970 / 1000 * 1000)
    let completed = Self.completion(of: course, in: record, since: renewal?.opensAt) ?? issuedAt
    let exam = renewal.map { record.lastPassed(course.certificate?.exam, since: $0.opensAt) }
    let basisPoints = exam.map { $0?.score?.basisPoints } ?? progress.exam?.best?.basisPoints
    let isWitnessed = exam.map { $0?.sitting != nil } ?? progress.exam?.isBestWitnessed ?? false
    return CertificateOrder(
      to: person.id, of: course.id, at: now, holding: progress.certificate?.certificate.number,
      following: { issued in
        renewal.map {
          [.certificateRenewed(number: issued.number, course: course.id, minutes: $0.minutes)]
        } ?? []
      },
      make: { running, status in
        let claim = CertificateClaim(
          number: library.number(running, course: course.id, at: issuedAt), issuer: issuer.name,
          isLocal: issuer.isLocal, name: person.name, maskedNIP: person.nip?.masked,
          unit: person.unit, courseTitle: course.title, courseVersion: course.version,
          hours: workspace.hours(minutes: renewal?.minutes ?? progress.minutesEarned),
          basisPoints: basisPoints, isWitnessed: isWitnessed,
          completedOn: completed.date(in: workspace.zone), issuedAt: issuedAt,
          expiresAt: expiry(of: course, from: issuedAt), zone: workspace.zone)
        return try issuer.certificate(
          claim,
          CertificateDetails(
            freezing: course, of: workspace, site: issuer.card.site, status: status),
          of: course.id)
      })
  }

  /// The end of the last day it is valid.
  private func expiry(of course: Course, from issued: Timestamp) -> Timestamp? {
    let zone = library.workspace.zone
    return course.certificate?.end(issuedOn: issued.date(in: zone))?.start(in: zone)
  }

  /// When the last part of the course was done; of a renewal, what was done for it.
  private static func completion(
    of course: Course, in record: LearningRecord, since opening: Timestamp?
  ) -> Timestamp? {
    if let opening {
      let readings = record.readings.filter { $0.key.course == course.id }.map(\.value.at)
      let exam = record.lastPassed(course.certificate?.exam, since: opening)?.submittedAt
      return (readings + [exam].compactMap(\.self)).filter { $0 >= opening }.max()
    }
    let modules = record.completedModules.filter { $0.course == course.id }.map(\.at)
    let needsWitness = course.certificate?.isWitnessed ?? false
    let exam = record.attempts.filter {
      $0.quiz == course.certificate?.exam && $0.passed != false
        && (!needsWitness || $0.sitting != nil)
    }.compactMap(\.submittedAt)
    return (modules + exam.prefix(1)).max()
  }
}

extension LearningRecord {
  fileprivate func lastPassed(_ exam: QuizID?, since opening: Timestamp) -> AttemptSummary? {
    attempts.last { $0.quiz == exam && $0.startedAt >= opening && $0.passed == true }
  }
}

extension Issuer {
  /// Signs a certificate and puts it together with what is frozen beside it.
  func certificate(
    _ claim: CertificateClaim, _ details: CertificateDetails, of course: CourseID
  ) throws -> IssuedCertificate {
    let jws = try sign(claim)
    let packet = CertificatePacket(
      jws: jws, details: details,
      badge: try openBadge(claim, jws: jws, details: details, issuer: self))
    return IssuedCertificate(number: claim.number, course: course, text: packet.text)
  }
}

extension Library {
  /// The number that the pattern of `balai.yml` makes of a running number.
  func number(_ running: Int, course: CourseID, at time: Timestamp) -> String {
    let date = time.date(in: workspace.zone)
    let digits = String(running)
    return workspace.certificateNumber
      .replacing("{n}", with: String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
      .replacing("{course}", with: course.description)
      .replacing("{year}", with: String(date.year))
      .replacing("{month}", with: String(date.month))
      .replacing("{roman}", with: Self.romanMonths[date.month - 1])
  }

  /// As official letters are numbered.
  private static let romanMonths = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ]
}

extension World {
  /// A random number in a range.
  func random(in range: Range<Int>) -> Int {
    var source = SeedSource(world: self)
    return Int.random(in: range, using: &source)
  }

  private struct SeedSource: RandomNumberGenerator {
    let world: World
    func next() -> UInt64 { world.newSeed() }
  }
}

enum IssuingError: BlameableError {
  var exitCode: Int32 {
    switch self {
    case .noSuchCourse: Exit.usage
    case .notCompleted, .alreadyIssued, .notRenewed, .offersNone: Exit.wrong
    }
  }

  case noSuchCourse(String)
  case notCompleted(String)
  case alreadyIssued(String)
  case notRenewed(String)
  case offersNone(String)

  var message: Phrase {
    switch self {
    case .noSuchCourse(let id): Phrase("Tidak ada kursus '\(id)'.", "There is no course '\(id)'.")
    case .notCompleted(let title):
      Phrase("Kursus '\(title)' belum selesai.", "Course '\(title)' is not completed yet.")
    case .alreadyIssued(let title):
      Phrase(
        "Sertifikat untuk '\(title)' sudah terbit.",
        "The certificate for '\(title)' has been issued already.")
    case .notRenewed(let title):
      Phrase(
        "Sertifikat untuk '\(title)' belum bisa diperpanjang: masih ada yang harus dikerjakan.",
        "The certificate for '\(title)' cannot be renewed yet: something is still to be done.")
    case .offersNone(let title):
      Phrase(
        "Kursus '\(title)' tidak memberi sertifikat.", "Course '\(title)' gives no certificate.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .noSuchCourse: Phrase("Lihat daftarnya: balai learn.", "See the list: balai learn.")
    case .notCompleted, .notRenewed:
      Phrase("Lihat yang masih kurang: balai progress.", "See what is missing: balai progress.")
    case .alreadyIssued:
      Phrase("Lihat dengan: balai certificate show.", "See it with: balai certificate show.")
    case .offersNone:
      Phrase("Isi 'certificate:' di course.md.", "Fill in 'certificate:' in course.md.")
    }
  }
}
