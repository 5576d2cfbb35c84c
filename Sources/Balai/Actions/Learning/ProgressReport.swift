import ArgumentParser
import LearningCore
import ProgressTracker
import TerminalUI

/// What `balai progress` says about one person.
struct ProgressReport {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv }

  private let overview: LearnerOverview
  private let mastery: [MasteryRow]
  private let width: Int
  /// Of the courses whose two tests the person has taken.
  private let gains: [CourseID: PersonGain]
  private let library: Library

  private var courses: [CourseProgress] { overview.courses }
  private var workspace: Workspace { library.workspace }

  init(
    _ overview: LearnerOverview, in library: Library, mastery: MasteryTable,
    gains: [CourseID: PersonGain], width: Int
  ) {
    (self.overview, self.library, self.gains, self.width) = (overview, library, gains, width)
    self.mastery = mastery.rows(in: library)
  }

  func text(_ format: Format) -> String {
    switch format {
    case .text: plainText
    case .json: json.canonicalText
    case .csv: csv
    }
  }

  // MARK: Text

  private var plainText: String {
    var lines: [String] = []
    if let name = overview.person?.name, !name.isEmpty { lines += [name, ""] }
    for course in courses {
      lines += wrapped("\(course.title) - \(course.stateWord.text)", width: width)
      if let pretest = course.pretest {
        lines.append(row(quizTitle(pretest.id), pretest.stateWord.text))
      }
      for (index, module) in course.modules.enumerated() {
        lines.append(row("\(index + 1). \(module.title)", state(of: module)))
      }
      if let posttest = course.posttest {
        lines.append(row(quizTitle(posttest.id), posttest.stateWord.text))
      }
      if let exam = course.exam { lines.append(row(quizTitle(exam.id), exam.stateWord.text)) }
      if let gain = gains[course.course] {
        lines.append(
          row(Phrase("Pretes ke postes", "Pre-test to post-test").text, gain.total.phrase.text))
      }
      for certificate in course.certificates {
        let number = certificate.certificate.number
        let state =
          certificate.revocation == nil ? number : number + Phrase(" (dicabut)", " (revoked)").text
        lines.append(row(Phrase("Sertifikat", "Certificate").text, state))
      }
      lines += missing(in: course)
      lines.append("")
    }
    lines += masteryLines
    for sentence in overview.pathSentences { lines += wrapped(sentence.text, width: width) }
    lines += wrapped(overview.hoursSentence.text, width: width)
    lines += hoursLines
    if let next = overview.current?.nextItem(in: library) {
      let step = Phrase("Berikutnya", "Next").text + ": \(next.label)"
      lines += wrapped(step, width: width, rest: "  ")
    }
    return lines.joined(separator: "\n")
  }

  /// What is still to be done in a course that was begun, in words.
  private func missing(in course: CourseProgress) -> [String] {
    if let sentence = course.renewalSentence(in: library) {
      return wrapped("  " + sentence.text, width: width, rest: "  ")
    }
    guard course.hasStarted, !course.missing.isEmpty else { return [] }
    return ["  " + Phrase("Masih kurang:", "Still missing:").text]
      + course.missing.flatMap {
        wrapped("  - " + $0.phrase(in: library).text, width: width, rest: "    ")
      }
  }

  /// Pillars and competencies, and the objectives that want most attention.
  private var masteryLines: [String] {
    guard !mastery.isEmpty else { return [] }
    let weakest = mastery.filter { $0.kind == .objective && $0.mastery.score.basisPoints < 10_000 }
      .sorted { $0.mastery.score.basisPoints < $1.mastery.score.basisPoints }.prefix(3)
    var lines = wrapped(
      Phrase(
        "Penguasaan (bagian nilai dari n soal, percobaan terakhir)",
        "Mastery (share of the marks of n questions, last attempts)"
      ).text, width: width)
    for mastered in mastery where mastered.kind != .objective {
      lines.append(row(mastered.title.text, mastered.value.text))
    }
    if !weakest.isEmpty {
      lines.append("  " + Phrase("Tujuan yang perlu diulang:", "Objectives to look at again:").text)
      for weak in weakest { lines.append(row("- " + weak.title.text, weak.value.text)) }
    }
    return lines + [""]
  }

  /// What is planned this year, and what earlier years earned.
  private var hoursLines: [String] {
    var lines: [String] = []
    if let planned = overview.thisYear?.planned, planned > 0 {
      let hours = workspace.hours(minutes: planned).phrase
      lines += wrapped(
        Phrase(
          "Masih direncanakan tahun ini: \(hours.indonesian).",
          "Still planned this year: \(hours.english)."
        ).text, width: width)
    }
    for past in overview.ledger.years where past.year < overview.year && past.earned > 0 {
      lines.append("\(past.year): \(workspace.hours(minutes: past.earned).phrase.text)")
    }
    return lines
  }

  /// Label and state on one line where they fit, else below each other.
  private func row(_ label: String, _ state: String) -> String {
    let gap = min(width, 76) - 2 - label.displayWidth - state.displayWidth
    guard gap < 2 else { return "  \(label)\(String(repeating: " ", count: gap))\(state)" }
    let lines = wrapped("  " + label, width: width, rest: "     ")
    return (lines + wrapped("      " + state, width: width, rest: "      ")).joined(separator: "\n")
  }

  private func state(of module: CourseProgress.ModuleState) -> String {
    if let completion = module.completion {
      return Phrase("selesai, ", "done, ").text
        + workspace.hours(minutes: completion.minutes).phrase.text
    }
    let lessons = Phrase(
      "\(module.lessonsDone)/\(module.lessons.count) pelajaran",
      "\(module.lessonsDone)/\(module.lessons.count) lessons"
    ).text
    guard let practice = module.practice else { return lessons }
    return lessons + Phrase(", latihan ", ", practice ").text + practice.stateWord.text
  }

  private func quizTitle(_ id: QuizID) -> String { library[quiz: id]?.title ?? id.description }

  // MARK: JSON and CSV

  private var json: JSON {
    .object([
      "person": overview.person.map { .string($0.name) } ?? .null,
      "courses": .array(
        courses.map { course in
          .object([
            "course": .string(course.course.description), "title": .string(course.title),
            "completed": .bool(course.isCompleted),
            "modules": .array(
              course.modules.map { module in
                .object([
                  "module": .string(module.id.description), "title": .string(module.title),
                  "minutes": .integer(module.completion?.minutes ?? module.minutes),
                  "lessonsDone": .integer(module.lessonsDone),
                  "lessons": .integer(module.lessons.count),
                  "completed": .bool(module.completion != nil),
                ])
              }),
            "examPassedUnwitnessed": .bool(course.exam?.isPassedUnwitnessed ?? false),
            "examPassedElsewhere": .bool(course.exam?.isPassedElsewhere ?? false),
            "gainBasisPoints": gains[course.course].map { .integer($0.total.basisPoints) }
              ?? .null,
            "examBestBasisPoints": course.exam?.best.map { .integer($0.basisPoints) } ?? .null,
            "missing": .array(
              course.missing.map { .string($0.phrase(in: library).text) }),
            "certificates": .array(course.certificates.map { .string($0.certificate.number) }),
          ])
        }),
      "hours": .array(
        overview.ledger.years.filter { $0.earned > 0 || $0.planned > 0 || $0.carried > 0 }
          .map(\.json)),
      "mastery": .array(mastery.map(\.json)),
      "minutesPerHour": .integer(workspace.minutesPerHour),
      "yearlyHours": .integer(workspace.yearlyHours),
      "targetMinutes": .integer(overview.thisYear?.target ?? 0),
    ])
  }

  /// One row a module; minutes are numbers, so a spreadsheet can add them.
  private var csv: String {
    var rows = [["course", "module", "title", "lessons_done", "lessons", "completed", "minutes"]]
    for course in courses {
      for module in course.modules {
        rows.append([
          course.course.description, module.id.description, module.title,
          String(module.lessonsDone), String(module.lessons.count),
          module.completion == nil ? "0" : "1", String(module.completion?.minutes ?? 0),
        ])
      }
    }
    return csvText(rows)
  }
}

extension TrainingLedger.Year {
  /// `minutes` are those earned in the year itself.
  var json: JSON {
    .object([
      "year": .integer(year), "minutes": .integer(earned), "counted": .integer(counted),
      "carried": .integer(carried), "planned": .integer(planned), "target": .integer(target),
      "courses": .array(
        items.map {
          .object([
            "course": .string($0.course.description), "planned": .integer($0.planned),
            "earned": .integer($0.earned),
          ])
        }),
    ])
  }
}
