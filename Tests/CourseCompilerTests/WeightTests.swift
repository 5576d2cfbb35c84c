import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct WeightTests {
  private func question(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Question {
    let compiled = try compiledQuiz(text)
    #expect(
      compiled.diagnostics.isEmpty, "\(compiled.diagnostics.map(\.message.english))",
      sourceLocation: sourceLocation)
    return try #require(compiled.output.questions.first, sourceLocation: sourceLocation)
  }

  private func percents(_ weights: [AnswerWeight?]) -> [String?] {
    weights.map { $0?.percent.description }
  }

  @Test func anOptionEndsInItsWeight() throws {
    let choice = try #require(
      try question(
        """
        ## Mana?

        - [x] benar
        - [ ] hampir {weight=50}
          > Hampir.
        - [ ] baris satu
          baris dua {weight=33,33333%}
        - [ ] {weight=-25}

          ```
          kode {weight=1}
          ```
        - [ ] `kode` {weight=0}
        """
      ).interaction.choice)
    #expect(percents(choice.options.map(\.weight)) == [nil, "50", "33.33333", "-25", "0"])
    #expect(
      choice.options.map { outline($0.content) } == [
        "p(benar)", "p(hampir)", "p(baris satu~baris dua)", "code:(kode {weight=1}\n)", "p(`kode`)",
      ])
    #expect(outline(choice.options[1].feedback) == "p(Hampir.)")
    #expect(!choice.isMultiple && choice.keys == [0])
  }

  @Test func wordsThatOnlyLookLikeAWeightStay() throws {
    let choice = try #require(
      try question(
        "## Mana?\n\n- [x] a \\{weight=50}\n- [ ] b {width=5}\n- [ ] {weight=5} c\n- [ ] f{x}\n"
      ).interaction.choice)
    #expect(choice.options.allSatisfy { $0.weight == nil })
    #expect(choice.options[0].content.plainText == "a {weight=50}")
    #expect(choice.options[1].content.plainText == "b {width=5}")
  }

  @Test func aTypedAnswerEndsInItsWeight() throws {
    guard
      case .shortAnswer(let words) = try question(
        """
        ## Apa?

        - [=] BSSN
        - [=] Badan Siber* {weight=50}
          > Sebutkan lengkap.
        - [=] `{weight=5}`
        - [=] `a {b}` {weight=0}
        """
      ).interaction
    else {
      Issue.record("no short answer")
      return
    }
    #expect(
      words.accepted.map(\.text) == [
        .words("BSSN"), .wildcard("Badan Siber*"), .words("{weight=5}"), .words("a {b}"),
      ])
    #expect(percents(words.accepted.map(\.weight)) == [nil, "50", nil, "0"])
    #expect(outline(words.accepted[1].feedback) == "p(Sebutkan lengkap.)")
  }

  @Test func aNumberMayBeKnownToBeWrong() throws {
    guard
      case .numeric(let number) = try question(
        "## Berapa?\n\n- [=] 45\n- [=] 40..50 {weight=50}\n- [=] * {weight=0}\n  > Hitung lagi.\n"
      ).interaction
    else {
      Issue.record("no number")
      return
    }
    #expect(number.accepted.map(\.written) == ["45", "40..50", "*"])
    #expect(percents(number.accepted.map(\.weight)) == [nil, "50", "0"])
    #expect(number.accepted(" -7 ")?.written == "*")
    #expect(number.accepted("tujuh") == nil)
    #expect(outline(number.accepted[2].feedback) == "p(Hitung lagi.)")
  }

  @Test func numbersCanBeWords() throws {
    let question = try question("## Apa? {.text}\n\n- [=] 45\n- [=] 4.500\n")
    guard case .shortAnswer(let answer) = question.interaction else {
      Issue.record("\(question.interaction)")
      return
    }
    #expect(answer.accepted.map(\.text) == [.words("45"), .words("4.500")])
  }

  @Test func oneOfSeveralKeysMayBeAskedFor() throws {
    let choice = try #require(
      try question("## Mana? {.single}\n\n- [x] a\n- [x] b\n- [ ] c\n").interaction.choice)
    #expect(!choice.isMultiple && choice.keys == [0, 1])
  }

  @Test func aLineEndsAnOpenQuestion() throws {
    let question = try question("## Saran? {.open}\n\nTulis.\n\n---\n\nContoh jawaban.\n")
    #expect(question.interaction == .open)
    #expect(outline(question.stem) == "p(Tulis.)")
    #expect(outline(question.explanation) == "p(Contoh jawaban.)")
  }

  @Test(arguments: [
    ("## A\n\n- [x] a\n- [ ] b {⟦weight=banyak⟧}\n", Diagnostic.ID.weightMalformed),
    ("## A\n\n- [x] a\n- [ ] b {⟦weight=101⟧}\n", .weightMalformed),
    ("## A\n\n- [=] a\n- [=] b {⟦weight=-100.5⟧}\n", .weightMalformed),
    ("## A\n\n- [x] a\n- [ ] b {⟦weight=⟧100}\n", .weightContradictsBox),
    ("## A\n\n- [x] a\n- [x] b {⟦weight=⟧0}\n", .weightContradictsBox),
    ("## A\n\n- [x] a\n- [x] b\n- [ ] c {⟦weight=⟧10}\n", .weightContradictsBox),
    ("⟦## A⟧\n\n- [x] a {weight=90}\n- [ ] b\n", .weightsIncomplete),
    ("⟦## A⟧\n\n- [x] a {weight=50}\n- [x] b {weight=40}\n- [ ] c\n", .weightsIncomplete),
    ("⟦## A⟧\n\n- [=] a {weight=90}\n- [=] b {weight=0}\n", .weightsIncomplete),
  ])
  func whatIsWrongWithAWeightIsReportedAtItsPlace(text: String, id: Diagnostic.ID) throws {
    try expectDiagnostics([id], in: text, isQuiz: true)
  }
}
