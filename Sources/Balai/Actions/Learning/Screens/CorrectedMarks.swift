import CourseCompiler
import LearnerRecords
import LearningCore
import QuizEngine
import TerminalUI

// What a learner is told of marks that were corrected.

extension LearnerSession {
  /// Each correction that changed the mark: when, from what to what, and why.
  func correctionNotes(of attempt: AttemptID) throws -> [Block] {
    try records.regrades(of: attempt).filter {
      $0.before != $0.after || $0.passedBefore != $0.passedAfter
    }.map { record in
      let day = record.at.date(in: library.workspace.zone).phrase
      let (before, after) = (record.before.words, record.after.words)
      return paragraph(
        Phrase(
          "Nilai ini dikoreksi pada \(day.indonesian), dari \(before.indonesian) menjadi "
            + "\(after.indonesian). Alasan: \(record.regrade.reason)",
          "This mark was corrected on \(day.english), from \(before.english) to "
            + "\(after.english). Reason: \(record.regrade.reason)"))
    }
  }

  /// How the questions of an attempt were corrected, for its review.
  func corrections(of attempt: AttemptRecord) throws -> Corrections {
    let standing = try records.regrades(of: attempt.plan.id).standing
    var quizzes: [ContentDigest: Quiz] = [:]
    for case .asIn(let document) in standing.values where quizzes[document] == nil {
      guard let text = try records.document(document).opened(with: keys) else { continue }
      quizzes[document] = compileQuiz(text, id: attempt.plan.quiz).output
    }
    return Corrections(standing: standing, quizzes: quizzes)
  }
}

/// Questions as their marks were corrected.
struct Corrections {
  let standing: [QuestionID: Regrade.Correction]
  /// The texts they were corrected by.
  let quizzes: [ContentDigest: Quiz]

  /// A question with the key that counts, the answer in its positions, and what to say about it.
  func apply(
    to item: Paper.Item, _ response: Response?
  ) -> (item: Paper.Item, response: Response?, note: [Block]) {
    switch standing[item.question.id] {
    case nil: return (item, response, [])
    case .allCredit:
      let note = Phrase(
        "Soal ini keliru; semua yang ditanya mendapat nilai penuh.",
        "This question was wrong; everybody who was asked earns all points.")
      return (item, response, [paragraph(note)])
    case .dropped:
      let note = Phrase(
        "Soal ini keliru dan tidak dihitung.", "This question was wrong and does not count.")
      return (item, response, [paragraph(note)])
    case .asIn(let document):
      guard let corrected = quizzes[document]?[question: item.question.id],
        let key = try? CorrectedKey(
          shown: item.question.interaction, by: corrected.interaction)
      else { return (item, response, []) }
      var item = item
      (item.question.interaction, item.order) = (key.interaction, key.moved(item.order))
      if key.isAnyKeyEnough, let choice = key.interaction.choice, let response,
        choice.keys.contains(where: { response.chosen == [$0] }),
        let judged = Choice(options: choice.options, keys: response.chosen, isMultiple: false)
      {
        item.question.interaction = .choice(judged)
      }
      item.question.explanation = corrected.explanation
      item.question = item.question.forLearners
      let note =
        key.isAnyKeyEnough
        ? Phrase(
          "Kunci soal ini sudah dikoreksi: beberapa pilihan benar, dan satu di antaranya cukup.",
          "The key of this question was corrected: several options are right, and one will do.")
        : Phrase("Kunci soal ini sudah dikoreksi.", "The key of this question was corrected.")
      return (item, response.map(key.moved), [paragraph(note)])
    }
  }
}
