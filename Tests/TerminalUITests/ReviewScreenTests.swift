import LearningCore
import TerminalUI
import TestSupport
import Testing

@Suite struct ReviewScreenTests {
  private let size = Size(width: 80, height: 24)
  private let attempt: AttemptID
  private let lesson: ReviewScreen.Lesson

  init() throws {
    attempt = try #require(AttemptID("a1"))
    lesson = .init(
      place: LessonPlace(
        try #require(CourseID("aman")), try #require(ModuleID("sandi")),
        try #require(LessonID("frasa"))), title: "Frasa sandi")
  }

  /// Every kind, one after another; a lesson for the first.
  private func screen(from place: Int = 0) throws -> ReviewScreen {
    let kinds = EveryKind.allCases
    let paper = Paper(
      attempt: attempt, quiz: try #require(QuizID("c/q")), title: "Ujian contoh", kind: .exam,
      feedback: .afterSubmit, items: try kinds.map { try $0.item }, deadline: nil)
    let responses = try kinds.map { (try $0.question.id, $0.response) }
    return ReviewScreen(
      paper: paper, responses: Dictionary(uniqueKeysWithValues: responses), flags: [:],
      lessons: [try kinds[0].question.id: lesson], place: place, language: .indonesian)
  }

  @Test func looksLikeThis() throws {
    let faces = try [80, 40].map { width in
      var screen = try screen()
      let size = Size(width: width, height: 24)
      screen.resize(to: size)
      let turn = screen.turn(width: width, at: noon)
      return "== \(width)x24\n" + text(screen.frame(in: size, at: noon)) + "== linear \(width)\n"
        + text(turn.lines) + turn.prompt + "\n"
    }
    try expectSnapshot(faces.joined(), named: "review.txt")
  }

  @Test func theLessonIsOneKeyAwayAndComingBackIsToTheSameQuestion() throws {
    var screen = try screen()
    let expected: [Effect] = [.remember(.review(attempt, place: 0)), .go(.lesson(lesson.place))]
    #expect(screen.press(.character("b")) == expected)
    #expect(screen.handle(line: "baca") == expected)
    #expect(screen.press(.right, .character("b")) == [])
    let back = try self.screen(from: 3)
    #expect(text(back.frame(in: size, at: noon)).contains("Pembahasan 4/"))
  }

  @Test func enterReadsToTheEndOfEachQuestionAndThenOn() throws {
    var screen = try screen()
    screen.resize(to: Size(width: 40, height: 10))
    var seen: Set<String> = []
    var effects: [Effect] = []
    for _ in 0..<200 where effects.isEmpty {
      seen.insert(screen.frame(in: Size(width: 40, height: 10), at: noon).lines[0].text)
      effects = screen.press(.enter)
    }
    #expect(effects == [.back])
    #expect(seen.count == EveryKind.allCases.count)
  }

  @Test func aQuestionIsFlaggedAfterwardsToo() throws {
    var screen = try screen()
    let question = try EveryKind.allCases[0].question.id
    #expect(
      screen.press(.character("!"), .character("x"), .enter)
        == [.flag(attempt, question, remark: "x")])
    #expect(
      screen.handle(line: "lapor Kunci dua") == [.flag(attempt, question, remark: "Kunci dua")])
    #expect(text(screen.frame(in: size, at: noon)).contains("Catatan Anda tentang soal ini"))
  }

  @Test func linesLeadBackAndForth() throws {
    var screen = try screen()
    #expect(screen.handle(line: "") == [])
    #expect(text(screen.turn(width: 60, at: noon).lines).contains("Pembahasan 2/"))
    #expect(screen.handle(line: "<") == [])
    #expect(screen.handle(line: "9") == [])
    #expect(text(screen.turn(width: 60, at: noon).lines).contains("Pembahasan 9/9"))
    #expect(screen.handle(line: "k") == [.back])
    #expect(screen.handle(line: "") == [.back])
    #expect(screen.handle(line: "q") == [.quit])
    #expect(screen.handle(line: "apa") == [])
    #expect(text(screen.turn(width: 60, at: noon).lines).contains("'apa' tidak dimengerti."))
  }

  @Test func anyKeysInAnyOrderAreFine() throws {
    let keys: [Key] = [
      .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .space, .tab,
      .character("!"), .character("b"), .character("x"), .control("f"), .control("n"), .backspace,
    ]
    let size = Size(width: 20, height: 6)
    var generator = SeededGenerator(seed: 7)
    var screen = try screen()
    screen.resize(to: size)
    for _ in 0..<1000 {
      _ = screen.handle(keys.randomElement(using: &generator) ?? .up)
      #expect(screen.frame(in: size, at: noon).lines.count == size.height)
    }
  }
}
