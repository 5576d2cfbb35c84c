import LearningCore
import TerminalUI
import Testing

/// How each kind of question is answered, with keys and with lines.
@Suite struct AnsweringTests {
  let size = Size(width: 80, height: 24)

  private func answer(_ response: Response) throws -> [Effect] {
    [.answer(try #require(AttemptID("a1")), place: 0, response)]
  }

  private func shown(_ screen: QuizScreen) -> String { text(screen.frame(in: size, at: noon)) }

  private func type(_ text: String, into screen: inout QuizScreen) {
    for character in text { _ = screen.handle(character == " " ? .space : .character(character)) }
  }

  // MARK: Typing

  @Test func whileTypingLettersAreText() throws {
    var screen = try EveryKind.shortAnswer.screen()
    type("quo o", into: &screen)
    #expect(shown(screen).contains("▶ quo o"))
    #expect(screen.press(.enter) == (try answer(.text("quo o"))))
  }

  @Test func theCaretMovesInTheText() throws {
    var screen = try EveryKind.shortAnswer.screen()
    type("BSN", into: &screen)
    _ = screen.press(.left, .character("S"), .home, .character("["), .end, .character("]"))
    let frame = screen.frame(in: size, at: noon)
    #expect(frame.cursor?.column == 8)
    #expect(screen.press(.backspace, .enter) == (try answer(.text("[BSSN"))))
  }

  @Test func atTheEndsOfTheTextTheArrowsLeadOut() throws {
    var screen = try EveryKind.shortAnswer.screen()
    type("ya", into: &screen)
    #expect(screen.press(.left, .left, .left) == [])
    #expect(screen.press(.right, .right) == [])
    #expect(screen.press(.right) == (try answer(.text("ya"))))
    #expect(shown(screen).contains("Soal berikutnya?"))
  }

  @Test(arguments: [EveryKind.shortAnswer, .numeric, .open])
  func nothingTypedIsNotSaved(kind: EveryKind) throws {
    var screen = try kind.screen()
    #expect(screen.press(.space, .enter) == [])
    #expect(shown(screen).contains("Ketik dahulu jawaban Anda."))
    #expect(screen.press(.escape) == [])
  }

  @Test func anEmptiedAnswerIsTakenBack() throws {
    var screen = try EveryKind.shortAnswer.screen(answered: true)
    _ = screen.press(.left, .backspace, .backspace, .backspace, .backspace)
    #expect(screen.press(.escape) == (try answer(.text(""))))
    #expect(shown(screen).contains("1. [belum]"))
  }

  @Test func aNumberIsANumber() throws {
    var screen = try EveryKind.numeric.screen()
    type("45 menit", into: &screen)
    #expect(screen.press(.enter) == [])
    #expect(shown(screen).contains("'45 menit' bukan angka."))
    for _ in " menit" { _ = screen.press(.backspace) }
    #expect(screen.press(.enter) == (try answer(.text("45"))))
  }

  @Test func aLongTextIsWrappedAndItsEndStaysInSight() throws {
    var screen = try EveryKind.open.screen()
    screen.resize(to: Size(width: 40, height: 10))
    let long = (1...60).map { "kata\($0)" }.joined(separator: " ")
    type(long, into: &screen)
    let frame = screen.frame(in: Size(width: 40, height: 10), at: noon)
    #expect(text(frame).contains("kata60"))
    #expect(frame.cursor != nil)
    #expect(screen.press(.enter) == (try answer(.text(long))))
  }

  @Test func aCommandBeginsWithAStrokeWhereWordsAreTyped() throws {
    var screen = try EveryKind.shortAnswer.screen()
    #expect(screen.handle(line: "/daftar") == [])
    #expect(text(screen.turn(width: 80, at: noon).lines).contains("Belum dijawab: 1, 2."))
    _ = screen.handle(line: "1")
    #expect(screen.handle(line: "/q") == [.quit])
    #expect(screen.handle(line: "q") == (try answer(.text("q"))))
  }

  @Test func wordsOfOnesOwnTakeSeveralLines() throws {
    var screen = try EveryKind.open.screen()
    #expect(screen.handle(line: "") == [])
    #expect(screen.turn(width: 80, at: noon).lines.map(\.text) == ["Ketik dahulu jawaban Anda."])
    #expect(screen.handle(line: "Lebih banyak latihan.") == [])
    #expect(screen.turn(width: 80, at: noon).lines == [])
    #expect(screen.handle(line: "Terima kasih.") == [])
    #expect(
      screen.handle(line: "") == (try answer(.text("Lebih banyak latihan.\nTerima kasih."))))
  }

  @Test func leavingInTheMiddleOfSeveralLinesKeepsThem() throws {
    var screen = try EveryKind.open.screen()
    _ = screen.handle(line: "Satu.")
    #expect(screen.handle(line: "/keluar") == (try answer(.text("Satu."))) + [.quit])
  }

  // MARK: Gaps

  @Test func aGapIsFilledInAndShownInTheText() throws {
    var screen = try EveryKind.cloze.screen()
    #expect(shown(screen).contains("terdiri atas (1)\u{A0}____ kata acak"))
    type("empat", into: &screen)
    _ = screen.press(.tab)
    type("saku q", into: &screen)
    #expect(shown(screen).contains("terdiri atas (1)\u{A0}empat kata acak dan disimpan di"))
    #expect(shown(screen).contains("▶ (2) saku q"))
    #expect(screen.press(.up, .character("!"), .enter) == [])
    #expect(screen.press(.enter) == (try answer(.texts(["empat!", "saku q"]))))
  }

  @Test func gapsAreAskedForOneByOneInTheLinearMode() throws {
    var screen = try EveryKind.cloze.screen()
    #expect(screen.turn(width: 80, at: noon).prompt.hasPrefix("Isian (1)"))
    #expect(screen.handle(line: "empat") == [])
    #expect(screen.turn(width: 80, at: noon).lines == [])
    #expect(screen.turn(width: 80, at: noon).prompt.hasPrefix("Isian (2)"))
    #expect(screen.handle(line: "") == [])
    #expect(
      screen.turn(width: 80, at: noon).lines.map(\.text) == [
        "Belum diisi: 2. Enter sekali lagi menyimpan apa adanya."
      ])
    #expect(screen.handle(line: "") == (try answer(.texts(["empat", ""]))))
  }

