import LearningCore
import ProgressTracker

extension Requirement {
  /// What is missing, as a sentence without its full stop.
  func phrase(in library: Library) -> Phrase {
    func title(_ quiz: QuizID) -> String { library[quiz: quiz]?.title ?? quiz.description }
    switch self {
    case .prerequisite(let id):
      let title = library[course: id]?.title ?? id.description
      return Phrase(
        "sebaiknya selesaikan dahulu kursus '\(title)'",
        "course '\(title)' should be completed first")
    case .lessons(let module, let places):
      let course = places.first.flatMap { library[course: $0.course] }
      let name = course?[module: module]?.title ?? module.description
      let titles = places.prefix(3).map { "'\(library[$0]?.title ?? $0.lesson.description)'" }
      let more = places.count - titles.count
      let listed = titles.joined(separator: ", ")
      return Phrase(
        "\(name): baca \(listed)" + (more > 0 ? ", dan \(more) pelajaran lagi" : ""),
        "\(name): read \(listed)" + (more > 0 ? " and \(more) more" : ""))
    case .practice(let quiz, of: _, let lack), .exam(let quiz, let lack):
      return lack.phrase(of: title(quiz))
    case .booking:
      return Phrase(
        "semua sudah dikerjakan; JP dibukukan saat Anda membuka balai lagi",
        "all is done; the hours are booked when you next open balai")
    }
  }
}

extension Requirement.Lack {
  fileprivate func phrase(of title: String) -> Phrase {
    switch self {
    case .notTaken: return Phrase("kerjakan '\(title)'", "take '\(title)'")
    case .underWay: return Phrase("selesaikan '\(title)'", "finish '\(title)'")
    case .notWitnessed:
      return Phrase(
        "ulangi '\(title)' dalam sesi berpengawas", "take '\(title)' again in a witnessed sitting")
    case .notPassed(let best):
      guard let best = best?.percentPhrase else {
        return Phrase("lulus '\(title)'", "pass '\(title)'")
      }
      return Phrase(
        "lulus '\(title)' (terbaik sejauh ini \(best.indonesian))",
        "pass '\(title)' (best so far \(best.english))")
    }
  }
}
