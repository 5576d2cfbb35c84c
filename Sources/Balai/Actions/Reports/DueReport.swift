import Certificates
import LearnerRecords
import LearningCore

/// What `balai report due` says: whose certificate ended or ends soon.
struct DueReport: ReportOutput {
  private struct Row {
    var person: Person
    var certificate: CertificateRecord
    var title: String
    /// The last day it is valid.
    var lastDay: CivilDate
    /// Below nothing once it has ended.
    var daysLeft: Int
  }

  private let rows: [Row]
  private let library: Library
  private let unit: String?
  private let days: Int
  private let today: CivilDate

  /// - Parameter days: how far ahead to look.
  init(
    within days: Int, unit: String?, in library: Library, records: LearnerRecords, now: Timestamp
  ) throws {
    let zone = library.workspace.zone
    let today = now.date(in: zone)
    (self.days, self.unit, self.library, self.today) = (days, unit, library, today)
    var rows: [Row] = []
    for learner in try Members.people(of: unit, in: library.workspace, records: records) {
      // Of every course the last certificate that was not revoked: it follows on those before it.
      var last: [CourseID: CertificateRecord] = [:]
      for certificate in learner.record.certificates where certificate.revocation == nil {
        last[certificate.certificate.course] = certificate
      }
      for (course, certificate) in last {
        guard let end = CertificateClaim.statedEnd(in: certificate.certificate.jws) ?? nil
        else { continue }
        let lastDay = Timestamp(millisecondsSince1970: end.millisecondsSince1970 - 1).date(in: zone)
        let left = lastDay.daysSince1970 - today.daysSince1970
        guard left <= days else { continue }
        rows.append(
          Row(
            person: learner.person, certificate: certificate,
            title: library[course: course]?.title ?? course.description, lastDay: lastDay,
            daysLeft: left))
      }
    }
    self.rows = rows.sorted { a, b in
      (a.daysLeft, a.person.name.nameKey, a.certificate.certificate.number)
        < (b.daysLeft, b.person.name.nameKey, b.certificate.certificate.number)
    }
  }

  // MARK: Words

  func report(limit: Int?) -> Report {
    let title = unit.map {
      Phrase("Sertifikat yang perlu diperpanjang: \($0)", "Certificates to renew: \($0)")
    }
    let ended = rows.count { $0.daysLeft < 0 }
    var parts: [Report.Part] = [
      .paragraph(
        rows.isEmpty
          ? Phrase(
            "\(today.phrase.indonesian). Tidak ada sertifikat yang berakhir dalam \(days) hari.",
            "\(today.phrase.english). No certificate ends within \(days) days.")
          : Phrase(
            "\(today.phrase.indonesian). \(ended) sudah berakhir, \(rows.count - ended) berakhir "
              + "dalam \(days) hari.",
            "\(today.phrase.english). \(ended) have ended, \(rows.count - ended) end within "
              + "\(days) days."))
    ]
    guard !rows.isEmpty else {
      return Report(title: title ?? Self.title, parts: parts)
    }
    let shown = rows.prefix(limit ?? rows.count)
    parts.append(
      .table(
        Report.Table(
          columns: [
            .init(Phrase("Nama", "Name")), .init(Phrase("Unit", "Unit")),
            .init(Phrase("Kursus", "Course")), .init(Phrase("Berlaku sampai", "Valid until")),
            .init(Phrase("Sisa hari", "Days left"), isNumber: true),
          ],
          rows: shown.map { row in
            [
              Phrase(verbatim: row.person.shownName), Phrase(verbatim: row.person.unit ?? ""),
              Phrase(verbatim: row.title), row.lastDay.phrase,
              row.daysLeft < 0
                ? Phrase("lewat \(-row.daysLeft)", "\(-row.daysLeft) ago")
                : Phrase(verbatim: "\(row.daysLeft)"),
            ]
          })))
    if shown.count < rows.count {
      let rest = rows.count - shown.count
      parts.append(
        .paragraph(
          Phrase(
            "Dan \(rest) lagi; semuanya ada dengan --format csv atau html.",
            "And \(rest) more; all of them are there with --format csv or html.")))
    }
    parts.append(.heading(Phrase("Cara memperpanjang", "How to renew")))
    for id in Set(rows.map(\.certificate.certificate.course)).sorted() { parts.append(how(id)) }
    return Report(title: title ?? Self.title, parts: parts)
  }

  private static let title = Phrase("Sertifikat yang perlu diperpanjang", "Certificates to renew")

  private func how(_ id: CourseID) -> Report.Part {
    guard let course = library[course: id], let rule = course.certificate else {
      return .paragraph(
        Phrase(
          "\(id): kursusnya tidak memberi sertifikat lagi.",
          "\(id): the course gives no certificates any more."))
    }
    let exam = rule.exam.flatMap { library[quiz: $0]?.title }
    return .paragraph(
      Phrase(
        "\(course.title): sejak \(rule.renewal.days) hari sebelum berakhir, peserta menjalankan "
          + "'balai learn \(id)', membaca ulang pelajaran yang disebutkan"
          + (exam.map { ", lalu lulus lagi '\($0)'" } ?? "")
          + ". Sertifikat baru terbit sesudahnya.",
        "\(course.title): from \(rule.renewal.days) days before the end, the learner runs "
          + "'balai learn \(id)', reads the lessons named there again"
          + (exam.map { ", then passes '\($0)' again" } ?? "") + ". Then the new one is issued."))
  }

  // MARK: Rows

  var table: [[String]] {
    [
      [
        "name", "nip", "position", "unit", "course", "title", "certificate", "issued",
        "valid_until",
        "days_left", "state",
      ]
    ]
      + rows.map { row in
        [
          row.person.name, row.person.nip?.spaced ?? "", row.person.position ?? "",
          row.person.unit ?? "", row.certificate.certificate.course.description, row.title,
          row.certificate.certificate.number,
          row.certificate.issuedAt.date(in: library.workspace.zone).description,
          row.lastDay.description, String(row.daysLeft), row.daysLeft < 0 ? "ended" : "due",
        ]
      }
  }

  var json: JSON {
    .object([
      "date": .string(today.description), "days": .integer(days),
      "unit": unit.map { .string($0) } ?? .null,
      "certificates": .array(
        rows.map { row in
          .object([
            "name": .string(row.person.name),
            "nip": row.person.nip.map { .string($0.description) } ?? .null,
            "unit": row.person.unit.map { .string($0) } ?? .null,
            "course": .string(row.certificate.certificate.course.description),
            "certificate": .string(row.certificate.certificate.number),
            "validUntil": .string(row.lastDay.description), "daysLeft": .integer(row.daysLeft),
          ])
        }),
    ])
  }
}
