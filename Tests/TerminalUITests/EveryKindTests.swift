import LearningCore
import TerminalUI
import TestSupport
import Testing

/// Every kind of question: asked and explained, on both faces, wide and narrow.
@Suite struct EveryKindTests {
  private func faces(_ screen: QuizScreen) -> String {
    [80, 40].map { width in
      var screen = screen
      let size = Size(width: width, height: 24)
      screen.resize(to: size)
      let turn = screen.turn(width: width, at: noon)
      return "== \(width)x24\n" + text(screen.frame(in: size, at: noon)) + "== linear \(width)\n"
        + text(turn.lines) + turn.prompt + "\n"
    }.joined()
  }

  @Test(arguments: EveryKind.allCases)
  func looksLikeThis(kind: EveryKind) throws {
    let asked = faces(try kind.screen())
    // Behind the next question, so that the one with the answer is opened again.
    var answered = try kind.screen(answered: true)
    _ = answered.press(.left)
    var explained = try kind.screen(.immediate, answered: true)
    _ = explained.press(.left)
    try expectSnapshot(
      "# asked\n" + asked + "# answered\n" + faces(answered) + "# explained\n" + faces(explained),
      named: "kind-\(kind.rawValue).txt")
  }

  @Test func speaksEnglish() throws {
    let faces = try EveryKind.allCases.map { kind in
      let screen = try kind.screen(language: .english)
      let turn = screen.turn(width: 80, at: noon)
      let review = review(
        of: try kind.item, response: kind.response, language: .english, withStem: true)
      let layout = BlockLayout(width: 80, isPlain: true, language: .english)
      return "# \(kind)\n" + text(screen.frame(in: Size(width: 80, height: 14), at: noon))
        + text(turn.lines) + turn.prompt + "\n" + text(layout.lines(review))
    }
    try expectSnapshot(faces.joined(), named: "kinds-english.txt")
  }

  @Test(arguments: EveryKind.allCases)
  func aFrameFillsTheScreenWhateverItsSize(kind: EveryKind) throws {
    for isExplained in [false, true] {
      var screen = try kind.screen(.immediate, answered: isExplained)
      if isExplained { _ = screen.press(.left) }
      for width in [20, 40, 80, 200] {
        for height in [5, 8, 24, 60] {
          let size = Size(width: width, height: height)
          screen.resize(to: size)
          let frame = screen.frame(in: size, at: noon)
          #expect(frame.lines.count == height, "\(width)x\(height)")
          #expect(frame.lines.allSatisfy { $0.width <= width }, "\(width)x\(height)")
          if let cursor = frame.cursor {
            #expect((0..<width).contains(cursor.column) && (2..<height).contains(cursor.row))
          }
        }
      }
    }
  }

  /// Random keys: never a crash, and no answer that does not fit its question.
  @Test(arguments: EveryKind.allCases, [Quiz.FeedbackMoment.immediate, .afterSubmit])
  func anyKeysInAnyOrderAreFine(kind: EveryKind, feedback: Quiz.FeedbackMoment) throws {
    let keys: [Key] = [
      .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .space, .escape,
      .backspace, .tab, .character("a"), .character("c"), .character("o"), .character("7"),
      .character("é"), .character("日"), .character("+"), .character("-"),
    ]
    let size = Size(width: 40, height: 12)
    let interactions = [
      try kind.item.question.interaction, try EveryKind.choice.item.question.interaction,
    ]
    var generator = SeededGenerator(seed: 42)
    var screen = try kind.screen(feedback)
    screen.resize(to: size)
    var isAnswered = false
    for _ in 0..<600 {
      for effect in screen.handle(keys.randomElement(using: &generator) ?? .up) {
        guard case .answer(_, let place, let response) = effect else { continue }
        #expect(interactions[place].fits(response))
        isAnswered = isAnswered || place == 0
      }
      #expect(screen.frame(in: size, at: noon).lines.count == size.height)
    }
    #expect(isAnswered)
  }

  /// Keys that lead away from a question. Tab goes round the options of a choice and the items of
  /// an order, and the arrows change a pair, so those do not lead out there.
  static let waysOut: [(EveryKind, [Key])] = {
    let everywhere: [[Key]] = [[.escape], [.interrupt]]
    let tabs = Array(repeating: Key.tab, count: 5)
    let arrow: [Key] = [.end, .right]
    let kinds: [(EveryKind, [[Key]])] = [
      (.multiple, [arrow]), (.ordering, [arrow]), (.matching, [tabs]),
      (.shortAnswer, [tabs, arrow]), (.numeric, [tabs, arrow]), (.cloze, [tabs, arrow]),
      (.open, [tabs, arrow]),
    ]
    return kinds.flatMap { kind, ways in (everywhere + ways).map { (kind, $0) } }
  }()

  /// What was put on the pad is saved by every way out of the question.
  @Test(arguments: waysOut)
  func nothingIsLostOnTheWayOut(kind: EveryKind, way: [Key]) throws {
    var screen = try kind.screen()
    let start: [Key] = kind == .ordering ? [.character("+")] : [.character("2"), .character("a")]
    for key in start { #expect(screen.handle(key) == []) }
    let effects = way.flatMap { screen.handle($0) }
    let answers = effects.filter { if case .answer(_, 0, _) = $0 { true } else { false } }
    #expect(answers.count == 1, "\(effects)")
  }

  /// And by the end of the time, also while a remark is typed.
  @Test(arguments: Set(waysOut.map(\.0)).sorted { $0.rawValue < $1.rawValue }, [false, true])
  func whatStandsThereWhenTheTimeIsUpCounts(kind: EveryKind, isFlagging: Bool) throws {
    var screen = try kind.screen()
    let start: [Key] = kind == .ordering ? [.character("+")] : [.character("2"), .character("a")]
    for key in start { #expect(screen.handle(key) == []) }
    if isFlagging { _ = screen.press(.control("f"), .character("x")) }
    let effects = screen.timeIsUp()
    #expect(effects.count == 1)
    guard case .answer(_, 0, let response) = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(!response.isBlank)
    #expect(screen.timeIsUp() == [])
  }

  @Test(arguments: EveryKind.allCases)
  func anAnswerThatWasSavedIsThereAgain(kind: EveryKind) throws {
    var screen = try kind.screen(answered: true)
    #expect(screen.press(.left) == [])
    // Nothing was changed, so nothing is saved again.
    #expect(screen.press(.escape) == [])
    #expect(
      text(screen.frame(in: Size(width: 80, height: 24), at: noon)).contains("1. [dijawab]"))
  }
}
