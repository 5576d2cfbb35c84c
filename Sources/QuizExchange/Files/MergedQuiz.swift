package import LearningCore

extension ImportedQuiz {
  /// Adds the questions of one more file. Ids that are taken get a number behind them.
  ///
  /// - Returns: the ids of the questions as they are here.
  @discardableResult
  package mutating func append(_ other: ImportedQuiz) -> [QuestionID] {
    title = title ?? other.title
    for pool in other.pools where !pools.contains(where: { $0.id == pool.id }) {
      pools.append(pool)
    }
    var names = QuestionNames()
    for question in questions { _ = names.name(question.id.description, for: "") }
    let added = other.questions.map { question in
      let id = names.name(question.id.description, for: question.title.plainText)
      return question.renamed(id)
    }
    questions += added
    problems += other.problems
    return added.map(\.id)
  }
}

extension Question {
  fileprivate func renamed(_ id: QuestionID) -> Question {
    Question(
      id: id, pool: pool, tags: tags, points: points, title: title, stem: stem,
      interaction: interaction, explanation: explanation, see: see, objectives: objectives,
      line: line)
  }
}
