import LearnerRecords
import LearningCore

/// What the records know, as tables for spreadsheets. Columns keep their names and their order; new
/// ones come last. Amounts are whole numbers, because a decimal sign means another thing in every
/// country. docs/ekspor-rekaman.md lists the columns, and a test compares.
struct ExportTables {
  let records: LearnerRecords
  let library: Library
  let bar: ProgressBar

  private var zone: UTCOffset { library.workspace.zone }

  func attempts() throws -> [[String]] {
    let people = try records.peopleForExport()
    var rows = [
      Self.personColumns + [
        "attempt", "quiz", "title", "kind", "started", "submitted", "seconds", "questions",
        "score_bp", "passed", "witnessed", "timed_out", "corrections",
      ]
    ]
    try records.forEachSubmittedAttempt { attempt in
      rows.append(
        columns(of: attempt.person, in: people) + [
          attempt.id.description, attempt.quiz.description,
          library[quiz: attempt.quiz]?.title ?? "", attempt.kind.rawValue, time(attempt.startedAt),
          time(attempt.submittedAt), String(attempt.seconds), String(attempt.questions),
          attempt.score.possible > .zero ? String(attempt.score.basisPoints) : "",
          attempt.passed.map(flag) ?? "", flag(attempt.isWitnessed), flag(attempt.isTimedOut),
          String(attempt.corrections),
        ])
      bar.show(rows.count, of: nil)
    }
    return rows
  }

  func hours() throws -> [[String]] {
    let people = try records.peopleForExport()
    var rows = [
      Self.personColumns + [
        "year", "course", "course_title", "module", "module_title", "completed", "minutes",
        "minutes_per_jp",
      ]
    ]
    try records.forEachCompletedModule { module in
      let completion = module.completion
      rows.append(
        columns(of: module.person, in: people) + [
          String(completion.at.date(in: zone).year), completion.course.description,
          library[course: completion.course]?.title ?? "", completion.module.description,
          completion.title, time(completion.at), String(completion.minutes),
          String(library.workspace.minutesPerHour),
        ])
      bar.show(rows.count, of: nil)
    }
    return rows
  }

  // MARK: Cells

  private static let personColumns = ["person", "name", "nip", "unit", "position", "rank"]

  private func columns(of id: PersonID, in people: [PersonID: Person]) -> [String] {
    let person = people[id]
    return [
      id.description, person?.name ?? "", person?.nip?.spaced ?? "", person?.unit ?? "",
      person?.position ?? "", person?.rank ?? "",
    ]
  }

  /// `2026-11-22 15:04:05`, a date and time to every spreadsheet.
  private func time(_ time: Timestamp) -> String {
    String(time.text(in: zone).prefix(19)).replacing("T", with: " ")
  }

  private func flag(_ value: Bool) -> String { value ? "1" : "0" }
}

extension ExportedAttempt {
  /// From start to submission; a clock that was set back in between makes it no shorter than nothing.
  var seconds: Int { max(0, (submittedAt - startedAt).milliseconds / 1000) }
}
