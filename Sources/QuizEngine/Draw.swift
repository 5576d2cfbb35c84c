package import LearningCore

/// Draws the questions of one attempt and freezes everything it will be judged by.
///
/// The order of use of the seed is part of the format: each pool in the order of the draw (or all
/// questions at once), then the order of the questions, then the options of each question asked.
/// A quiz that draws all and shuffles nothing gives every learner the file's own order.
package func drawAttempt(
  _ quiz: Quiz, id: AttemptID, document: ContentDigest, seed: UInt64
) -> AttemptPlan {
  var generator = Generator(seed: seed)
  var drawn: [Question]
  switch quiz.draw {
  case .all: drawn = quiz.questions
  case .count(let count): drawn = generator.sample(count, of: quiz.questions)
  case .pools(let shares):
    drawn = shares.flatMap { share in
      generator.sample(share.count, of: quiz.questions.filter { $0.pool == share.pool })
    }
  }
  if quiz.shufflesQuestions { generator.shuffle(&drawn) }
  let items = drawn.map { question in
    var order = Array(question.choice.options.indices)
    if quiz.shufflesOptions { generator.shuffle(&order) }
    return AttemptPlan.Item(question: question.id, points: question.points, order: order)
  }
  return AttemptPlan(
    id: id, quiz: quiz.id, document: document, kind: quiz.kind, passMark: quiz.passMark,
    scoring: quiz.scoring, timeLimit: quiz.timeLimit, seed: seed, items: items)
}

extension Generator {
  /// `count` of the questions, each set equally likely, in their order in the file.
  fileprivate mutating func sample(_ count: Int, of questions: [Question]) -> [Question] {
    var places = Array(questions.indices)
    shuffle(&places)
    return places.prefix(count).sorted().map { questions[$0] }
  }
}
