import LearningCore
import ProgressTracker

extension CourseStanding.Kind {
  var word: Phrase {
    switch self {
    case .notStarted: Phrase("belum mulai", "not started")
    case .underWay: Phrase("sedang belajar", "under way")
    case .stuck: Phrase("tersendat", "stuck")
    case .done: Phrase("selesai", "done")
    }
  }
}

extension Member {
  /// Where somebody stands in every course, in a few words.
  func summary(in library: Library, titles: QuestionTitles) -> Phrase {
    guard !assignments.isEmpty else { return Phrase("tanpa kursus", "no course") }
    let parts = assignments.map { $0.phrase(in: library, titles: titles) }
    // Of one course its name is known.
    guard parts.count > 1 else { return parts[0] }
    let named = zip(assignments, parts).map { assignment, part in
      let title = assignment.course.title
      return Phrase("\(title): \(part.indonesian)", "\(title): \(part.english)")
    }
    return Phrase(
      named.map(\.indonesian).joined(separator: "; "), named.map(\.english).joined(separator: "; "))
  }
}

extension Member.Assignment {
  func phrase(in library: Library, titles: QuestionTitles) -> Phrase {
    let word = standing.kind.word
    switch standing {
    case .notStarted, .done: return word
    case .underWay:
      return Phrase(
        "\(word.indonesian) (\(course.modulesDone)/\(course.modules.count) modul)",
        "\(word.english) (\(course.modulesDone)/\(course.modules.count) modules)")
    case .stuck(let quiz):
      let title = library[quiz: quiz]?.title ?? quiz.description
      guard let worst else {
        return Phrase("\(word.indonesian) di '\(title)'", "\(word.english) at '\(title)'")
      }
      let question = titles[worst.question, quiz]
      return Phrase(
        "\(word.indonesian) di '\(title)', soal '\(question)'",
        "\(word.english) at '\(title)', question '\(question)'")
    }
  }
}
