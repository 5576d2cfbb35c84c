package import LearningCore

/// Judges attempts anew, by a corrected text of their quiz or by a decision.
///
/// What is judged as it was keeps the mark that is recorded: it is never worked out again. Points,
/// pass mark and rule stay those the attempt was frozen with.
package struct Regrader {
  private let order: RegradeOrder
  /// Compiles a text that attempts were frozen with or corrected by.
  private let load: (ContentDigest) throws -> Quiz
  private var quizzes: [ContentDigest: Quiz]
  private var comparisons: [Comparison: Outcome] = [:]

  private struct Comparison: Hashable {
    var question: QuestionID
    var frozen: ContentDigest
    /// Whose key counts so far.
    var current: ContentDigest
  }

  private enum Outcome {
    case sameKey
    case otherKey(CorrectedKey)
    case skipped(QuestionRegrade.Reason)
  }

  package init(_ order: RegradeOrder, load: @escaping (ContentDigest) throws -> Quiz) {
    (self.order, self.load) = (order, load)
    quizzes = [order.document: order.quiz]
  }

  /// - Parameter standing: how its questions were corrected before.
  /// - Throws: ``RegradeRefusal``, or what the loader throws.
  package mutating func regrade(
    _ attempt: AttemptRecord, standing: [QuestionID: Regrade.Correction]
  ) throws -> AttemptRegrade {
    guard attempt.submittedAt != nil, let before = attempt.result else {
      throw RegradeRefusal.open
    }
    let plan = attempt.plan
    let frozen = try quiz(plan.document)
    guard before.marks.map(\.question) == plan.items.map(\.question) else {
      throw RegradeRefusal.planDoesNotFit
    }
    var regrade = AttemptRegrade(
      questions: [:], result: before, corrections: [:], rewordings: [:])
    var possible = Mark.zero
    for (index, item) in plan.items.enumerated() {
      guard let question = frozen[question: item.question] else {
        throw RegradeRefusal.planDoesNotFit
      }
      guard question.interaction.isScored else { continue }
      let full = Mark(points: item.points)
      let was = standing[question.id]
      var correction = was
      if order.dropped.contains(question.id) {
        (correction, regrade.result.marks[index].mark) = (.dropped, .zero)
      } else if order.allCredit.contains(question.id) {
        (correction, regrade.result.marks[index].mark) = (.allCredit, full)
      } else if order.named?.contains(question.id) ?? true {
        switch try compare(question, of: plan.document, was: was) {
        case .sameKey: break
        case .skipped(let reason): regrade.questions[question.id] = .skipped(reason)
        case .otherKey(let key):
          // Also where the mark stays: who looks at the answers again must see the right key.
          correction = .asIn(order.document)
          regrade.result.marks[index].mark = key.mark(
            attempt.responses[question.id], points: item.points, rule: plan.scoring)
          if !key.rewordings.isEmpty { regrade.rewordings[question.id] = key.rewordings }
        }
      }
      if let correction, correction != was {
        regrade.questions[question.id] = .corrected(correction)
        regrade.corrections[question.id] = correction
      }
      if correction != .dropped { possible = possible + full }
    }
    guard !regrade.corrections.isEmpty else { return regrade }
    guard possible > .zero else { throw RegradeRefusal.nothingLeft }
    let score = Score(
      earned: regrade.result.marks.reduce(.zero) { $0 + $1.mark }, possible: possible)
    (regrade.result.score, regrade.result.passed) = (score, plan.passMark.map(score.meets))
    return regrade
  }

  /// A text that attempts were frozen with, compiled once.
  package mutating func quiz(_ document: ContentDigest) throws -> Quiz {
    if let quiz = quizzes[document] { return quiz }
    let quiz = try load(document)
    quizzes[document] = quiz
    return quiz
  }

  private mutating func compare(
    _ question: Question, of document: ContentDigest, was: Regrade.Correction?
  ) throws -> Outcome {
    var current: ContentDigest?
    switch was {
    case nil: current = document
    case .asIn(let earlier): current = earlier
    case .allCredit, .dropped: break
    }
    if let current, current == order.document { return .sameKey }
    let isNamed = order.named != nil
    if let was, current == nil, !isNamed { return .skipped(.decidedBefore(was)) }
    let comparison = Comparison(
      question: question.id, frozen: document, current: current ?? order.document)
    if let known = comparisons[comparison] { return known }
    let outcome = compare(
      question, with: try current.map { try quiz($0)[question: question.id] } ?? nil,
      isNamed: isNamed)
    comparisons[comparison] = outcome
    return outcome
  }

  /// - Parameter current: the question by which it is judged so far; `nil` for none.
  private func compare(_ question: Question, with current: Question?, isNamed: Bool) -> Outcome {
    guard let corrected = order.quiz[question: question.id] else { return .skipped(.gone) }
    do {
      let key = try CorrectedKey(shown: question.interaction, by: corrected.interaction)
      if let current,
        let now = try? CorrectedKey(shown: question.interaction, by: current.interaction),
        now.judges(as: key)
      {
        return .sameKey
      }
      guard isNamed || question.asks(theSameAs: corrected) else { return .skipped(.otherStem) }
      return .otherKey(key)
    } catch {
      switch error {
      case .anotherKind: return .skipped(.anotherKind)
      case .otherParts:
        // Where nobody meant the key, another question under an old name is no news.
        return .skipped(question.asks(theSameAs: corrected) ? .otherParts : .otherStem)
      }
    }
  }
}

extension Question {
  private var asked: ShownPart { ShownPart([Block(.paragraph(title), line: 0)] + stem) }

  fileprivate func asks(theSameAs other: Question) -> Bool {
    asked == other.asked || asked.isRespelled(as: other.asked)
  }
}
