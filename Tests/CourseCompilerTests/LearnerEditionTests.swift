import LearningCore
import TestSupport
import Testing

@testable import CourseCompiler

@Suite struct LearnerEditionTests {
  private func learners(_ text: String) throws -> String {
    try learnerText(of: SourceFile(path: "Courses/aman/01-sandi.md", text: text))
  }

  @Test func textsWithoutNotesStayByteForByte() throws {
    for text in ["", "# A\r\n\r\nteks\r\n", "---\ntitle: A\n---\n\n> [!NOTE]\n> a\n", "> kutipan"] {
      #expect(try learners(text) == text)
    }
  }

  @Test(arguments: [
    ("## A\n\n> [!TRAINER]\n> rahasia\n\nteks\n", "## A\n\n\nteks\n"),
    ("## A\n> [!trainer]\n> rahasia\nlanjut\n\nteks", "## A\n\nteks"),
    ("satu\n> [!TRAINER]\n> ```\n> a\n> ```\ndua\n", "satu\n\ndua\n"),
    ("- a\n\n  > [!TRAINER]\n  > rahasia\n\n- b\n", "- a\n\n\n- b\n"),
    ("> [!NOTE]\n> a\n>\n> > [!TRAINER]\n> > rahasia\n\nteks\n", "> [!NOTE]\n> a\n>\n> \n\nteks\n"),
    ("- > [!TRAINER]\n  > rahasia\n- b\n", "- \n- b\n"),
    ("a\r\n\r\n> [!TRAINER]\r\n> rahasia\r\n\r\nb\r\n", "a\r\n\r\n\r\nb\r\n"),
    ("> [!TRAINER]\n> rahasia", ""),
  ])
  func notesForTrainersAreTakenOut(_ text: String, _ expected: String) throws {
    #expect(try learners(text) == expected)
  }

  @Test func whatOnlyLooksLikeANoteStays() throws {
    for text in [
      "```\n> [!TRAINER]\n> contoh\n```\n", "> [!TRAINER] di baris yang sama\n",
      "tulis `> [!TRAINER]` di sini\n", "    > [!TRAINER]\n    > kode\n",
    ] {
      #expect(try learners(text) == text)
    }
  }

  @Test(arguments: ["> [\\!TRAINER]\n> rahasia\n", "> [!TRAI&#78;ER]\n> rahasia\n"])
  func aNoteInDisguiseIsNeverHandedOut(_ text: String) {
    #expect(throws: InseparableNote.self) { try learners(text) }
  }

  @Test func notesForAuthorsAreTakenOutOfFrontMatter() throws {
    let text = "---\ntitle: A\nnotes: |\n  kunci lama\n\n  masih\nminutes: 45\n---\nteks\n"
    #expect(try learners(text) == "---\ntitle: A\nminutes: 45\n---\nteks\n")
  }

  @Test func aHeadingInANoteDoesNotRenameOthers() {
    // The second heading is `contoh-1` only as long as the first is there.
    let text = "> [!TRAINER]\n> ## Contoh\n\n## Contoh\n\nteks\n"
    #expect(throws: InseparableNote(path: "Courses/aman/01-sandi.md", line: 1)) {
      try learners(text)
    }
  }

  /// Random texts of marks: what is left is what learners see, or the note is named.
  @Test func whatIsLeftIsWhatLearnersSee() throws {
    let pieces = [
      "> [!TRAINER]\n", "> rahasia\n", "> ", "\n", "\n\n", "- ", "  ", "teks", "## Judul\n", "1. ",
      "```\n", "> [!NOTE]\n", "lanjut\n", "\t", "<div>\n", "</div>\n", "<!-- x -->\n", "[ ] ",
      "| a | b |\n| - | - |\n", "\r\n", "> > ", "*", "\\",
    ]
    var separated = 0
    for seed in 1...3000 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let count = Int.random(in: 1...14, using: &random)
      let text = (0..<count).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }
        .joined()
      guard let left = try? learners(text) else { continue }
      func blocks(_ text: String) -> [Block] {
        MarkdownReader.read(SplitFile(SourceFile(path: "a.md", text: text)).body).blocks
      }
      #expect(blocks(left).plainText == blocks(left).forLearners.plainText, "seed \(seed)")
      #expect(blocks(left).plainText == blocks(text).forLearners.plainText, "seed \(seed)")
      if left != text { separated += 1 }
    }
    #expect(separated > 100)
  }

  // MARK: Exams

  private let exam = SourceFile(
    path: "Quizzes/aman/ujian.md",
    text: """
      ---
      title: Ujian
      kind: exam
      pass: 70
      draw: {sandi: 1}
      time: 30m
      ---
      # Sandi {#sandi}

      ## Rahasia? {#satu}

      - [x] Kunci
      - [ ] Pengecoh

      Pembahasan.

      ## Lagi? {#dua}

      - [x] Ya
      - [ ] Tidak

      Sebab.
      """)

  @Test func anExamKeepsItsRulesAndLosesItsQuestions() throws {
    let quiz = compileQuiz(exam, id: try name("aman/ujian")).output
    let text = try #require(rulesOnlyText(of: exam, quiz))
    for secret in ["Rahasia", "Kunci", "Pengecoh", "Pembahasan", "satu"] {
      #expect(!text.contains(secret))
    }
    let read = compileQuiz(SourceFile(path: exam.path, text: text), id: quiz.id)
    #expect(read.diagnostics.isEmpty)
    #expect(read.output.isWithheld)
    #expect(!read.output.isSealed)
    #expect(read.output.questions.isEmpty)
    #expect(read.output.drawnCount == 1)
    #expect(!read.output.isWitnessed)
  }

  @Test func anExamWithoutATitleInItsFrontMatterIsRefused() throws {
    var file = exam
    file.text = file.text.replacing("title: Ujian\n", with: "")
    let quiz = compileQuiz(file, id: try name("aman/ujian")).output
    #expect(rulesOnlyText(of: file, quiz) == nil)
  }
}
