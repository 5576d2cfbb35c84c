import LearningCore
import ProgressTracker
import QuizEngine

/// What a regrade would do, before anything is recorded.
struct RegradePlan {
  struct Change {
    var person: Person
    var attempt: AttemptRecord
    var before: AttemptResult
    var regrade: AttemptRegrade
    /// How often its marks were corrected before.
    var corrections: Int

    var after: AttemptResult { regrade.result }
    /// Whether somebody's mark is another one; else only the key in the review is.
    var changesMark: Bool { before.score != after.score || before.passed != after.passed }

    /// Whether it is newly passed or newly failed; `nil` when it stays as it was.
    var nowPassed: Bool? { before.passed == after.passed ? nil : after.passed }
  }

  /// What was found about one question, over all attempts that asked it.
  struct QuestionNote {
    var id: QuestionID
    /// What is right, as it was in the oldest text and as it is now.
    var keyBefore: String
    var keyAfter: String
    var corrected: [Regrade.Correction: Int] = [:]
    var skipped: [QuestionRegrade.Reason: Int] = [:]
    var rewordings: Set<Rewording> = []

    mutating func count(_ outcome: QuestionRegrade, _ rewordings: [Rewording]) {
      switch outcome {
      case .corrected(let correction): corrected[correction, default: 0] += 1
      case .skipped(let reason): skipped[reason, default: 0] += 1
      }
      self.rewordings.formUnion(rewordings)
    }
  }

  struct Certificate {
    enum Matter {
      case consequence(CertificateConsequence, number: String)
      /// The course is completed now, and there is none yet.
      case due
    }

    var person: Person
    var course: Course
    var matter: Matter
  }

  let quiz: Quiz
  /// Today's text.
  let file: SourceFile
  let request: RegradeRequest
  var notes: [QuestionID: QuestionNote] = [:]
  /// In the order the attempts were started.
  var changes: [Change] = []
  var certificates: [Certificate] = []
  var unchanged = 0
  /// Still under way.
  var open = 0
  var refused: [(person: Person, attempt: AttemptID, refusal: RegradeRefusal)] = []

  /// What was found, in the order of the file, then of questions that are no longer in it.
  var questions: [QuestionNote] {
    quiz.questions.compactMap { notes[$0.id] }
      + notes.values.filter { quiz[question: $0.id] == nil }.sorted { $0.id < $1.id }
  }

  var markChanges: [Change] { changes.filter(\.changesMark) }
  /// Judged by another key, to the same mark.
  var keyChanges: Int { changes.count - markChanges.count }
}
