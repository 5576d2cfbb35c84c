import ArgumentParser
import LearningCore
import ProgressTracker
import TerminalUI

/// What `balai progress` says about one person.
struct ProgressReport {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv }

  let person: Person?
  let workspace: Workspace
  let courses: [CourseProgress]
  let ledger: HoursLedger
  let year: Int
  let width: Int
  /// Of the courses whose two tests the person has taken.
  let gains: [CourseID: PersonGain]
  private let library: Library
  private let current: CourseProgress?

  init(
    library: Library, person: Person?, record: LearningRecord, gains: [CourseID: PersonGain],
    now: Timestamp, width: Int
  ) {
    self.gains = gains
    (self.library, self.person, workspace, self.width) = (library, person, library.workspace, width)
    courses = library.courses.map { courseProgress($0, in: library, of: record) }
    ledger = HoursLedger(record.completedModules, zone: workspace.zone)
    year = now.date(in: workspace.zone).year
    current = currentCourse(among: courses, lastLesson: record.lastLesson)
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
    if let name = person?.name, !name.isEmpty { lines += [name, ""] }
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
      lines.append("")
    }
    let earned = workspace.hours(minutes: ledger.minutes(in: year)).phrase.text
    let hours = Phrase(
      "Jam pelajaran \(year): \(earned) dari sasaran \(workspace.yearlyHours) JP.",
      "Training hours \(year): \(earned) of a target of \(workspace.yearlyHours) JP.")
    lines += wrapped(hours.text, width: width)
    for past in ledger.years where past.year != year {
      lines.append("\(past.year): \(workspace.hours(minutes: past.minutes).phrase.text)")
    }
    if let next = current?.nextItem(in: library) {
      let step = Phrase("Berikutnya", "Next").text + ": \(next.label)"
      lines += wrapped(step, width: width, rest: "  ")
    }
    return lines.joined(separator: "\n")
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
      "person": person.map { .string($0.name) } ?? .null,
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
            "certificates": .array(course.certificates.map { .string($0.certificate.number) }),
          ])
        }),
      "hours": .array(
        ledger.years.map {
          .object(["year": .integer($0.year), "minutes": .integer($0.minutes)])
        }),
      "minutesPerHour": .integer(workspace.minutesPerHour),
      "yearlyHours": .integer(workspace.yearlyHours),
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
