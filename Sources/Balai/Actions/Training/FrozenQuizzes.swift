import CourseCompiler
import LearnerRecords
import LearningCore
import QuizEngine

/// The quizzes of attempts, compiled from the very texts they were frozen with; each text once.
struct FrozenQuizzes {
  let records: LearnerRecords
  private var compiled: [ContentDigest: Quiz] = [:]

  init(_ records: LearnerRecords) { self.records = records }

  mutating func quiz(of plan: AttemptPlan) throws -> Quiz {
    if let quiz = compiled[plan.document] { return quiz }
    let quiz = compileQuiz(try records.document(plan.document), id: plan.quiz).output
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
