import Certificates
import LearnerRecords
import LearningCore
import ProgressTracker

/// What `balai report person` says: everything about how far one person is.
struct PersonReport: ReportOutput {
  private let overview: LearnerOverview
  private let record: LearningRecord
  private let mastery: [MasteryRow]
  private let library: Library
  private let today: CivilDate

  private var workspace: Workspace { library.workspace }

  init(_ person: Person, in library: Library, records: LearnerRecords, now: Timestamp) throws {
    record = try records.learningRecord(of: person.id)
    let reading = ProgressReading(library: library, records: records, now: now)
    overview = try LearnerOverview(reading, person: person, record: record)
    var masteryReading = MasteryReading(library: library, records: records)
    mastery = try masteryReading.table(of: record).rows(in: library)
    (self.library, today) = (library, now.date(in: library.workspace.zone))
  }

  // MARK: Words

  func report(limit: Int?) -> Report {
    let name =
      overview.person.map { Phrase(verbatim: $0.shownName) } ?? Phrase("Peserta", "Learner")
    var parts: [Report.Part] = [.figures(figures)]
    parts += overview.pathSentences.map { .paragraph($0) }
    for course in overview.courses { parts += self.parts(on: course) }
    parts += masteryParts + hoursParts + certificateParts + attemptParts(limit: limit)
    return Report(
      title: Phrase("Laporan: \(name.indonesian)", "Report: \(name.english)"), parts: parts)
  }

  private var figures: [Report.Figure] {
    var figures = [Report.Figure(Phrase("Tanggal", "Date"), today.phrase)]
    guard let person = overview.person else { return figures }
    if let nip = person.nip {
      figures.append(.init(Phrase(verbatim: "NIP"), Phrase(verbatim: nip.spaced)))
    }
    let texts = [
      (Phrase("Jabatan", "Position"), person.position), (Phrase("Unit", "Unit"), person.unit),
    ]
    figures += texts.compactMap { label, text in
      text.map { .init(label, Phrase(verbatim: $0)) }
    }
    return figures
  }

  private func parts(on course: CourseProgress) -> [Report.Part] {
    let state = course.stateWord
    var parts: [Report.Part] = [
      .heading(
        Phrase("\(course.title): \(state.indonesian)", "\(course.title): \(state.english)"))
    ]
    if let sentence = course.renewalSentence(in: library) {
      parts.append(.paragraph(sentence))
    } else {
      parts += course.missing.map { requirement in
        let words = requirement.phrase(in: library)
        return .paragraph(
          Phrase("Masih kurang: \(words.indonesian).", "Still missing: \(words.english)."))
      }
    }
    return parts
  }

  private var masteryParts: [Report.Part] {
    guard !mastery.isEmpty else { return [] }
    let groups: [(MasteryRow.Kind, Phrase)] = [
      (.pillar, Phrase("Pilar literasi digital", "Pillars of digital literacy")),
      (.competency, Phrase("Kompetensi", "Competencies")),
      (.objective, Phrase("Tujuan belajar", "Objectives")),
    ]
    return [
      .heading(Phrase("Penguasaan", "Mastery")),
      .paragraph(
        Phrase(
          "Bagian nilai yang diperoleh dari n soal, pada percobaan terakhir yang dihitung.",
          "Share of the marks of n questions, in the last attempts that count.")),
    ]
      + groups.flatMap { kind, title -> [Report.Part] in
        let rows = mastery.filter { $0.kind == kind }
        guard !rows.isEmpty else { return [] }
        let bars = rows.map {
          Report.Bars.Row(label: $0.title, length: $0.mastery.score.basisPoints, value: $0.value)
        }
        return [.subheading(title), .bars(Report.Bars(caption: title, rows: bars))]
      }
  }

  private var hoursParts: [Report.Part] {
    let rows = overview.ledger.years.flatMap { year in
      year.items.map { item in
        [
          Phrase(verbatim: "\(year.year)"),
          Phrase(verbatim: library[course: item.course]?.title ?? item.course.description),
          workspace.hours(minutes: item.earned).phrase,
          workspace.hours(minutes: item.planned).phrase,
        ]
      }
    }
    var parts: [Report.Part] = [
      .heading(Phrase("Jam pelajaran", "Training hours")), .paragraph(overview.hoursSentence),
    ]
    if !rows.isEmpty {
      parts.append(
        .table(
          Report.Table(
            columns: [
              .init(Phrase("Tahun", "Year")), .init(Phrase("Kursus", "Course")),
              .init(Phrase("Diperoleh", "Earned"), isNumber: true),
              .init(Phrase("Direncanakan", "Planned"), isNumber: true),
            ], rows: rows)))
    }
    return parts
  }

