import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct CompileQuizTests {
  @Test func everythingAQuizSaysIsRead() throws {
    let compiled = try compiledQuiz(
      """
      ---
      title: Ujian
      kind: exam
      pass: 70
      draw: {sandi: 1, phishing: 1}
      time: 30m
      attempts: 3
      wait: 24h
      shuffle: [questions, options]
      feedback: never
      witnessed: true
      scoring: all-or-nothing
      ---
      # Kata sandi {#sandi}

      ## Mana? {#satu points=3 see=aman/sandi#frasa}

      - [ ] a
      - [x] b

      # Phishing

      ## Apa? {#dua}

      - [x] c
      - [ ] d
      """)
    #expect(compiled.diagnostics.isEmpty)
    let quiz = compiled.output
    #expect(quiz.title == "Ujian")
    #expect(quiz.kind == .exam)
    #expect(quiz.passMark?.percent == 70)
    #expect(
      quiz.draw
        == .pools([
          .init(pool: try name("sandi"), count: 1), .init(pool: try name("phishing"), count: 1),
        ]))
    #expect(quiz.timeLimit == .minutes(30))
    #expect(quiz.attemptLimit == 3)
    #expect(quiz.wait == .minutes(24 * 60))
    #expect(quiz.shufflesQuestions && quiz.shufflesOptions && quiz.isWitnessed)
    #expect(quiz.feedback == .never)
    #expect(quiz.scoring == .allOrNothing)
    #expect(quiz.pools.map(\.title) == ["Kata sandi", "Phishing"])
    #expect(quiz.questions.map { $0.pool?.description } == ["sandi", "phishing"])
    #expect(quiz.questions.map(\.points) == [3, 1])
    #expect(quiz.questions[0].see?.description == "aman/sandi#frasa")
    #expect(quiz.questions.map(\.line) == [16, 23])
  }

  @Test func withoutSettingsAQuizIsPracticeWithFeedbackAtOnce() throws {
    let quiz = try compiledQuiz("# Kuis\n\n## S\n\n- [x] a\n- [ ] b\n").output
    #expect(quiz.kind == .practice)
    #expect(quiz.feedback == .immediate)
    #expect(quiz.draw == .all)
    #expect(quiz.scoring == .netCorrect)
    #expect(quiz.passMark == nil && quiz.timeLimit == nil && quiz.attemptLimit == nil)
    #expect(quiz.title == "Kuis")
    #expect(
      try compiledQuiz("---\nkind: exam\n---\n## S {#s}\n\n- [x] a\n- [ ] b\n").output.feedback
        == .afterSubmit)
  }

  @Test func aQuestionIsTakenApartIntoStemOptionsFeedbackAndExplanation() throws {
    let compiled = try compiledQuiz(
      """
      ## Manakah *yang* kuat?

      Lihat gambar:

      ```
      login
      ```

      - [ ] `Bontang2024`
        > Nama kota.
      - [x] Empat kata

        acak

        > Panjang

      Lanjutan pilihan kedua.

      - [ ] 12345
        > Pendek.

      Panjang mengalahkan kerumitan.

      ### Rincian

      - butir biasa

      #### Lebih dalam

      Akhir.
      """)
    #expect(compiled.diagnostics.isEmpty)
    let question = try #require(compiled.output.questions.first)
    let choice = try #require(question.interaction.choice)
    #expect(outline(question.title) == "Manakah *yang* kuat?")
    #expect(outline(question.stem) == "p(Lihat gambar:) code:(login\n)")
    #expect(
      choice.options.map { outline($0.content) } == [
        "p(`Bontang2024`)", "p(Empat kata) p(acak) p(Lanjutan pilihan kedua.)", "p(12345)",
      ])
    #expect(
      choice.options.map { outline($0.feedback) } == [
        "p(Nama kota.)", "p(Panjang)", "p(Pendek.)",
      ])
    #expect(choice.keys == [1])
    #expect(!choice.isMultiple)
    #expect(
      outline(question.explanation)
        == "p(Panjang mengalahkan kerumitan.) h3#rincian(Rincian) ul[p(butir biasa)] "
        + "h4#lebih-dalam(Lebih dalam) p(Akhir.)")
    #expect(question.id.description == "manakah-yang-kuat")
  }

  @Test func severalKeysOrTheWordMakeAMultipleResponse() throws {
    let quiz = try compiledQuiz(
      "# K\n\n## A\n\n- [x] a\n- [x] b\n- [ ] c\n\n## B {.multiple}\n\n- [x] a\n- [ ] b\n"
    ).output
    #expect(quiz.questions.compactMap(\.interaction.choice).map(\.isMultiple) == [true, true])
    #expect(quiz.questions.compactMap(\.interaction.choice).map(\.keys) == [[0, 1], [0]])
  }

  @Test func mistakesInAQuestionAreReportedAtItsHeading() throws {
    try expectDiagnostics(
      [.questionHasNoKey, .questionHasOneOption, .questionHasNoOptions],
      in: """
        # K

        ⟦## Tanpa kunci⟧

        - [ ] a
        - [ ] b

        ⟦## Satu pilihan⟧

        - [x] a

        ⟦## Tanpa pilihan⟧

        - a
        - b
        """, isQuiz: true)
  }

  @Test func questionsAndOptionsAreNotWrittenTwice() throws {
    try expectDiagnostics(
      [.questionDefinedTwice, .optionDefinedTwice],
      in: """
        # K

        ## A {#satu}

        - [x] a
        - [ ] b

        ⟦## B {#satu}⟧

        - [x] a
        - [ ] b

        ## C

        - [x] sama
        ⟦- [ ] sama⟧
        """, isQuiz: true)
    let notes = try compiledQuiz(
      "# K\n\n## A {#satu}\n\n- [x] a\n- [ ] b\n\n## B {#satu}\n\n- [x] a\n- [ ] b\n"
    ).diagnostics.flatMap(\.notes)
    #expect(notes.map(\.range.start.line) == [3])
  }

  @Test(arguments: [
    "[]", "[x]", "[ x]", "[x ]", "[v]", "[X]", "[*]", "[✓]", "[ ]",
  ])
  func aBoxThatIsNearlyOneIsReadAndReported(box: String) throws {
    let isTicked = !["[]", "[ ]"].contains(box)
    let text = "# K\n\n## S\n\n- [x] benar\n- ⟦\(box)⟧salah\n"
    try expectDiagnostics([.boxMalformed], in: text, isQuiz: true)
    let quiz = try compiledQuiz(text.replacing("⟦", with: "").replacing("⟧", with: "")).output
    #expect(quiz.questions.first?.interaction.choice?.keys == (isTicked ? [0, 1] : [0]))
    #expect(
      quiz.questions.first?.interaction.choice.map { outline($0.options[1].content) } == "p(salah)")
  }

  @Test(arguments: [(16, true), (17, false)])
  func sixteenOptionsAreTheMost(count: Int, fits: Bool) throws {
    let options = (2...count).map { "- [ ] \($0)\n" }.joined()
    let compiled = try compiledQuiz("# K\n\n## S\n\n- [x] 1\n\(options)")
    #expect(compiled.diagnostics.map(\.id) == (fits ? [] : [.questionHasTooManyOptions]))
    #expect(compiled.output.questions.count == (fits ? 1 : 0))
  }

  @Test func onlyExamsNeedWrittenIds() throws {
    let body = "# K\n\n⟦## Apa itu?⟧\n\n- [x] a\n- [ ] b\n\n## Dua {#dua}\n\n- [x] a\n- [ ] b\n"
    let exam = "---\nkind: exam\ntitle: K\n---\n"
    try expectDiagnostics([.questionHasNoID], in: exam + body, isQuiz: true)
    let plain = body.replacing("⟦", with: "").replacing("⟧", with: "")
    #expect(try compiledQuiz(plain).diagnostics.isEmpty)
    let suggestion = try compiledQuiz(exam + plain).diagnostics.first?.fix.english
    #expect(suggestion?.contains("{#apa-itu}") == true)
  }

  @Test(arguments: [
    ("draw: ⟦5⟧", Diagnostic.ID.drawTooLarge), ("draw: {⟦sandi⟧: 2}", .drawTooLarge),
    ("draw: {⟦sandu⟧: 1}", .poolUnknown), ("draw: ⟦banyak⟧", .frontMatterValue),
    ("draw: ⟦0⟧", .frontMatterValue), ("draw: {⟦sandi⟧: banyak}", .frontMatterValue),
    ("draw: {⟦sandi⟧: 0}", .frontMatterValue), ("draw: {⟦sandi⟧: [1]}", .frontMatterValue),
    ("draw: ⟦{⟧}", .frontMatterValue), ("pass: ⟦101⟧", .frontMatterValue),
    ("kind: ⟦survei⟧", .frontMatterValue), ("feedback: ⟦after-close⟧", .closeDateMissing),
    ("closes: ⟦besok⟧", .frontMatterValue), ("allow: ⟦Apa⟧", .referenceUnknown),
    ("time: ⟦30⟧", .frontMatterValue),
    ("shuffle: ⟦pilihan⟧", .frontMatterValue), ("scoring: ⟦half⟧", .frontMatterValue),
    ("⟦tme⟧: 30m", .frontMatterKeyUnknown),
  ])
  func settingsThatDoNotFitAreReportedWhereTheyStand(line: String, id: Diagnostic.ID) throws {
    let text =
      "---\ntitle: K\n\(line)\n---\n# Sandi {#sandi}\n\n## S {#s}\n\n- [x] a\n- [ ] b\n"
    let place = text.replacing("⟦", with: "").replacing("⟧", with: "")
    let found = try compiledQuiz(place).diagnostics
    #expect(found.map(\.id) == [id])
    #expect(found.first?.range.start.line == 3)
    #expect((1...line.utf8.count).contains(found.first?.range.start.column ?? 0))
  }

  @Test func anAttributeThatIsNotKnownIsReported() throws {
    try expectDiagnostics(
      [.attributeUnknown, .attributeUnknown],
      in: "# K\n\n## S {#s ⟦point=2⟧}\n\n- [x] a\n- [ ] b\n\n## T {⟦.multipel⟧}\n\n"
        + "- [x] a\n- [ ] b\n", isQuiz: true)
    let fixes = try compiledQuiz("# K\n\n## S {#s point=2}\n\n- [x] a\n- [ ] b\n").diagnostics
      .map(\.fix.english)
    #expect(fixes.count == 1)
    #expect(fixes.first?.contains("points") == true)
  }

  @Test func anOptionWithoutABoxIsTakenForADistractorAndReported() throws {
    let compiled = try compiledQuiz("# K\n\n## S\n\n- [x] a\n- [ ] b\n- c\n")
    #expect(compiled.diagnostics.map(\.id) == [.optionHasNoBox])
    #expect(compiled.diagnostics.first?.range.start.line == 7)
    #expect(compiled.output.questions.first?.interaction.choice?.options.count == 3)
    #expect(compiled.output.questions.first?.interaction.choice?.keys == [0])
  }

  @Test(arguments: [
    ("points=0", Diagnostic.ID.frontMatterValue), ("points=101", .frontMatterValue),
    ("points=dua", .frontMatterValue), ("see=tanpa-garis", .referenceUnknown),
  ])
  func attributesThatDoNotFitAreReported(attribute: String, id: Diagnostic.ID) throws {
    try expectDiagnostics(
      [id], in: "# K\n\n## S {#s ⟦\(attribute)⟧}\n\n- [x] a\n- [ ] b\n", isQuiz: true)
  }

  @Test(arguments: [
    ("", Diagnostic.ID.quizHasNoQuestions), ("Teks saja.\n", .quizHasNoQuestions),
    ("---\ntitle: K\n---\n# K\n\nTeks.\n", .questionHasNoOptions),
  ])
  func aFileWithoutQuestionsIsNoQuiz(text: String, id: Diagnostic.ID) throws {
    let compiled = try compiledQuiz(text)
    #expect(compiled.diagnostics.map(\.id) == [id])
    #expect(compiled.output.questions.isEmpty)
  }

  @Test func aQuestionWithAMistakeDoesNotHideTheOthers() throws {
    let compiled = try compiledQuiz(
      "# K\n\n## A\n\n- [ ] a\n- [ ] b\n\n## B\n\n- [x] a\n- [ ] b\n")
    #expect(compiled.output.questions.map(\.id.description) == ["b"])
    #expect(compiled.hasErrors)
  }

  @Test func anOrderedListOrAPlainOneIsPartOfTheStem() throws {
    let quiz = try compiledQuiz(
      "# K\n\n## A\n\n1. satu\n2. dua\n\n* tiga\n\n- [x] a\n- [ ] b\n"
    ).output
    #expect(
      quiz.questions.first.map { outline($0.stem) } == "ol1[p(satu); p(dua)] ul[p(tiga)]")
  }
}
