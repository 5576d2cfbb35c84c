package import LearningCore

/// The questions a person should be asked again, and when: a pure function of what was answered.
///
/// A question is in the deck from the first time it was not answered rightly. Every answer since
/// then, in an attempt or in a review, moves the day of the next one. Days are those of a zone.
package struct ReviewDeck: Sendable {
  package struct Card: Hashable, Sendable {
    package let quiz: QuizID
    package let question: QuestionID
    package fileprivate(set) var memory: Memory
    /// Days since 1970 of the last answer.
    fileprivate var lastDay: Int

    /// Days since 1970 of the next review.
    package var dueDay: Int { lastDay + memory.interval }

    /// After how many days the question would come again if it were answered so on a day.
    package func interval(after grade: RecallGrade, on day: CivilDate) -> Int {
      var memory = memory
      memory.answered(grade, after: max(0, day.daysSince1970 - lastDay))
      return memory.interval
    }
  }

  /// In the order of their days, those of one day by name.
  package let cards: [Card]

  /// - Parameter recalls: in any order. Of two answers at the same moment the worse one comes first.
  package init(_ recalls: [Recall], zone: UTCOffset) {
    struct Key: Hashable {
      var quiz: QuizID
      var question: QuestionID
    }
    var cards: [Key: Card] = [:]
    for recall in recalls.sorted(by: { ($0.at, $0.grade) < ($1.at, $1.grade) }) {
      let key = Key(quiz: recall.quiz, question: recall.question)
      let day = recall.at.date(in: zone).daysSince1970
      if var card = cards[key] {
        card.memory.answered(recall.grade, after: day - card.lastDay)
        card.lastDay = day
        cards[key] = card
      } else if recall.grade == .again {
        cards[key] = Card(
          quiz: recall.quiz, question: recall.question, memory: Memory(first: .again), lastDay: day)
      }
    }
    self.cards = cards.values.sorted {
      ($0.dueDay, $0.quiz, $0.question) < ($1.dueDay, $1.quiz, $1.question)
    }
  }

  /// What is to be asked on a day, what has waited longest first.
  package func due(on day: CivilDate) -> [Card] {
    Array(cards.prefix { $0.dueDay <= day.daysSince1970 })
  }

  /// The first day after a day on which something is due.
  package func nextDay(after day: CivilDate) -> CivilDate? {
    cards.first { $0.dueDay > day.daysSince1970 }.map { CivilDate(daysSince1970: $0.dueDay) }
  }
}
