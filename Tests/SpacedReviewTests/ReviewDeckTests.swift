import LearningCore
import SpacedReview
import TestSupport
import Testing

@Suite struct ReviewDeckTests {
  private let zone = UTCOffset.westernIndonesia
  private let start: CivilDate

  init() throws { start = try #require(CivilDate("2026-11-22")) }

  /// At noon, so many days after the start.
  private func noon(_ day: Int, plus milliseconds: Int = 0) -> Timestamp {
    let midnight = CivilDate(daysSince1970: start.daysSince1970 + day).start(in: zone)
    return midnight + .minutes(12 * 60) + Span(milliseconds: milliseconds)
  }

  private func recall(
    _ question: String, _ grade: RecallGrade, day: Int, plus milliseconds: Int = 0
  ) throws -> Recall {
    Recall(
      quiz: try #require(QuizID("aman/kuis")), question: try #require(QuestionID(question)),
      at: noon(day, plus: milliseconds), grade: grade)
  }

  private func due(_ recalls: [Recall], on day: Int) -> [String] {
    ReviewDeck(recalls, zone: zone)
      .due(on: CivilDate(daysSince1970: start.daysSince1970 + day)).map(\.question.description)
  }

  @Test func onlyWhatWasMissedIsAskedAgain() throws {
    let recalls = try [recall("tahu", .good, day: 0), recall("lupa", .again, day: 0)]
    #expect(due(recalls, on: 0) == [])
    #expect(due(recalls, on: 1) == ["lupa"])
    #expect(due(recalls, on: 400) == ["lupa"])
  }

  @Test func whatWasRightBeforeItWasMissedDoesNotCount() throws {
    let missed = try recall("s", .again, day: 3)
    let deck = ReviewDeck([try recall("s", .easy, day: 0), missed], zone: zone)
    #expect(deck.cards == ReviewDeck([missed], zone: zone).cards)
  }

  @Test func theDayIsThatOfTheOffice() throws {
    // 23.30 and 00.30 in Jakarta are one day in London and two here.
    let late = noon(0) + .minutes(11 * 60 + 30)
    let quiz = try #require(QuizID("aman/kuis"))
    let question = try #require(QuestionID("s"))
    let recalls = [
      Recall(quiz: quiz, question: question, at: late, grade: .again),
      Recall(quiz: quiz, question: question, at: late + .minutes(60), grade: .good),
    ]
    var memory = Memory(first: .again)
    memory.answered(.good, after: 1)
    #expect(ReviewDeck(recalls, zone: zone).cards.map(\.memory) == [memory])
    memory = Memory(first: .again)
    memory.answered(.good, after: 0)
    #expect(ReviewDeck(recalls, zone: .utc).cards.map(\.memory) == [memory])
  }

  @Test func whatWaitedLongestComesFirst() throws {
    let recalls = try [
      recall("b", .again, day: 4), recall("c", .again, day: 1), recall("a", .again, day: 4),
    ]
    #expect(due(recalls, on: 9) == ["c", "a", "b"])
    #expect(due(recalls, on: 3) == ["c"])
    let deck = ReviewDeck(recalls, zone: zone)
    #expect(deck.nextDay(after: start)?.description == "2026-11-24")
    #expect(deck.nextDay(after: CivilDate(daysSince1970: start.daysSince1970 + 5)) == nil)
  }

  @Test func whatIsPromisedForAGradeComesTrue() throws {
    let recalls = try [recall("s", .again, day: 0), recall("s", .good, day: 1)]
    let card = try #require(ReviewDeck(recalls, zone: zone).cards.first)
    for grade in RecallGrade.allCases {
      let day = CivilDate(daysSince1970: start.daysSince1970 + 9)
      let deck = ReviewDeck(recalls + [try recall("s", grade, day: 9)], zone: zone)
      #expect(
        deck.cards.first?.dueDay == day.daysSince1970 + card.interval(after: grade, on: day))
    }
  }

  /// Journals of several machines arrive in any order, and parts of them twice are one.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func theOrderInWhichAnswersArriveDoesNotMatter(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let recalls = try (0..<Int.random(in: 1...40, using: &generator)).map { _ in
      try recall(
        ["a", "b", "c"].randomElement(using: &generator) ?? "a",
        RecallGrade.allCases.randomElement(using: &generator) ?? .again,
        day: Int.random(in: 0...90, using: &generator),
        plus: Int.random(in: 0...3, using: &generator))
    }
    let cards = ReviewDeck(recalls, zone: zone).cards
    for _ in 0..<4 {
      #expect(ReviewDeck(recalls.shuffled(using: &generator), zone: zone).cards == cards)
    }
    let missed = Set(recalls.filter { $0.grade == .again }.map(\.question))
    #expect(Set(cards.map(\.question)) == missed)
    for (card, next) in zip(cards, cards.dropFirst()) { #expect(card.dueDay <= next.dueDay) }
  }
}