  private var certificateParts: [Report.Part] {
    guard !record.certificates.isEmpty else { return [] }
    let zone = workspace.zone
    let rows = record.certificates.map { certificate -> [Phrase] in
      let end = CertificateClaim.statedEnd(in: certificate.certificate.jws) ?? nil
      let lastDay = end.map {
        Timestamp(millisecondsSince1970: $0.millisecondsSince1970 - 1).date(in: zone)
      }
      let state =
        certificate.revocation.map { Phrase("dicabut: \($0.reason)", "revoked: \($0.reason)") }
        ?? lastDay.map { $0 < today ? Phrase("berakhir", "ended") : Phrase("berlaku", "valid") }
        ?? Phrase("berlaku", "valid")
      return [
        Phrase(verbatim: certificate.certificate.number),
        certificate.issuedAt.date(in: zone).phrase,
        lastDay?.phrase ?? Phrase("tanpa batas", "no end"), state,
      ]
    }
    return [
      .heading(Phrase("Sertifikat", "Certificates")),
      .table(
        Report.Table(
          columns: [
            .init(Phrase("Nomor", "Number")), .init(Phrase("Terbit", "Issued")),
            .init(Phrase("Berlaku sampai", "Valid until")), .init(Phrase("Keadaan", "State")),
          ], rows: rows)),
    ]
  }

  /// The last ones, newest first.
  private func attemptParts(limit: Int?) -> [Report.Part] {
    let submitted = record.attempts.filter { $0.submittedAt != nil }
    guard !submitted.isEmpty else { return [] }
    let rows = submitted.reversed().prefix(limit ?? submitted.count).map { attempt -> [Phrase] in
      let passed: Phrase =
        switch attempt.passed {
        case true?: Phrase("lulus", "passed")
        case false?: Phrase("belum lulus", "not passed")
        case nil: Phrase("", "")
        }
      return [
        (attempt.submittedAt ?? attempt.startedAt).date(in: workspace.zone).phrase,
        Phrase(verbatim: library[quiz: attempt.quiz]?.title ?? attempt.quiz.description),
        attempt.score?.percentPhrase ?? Phrase("", ""), passed,
      ]
    }
    return [
      .heading(Phrase("Percobaan", "Attempts")),
      .table(
        Report.Table(
          columns: [
            .init(Phrase("Tanggal", "Date")), .init(Phrase("Kuis", "Quiz")),
            .init(Phrase("Nilai", "Mark"), isNumber: true), .init(Phrase("Hasil", "Result")),
          ], rows: Array(rows))),
    ]
  }

  // MARK: Rows

  /// The hours, year by year and course by course.
  var table: [[String]] {
    [["year", "course", "title", "earned_minutes", "planned_minutes"]]
      + overview.ledger.years.flatMap { year in
        year.items.map {
          [
            String(year.year), $0.course.description, library[course: $0.course]?.title ?? "",
            String($0.earned), String($0.planned),
          ]
        }
      }
  }

  var json: JSON {
    .object([
      "name": .string(overview.person?.name ?? ""), "date": .string(today.description),
      "courses": .array(
        overview.courses.map { course in
          .object([
            "course": .string(course.course.description), "completed": .bool(course.isCompleted),
            "missing": .array(course.missing.map { .string($0.phrase(in: library).text) }),
          ])
        }),
      "paths": .array(overview.paths.map(\.json)), "mastery": .array(mastery.map(\.json)),
      "hours": .array(overview.ledger.years.map(\.json)),
    ])
  }
}

extension PathProgress {
  var json: JSON {
    .object([
      "title": .string(path.title), "required": .integer(required.count),
      "completed": .integer(completed), "overdue": .bool(isOverdue),
      "next": next.map { .string($0.course.description) } ?? .null,
      "due": path.due.map { .string($0.description) } ?? .null,
    ])
  }
}
