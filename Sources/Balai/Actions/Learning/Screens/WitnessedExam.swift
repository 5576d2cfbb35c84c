import LearnerRecords
import LearningCore
import Secrets
import TerminalUI

// What is special about an exam with a witness: its PIN, and what stays sealed without it.

extension LearnerSession {
  func pinScreen(_ id: QuizID, problem: Phrase?) -> any Screen {
    PINScreen(
      title: library[quiz: id]?.title ?? id.description,
      intro: [
        paragraph(
          Phrase(
            "Ujian ini diawasi. Pengawas di ruangan Anda membacakan PIN; dengan itu ujian "
              + "langsung dimulai dan waktunya berjalan.",
            "This exam is witnessed. The witness in your room reads out a PIN; with it the exam "
              + "begins at once and the clock runs."))
      ],
      purpose: .sitting(id), problem: problem, language: Interface.language)
  }

  /// - Parameter consent: what has to be agreed to before a new attempt.
  func withPIN(_ label: Phrase, _ quiz: QuizID, consent: String? = nil) -> MenuScreen.Item {
    MenuScreen.Item(label.text, consent: consent, effect: .go(.pin(quiz)))
  }

  /// Whether the text of an attempt can be read now: it is not sealed, or a PIN has opened it.
  func isReadable(_ attempt: AttemptID) throws -> Bool {
    try records.document(try records.attempt(attempt).plan.document).opened(with: keys) != nil
  }

  /// Whether the questions of a submitted attempt may be looked at again. Those of a sealed exam
  /// only where its PIN was typed and while the sitting is open; after that there is only the mark.
  func mayReview(_ attempt: AttemptRecord) throws -> Bool {
    guard isReviewOpen(library[quiz: attempt.plan.quiz]) else { return false }
    guard try records.document(attempt.plan.document).isSealed else { return true }
    let isOpen = try records.sittings().contains {
      $0.sitting.id == attempt.plan.sitting && $0.closedAt == nil
    }
    return try isOpen && isReadable(attempt.plan.id)
  }
}
