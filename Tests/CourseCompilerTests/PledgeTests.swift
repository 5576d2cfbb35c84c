import CourseCompiler
import LearningCore
import Testing

@Suite struct PledgeTests {
  private func compiled(_ front: String) throws -> Compilation<Quiz> {
    let text =
      "---\ntitle: Kuis\n\(front)\n---\n## Benar? {#benar}\n\n- [x] Ya\n- [ ] Tidak\n\nBegitu.\n"
    return compileQuiz(
      SourceFile(path: "Quizzes/c/q.md", text: text), id: try #require(QuizID("c/q")))
  }

  @Test(arguments: [
    ("kind: exam", Quiz.Pledge.standard), ("kind: practice", .none), ("kind: posttest", .none),
    ("kind: exam\npledge: false", .none), ("kind: exam\npledge: tidak", .none),
    ("kind: practice\npledge: true", .standard), ("pledge: ya", .standard),
    ("kind: exam\npledge: Saya jujur.", .own("Saya jujur.")),
    ("pledge: >\n  Saya\n  jujur.", .own("Saya jujur.")),
  ])
  func examsHaveOneUnlessTheirAuthorSaysOtherwise(front: String, expected: Quiz.Pledge) throws {
    let compilation = try compiled(front)
    #expect(compilation.diagnostics.isEmpty)
    #expect(compilation.output.pledge == expected)
  }

  @Test func aListIsNoPledge() throws {
    #expect(try compiled("pledge: [a, b]").diagnostics.map(\.id) == [.frontMatterValue])
  }

  @Test func theUsualWordsAreThereInBothLanguages() {
    for language in Language.allCases {
      #expect(Quiz.Pledge.standard.words(in: language) == Quiz.Pledge.standardWords[language])
      #expect(Quiz.Pledge.own("Jujur.").words(in: language) == "Jujur.")
      #expect(Quiz.Pledge.none.words(in: language) == nil)
    }
  }
}
