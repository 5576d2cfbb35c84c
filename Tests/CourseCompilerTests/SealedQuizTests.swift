import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct SealedQuizTests {
  private let front = """
    ---
    title: Ujian akhir
    kind: exam
    draw: {dasar: 2, lanjut: 1}
    time: 30m
    sealed:
      version: 1
      questions: 40
      n: 131072
      r: 8
      p: 1
      salt: 5f2d9c0e7a41b8836dd01c4fe29ab7755f2d9c0e7a41b8836dd01c4fe29ab775
      check: 0c9e5b7fa2d41638e0c9e5b7fa2d4163
    ---

    """
  private let body = String(repeating: "AbC+/# [x] ".filter { $0 != " " } + "dGVz\n", count: 40)

  @Test func aSealedQuizIsReadWithoutItsQuestions() throws {
    let quiz = try compiledQuiz(front + body, style: true)
    #expect(quiz.diagnostics == [])
    #expect(quiz.output.title == "Ujian akhir" && quiz.output.questions.isEmpty)
    #expect(quiz.output.isSealed && quiz.output.sealedCount == 40)
    // Nothing opens it but the PIN of a sitting.
    #expect(quiz.output.isWitnessed)
    #expect(quiz.output.drawnCount == 3)
  }

  @Test(arguments: [("all", 40), ("12", 12), ("41", 40)])
  func itSaysHowManyAreAsked(draw: String, count: Int) throws {
    let line = draw == "all" ? "" : "draw: \(draw)"
    let text = (front + body).replacing("draw: {dasar: 2, lanjut: 1}", with: line)
    #expect(try compiledQuiz(text).output.drawnCount == count)
  }

  @Test func itCountsAndCanBeReferredTo() throws {
    let path = "Quizzes/aman/ujian.md"
    let library = compiledLibrary([
      path: front + body,
      "Courses/aman/course.md": "---\ncertificate: {exam: aman/ujian}\n---\nKata pengantar.\n",
      "Courses/aman/01-satu.md": "# Satu\n\n## Pelajaran {#p}\n\nIsi.\n",
    ])
    #expect(library.diagnostics == [])
    let summary = summarize(SourceFile(path: path, text: front + body), setting: .workspace)
    #expect(summary.questionCount == 40)
    #expect(looseKind(of: SourceFile(path: "x.md", text: front + body)) == .quiz)
  }

  @Test(arguments: ["  questions: 40\n", "questions: 40", "version: 1"])
  func damagedLinesAreNamedAndNothingElseIsLookedAt(line: String) throws {
    let broken =
      line.hasPrefix(" ") ? "" : line.replacing("4", with: "x").replacing(": 1", with: ": 0")
    let quiz = try compiledQuiz((front + body).replacing(line, with: broken), style: true)
    #expect(quiz.diagnostics.map(\.id) == [.frontMatterValue])
    #expect(quiz.output.isSealed && quiz.output.questions.isEmpty)
  }

  @Test func theFrontMatterCanBeHadAsItIsRead() {
    let file = SourceFile(path: "x.md", text: "\u{FEFF}---\r\ntitle: “Ujian”\r\n---\r\n# Soal\r\n")
    let text = frontMatterText(of: file)
    #expect(text?.contains("title: \"Ujian\"") == true)
    #expect(text?.contains("Soal") == false)
    #expect(frontMatterText(of: SourceFile(path: "x.md", text: "# Soal\n")) == nil)
  }
}
