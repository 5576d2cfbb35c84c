import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct QuestionKindsTests {
  private func question(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Question {
    let compiled = try compiledQuiz(text)
    #expect(
      compiled.diagnostics.isEmpty, "\(compiled.diagnostics.map(\.message.english))",
      sourceLocation: sourceLocation)
    return try #require(compiled.output.questions.first, sourceLocation: sourceLocation)
  }

  @Test func aShortAnswerTakesEveryLineAsItIsWritten() throws {
    let question = try question(
      """
      ## Lembaga apa?

      Tulis singkatannya.

      - [=] BSSN
        > Benar.
      - [=] Badan Siber*
      - [=] `/bssn|b\\.s\\.s\\.n\\.?/`

      BSSN dibentuk pada 2017.
      """)
    guard case .shortAnswer(let answer) = question.interaction else {
      Issue.record("\(question.interaction)")
      return
    }
    #expect(
      answer.accepted.map(\.text) == [
        .words("BSSN"), .wildcard("Badan Siber*"), .pattern(#"bssn|b\.s\.s\.n\.?"#),
      ])
    #expect(answer.accepted.map { outline($0.feedback) } == ["p(Benar.)", "", ""])
    #expect(outline(question.stem) == "p(Tulis singkatannya.)")
    #expect(outline(question.explanation) == "p(BSSN dibentuk pada 2017.)")
  }

  @Test(arguments: [
    ("45", "45", "45"), ("45 ± 0.5", "44.5", "45.5"), ("45 +/- 0,5", "44.5", "45.5"),
    ("40..50", "40", "50"), ("-1,5 .. 2", "-1.5", "2"), ("10 - 20", "10", "20"),
    ("0.30", "0.3", "0.3"),
  ])
  func aNumberIsAcceptedInARange(written: String, low: String, high: String) throws {
    guard
      case .numeric(let answer) = try question("## Berapa?\n\n- [=] \(written)\n").interaction
    else {
      Issue.record("no number")
      return
    }
    #expect(answer.accepted.map(\.written) == [written])
    #expect(answer.accepted.map(\.range.lowerBound.description) == [low])
    #expect(answer.accepted.map(\.range.upperBound.description) == [high])
  }

  @Test func oneAnswerInWordsMakesAllOfThemWords() throws {
    guard
      case .shortAnswer(let answer) = try question(
        "## Berapa?\n\n- [=] 2\n- [=] dua\n"
      ).interaction
    else {
      Issue.record("no text")
      return
    }
    #expect(answer.accepted.map(\.text) == [.words("2"), .words("dua")])
  }

  @Test func anOrderingKeepsTheListInItsOrder() throws {
    let question = try question(
      "## Urutkan {.order}\n\nDari awal:\n\n1. satu\n2. dua\n3. tiga\n\nKarena begitu.\n")
    #expect(
      question.interaction
        == .ordering(
          try #require(
            Ordering(
              items: ["satu", "dua", "tiga"].enumerated().map {
                [Block(.paragraph([.text($1)]), line: 5 + $0)]
              }))))
    #expect(outline(question.stem) == "p(Dari awal:)")
    #expect(outline(question.explanation) == "p(Karena begitu.)")
  }

  @Test func aMatchingTakesItsPairsFromATable() throws {
    let question = try question(
      """
      ## Pasangkan {.match}

      | Istilah | Arti |
      |---|---|
      | *Phishing* | penipuan lewat pesan |
      | Vishing | penipuan lewat telepon |
      | Smishing | penipuan lewat pesan |
      | | pencurian dompet |
      """)
    guard case .matching(let matching) = question.interaction else {
      Issue.record("no matching")
      return
    }
    #expect(matching.prompts.map(outline) == ["*Phishing*", "Vishing", "Smishing"])
    #expect(
      matching.targets.map(outline) == [
        "penipuan lewat pesan", "penipuan lewat telepon", "pencurian dompet",
      ])
    #expect(matching.keys == [0, 1, 0])
  }

  @Test func aClozeHasItsGapsInTheText() throws {
    let question = try question(
      """
      ## Lengkapi: NIP terdiri atas [[18|delapan belas]] angka

      Delapan angka pertama adalah [[tanggal lahir]], lalu **[[TMT]]**.

      Pembahasan.
      """)
    #expect(outline(question.title) == "Lengkapi: NIP terdiri atas gap0 angka")
    #expect(outline(question.stem) == "p(Delapan angka pertama adalah gap1, lalu **gap2**.)")
    #expect(outline(question.explanation) == "p(Pembahasan.)")
    guard case .cloze(let cloze) = question.interaction else {
      Issue.record("no cloze")
      return
    }
    #expect(
      cloze.gaps == [
        [.words("18"), .words("delapan belas")], [.words("tanggal lahir")], [.words("TMT")],
      ])
  }

  @Test func opinionsHaveNoKey() throws {
    let likert = try question("## Setuju? {.likert}\n\n- Tidak\n- Ragu\n- [ ] Ya\n")
    guard case .likert(let scale) = likert.interaction else {
      Issue.record("no scale")
      return
    }
    #expect(scale.options.map(outline) == ["p(Tidak)", "p(Ragu)", "p(Ya)"])
    let open = try question("## Saran Anda? {.open}\n\nBoleh panjang.\n")
    #expect(open.interaction == .open)
    #expect(outline(open.stem) == "p(Boleh panjang.)")
    #expect(likert.possible == .zero && open.possible == .zero)
  }

  @Test(arguments: [
    ("⟦## A {.order}⟧\n\nTeks.\n", Diagnostic.ID.listMissing),
    ("⟦## A {.order}⟧\n\n1. satu\n", .listMissing),
    ("⟦## A {.likert}⟧\n\n- satu\n", .listMissing),
    ("⟦## A {.match}⟧\n\nTeks.\n", .matchingTableMissing),
    ("## A {.match}\n\n⟦| a | b | c |⟧\n|---|---|---|\n| 1 | 2 | 3 |\n", .matchingTableMalformed),
    ("## A {.match}\n\n⟦| a | b |⟧\n|---|---|\n| 1 | |\n| 2 | x |\n", .matchingTableMalformed),
    ("## A {.match}\n\n⟦| a | b |⟧\n|---|---|\n| 1 | x |\n", .matchingTableMalformed),
    ("## A\n\n- [=] x\n⟦- [ ] y⟧\n", .answerKindsMixed),
    ("## A\n\n- [=] ⟦/(/⟧\n", .answerPatternInvalid),
    ("## A\n\n- [=] ⟦1.500⟧\n", .numberUnclear), ("## A\n\n- [=] ⟦45 kg⟧\n", .numberUnclear),
    ("## A\n\n- [=] ⟦1,000..2,000⟧\n", .numberUnclear),
    ("## A ⟦[[ ]]⟧\n", .gapEmpty),
    ("## A\n\nBaris satu\nlalu ⟦[[|]]⟧.\n", .gapEmpty),
  ])
  func whatCannotBeAskedIsReportedAtItsPlace(text: String, id: Diagnostic.ID) throws {
    try expectDiagnostics([id], in: text, isQuiz: true)
  }

  @Test func optionsMayStandInSeveralListsAndInNumberedOnes() throws {
    let split = try question(
      "## Mana?\n\n- [ ] A\n\n```sh\nls\n```\n\n- [x] B\n\n```sh\ncd\n```\n\n- [ ] C\n")
    let choice = try #require(split.interaction.choice)
    #expect(
      choice.options.map { outline($0.content) } == [
        "p(A) code:sh(ls\n)", "p(B) code:sh(cd\n)", "p(C)",
      ])
    #expect(choice.keys == [1])
    let numbered = try question("## Mana?\n\n1. [ ] A\n2. [x] B\n")
    #expect(numbered.interaction.choice?.keys == [1])
    #expect(numbered.interaction.choice.map { outline($0.options[0].content) } == "p(A)")
  }

  @Test func tagsObjectivesAndSilencedAdviceAreRead() throws {
    let text = """
      ## Manakah yang bukan kata sandi kuat? {#a tags=sandi,dasar objective=frasa allow=NegativeStemUnmarked}

      - [x] 1234
      - [ ] frasa panjang yang acak
      """
    let compiled = try compiledQuiz(text, style: true)
    #expect(!compiled.diagnostics.map(\.id).contains(.negativeStemUnmarked))
    let question = try #require(compiled.output.questions.first)
    #expect(question.tags.map(\.description) == ["sandi", "dasar"])
    #expect(question.objectives.map(\.description) == ["frasa"])
    let loud = try compiledQuiz(
      text.replacing(" allow=NegativeStemUnmarked", with: ""), style: true)
    #expect(loud.diagnostics.map(\.id).contains(.negativeStemUnmarked))
  }

  @Test func aQuestionInALessonIsForTheLearnerAlone() throws {
    let (module, diagnostics) = try compiledModule(
      """
      # Sandi

      ## Frasa

      Teks.

      ### Mana yang kuat? {#uji .quiz}

      - [ ] 1234
      - [x] empat kata acak

      Karena panjang.

      ### Lanjutan

      - [ ] daftar periksa

      ## Uji lagi {.quiz}

      - [=] 18
      """)
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(module.lessons.map(\.title) == ["Frasa"])
    #expect(
      outline(module.lessons[0].blocks)
        == "p(Teks.) check#uji(Mana yang kuat?) h3#lanjutan(Lanjutan) "
        + "ul[o:p(daftar periksa)] check#uji-lagi(Uji lagi)")
  }
}
