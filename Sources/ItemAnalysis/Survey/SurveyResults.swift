package import LearningCore

/// What people answered in a survey, as far as it may be shown: nothing that stands for fewer than
/// a least number of people, and nothing from which such a thing could be worked out.
package struct SurveyResults: Hashable, Sendable {
  package struct Question: Hashable, Sendable {
    package let id: QuestionID
    package let title: String
    /// Empty where people write.
    package let options: [String]
    /// `nil` where too few answered.
    package let answers: Answers?
    /// For each answer to the question that groups people; empty when there is none.
    package let groups: [Group]
  }

  package struct Group: Hashable, Sendable {
    package let name: String
    /// `nil` where too few answered, or others could be worked out from it.
    package let answers: Answers?
  }

  package enum Answers: Hashable, Sendable {
    /// How many people chose each option, of so many who answered.
    case counts([Int], people: Int)
    /// In an order that says nothing of who wrote what.
    case texts([String])
  }

  /// How many answered at least must be shown together.
  package let least: Int
  /// How many people answered; `nil` where they are too few.
  package let people: Int?
  /// In the order of the surveys; empty where too few answered.
  package let questions: [Question]

  /// - Parameters:
  ///   - sheets: with the survey each was an answer to.
  ///   - grouping: a question with options; the others are shown for each of its answers, too.
  ///   - place: decides the order of texts that people wrote: a digest of question and text.
  package init(
    _ sheets: [(survey: Quiz, answers: SurveyAnswers)], least: Int, grouping: QuestionID? = nil,
    placedBy place: (QuestionID, String) -> String
  ) {
    self.least = least
    guard sheets.count >= least else {
      (people, questions) = (nil, [])
      return
    }
    people = sheets.count
    var asked: [Asked] = []
    for (survey, _) in sheets {
      for question in survey.questions.compactMap(Asked.init) where !asked.contains(question) {
        asked.append(question)
      }
    }
    let grouped = grouping.flatMap { id in asked.first { $0.id == id && !$0.options.isEmpty } }
    questions = asked.map { question in
      let responses = sheets.compactMap { survey, answers -> (Response, group: Int?)? in
        guard let response = answers.responses[question.id],
          survey[question: question.id].flatMap(Asked.init) == question
        else { return nil }
        return (response, grouped?.option(chosenIn: answers, of: survey))
      }
      func answers(_ responses: [Response]) -> Answers {
        question.answers(responses) { place(question.id, $0) }
      }
      var groups: [Group] = []
      if let grouped, grouped != question {
        let parts = grouped.options.indices.map { option in
          responses.filter { $0.group == option }.map(\.0)
        }
        let rest = responses.count(where: { $0.group == nil })
        let isShown = shownParts(of: parts.map(\.count), rest: rest, least: least)
        groups = grouped.options.indices.map { option in
          Group(
            name: grouped.options[option],
            answers: isShown[option] ? answers(parts[option]) : nil)
        }
      }
      return Question(
        id: question.id, title: question.title, options: question.options,
        answers: responses.count >= least ? answers(responses.map(\.0)) : nil, groups: groups)
    }
  }
}

/// Which parts of a whole may be shown: those of at least so many people, unless what is left over,
/// which anybody can work out from the whole, would stand for fewer.
///
/// - Parameters:
///   - rest: how many belong to no part.
///   - least: how many people at least anything shown stands for.
func shownParts(of sizes: [Int], rest: Int, least: Int) -> [Bool] {
  var isShown = sizes.map { $0 >= least }
  while true {
    let hidden = rest + zip(sizes, isShown).reduce(0) { $1.1 ? $0 : $0 + $1.0 }
    guard hidden > 0, hidden < least else { return isShown }
    // The smallest one costs the reader least.
    let shown = sizes.indices.filter { isShown[$0] }
    guard let smallest = shown.min(by: { (sizes[$0], $0) < (sizes[$1], $1) }) else {
      return isShown
    }
    isShown[smallest] = false
  }
}

/// A question as people saw it. In another wording it is another question.
private struct Asked: Equatable {
  let id: QuestionID
  let title: String
  let options: [String]

  /// - Returns: `nil` where answers can neither be counted nor read.
  init?(_ question: LearningCore.Question) {
    (id, title) = (question.id, question.title.plainText)
    switch question.interaction {
    case .likert(let scale): options = scale.options.map(\.plainText)
    case .choice(let choice): options = choice.options.map(\.content.plainText)
    case .open, .shortAnswer, .numeric: options = []
    case .ordering, .matching, .cloze: return nil
    }
  }

  func option(chosenIn answers: SurveyAnswers, of survey: Quiz) -> Int? {
    guard survey[question: id].flatMap(Asked.init) == self,
      let chosen = answers.responses[id]?.chosen, chosen.count == 1
    else { return nil }
    return chosen[0]
  }

  func answers(_ responses: [Response], placedBy place: (String) -> String) -> SurveyResults.Answers
  {
    guard options.isEmpty else {
      let counts = options.indices.map { option in
        responses.count { $0.chosen.contains(option) }
      }
      return .counts(counts, people: responses.count)
    }
    let texts = responses.compactMap { response -> String? in
      guard case .text(let text) = response else { return nil }
      return text
    }
    return .texts(texts.map { (place($0), $0) }.sorted { $0 < $1 }.map(\.1))
  }
}
