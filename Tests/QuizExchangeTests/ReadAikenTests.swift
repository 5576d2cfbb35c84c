import CourseCompiler
import LearningCore
@testable import QuizExchange
import Testing

@Suite struct ReadAikenTests {
  @Test func moodlesAikenIsRead() throws {
    let quiz = readAiken(
      """
      What is 2 + 2?
      A. 3
      B. 4
      ANSWER: B

      Which are prime?
      A) 2
      B) 4
      C) 5
      ANSWER: A, C
      """)
    #expect(quiz.problems.isEmpty)
    #expect(quiz.questions.map(\.title.plainText) == ["What is 2 + 2?", "Which are prime?"])
    #expect(quiz.questions.map(\.interaction.choice?.keys) == [[1], [0, 2]])
    #expect(quiz.questions.map(\.line) == [1, 6])
  }

  @Test func theIndonesianHabitIsRead() throws {
    let quiz = readAiken(
      """
      \u{FEFF}Soal 1
      Apa kepanjangan\u{A0}BSSN?

      Perhatikan ejaannya.
      a. Badan Siber dan Sandi Negara
      b. Badan Sistem Sandi
         Nasional
      > **Kunci Jawaban: A**
      Pembahasan: Dibentuk tahun 2017.

      Berada di bawah Presiden.

      2. Manakah yang benar?\r
      A. Satu\r
      B. Dua\r
      Kunci: A dan B\r
      """)
    #expect(quiz.problems.isEmpty)
    let first = try #require(quiz.questions.first)
    #expect(first.title == [.text("Apa kepanjangan BSSN?")])
    #expect(first.stem.plainText == "Perhatikan ejaannya.")
    let options = first.interaction.choice?.options.map(\.content.plainText)
    #expect(options == ["Badan Siber dan Sandi Negara", "Badan Sistem Sandi Nasional"])
    #expect(first.explanation.plainText == "Dibentuk tahun 2017.\nBerada di bawah Presiden.")
    #expect(quiz.questions.last?.interaction.choice?.keys == [0, 1])
  }

  @Test(arguments: [
    ("1. Tanpa kunci?\nA. x\nB. y", 1), ("1. Satu pilihan?\nA. x\nKunci: A", 1),
    ("1. Kunci salah?\nA. x\nB. y\nKunci: D", 1), ("1. Kembar?\nA. x\nB. x\nKunci: A", 1),
    ("Kata pengantar saja.", 1), ("\nKunci: A", 2),
  ])
  func whatIsNotImportedIsReportedWithItsLine(text: String, line: Int) {
    let quiz = readAiken(text)
    #expect(quiz.questions.isEmpty)
    #expect(quiz.problems.map(\.line) == [line])
  }

  @Test func theSameQuestionTwiceGetsTwoIDs() throws {
    let text = "1. Sama?\nA. x\nB. y\nKunci: A\n"
    let markdown = writeMarkdown(readAiken(text + text), title: "T", kind: .exam)
    let id = try #require(QuizID("c/q"))
    let compilation = compileQuiz(SourceFile(path: "q.md", text: markdown), id: id)
    #expect(Set(compilation.diagnostics.map(\.id)) == [.explanationMissing])
    #expect(compilation.output.questions.map(\.id.description) == ["sama", "sama-2"])
  }
}
