import LearningCore
import TerminalUI
import TestSupport
import Testing

/// Questions inside a lesson, and what else is drawn as it is nowhere but in lessons.
@Suite struct SelfCheckTests {
  private func layout(_ width: Int, isPlain: Bool, answers: Bool = false) -> BlockLayout {
    var layout = BlockLayout(width: width, isPlain: isPlain, language: .indonesian)
    layout.showsAnswers = answers
    return layout
  }

  @Test func looksLikeThis() throws {
    let blocks = try EveryKind.allCases.filter { !$0.isOpinion }.map {
      Block(.selfCheck(try $0.question), line: 1)
    }
    let faces = [
      layout(60, isPlain: false), layout(60, isPlain: false, answers: true),
      layout(40, isPlain: true, answers: true),
    ]
    try expectSnapshot(
      faces.map { text($0.lines(blocks)) }.joined(separator: "\n==\n\n"), named: "self-check.txt")
  }

  /// By the alphabet; where that is the right order, the other way round.
  @Test(arguments: [
    (EveryKind.ordering, ["Periksa", "Lapor", "Keluarkan", "Ganti"]),
    (.matching, ["Kode", "Pesan", "Program", "Salinan"]),
  ])
  func theOrderShownGivesNothingAway(kind: EveryKind, firstWords: [String]) throws {
    let question = Block(.selfCheck(try kind.question), line: 1)
    let lines = layout(76, isPlain: true).lines([question]).map(\.text)
    let lettered = lines.filter { $0.dropFirst().hasPrefix(". ") && $0.first?.isLetter == true }
    #expect(lettered.map { $0.split(separator: " ")[1] } == firstWords.map { $0[...] })
  }

  @Test func theAnswersComeAndGoWithAKey() throws {
    let blocks = prose("Sebelum.") + [Block(.selfCheck(try EveryKind.choice.question), line: 1)]
    var screen = ReaderScreen(
      title: "Pelajaran", blocks: blocks, onward: [.quit], onwardWord: Phrase("lanjut", "next"),
      language: .indonesian)
    let size = Size(width: 80, height: 24)
    #expect(text(screen.frame(in: size, at: noon)).contains("j jawaban"))
    #expect(!text(screen.frame(in: size, at: noon)).contains("Kunci: B."))
    #expect(screen.press(.character("j")) == [])
    #expect(text(screen.frame(in: size, at: noon)).contains("Kunci: B. Empat kata acak"))
    _ = screen.press(.character("j"))
    #expect(!text(screen.frame(in: size, at: noon)).contains("Kunci: B."))
  }

  @Test func showingAnswersKeepsThePlaceInALongLesson() throws {
    let check = Block(.selfCheck(try EveryKind.choice.question), line: 1)
    let blocks = [check] + (1...60).flatMap { prose("Alinea \($0).") }
    var screen = ReaderScreen(
      title: "Pelajaran", blocks: blocks, onward: [.quit], onwardWord: Phrase("lanjut", "next"),
      language: .indonesian)
    let size = Size(width: 80, height: 24)
    _ = screen.press(.pageDown, .pageDown)
    let first = screen.frame(in: size, at: noon).lines[2].text
    for _ in 0..<2 {
      _ = screen.press(.character("j"))
      #expect(screen.frame(in: size, at: noon).lines[2].text == first)
    }
  }

  @Test func theLinearModeSaysTheAnswersAlone() throws {
    let blocks = prose("Sebelum.") + [Block(.selfCheck(try EveryKind.choice.question), line: 1)]
    var screen = ReaderScreen(
      title: "Pelajaran", blocks: blocks, onward: [.quit], onwardWord: Phrase("lanjut", "next"),
      language: .indonesian)
    #expect(screen.turn(width: 80, at: noon).prompt.contains("jawaban: lihat jawaban"))
    #expect(screen.handle(line: "jawaban") == [])
    let said = text(screen.turn(width: 80, at: noon).lines)
    #expect(said.contains("Kunci: B. Empat kata acak"))
    #expect(!said.contains("Sebelum."))
    #expect(screen.handle(line: "") == [.quit])
  }

  @Test func aLessonWithoutQuestionsOffersNoAnswers() throws {
    var screen = ReaderScreen(
      title: "Pelajaran", blocks: prose("Saja."), onward: [.quit],
      onwardWord: Phrase("lanjut", "next"), language: .english)
    #expect(!screen.turn(width: 80, at: noon).prompt.contains("answers"))
    #expect(screen.press(.character("a")) == [])
    #expect(screen.handle(line: "answers") == [])
    #expect(screen.turn(width: 80, at: noon).lines.map(\.text) == ["'answers' was not understood."])
  }

  @Test func detailsAreOpen() {
    let details = Details(
      summary: [.text("Contoh surat")], blocks: prose("Yth. Bapak/Ibu,") + prose("Salam."))
    let lines = layout(40, isPlain: false).lines([Block(.details(details), line: 1)])
    #expect(lines.map(\.text) == ["Contoh surat", "  Yth. Bapak/Ibu,", "", "  Salam."])
    #expect(lines[0].spans.map(\.style) == [.bold])
  }

  @Test(arguments: [
    (TextStyle.superscript, "2", "²"), (.superscript, "n+1", "ⁿ⁺¹"),
    (.superscript, "ke-2", "^(ke-2)"),
    (.superscript, "k", "^k"), (.subscripted, "2", "₂"), (.subscripted, "Z", "_Z"),
    (.subscripted, "maks", "ₘₐₖₛ"), (.keyboard, "Ctrl", "[Ctrl]"), (.underline, "a", "a"),
    (.deletion, "lama", "~lama~"), (.superscript, "", ""),
  ])
  func aLookIsKeptWithoutColours(look: TextStyle, words: String, drawn: String) {
    for isPlain in [false, true] {
      let spans = layout(40, isPlain: isPlain).spans([.styled(look, [.text(words)])])
      #expect(spans.map(\.text).joined() == drawn)
      #expect(spans.contains { $0.style.contains(.underlined) } == (look == .underline))
    }
  }
}