  @Test func anEmptyGapIsAskedAboutOnce() throws {
    var screen = try EveryKind.cloze.screen()
    #expect(screen.press(.down, .character("x"), .enter) == [])
    #expect(shown(screen).contains("Belum diisi: 1. Enter sekali lagi"))
    // The cursor is in the empty gap now.
    #expect(screen.press(.character("y"), .enter) == [])
    #expect(screen.press(.enter) == (try answer(.texts(["y", "x"]))))
    screen = try EveryKind.cloze.screen()
    #expect(
      screen.press(.down, .character("x"), .enter, .enter) == (try answer(.texts(["", "x"]))))
  }

  @Test func allGapsEmptyIsNoAnswer() throws {
    var screen = try EveryKind.cloze.screen()
    #expect(screen.press(.enter, .enter) == [])
    #expect(shown(screen).contains("Belum diisi: 1, 2."))
    #expect(screen.press(.enter) == [])
    #expect(screen.handle(line: "") + screen.handle(line: "") == [])
  }

  // MARK: Order

  @Test func anItemIsPickedUpAndMoved() throws {
    // Shown: Lapor, Ganti, Periksa, Keluarkan.
    var screen = try EveryKind.ordering.screen()
    _ = screen.press(.space, .down)
    #expect(shown(screen).contains("▶ 2. ↕ Lapor"))
    #expect(screen.press(.enter) == [])  // puts it down
    _ = screen.press(.end, .character("-"), .character("-"))
    #expect(screen.press(.enter) == (try answer(.order([0, 1, 2, 3]))))
  }

  @Test func theOrderDrawnIsNoAnswerUntilItIsSaid() throws {
    var screen = try EveryKind.ordering.screen()
    #expect(screen.press(.down, .escape) == [])
    screen = try EveryKind.ordering.screen()
    #expect(screen.press(.enter) == (try answer(.order([2, 0, 3, 1]))))
  }

  @Test(arguments: [
    ("b,d,a,c", [0, 1, 2, 3]), ("2 4 1 3", [0, 1, 2, 3]), ("A B C D", [2, 0, 3, 1]),
    ("b,d,a", nil), ("a,a,b,c", nil), ("x", nil), ("a,b,c,d,e", nil),
  ])
  func anOrderIsTypedInLetters(line: String, order: [Int]?) throws {
    var screen = try EveryKind.ordering.screen()
    #expect(screen.handle(line: line) == (try order.map { try answer(.order($0)) } ?? []))
  }

  // MARK: Pairs

  @Test func aLetterMatchesAndGoesOn() throws {
    // Shown: a Salinan, b Program, c Pesan, d Kode.
    var screen = try EveryKind.matching.screen()
    _ = screen.press(.character("c"), .character("b"))
    #expect(screen.press(.enter) == [])
    #expect(shown(screen).contains("Belum diisi: 3."))
    _ = screen.press(.left)
    #expect(screen.press(.enter) == (try answer(.matches([0, 1, 2]))))
  }

  @Test func theArrowsGoRoundTheTargetsAndOverNone() throws {
    var screen = try EveryKind.matching.screen()
    _ = screen.press(.right, .right, .right, .right)
    #expect(shown(screen).contains("→ D. Kode sekali pakai"))
    _ = screen.press(.right)
    #expect(!shown(screen).contains("→ D."))
    #expect(screen.press(.left, .backspace, .escape) == [])
  }

  @Test func pairsAreTypedWithNumbersAndLetters() throws {
    var screen = try EveryKind.matching.screen()
    #expect(screen.handle(line: "1c 2=b, 3d") == (try answer(.matches([0, 1, 2]))))
    screen = try EveryKind.matching.screen()
    #expect(screen.handle(line: "3d") == [])
    #expect(
      screen.turn(width: 80, at: noon).lines.map(\.text) == [
        "Belum diisi: 1, 2. Enter sekali lagi menyimpan apa adanya."
      ])
    #expect(screen.handle(line: "") == (try answer(.matches([nil, nil, 2]))))
  }

  @Test(arguments: ["1z", "9a", "c", "1", "a1"])
  func whatIsNoPairIsNotUnderstood(line: String) throws {
    var screen = try EveryKind.matching.screen()
    #expect(screen.handle(line: line) == [])
    #expect(
      screen.turn(width: 80, at: noon).lines.map(\.text).joined(separator: " ")
        .contains("'\(line)' bukan jawaban di sini."))
  }

  // MARK: Opinions

  @Test func anOpinionIsNotExplained() throws {
    var screen = try EveryKind.likert.screen(.immediate)
    #expect(screen.press(.end, .enter) == (try answer(Response([2]))))
    #expect(shown(screen).contains("Soal berikutnya?"))
  }

  // MARK: Long questions

  @Test func aLongQuestionIsReadFromItsTopBeforeItIsAnswered() throws {
    var question = try EveryKind.choice.question
    question.stem = (1...30).flatMap { prose("Alinea \($0).") }
    let paper = Paper(
      attempt: try #require(AttemptID("a1")), quiz: try #require(QuizID("c/q")), title: "Ujian",
      kind: .exam, feedback: .never,
      items: [Paper.Item(question: question, points: 1, order: [0, 1, 2])], deadline: nil)
    var screen = QuizScreen(paper: paper, responses: [:], language: .indonesian)
    screen.resize(to: size)
    #expect(shown(screen).contains("Alinea 1."))
    var seen = shown(screen)
    var presses = 0
    while !shown(screen).contains("▶ A."), presses < 10 {
      #expect(screen.press(.enter) == [])
      seen += shown(screen)
      presses += 1
    }
    for number in 1...30 { #expect(seen.contains("Alinea \(number).")) }
    // What is asked stands after the case and before the options.
    #expect(shown(screen).contains("Manakah kata sandi terkuat?\n\n▶ A."))
    _ = screen.press(.pageUp, .pageUp, .pageUp, .pageUp, .pageUp, .pageUp)
    #expect(shown(screen).contains("Alinea 1."))
    _ = screen.press(.down)
    #expect(shown(screen).contains("▶ B."))
    #expect(screen.press(.enter) == (try answer(Response([1]))))
  }
}
