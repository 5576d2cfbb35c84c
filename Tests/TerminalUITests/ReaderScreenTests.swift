import LearningCore
import TerminalUI
import TestSupport
import Testing

@Suite struct ReaderScreenTests {
  func reader(_ markdown: String) throws -> ReaderScreen {
    ReaderScreen(
      title: "2.1 Frasa sandi", status: "Pelajaran 4/18", blocks: try blocks(markdown),
      onward: [.quit], onwardWord: Phrase("selesai, lanjut", "done, next"), previous: .back,
      language: .indonesian)
  }

  var long: String { (1...60).map { "Alinea nomor \($0)." }.joined(separator: "\n\n") }

  @Test func looksLikeThis() throws {
    var screen = try reader(everything)
    screen.resize(to: Size(width: 80, height: 24))
    try expectSnapshot(
      text(screen.frame(in: Size(width: 80, height: 24), at: noon)), named: "reader.txt")
  }

  @Test func aRemarkOnALessonLooksLikeThis() throws {
    let place = LessonPlace(
      try #require(CourseID("c")), try #require(ModuleID("m")), try #require(LessonID("l")))
    var all = ""
    for size in [Size(width: 80, height: 24), Size(width: 40, height: 24)] {
      var screen = ReaderScreen(
        title: "2.1 Frasa sandi", blocks: try blocks("Empat kata."), onward: [.quit],
        onwardWord: Phrase("selesai", "done"), lesson: place, language: .indonesian)
      screen.resize(to: size)
      all += text(screen.frame(in: size, at: noon))
      #expect(screen.press(.character("!"), .enter) == [])
      all += text(screen.frame(in: size, at: noon))
      #expect(
        screen.press(.character("h"), .character("m"), .space, .enter) == [.remark(place, "hm")])
      all += text(screen.frame(in: size, at: noon))
      let turn = screen.turn(width: size.width, at: noon)
      all += text(turn.lines) + turn.prompt + "\n"
    }
    try expectSnapshot(all, named: "remark.txt")
  }

  @Test func aTextThatIsNoLessonTakesNoRemark() throws {
    var screen = try reader("Pendek saja.")
    #expect(screen.press(.character("!"), .enter) == [.quit])
    #expect(screen.handle(line: "catatan apa saja") == [])
  }

  @Test func aShortTextIsDoneWithOneEnter() throws {
    var screen = try reader("Pendek saja.")
    #expect(screen.press(.enter) == [.quit])
  }

  @Test func aLongTextIsDoneOnlyAtItsEnd() throws {
    var screen = try reader(long)
    screen.resize(to: Size(width: 80, height: 24))
    var presses = 1
    while screen.press(.space).isEmpty, presses < 100 { presses += 1 }
    #expect(presses == 7)  // 119 lines, 20 rows, one line of overlap
    #expect(
      text(screen.frame(in: Size(width: 80, height: 24), at: noon)).contains("Alinea nomor 60."))
  }

  @Test func noLineIsSkippedByTurningPages() throws {
    var screen = try reader(long)
    let size = Size(width: 80, height: 24)
    screen.resize(to: size)
    var seen: Set<String> = []
    repeat {
      seen.formUnion(screen.frame(in: size, at: noon).lines.map(\.text))
    } while screen.press(
      .space
    ).isEmpty
    for number in 1...60 { #expect(seen.contains { $0.contains("Alinea nomor \(number).") }) }
  }

  @Test func aResizeKeepsTheReaderNearTheSameWords() throws {
    var screen = try reader(long)
    screen.resize(to: Size(width: 80, height: 24))
    _ = screen.press(.pageDown, .pageDown)
    screen.resize(to: Size(width: 40, height: 12))
    let frame = text(screen.frame(in: Size(width: 40, height: 12), at: noon))
    #expect(frame.contains("Alinea nomor 20."))
  }
}
