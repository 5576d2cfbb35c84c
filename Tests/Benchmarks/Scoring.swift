import CourseCompiler
import LearnerRecords
import LearningCore
import QuizEngine

/// Marks every recorded response of a quiz by the text it was drawn from, from opening the records
/// to the last mark.
struct Scoring {
  /// What marks the answers to one question.
  private struct Marker {
    let key: ChoiceKey
    let points: Int
    let rule: MultipleResponseRule
  }

  private(set) var responses = 0
  private(set) var total = Mark.zero

  init(of quiz: QuizID, recordsIn folder: String) throws {
    let records = try LearnerRecords(
      folder: folder, now: Timestamp(millisecondsSince1970: 0)
    ) { "bench" }
    let markers = try Self.markers(of: quiz, in: records)
    var last: (document: ContentDigest, markers: [Marker?])?
    var (responses, units) = (0, 0)
    try records.forEachMarkedAttempt(at: quiz, MarkSelection()) { document, _, items in
      if last?.document != document { last = (document, markers[document] ?? []) }
      guard let markers = last?.markers else { return }
      for item in items {
        guard let marker = markers[Int(item.number)] else { continue }
        responses += 1
        units += marker.key.mark(item.options, points: marker.points, rule: marker.rule).units
      }
    }
    (self.responses, total) = (responses, Mark(units: units))
  }

  /// For every text of a quiz, by the numbers of the questions.
  private static func markers(
    of id: QuizID, in records: LearnerRecords
  ) throws -> [ContentDigest: [Marker?]] {
    let numbers = try records.questionNumbers(of: id)
    let size = Int((numbers.keys.max() ?? 0) + 1)
    return try records.markedDocuments(of: id).reduce(into: [:]) { all, document in
      let quiz = compileQuiz(try records.document(document), id: id).output
      var markers = [Marker?](repeating: nil, count: size)
      for (number, id) in numbers {
        guard let question = quiz[question: id] else { continue }
        markers[Int(number)] = question.interaction.choice.map {
          Marker(key: ChoiceKey($0), points: question.points, rule: quiz.scoring)
        }
      }
      all[document] = markers
    }
  }
}
