import LearningCore
import TerminalUI
import TestSupport
import Testing

@Suite struct QuizScreenTests {
  let size = Size(width: 72, height: 18)

  @Test func theQuestionLooksLikeThis() throws {
    let screen = try quizScreen(.afterSubmit, minutes: 40)
    try expectSnapshot(text(screen.frame(in: size, at: noon)), named: "question.txt")
    let turn = screen.turn(width: 60, at: noon)
    try expectSnapshot(text(turn.lines) + turn.prompt + "\n", named: "question-plain.txt")
  }

  @Test func theFeedbackSaysWhy() throws {
    var screen = try quizScreen(.immediate)
    _ = screen.press(.enter)
    try expectSnapshot(text(screen.frame(in: size, at: noon)), named: "feedback.txt")
    let turn = screen.turn(width: 60, at: noon)
    try expectSnapshot(text(turn.lines) + turn.prompt + "\n", named: "feedback-plain.txt")
  }

  @Test func theOverviewLooksLikeThis() throws {
    var screen = try quizScreen(.afterSubmit)
    _ = screen.press(.down, .enter, .character("o"))
    try expectSnapshot(text(screen.frame(in: size, at: noon)), named: "overview.txt")
  }

  @Test func anAnswerIsReturnedToBeSaved() throws {
    var screen = try quizScreen(.afterSubmit)
    let attempt = try #require(AttemptID("a1"))
    #expect(screen.press(.down, .enter) == [.answer(attempt, place: 0, Response([1]))])
    // Two keys: ticked with Space or a letter, saved with Enter.
    #expect(
      screen.press(.space, .character("c"), .enter)
        == [.answer(attempt, place: 1, Response([0, 2]))])
  }

  @Test func changingOneIsMindIsAnAnswerAndKeepingItIsNot() throws {
    var screen = try quizScreen(.afterSubmit)
    let attempt = try #require(AttemptID("a1"))
    _ = screen.press(.enter, .left)
    #expect(screen.press(.enter) == [])
    #expect(screen.press(.left, .down, .enter) == [.answer(attempt, place: 0, Response([1]))])
  }

  @Test func nothingChosenIsNotSaved() throws {
    var screen = try quizScreen(.afterSubmit)
    #expect(screen.press(.right, .enter) == [])
    #expect(text(screen.frame(in: size, at: noon)).contains("Tandai dahulu dengan Spasi"))
  }

  @Test func anExamIsHandedInFromTheOverview() throws {
    var screen = try quizScreen(.afterSubmit)
    let attempt = try #require(AttemptID("a1"))
    _ = screen.press(.enter, .space, .enter, .enter)
    #expect(screen.press(.character("s")) == [.submit(attempt)])
  }

  @Test func openQuestionsAreAskedAboutBeforeHandingIn() throws {
    var screen = try quizScreen(.afterSubmit)
    let attempt = try #require(AttemptID("a1"))
    #expect(screen.press(.enter, .escape, .character("s")).count == 1)  // the answer only
    #expect(text(screen.frame(in: size, at: noon)).contains("2 soal belum dijawab"))
    #expect(screen.press(.escape, .character("s")) == [])
    #expect(screen.press(.character("y")) == [.submit(attempt)])
  }

  @Test func aPracticeEndsWithItsLastExplanation() throws {
    var screen = try quizScreen(.immediate)
    let attempt = try #require(AttemptID("a1"))
    _ = screen.press(.enter, .enter, .space, .enter, .enter, .enter)
    #expect(screen.press(.enter) == [.submit(attempt)])
  }

  @Test func anAnswerThatWasExplainedCannotBeChanged() throws {
    var screen = try quizScreen(.immediate)
    #expect(screen.press(.enter, .enter, .left).count == 1)
    #expect(screen.press(.down, .up) == [])
    #expect(text(screen.frame(in: size, at: noon)).contains("Kunci: B."))
  }

  @Test func aResumedAttemptOpensAtTheFirstOpenQuestion() throws {
    let first = try #require(QuestionID("sandi"))
    let screen = try quizScreen(.afterSubmit, responses: [first: Response([1])])
    #expect(text(screen.frame(in: size, at: noon)).contains("Mana yang data pribadi?"))
  }

  @Test(arguments: [
    ("b", 1), ("B", 1), (" 2 ", 1), ("a, c", nil), ("z", nil), ("", nil), ("9", nil),
  ])
  func oneLetterOrNumberAnswersASingleChoice(line: String, chosen: Int?) throws {
    var screen = try quizScreen(.afterSubmit)
    let attempt = try #require(AttemptID("a1"))
    let expected = chosen.map { [Effect.answer(attempt, place: 0, Response([$0]))] } ?? []
    #expect(screen.handle(line: line) == expected)
  }

  /// Letters are options first; commands are words.
  @Test func noOptionIsHiddenByACommand() throws {
    var screen = try quizScreen(.afterSubmit)
    let attempt = try #require(AttemptID("a1"))
    _ = screen.handle(line: "a")
    _ = screen.handle(line: "a b")
    #expect(screen.handle(line: "b") == [.answer(attempt, place: 2, Response([1]))])
    _ = screen.handle(line: "1")
    #expect(screen.handle(line: "d") == [])
    #expect(
      screen.turn(width: 60, at: noon).lines.map(\.text) == [
        "'d' bukan jawaban di sini. Ketik a-c."
      ])
    #expect(screen.handle(line: "daftar") == [])
    #expect(text(screen.turn(width: 60, at: noon).lines).contains("Semua soal sudah dijawab"))
  }

  @Test func leavingAnAttemptIsAskedAbout() throws {
    var screen = try quizScreen(.afterSubmit, minutes: 40)
    #expect(screen.press(.interrupt) == [])
    #expect(text(screen.frame(in: size, at: noon)).contains("waktu tetap berjalan"))
    #expect(screen.press(.escape) == [])
    #expect(screen.press(.character("q"), .character("y")) == [.quit])
  }

  @Test func aClockThatIsDaysAwayIsNotShown() throws {
    for (minutes, isShown) in [(24 * 60 - 1, true), (24 * 60, false)] {
      var screen = try quizScreen(.afterSubmit, minutes: minutes)
      #expect(text(screen.frame(in: size, at: noon)).contains("sisa") == isShown)
      _ = screen.press(.interrupt)
      #expect(
        text(screen.frame(in: size, at: noon)).contains("waktu tetap berjalan") == isShown)
    }
  }

  @Test func severalLettersAnswerAMultipleResponse() throws {
    var screen = try quizScreen(.afterSubmit)
    let attempt = try #require(AttemptID("a1"))
    _ = screen.handle(line: "b")
    #expect(screen.handle(line: "c a") == [.answer(attempt, place: 1, Response([0, 2]))])
  }

  @Test func aFrameFillsTheScreenWhateverItsSize() throws {
    for phase in [[Key](), [.enter], [.character("o")]] {
      var screen = try quizScreen(.immediate, minutes: 5)
      for key in phase { _ = screen.handle(key) }
      for width in [20, 40, 80, 200] {
        for height in [5, 8, 24, 60] {
          let frame = screen.frame(in: Size(width: width, height: height), at: noon)
          #expect(frame.lines.count == height, "\(phase) \(width)x\(height)")
          #expect(frame.lines.allSatisfy { $0.width <= width }, "\(phase) \(width)x\(height)")
        }
      }
    }
  }

  /// Random keys: never a crash, and no answer outside the options.
  @Test func anyKeysInAnyOrderAreFine() throws {
    let keys: [Key] = [
      .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .space, .escape,
      .backspace, .tab, .character("a"), .character("c"), .character("o"), .character("s"),
      .character("x"),
    ]
    var state: UInt64 = 42
    for feedback in [Quiz.FeedbackMoment.immediate, .afterSubmit] {
      var screen = try quizScreen(feedback)
      let items = screen.frame(in: size, at: noon)
      #expect(!items.lines.isEmpty)
      for _ in 0..<1000 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        for effect in screen.handle(keys[Int(state >> 33) % keys.count]) {
          guard case .answer(_, let place, let response) = effect else { continue }
          #expect((0..<3).contains(place))
          #expect(response.chosen.allSatisfy { (0..<3).contains($0) })
        }
        #expect(screen.frame(in: size, at: noon).lines.count == size.height)
      }
    }
  }

  // MARK: Marks of one's own

  @Test func aQuestionIsMarkedForLaterAndFoundAgain() throws {
    var screen = try quizScreen(.afterSubmit)
    #expect(screen.press(.character("n")) == [])
    #expect(text(screen.frame(in: size, at: noon)).contains("Ditandai untuk nanti."))
    _ = screen.press(.character("o"))
    #expect(text(screen.frame(in: size, at: noon)).contains("1. [belum, nanti]"))
    _ = screen.press(.down, .character("n"))
    #expect(text(screen.frame(in: size, at: noon)).contains("2. [belum, nanti]"))
    _ = screen.press(.up, .character("n"))
    #expect(text(screen.frame(in: size, at: noon)).contains("1. [belum] "))
    #expect(text(screen.turn(width: 60, at: noon).lines).contains("Ditandai untuk nanti: 2."))
    _ = screen.handle(line: "nanti 3")
    #expect(text(screen.turn(width: 60, at: noon).lines).contains("Ditandai untuk nanti: 2, 3."))
  }

  @Test func aQuestionIsFlaggedWithAWordOrWithout() throws {
    var screen = try quizScreen(.afterSubmit)
    let attempt = try #require(AttemptID("a1"))
    let question = try #require(QuestionID("sandi"))
    #expect(screen.press(.character("!")) == [])
    #expect(text(screen.frame(in: size, at: noon)).contains("Boleh dikosongkan."))
    #expect(screen.press(.enter) == [.flag(attempt, question, remark: "")])
    #expect(text(screen.frame(in: size, at: noon)).contains("tersimpan untuk pengajar"))
    #expect(screen.press(.character("!"), .character("x"), .escape) == [])
    #expect(
      screen.press(.control("f"), .space, .character("é"), .enter)
        == [.flag(attempt, question, remark: "é")])
    #expect(text(screen.frame(in: size, at: noon)).contains("Dilaporkan kepada pengajar: é"))
    // It does not change the answer.
    #expect(screen.press(.enter) == [.answer(attempt, place: 0, Response([0]))])
  }

  @Test func aQuestionIsFlaggedLineByLine() throws {
    var screen = try quizScreen(.afterSubmit)
    let attempt = try #require(AttemptID("a1"))
    let question = try #require(QuestionID("sandi"))
    #expect(
      screen.handle(line: "lapor Dua Kunci") == [.flag(attempt, question, remark: "Dua Kunci")])
    #expect(screen.handle(line: "flag") == [])
    #expect(text(screen.turn(width: 60, at: noon).lines).contains("sejauh ini: Dua Kunci"))
    #expect(screen.handle(line: "k") == [])
    #expect(screen.handle(line: "lapor") == [])
    #expect(screen.handle(line: "Tiga") == [.flag(attempt, question, remark: "Tiga")])
  }

  @Test func oneGoesOnWithoutAnAnswerLineByLine() throws {
    var screen = try quizScreen(.afterSubmit)
    #expect(screen.handle(line: ">") == [])
    #expect(text(screen.turn(width: 60, at: noon).lines).contains("2. Mana yang data pribadi?"))
    #expect(screen.handle(line: "<") == [])
    #expect(text(screen.turn(width: 60, at: noon).lines).contains("1. Manakah kata sandi"))
    _ = screen.handle(line: "?")
    #expect(text(screen.turn(width: 60, at: noon).lines).contains("tandai untuk nanti"))
  }

  // MARK: The clock

  @Test func aNoticeIsSaidUntilTheNextKey() throws {
    var screen = try quizScreen(.afterSubmit, minutes: 40)
    screen.hear(deadline: noon + .minutes(20), notice: Phrase("Jam mundur.", "Clock."))
    #expect(text(screen.frame(in: size, at: noon)).contains("sisa 20:00"))
    #expect(text(screen.frame(in: size, at: noon)).contains("Jam mundur."))
    screen.hear(deadline: noon + .minutes(20), notice: nil)
    #expect(text(screen.frame(in: size, at: noon)).contains("Jam mundur."))
    _ = screen.press(.down)
    #expect(!text(screen.frame(in: size, at: noon)).contains("Jam mundur."))
  }
}
