import LearnerRecords
import LearningCore
import ProgressTracker

/// What `balai report unit` says: who has not started, who is under way, stuck or done, and how
/// many training hours everybody has.
struct UnitReport: ReportOutput {
  private let members: Members
  private let titles: QuestionTitles
  private let library: Library

  private var workspace: Workspace { library.workspace }
  private var today: CivilDate { members.now.date(in: workspace.zone) }

  init(_ members: Members, in records: LearnerRecords) throws {
    (self.members, library) = (members, members.library)
    titles = try QuestionTitles(members, in: records)
  }

  // MARK: Words

  func report(limit: Int?) -> Report {
    let count = members.all.count
    let name = members.unit.map { Phrase("Laporan unit: \($0)", "Report on \($0)") }
    var parts: [Report.Part] = [
      .paragraph(
        Phrase(
          "\(today.phrase.indonesian). \(count) orang.",
          "\(today.phrase.english). People: \(count)."
        ))
    ]
    parts += unknownCourses
    for course in library.courses { parts += self.parts(on: course) }
    parts += hours
    parts += units
    parts += list(limit: limit)
    return Report(
      title: name ?? Phrase("Laporan semua unit", "Report on all units"), parts: parts)
  }

  /// What paths name and nobody wrote.
  private var unknownCourses: [Report.Part] {
    workspace.paths.flatMap { path in
      (path.required + path.optional).filter { library[course: $0] == nil }.map { id in
        .advice(
          Phrase(
            "Jalur '\(path.title)' menyebut kursus '\(id)', yang tidak ada.",
            "Path '\(path.title)' names course '\(id)', which does not exist."),
          remedy: Phrase("Betulkan 'paths' di balai.yml.", "Correct 'paths' in balai.yml."))
      }
    }
  }

  private func parts(on course: Course) -> [Report.Part] {
    let assignments = members.all.flatMap(\.assignments).filter { $0.course.course == course.id }
    guard !assignments.isEmpty else { return [] }
    let rows = CourseStanding.Kind.allCases.map { kind in
      let count = assignments.count { $0.standing.kind == kind }
      return Report.Bars.Row(
        label: kind.word, length: count * 10_000 / assignments.count,
        value: Phrase(verbatim: "\(count)"))
    }
    var parts: [Report.Part] = [
      .heading(Phrase(verbatim: course.title)),
      .bars(Report.Bars(caption: Phrase(verbatim: course.title), rows: rows)),
    ]
    let late = assignments.count { $0.standing != .done && ($0.due.map { $0 < today } ?? false) }
    if late > 0 {
      parts.append(
        .advice(
          Phrase(
            "\(late) orang melewati batas waktu.",
            late == 1 ? "1 is overdue." : "\(late) are overdue."), remedy: nil)
      )
    }
    return parts + stuck(assignments)
  }

  private func stuck(_ assignments: [Member.Assignment]) -> [Report.Part] {
    let quizzes = assignments.compactMap { assignment -> QuizID? in
      guard case .stuck(let quiz) = assignment.standing else { return nil }
      return quiz
    }
    return Set(quizzes).sorted().map { quiz in
      let count = quizzes.count { $0 == quiz }
      let title = library[quiz: quiz]?.title ?? quiz.description
      let worst = members.missed[quiz]?.worstFirst.prefix(3) ?? []
      let questions = worst.map { (titles[$0.question, quiz], $0) }
      let indonesian = questions.map { "'\($0)' (keliru \($1.missed) dari \($1.asked) kali)" }
      let english = questions.map { "'\($0)' (missed \($1.missed) of \($1.asked) times)" }
      return .advice(
        Phrase(
          "\(count) orang tersendat di '\(title)'.",
          (count == 1 ? "1 is" : "\(count) are") + " stuck at '\(title)'."),
        remedy: worst.isEmpty
          ? nil
          : Phrase(
            "Soal yang paling sering keliru: \(indonesian.joined(separator: "; ")).",
            "Questions missed most: \(english.joined(separator: "; "))."))
    }
  }

  private var hours: [Report.Part] {
    let years = members.all.map(\.year)
    guard !years.isEmpty else { return [] }
    let groups = [
      (Phrase("mencapai sasaran", "at the target"), years.count { $0.lacking == 0 }),
      (
        Phrase("sebagian", "part of it"), years.count { $0.lacking > 0 && $0.total > 0 }
      ),
      (Phrase("belum ada JP", "nothing yet"), years.count { $0.lacking > 0 && $0.total == 0 }),
    ]
    let rows = groups.map { label, count in
      Report.Bars.Row(
        label: label, length: count * 10_000 / years.count, value: Phrase(verbatim: "\(count)"))
    }
    let title = Phrase("Jam pelajaran \(today.year)", "Training hours \(today.year)")
    return [.heading(title), .bars(Report.Bars(caption: title, rows: rows))]
  }

