import LearningCore
import TerminalUI
import Testing

@Suite struct DiagnosticTextTests {
  private let text = """
    ---
    title: Ujian
    ---
    ## Apa itu 日本? {#apa}

    - [ ] satu
    - [ ] dua
    """

  @Test func aDiagnosticSaysWhereWhatAndHow() {
    let range = SourceRange(
      file: "Quizzes/a.md", start: .init(line: 4, column: 4), end: .init(line: 4, column: 18))
    #expect(
      plain(.questionHasNoKey(at: range)) == """
        Quizzes/a.md:4:4: galat: Soal ini tidak punya kunci [QuestionHasNoKey]
          4 | ## Apa itu 日本? {#apa}
            |    ^^^^^^^^^^^^^
          Tandai pilihan yang benar dengan '- [x]'.
        """)
    #expect(
      plain(.questionHasNoKey(at: range), language: .english).hasPrefix(
        "Quizzes/a.md:4:4: error: This question has no key [QuestionHasNoKey]"))
  }

  @Test func aNoteHasAnExcerptOfItsOwn() {
    let range = SourceRange(file: "Quizzes/a.md", line: 7)
    let first = SourceRange(
      file: "Quizzes/a.md", start: .init(line: 6, column: 7), end: .init(line: 6, column: 10))
    #expect(
      plain(.optionDefinedTwice("satu", at: range, first: first)).hasSuffix(
        """
          Ubah atau hapus salah satunya.
          Quizzes/a.md:6:7: Pertama kali ditulis di sini
          6 | - [ ] satu
            |       ^^^^
        """))
  }

  @Test func aRemedyIsBrokenAtTheWidthButThePlaceIsNot() {
    let range = SourceRange(file: "Quizzes/a.md", line: 4)
    let lines = DiagnosticText(width: 40, language: .indonesian) { _ in nil }
      .lines(.questionHasNoID(suggestion: "apa", at: range))
    #expect(lines[0].width > 40)
    #expect(lines.count > 2)
    #expect(lines.dropFirst().allSatisfy { $0.width <= 40 && $0.text.hasPrefix("  ") })
  }

  @Test func aLineThatIsNotThereIsNotShown() {
    for range in [SourceRange(file: "Quizzes/a.md", line: 99), SourceRange(file: "b.md", line: 1)] {
      #expect(plain(.textUnreadable(at: range)).split(separator: "\n").count == 2)
    }
  }

  @Test func aRangeOfSeveralLinesIsMarkedToTheEndOfItsFirst() {
    let range = SourceRange(
      file: "Quizzes/a.md", start: .init(line: 6, column: 3), end: .init(line: 7, column: 2))
    #expect(plain(.boxMalformed("x", at: range)).contains("\n    |   ^^^^^^^^\n"))
  }

  @Test func severityIsSaidInWordsAndOnlyErrorsAreRed() {
    let range = SourceRange(file: "Quizzes/a.md", line: 4)
    let error = DiagnosticText(width: 80, language: .english) { _ in nil }
      .lines(.questionHasNoKey(at: range))
    let warning = DiagnosticText(width: 80, language: .english) { _ in nil }
      .lines(.boxMalformed("x", at: range))
    #expect(error[0].spans.contains(TerminalUI.Span("error", [.bold, .bad])))
    #expect(warning[0].spans.contains(TerminalUI.Span("warning", .bold)))
  }

  private func plain(_ diagnostic: Diagnostic, language: Language = .indonesian) -> String {
    DiagnosticText(width: 80, language: language) { file in
      file == "Quizzes/a.md" ? SourceLines(text) : nil
    }.lines(diagnostic).map(\.text).joined(separator: "\n")
  }
}
