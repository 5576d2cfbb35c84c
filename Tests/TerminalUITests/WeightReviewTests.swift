import CourseCompiler
import LearningCore
import TerminalUI
import Testing

/// What a learner is told after an answer that has a weight.
@Suite struct WeightReviewTests {
  private func told(_ markdown: String, _ response: Response) throws -> String {
    let id = try #require(QuizID("c/q"))
    let file = SourceFile(path: "Quizzes/c/q.md", text: "---\ntitle: T\n---\n" + markdown)
    let question = try #require(compileQuiz(file, id: id).output.questions.first)
    let count = question.interaction.orderedCount
    let item = Paper.Item(question: question, points: 1, order: Array(0..<count))
    return review(of: item, response: response, language: .indonesian, withStem: false).plainText
  }

  @Test func oneAnswerThatIsPartlyRight() throws {
    let text = "## Mana?\n\n- [x] benar\n- [ ] hampir {weight=50}\n  > Alasannya.\n- [ ] salah\n"
    #expect(
      try told(text, Response([1])) == """
        Sebagian benar.
        Kunci: A. benar
        Jawaban Anda, sebagian benar (50%): B. hampir
        Alasannya.
        Salah: C. salah
        """)
    #expect(
      try told(text, Response([0])) == """
        Benar.
        Jawaban Anda, benar: A. benar
        Sebagian benar (50%): B. hampir
        Alasannya.
        Salah: C. salah
        """)
    #expect(try told(text, Response([2])).hasPrefix("Belum tepat."))
  }

  @Test func severalAnswersWithTheirShares() throws {
    let text =
      "## Mana?\n\n- [x] a {weight=33.33333}\n- [x] b {weight=66.66667}\n- [ ] c {weight=-50}\n"
    #expect(
      try told(text, Response([0, 2])) == """
        Belum tepat.
        Jawaban Anda, benar (33,33333%): A. a
        Kunci (66,66667%): B. b
        Jawaban Anda, salah (-50%): C. c
        """)
    #expect(try told(text, Response([0])).hasPrefix("Sebagian benar."))
    #expect(try told(text, Response([0, 1])).hasPrefix("Benar."))
  }

  @Test func anyOfSeveralKeysIsRightWhereOneIsChosen() throws {
    let text = "## Mana? {.single}\n\n- [x] a\n- [x] b\n- [ ] c\n"
    #expect(try told(text, Response([1])).hasPrefix("Benar."))
    #expect(try told(text, Response([2])).hasPrefix("Belum tepat."))
  }

  /// A known mistake has its feedback, and is not among what is accepted.
  @Test func aTypedAnswerWithItsWeight() throws {
    let text =
      "## Apa?\n\n- [=] BSSN\n- [=] Badan Siber {weight=50}\n- [=] Lemsaneg {weight=0}\n  > Dulu.\n"
    #expect(
      try told(text, .text("badan siber"))
        == "Sebagian benar.\nJawaban Anda: badan siber\nYang diterima: BSSN, Badan Siber (50%)")
    #expect(
      try told(text, .text("lemsaneg"))
        == "Belum tepat.\nJawaban Anda: lemsaneg\nYang diterima: BSSN, Badan Siber (50%)\nDulu.")
  }
}
