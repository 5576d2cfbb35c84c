import LearnerRecords
import LearningCore
import ProgressTracker
import TerminalUI

extension LearnerSession {
  /// What `balai` says where nobody can answer: hours, the next step, and the command that does it.
  func report(width: Int) throws -> [String] {
    let record = try records.learningRecord(of: person.id)
    let overview = try LearnerOverview(reading, person: person, record: record)
    var lines = [library.workspace.organisation]
    if !person.name.isEmpty { lines.append(person.name) }
    lines += ([overview.hoursSentence] + overview.pathSentences).map(\.text)
    for course in overview.courses { lines.append("\(course.title): \(course.stateWord.text)") }
    if let current = overview.current, let next = current.nextItem(in: library) {
      lines.append("")
      lines.append(Phrase("Berikutnya", "Next").text + ": " + next.label)
      lines.append(Phrase("Jalankan", "Run").text + ": " + current.nextCommand)
    }
    lines += try todo(record)
    return lines.flatMap { wrapped($0, width: width, rest: "  ") }
  }
}

extension CourseProgress {
  fileprivate var nextCommand: String {
    switch nextStep {
    case .takePretest(let quiz), .practise(let quiz, _), .takePosttest(let quiz),
      .takeExam(let quiz):
      "balai quiz \(quiz)"
    case .read(let place), .readAgain(let place): "balai learn '\(place)'"
    case .completeFirst(let course): "balai learn \(course)"
    case .claimCertificate: "balai certificate issue \(course)"
    case .nothing: "balai progress"
    }
  }
}
