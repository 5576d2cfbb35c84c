import LearningCore
import TerminalUI
import TestSupport
import Testing

@Suite struct RecallScreenTests {
  private let sizes = [Size(width: 80, height: 24), Size(width: 40, height: 24)]

  private func recall(_ count: Int = 3, language: Language = .indonesian) throws -> RecallScreen {
    let lesson = ReviewScreen.Lesson(
      place: LessonPlace(
        try #require(CourseID("c")), try #require(ModuleID("m")), try #require(LessonID("l"))),
      title: "Frasa sandi")
    let paper = try paper(.immediate)
    return RecallScreen(
      items: paper.items.prefix(count).enumerated().map { index, item in
        .init(
          item: item, quiz: paper.quiz, source: paper.title, lesson: index == 0 ? lesson : nil,
          intervals: [.again: 1, .hard: 2, .good: 4, .easy: 9])
      }, language: language)
  }

  private func effect(_ question: String, _ grade: RecallGrade) throws -> Effect {
    .recall(try #require(QuizID("c/q")), try #require(QuestionID(question)), grade)
  }

  @Test func looksLikeThis() throws {
    for size in sizes {
      for language in Language.allCases {
        var screen = try recall(language: language)
        screen.resize(to: size)
        var all = ""
        func add(_ title: String) {
          let turn = screen.turn(width: size.width, at: noon)
          all += "=== \(title)\n" + text(screen.frame(in: size, at: noon))
          all += "--- \(title)\n" + text(turn.lines) + turn.prompt + "\n"
        }
        add("asked")
        _ = screen.press(.down, .enter)
        add("right")
        _ = screen.press(.enter, .enter, .character("?"))
        add("unknown")
        try expectSnapshot(all, named: "recall-\(size.width)-\(language.rawValue).txt")
      }
    }
  }

  @Test func whatWasRightIsGradedByHowSureOneWas() throws {
    for (key, grade): (Key, RecallGrade) in [
      (.enter, .good), (.character("t"), .hard), (.character("m"), .easy),
    ] {
      var screen = try recall()
      #expect(screen.press(.down, .enter) == [])
      #expect(screen.press(key) == [try effect("sandi", grade)])
    }
    var screen = try recall(language: .english)
    _ = screen.press(.down, .enter)
    #expect(screen.press(.character("g")) == [try effect("sandi", .hard)])
  }

  @Test func whatWasWrongIsNeverGradedAsKnown() throws {
    var screen = try recall()
    _ = screen.press(.enter)
    #expect(screen.press(.character("t"), .character("m")) == [])
    #expect(screen.press(.enter) == [try effect("sandi", .again)])
    // Half of what is asked for is not known either.
    _ = screen.press(.space, .enter)
    #expect(screen.press(.enter) == [try effect("data", .again)])
  }

  @Test func whatWasMissedComesOnceMore() throws {
    var screen = try recall(1)
    #expect(screen.press(.enter, .enter) == [try effect("sandi", .again)])
    #expect(text(screen.frame(in: sizes[0], at: noon)).contains("2/2"))
    #expect(
      screen.press(.down, .enter, .enter)
        == [try effect("sandi", .good), .replace(.recalled(asked: 1, right: 0))])
  }

  @Test func whatWasRightAtOnceIsCounted() throws {
    var screen = try recall(2)
    _ = screen.press(.down, .enter, .enter)
    _ = screen.press(.character("a"), .character("c"), .enter)
    #expect(
      screen.press(.enter)
        == [try effect("data", .good), .replace(.recalled(asked: 2, right: 2))])
  }

  @Test func leavingSavesWhatWasAnswered() throws {
    var screen = try recall()
    #expect(screen.press(.escape) == [.back])
    screen = try recall()
    #expect(screen.press(.down, .enter, .character("q")) == [try effect("sandi", .good), .quit])
    screen = try recall()
    #expect(screen.press(.enter, .escape) == [try effect("sandi", .again), .back])
    screen = try recall()
    let lesson = LessonPlace(
      try #require(CourseID("c")), try #require(ModuleID("m")), try #require(LessonID("l")))
    #expect(
      screen.press(.enter, .character("b")) == [try effect("sandi", .again), .go(.lesson(lesson))])
  }

  @Test func theSameLineByLine() throws {
    var screen = try recall(2)
    #expect(screen.handle(line: "b") == [])
    #expect(screen.handle(line: "apa") == [])
    #expect(text(screen.turn(width: 60, at: noon).lines).contains("'apa' tidak dimengerti."))
    #expect(screen.handle(line: "t") == [try effect("sandi", .hard)])
    #expect(screen.handle(line: "lewati") == [])
    #expect(screen.handle(line: "") == [try effect("data", .again)])
    #expect(screen.handle(line: "q") == [.quit])
  }
}
