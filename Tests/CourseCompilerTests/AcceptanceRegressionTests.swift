import LearningCore
import Testing

@testable import CourseCompiler

/// What real courses and quizzes once stumbled over, each in a few lines.
@Suite struct AcceptanceRegressionTests {
  private func kind(of text: String, at path: String = "berkas.md") -> FileKind {
    looseKind(of: SourceFile(path: path, text: text))
  }

  private func words(_ text: String) throws -> Int {
    try compiledModule(text).module.wordCounts.reduce(0, +)
  }

  // MARK: Quiz or lesson

  @Test func aListOfThingsToDoIsNoQuiz() {
    let open = "- [ ] satu\n- [ ] dua\n- [ ] tiga\n"
    let done = "- [x] satu\n- [x] dua\n- [ ] tiga\n"
    #expect(kind(of: "## Rapikan\n\n\(open)\n## Dokumen\n\n\(open)\n## Lain\n\n\(open)") == .module)
    #expect(kind(of: "## Rapikan\n\n\(done)\n## Dokumen\n\n\(done)") == .module)
    #expect(kind(of: "## Satu?\n\n\(open)\n## Dua?\n\n\(open)\n## Tiga?\n\n\(open)") == .quiz)
  }

  @Test func oneCheckListMakesNoQuizOfALesson() {
    let list = "- [x] satu\n- [ ] dua\n"
    let lesson = "# Judul\n\n## A\n\nTeks\n\n## B\n\nTeks\n\n## C\n\nTeks\n\n"
    #expect(kind(of: lesson + "#### Daftar periksa\n\n\(list)") == .module)
    #expect(kind(of: "# Judul\n\n\(list)\n## A\n\nTeks\n\n## B\n\nTeks\n") == .module)
    #expect(kind(of: "# Judul\n\nTeks\n\n\(list)") == .module)
  }

  @Test func questionsAtItsEndMakeNoQuizOfALesson() {
    let text = (1...4).map { "### Bagian \($0)\n\nTeks\n\n" }.joined()
    let questions = (1...5).map { "### Apa \($0)?\n\n- [x] satu\n- [ ] dua\n\n" }.joined()
    #expect(kind(of: "## Judul\n\n\(text)\(questions)") == .module)
    #expect(kind(of: "## Judul\n\n\(text)\(questions)", at: "kuis.md") == .quiz)
  }

  @Test func poolsAndExplanationsLeaveAQuizAQuiz() {
    let list = "- [x] satu\n- [ ] dua\n"
    let pool = "## Kelompok\n\n### Apa?\n\n\(list)\n#### Pembahasan\n\nTeks\n\n"
    #expect(kind(of: "# Kuis\n\n" + pool + pool + pool) == .quiz)
  }

  // MARK: Words

  @Test func aTitleTakenFromALowerHeadingIsCounted() throws {
    #expect(try words("## Satu dua tiga\n\nisi\n") == 4)
    #expect(try words("Judul dari baris\n---\n\nisi\n\n### Sub\n") == 5)
    #expect(try words("### Satu dua\n\nisi\n") == 3)
    #expect(try words("---\ntitle: Satu dua\n---\n## Satu dua\n\nisi\n") == 3)
    #expect(try words("---\ntitle: Satu dua\n---\nisi\n") == 1)
    #expect(try words("# Satu dua\n\n## Satu dua\n\nisi\n") == 5)
  }

  @Test(arguments: ["\u{85}", "\u{A0}", "\u{1680}", "\u{2003}", "\u{2028}", "\u{202F}", "\u{3000}"])
  func everySpaceOfUnicodeEndsAWord(space: String) throws {
    #expect(try words("satu\(space)dua\n") == 2)
  }

  @Test func whatOnlyLooksLikeASpaceEndsNoWord() throws {
    #expect(try words("sa\u{200B}tu à – 漢字 €5\n") == 5)
  }

  // MARK: Front matter

  @Test func aFileMayBeginWithARule() throws {
    let (module, diagnostics) = try compiledModule("---\n\nSatu dua\n\n---\n\ntiga\n")
    #expect(module.wordCounts.reduce(0, +) == 3)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    "---\n---\nisi\n", "---\ntitle: A\n---\nisi\n", "---\n# catatan: ya\n---\nisi\n",
  ])
  func frontMatterStaysFrontMatter(text: String) throws {
    #expect(try words(text) == 1)
  }

  // MARK: Headings

  @Test(arguments: ["if siap { ... }", "f{x}", "a {.5}"])
  func bracesOfAProgramStayInTheTitle(title: String) throws {
    let quiz = try compiledQuiz("## \(title)\n\n- [x] satu\n- [ ] dua\n")
    #expect(quiz.output.questions.first?.title.plainText == title)
    #expect(quiz.diagnostics.isEmpty)
  }

  // MARK: HTML

  @Test(arguments: ["blockquote", "details", "div", "h2", "table", "ul", "b"])
  func anElementNobodyClosesEndsAtTheNextHeading(name: String) throws {
    let questions = (1...3).map {
      "### Soal \($0)?\n\n- [ ] satu\n- [x] dua\n\n<\(name)>\nteks\n\n"
    }
    let quiz = try compiledQuiz(questions.joined()).output
    #expect(quiz.questions.map(\.title.plainText) == ["Soal 1?", "Soal 2?", "Soal 3?"])
  }

  @Test func aForgottenTagIsNotClosedByTheTagOfAnother() throws {
    let folded = "<details>\n<summary>Pembahasan</summary>\n\nKarena.\n\n</details>\n\n"
    let open = folded.replacing("</details>", with: "")
    let questions = [folded, open, folded, folded].enumerated().map { number, explanation in
      "### Soal \(number)?\n\n- [ ] satu\n- [x] dua\n\n\(explanation)"
    }
    let quiz = try compiledQuiz(questions.joined()).output
    #expect(quiz.questions.map(\.explanation.count) == [1, 1, 1, 1])
  }

  @Test func anElementThatIsClosedMayHoldHeadings() throws {
    let text =
      "# J\n\n<details>\n<summary>S</summary>\n\n### A\n\nsatu\n\n### B\n\n</details>\n\nakhir\n"
    let blocks = try compiledModule(text).module.lessons[0].blocks
    guard case .details(let details) = try #require(blocks.first).content else {
      Issue.record("no details: \(blocks)")
      return
    }
    #expect(details.blocks.count == 3)
    #expect(blocks.count == 2)
  }

  // MARK: Boxes

  @Test func optionsMayBeNothingButAListOrCode() throws {
    let quiz = try compiledQuiz(
      """
      ## Mana?

      - [x]
        - satu
        - dua
      - [ ]
        ```
        tiga
        ```
      - [ ]

      ```
      empat
      ```

      - [ ]lima

      Penjelasan.
      """
    ).output
    guard case .choice(let choice) = try #require(quiz.questions.first).interaction else {
      Issue.record("no choice")
      return
    }
    #expect(
      choice.options.map { $0.content.plainText.split(separator: "\n").count } == [2, 1, 1, 1])
    #expect(choice.keys == [0])
    #expect(quiz.questions[0].explanation.plainText == "Penjelasan.")
  }
}
