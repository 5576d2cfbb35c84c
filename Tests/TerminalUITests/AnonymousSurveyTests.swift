import LearningCore
import TerminalUI
import TestSupport
import Testing

/// A survey without names promises that nothing is kept before it is sent, and must not say that
/// anything is.
@Suite struct AnonymousSurveyTests {
  private func survey() throws -> QuizScreen {
    var paper = try paper(.never)
    (paper.kind, paper.isAnonymous) = (.survey, true)
    return QuizScreen(paper: paper, responses: [:], language: .indonesian)
  }

  @Test func looksLikeThis() throws {
    var all = ""
    for size in [Size(width: 80, height: 24), Size(width: 40, height: 24)] {
      var screen = try survey()
      screen.resize(to: size)
      _ = screen.press(.enter, .left)
      all += text(screen.frame(in: size, at: noon))
      _ = screen.press(.character("o"))
      all += text(screen.frame(in: size, at: noon))
      let turn = screen.turn(width: size.width, at: noon)
      all += text(turn.lines) + turn.prompt + "\n"
      _ = screen.press(.escape)
      all += text(screen.frame(in: size, at: noon))
    }
    #expect(!all.contains("tersimpan"))
    try expectSnapshot(all, named: "survey.txt")
  }

  @Test func nothingCanBeFlagged() throws {
    var screen = try survey()
    #expect(screen.press(.character("!"), .character("x"), .enter).count == 1)
    #expect(screen.handle(line: "lapor keliru") == [])
  }

  @Test func leavingIsAskedAbout() throws {
    var screen = try survey()
    _ = screen.press(.enter, .character("o"))
    #expect(screen.press(.escape) == [])
    #expect(screen.press(.character("y")) == [.quit])
    screen = try survey()
    #expect(screen.handle(line: "q") == [])
    #expect(screen.handle(line: "t") == [])
    #expect(screen.handle(line: "q") == [])
    #expect(screen.handle(line: "y") == [.quit])
  }
}