  /// One bar for each unit: how much of what its people have to do is done.
  private var units: [Report.Part] {
    let none = Phrase("(tanpa unit)", "(no unit)").text
    let groups = Dictionary(grouping: members.all) { $0.person.unit ?? none }
    guard groups.count > 1 else { return [] }
    let rows = groups.sorted { $0.key < $1.key }.map { unit, people in
      let assignments = people.flatMap(\.assignments)
      let done = assignments.count { $0.standing == .done }
      return Report.Bars.Row(
        label: Phrase(verbatim: unit), length: done * 10_000 / max(1, assignments.count),
        value: Phrase(verbatim: "\(done)/\(assignments.count)"))
    }
    let title = Phrase("Kursus selesai menurut unit", "Courses completed by unit")
    return [.heading(title), .bars(Report.Bars(caption: title, rows: rows))]
  }

  private func list(limit: Int?) -> [Report.Part] {
    guard !members.all.isEmpty else { return [] }
    let sorted = members.all.sorted {
      ($0.need, $0.person.name.nameKey, $0.person.id) < (
        $1.need, $1.person.name.nameKey, $1.person.id
      )
    }
    let shown = sorted.prefix(limit ?? sorted.count)
    let columns: [Report.Table.Column] = [
      .init(Phrase("Nama", "Name")), .init(Phrase("Unit", "Unit")),
      .init(Phrase("Kursus", "Courses")), .init(Phrase("JP", "Hours"), isNumber: true),
    ]
    let rows = shown.map { member in
      [
        Phrase(verbatim: member.person.shownName), Phrase(verbatim: member.person.unit ?? ""),
        member.summary(in: library, titles: titles),
        TrainingHours.ratio(member.year.total, of: member.year.target, in: workspace),
      ]
    }
    var parts: [Report.Part] = [
      .heading(Phrase("Orang", "People")), .table(Report.Table(columns: columns, rows: rows)),
    ]
    if shown.count < sorted.count {
      let rest = sorted.count - shown.count
      parts.append(
        .paragraph(
          Phrase(
            "Dan \(rest) orang lagi; semuanya ada dengan --format csv atau html.",
            "And \(rest) more; all of them are there with --format csv or html.")))
    }
    return parts
  }

  // MARK: Rows

  var table: [[String]] {
    let head = [
      "name", "nip", "status", "position", "unit", "course", "title", "required", "due",
      "standing", "stuck_quiz", "stuck_question", "modules_done", "modules", "exam_best_bp",
      "course_earned_minutes", "course_planned_minutes", "year", "year_target_minutes",
      "year_counted_minutes", "year_carried_minutes",
    ]
    return [head]
      + members.all.flatMap { member in
        member.assignments.isEmpty
          ? [row(member, nil)] : member.assignments.map { row(member, $0) }
      }
  }

  private func row(_ member: Member, _ assignment: Member.Assignment?) -> [String] {
    let person = member.person
    let item = member.year.items.first { $0.course == assignment?.course.course }
    var stuckAt: QuizID?
    if case .stuck(let quiz) = assignment?.standing { stuckAt = quiz }
    let best = assignment?.course.exam?.best?.basisPoints
    return [
      person.name, person.nip?.spaced ?? "", EmploymentStatus(person.nip).rawValue,
      person.position ?? "", person.unit ?? "", assignment?.course.course.description ?? "",
      assignment?.course.title ?? "", assignment.map { $0.isRequired ? "1" : "0" } ?? "",
      assignment?.due?.description ?? "", assignment?.standing.kind.rawValue ?? "",
      stuckAt?.description ?? "", assignment?.worst?.question.description ?? "",
      assignment.map { String($0.course.modulesDone) } ?? "",
      assignment.map { String($0.course.modules.count) } ?? "", best.map { String($0) } ?? "",
      String(item?.earned ?? 0), String(item?.planned ?? 0), String(member.year.year),
      String(member.year.target), String(member.year.total), String(member.year.carried),
    ]
  }

  var json: JSON {
    .object([
      "unit": members.unit.map { .string($0) } ?? .null, "date": .string(today.description),
      "people": .array(
        members.all.map { member in
          .object([
            "name": .string(member.person.name),
            "nip": member.person.nip.map { .string($0.description) } ?? .null,
            "unit": member.person.unit.map { .string($0) } ?? .null,
            "position": member.person.position.map { .string($0) } ?? .null,
            "hours": member.year.json, "courses": .array(member.assignments.map(\.json)),
          ])
        }),
      "missed": .array(
        members.missed.sorted { $0.key < $1.key }.flatMap { quiz, questions in
          questions.worstFirst.map { count in
            .object([
              "quiz": .string(quiz.description), "question": .string(count.question.description),
              "asked": .integer(count.asked), "missed": .integer(count.missed),
            ])
          }
        }),
    ])
  }
}

extension Member.Assignment {
  fileprivate var json: JSON {
    var members: [String: JSON] = [
      "course": .string(course.course.description), "required": .bool(isRequired),
      "standing": .string(standing.kind.rawValue),
      "modulesDone": .integer(course.modulesDone), "modules": .integer(course.modules.count),
    ]
    members["due"] = due.map { .string($0.description) }
    members["examBestBasisPoints"] = course.exam?.best.map { .integer($0.basisPoints) }
    if case .stuck(let quiz) = standing { members["stuckAt"] = .string(quiz.description) }
    members["stuckQuestion"] = worst.map { .string($0.question.description) }
    return .object(members)
  }
}
