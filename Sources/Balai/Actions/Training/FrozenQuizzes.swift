import CourseCompiler
import LearnerRecords
import LearningCore
import QuizEngine

/// The quizzes of attempts, compiled from the very texts they were frozen with; each text once.
struct FrozenQuizzes {
  private let records: LearnerRecords
  private let open: (SourceFile) throws -> SourceFile
  private var compiled: [ContentDigest: Quiz] = [:]

  /// - Parameter open: gives a sealed text back as its author wrote it.
  init(
    _ records: LearnerRecords, opening open: @escaping (SourceFile) throws -> SourceFile = { $0 }
  ) {
    (self.records, self.open) = (records, open)
  }

  mutating func quiz(of plan: AttemptPlan) throws -> Quiz {
    if let quiz = compiled[plan.document] { return quiz }
    let quiz = compileQuiz(try open(records.document(plan.document)), id: plan.quiz).output
    compiled[plan.document] = quiz
    return quiz
  }

  /// - Throws: ``SessionError/planDoesNotFit(_:)``.
  mutating func session(of attempt: AttemptRecord) throws -> QuizSession {
    guard let session = QuizSession(attempt, of: try quiz(of: attempt.plan)) else {
      throw SessionError.planDoesNotFit(attempt.plan.id.description)
    }
    return session
  }
}
