import ArgumentParser
import LearnerRecords
import LearningCore

/// What `balai sitting list` and `balai sitting show` say.
struct SittingReport {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv }

  let library: Library
  let records: LearnerRecords
  private let names: [PersonID: String]
  private var zone: UTCOffset { library.workspace.zone }

  init(library: Library, records: LearnerRecords) throws {
    (self.library, self.records) = (library, records)
    names = Dictionary(
      try records.people().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The person's name, or the random id the history knows them by.
  private func name(_ person: PersonID) -> String {
    names[person].flatMap { $0.isEmpty ? nil : $0 } ?? person.description
  }

  private func when(_ time: Timestamp) -> String {
    "\(time.date(in: zone).phrase.text) \(time.clockText(in: zone)) \(zone.name)"
  }

  private func title(_ quiz: QuizID) -> String { library[quiz: quiz]?.title ?? quiz.description }

  // MARK: All sittings

  func list(_ format: Format) throws -> String {
    let rows = try records.sittings().map { ($0, try records.attempts(in: $0.sitting.id)) }
    switch format {
    case .text:
      guard !rows.isEmpty else {
        return Phrase("Belum ada sesi ujian.", "There are no sittings yet.").text
      }
      return rows.map { record, attempts in
        var lines = [title(record.sitting.quiz)] + facts(record).map { "  \($0): \($1)" }
        lines.append("  " + counts(attempts).text)
        return lines.joined(separator: "\n")
      }.joined(separator: "\n\n")
    case .json: return JSON.array(rows.map { .object(members($0, $1)) }).canonicalText
    case .csv:
      let head = [
        "sitting", "quiz", "witness", "place", "opened", "closed", "started", "submitted",
      ]
      return csvText(
        [head]
          + rows.map { record, attempts in
            [
              record.sitting.id.description, record.sitting.quiz.description,
              name(record.sitting.witness), record.sitting.place,
              record.openedAt.text(in: zone), record.closedAt?.text(in: zone) ?? "",
              String(attempts.count), String(attempts.count { $0.submittedAt != nil }),
            ]
          })
    }
  }

  private func facts(_ record: SittingRecord) -> [(String, String)] {
    var facts = [
      (Phrase("Sesi", "Sitting").text, record.sitting.id.description),
      (Phrase("Kuis", "Quiz").text, record.sitting.quiz.description),
      (Phrase("Pengawas", "Witness").text, name(record.sitting.witness)),
    ]
    if !record.sitting.place.isEmpty {
      facts.append((Phrase("Tempat", "Place").text, record.sitting.place))
    }
    facts.append((Phrase("Dibuka", "Opened").text, when(record.openedAt)))
    facts.append(
      (
        Phrase("Ditutup", "Closed").text,
        record.closedAt.map(when) ?? Phrase("masih terbuka", "still open").text
      ))
    return facts
  }

  private func counts(_ attempts: [AttemptRecord]) -> Phrase {
    let submitted = attempts.count { $0.submittedAt != nil }
    return Phrase(
      "\(attempts.count) mulai, \(submitted) sudah mengumpulkan",
      "Started: \(attempts.count), handed in: \(submitted)")
  }

  private func members(
    _ record: SittingRecord, _ attempts: [AttemptRecord]
  ) -> [String: JSON] {
    [
      "sitting": .string(record.sitting.id.description),
      "quiz": .string(record.sitting.quiz.description),
      "witness": .string(name(record.sitting.witness)), "place": .string(record.sitting.place),
      "opened": .string(record.openedAt.text(in: zone)),
      "closed": record.closedAt.map { .string($0.text(in: zone)) } ?? .null,
      "started": .integer(attempts.count),
      "submitted": .integer(attempts.count { $0.submittedAt != nil }),
    ]
  }

  // MARK: One sitting

  func show(_ record: SittingRecord, _ format: Format) throws -> String {
    let attempts = try records.attempts(in: record.sitting.id)
    let failures = try records.failures(at: .sitting(record.sitting.id))
    switch format {
    case .text:
      var lines = [title(record.sitting.quiz)] + facts(record).map { "  \($0): \($1)" }
      if let failures, failures.count > 0 {
        lines.append("  " + Phrase("PIN salah", "Wrong PINs").text + ": \(failures.count)")
        if let until = failures.blockedUntil {
          lines.append("  " + Phrase("Tertahan sampai", "Held up until").text + ": \(when(until))")
        }
      }
      lines.append("  " + counts(attempts).text)
      return (lines + attempts.map { "- " + line($0) }).joined(separator: "\n")
    case .json:
      var all = members(record, attempts)
      all["failures"] = failures.map { .integer($0.count) } ?? .null
      all["attempts"] = .array(
        attempts.map { attempt in
          .object([
            "attempt": .string(attempt.plan.id.description),
            "person": .string(name(attempt.person)),
            "started": .string(attempt.startedAt.text(in: zone)),
            "submitted": attempt.submittedAt.map { .string($0.text(in: zone)) } ?? .null,
            "answered": .integer(attempt.answered),
            "questions": .integer(attempt.plan.items.count),
          ])
        })
      return JSON.object(all).canonicalText
    case .csv:
      return csvText(
        [["attempt", "person", "started", "submitted", "answered", "questions"]]
          + attempts.map { attempt in
            [
              attempt.plan.id.description, name(attempt.person),
              attempt.startedAt.text(in: zone), attempt.submittedAt?.text(in: zone) ?? "",
              String(attempt.answered), String(attempt.plan.items.count),
            ]
          })
    }
  }

  /// `Siti Rahmawati: mulai 09.05, 12 dari 40 terjawab`
  func line(_ attempt: AttemptRecord) -> String {
    let began = attempt.startedAt.clockText(in: zone)
    let count = "\(attempt.answered)/\(attempt.plan.items.count)"
    let state =
      attempt.submittedAt.map { time in
        let clock = time.clockText(in: zone)
        return Phrase("mengumpulkan \(clock)", "handed in \(clock)")
      } ?? Phrase("sedang mengerjakan", "under way")
    return Phrase(
      "\(name(attempt.person)): mulai \(began), \(count) terjawab, \(state.indonesian)",
      "\(name(attempt.person)): started \(began), answered \(count), \(state.english)"
    ).text
  }
}

extension AttemptRecord {
  fileprivate var answered: Int { responses.values.count { !$0.isBlank } }
}
