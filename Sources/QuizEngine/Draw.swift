package import LearningCore

/// Draws the questions of one attempt and freezes everything it will be judged by.
///
/// The order of use of the seed is part of the format: each share in the order of the draw (or all
/// questions at once), then the order of the questions, then what is mixed inside each question
/// asked. A quiz of choices that draws all and shuffles nothing gives every learner the file's own
/// order.
///
/// - Parameter granted: what the learner has beyond what everybody has.
package func drawAttempt(
  _ quiz: Quiz, id: AttemptID, document: ContentDigest, seed: UInt64, granted: Granted = Granted()
) -> AttemptPlan {
  var generator = Generator(seed: seed)
  var drawn: [Question]
  switch quiz.draw {
  case .all: drawn = quiz.questions
  case .count(let count): drawn = generator.sample(count, of: quiz.questions)
  case .pools(let shares): drawn = generator.sample(shares, of: quiz.questions)
  }
  if quiz.shufflesQuestions { generator.shuffle(&drawn) }
  let items = drawn.map { question in
    AttemptPlan.Item(
      question: question.id, points: question.points,
      order: generator.order(of: question.interaction, shufflesOptions: quiz.shufflesOptions))
  }
  return AttemptPlan(
    id: id, quiz: quiz.id, document: document, kind: quiz.kind,
    passMark: quiz.kind == .survey ? nil : quiz.passMark, scoring: quiz.scoring,
    timeLimit: quiz.timeLimit.map { $0 + granted.time }, seed: seed, items: items)
}

/// One question by itself, with what it shows in the order that the seed gives.
package func drawQuestion(_ question: Question, of quiz: Quiz, seed: UInt64) -> Paper.Item {
  var generator = Generator(seed: seed)
  return Paper.Item(
    question: question.forLearners, points: question.points,
    order: generator.order(of: question.interaction, shufflesOptions: quiz.shufflesOptions))
}

extension Generator {
  /// `count` of the questions, each set equally likely, in their order in the file.
  fileprivate mutating func sample(_ count: Int, of questions: [Question]) -> [Question] {
    var places = Array(questions.indices)
    shuffle(&places)
    return places.prefix(count).sorted().map { questions[$0] }
  }

  /// The order in which a question shows what it is answered with.
  fileprivate mutating func order(of interaction: Interaction, shufflesOptions: Bool) -> [Int] {
    var order = Array(0..<interaction.orderedCount)
    switch interaction {
    case .choice: if shufflesOptions { shuffle(&order) }
    // The targets stand in the file as the prompts do, so their order would give them away.
    case .matching: shuffle(&order)
    // Two items or more have another order than the right one, so this ends.
    case .ordering: repeat { shuffle(&order) } while order == order.sorted()
    // A scale has a direction.
    case .likert, .shortAnswer, .numeric, .cloze, .open: break
    }
    return order
  }
}
