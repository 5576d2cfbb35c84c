import LearningCore
import Testing

@testable import CourseCompiler

struct LongestOptionIsKeyTests {
  private func quiz(longest: Int, of total: Int, mark: String = "", listing: Bool = false) -> String
  {
    (0..<total).map { index in
      let long = listing ? "`abcdefgh`" : "jawaban panjang"
      let options =
        index < longest ? ["pendek", "sedang", "✓" + long] : ["pendek", "✓sedang", long]
      return question("Soal \(index)\(mark)", options)
    }.joined()
  }

  @Test(arguments: [(8, 8), (10, 12), (14, 20)])
  func isToldOfAQuizWhereLengthTellsTheKey(_ longest: Int, total: Int) {
    let found = itemFindings(quiz(longest: longest, of: total))
    #expect(found == [Finding(.longestOptionIsKey, "## Soal 0")])
  }

  @Test func codeIsLongToo() {
    #expect(itemFindings(quiz(longest: 8, of: 8, listing: true)).count == 1)
  }

  @Test(arguments: [(7, 7), (0, 12), (4, 12), (6, 12), (9, 20)])
  func isSilentWhereChanceWouldDoIt(_ longest: Int, total: Int) {
    #expect(itemFindings(quiz(longest: longest, of: total)) == [])
  }

  /// Equal lengths tell nothing, in bytes or in characters.
  @Test func isSilentOfOptionsOfEqualLength() {
    let text = (0..<20).map { question("Soal \($0)", ["✓kafé", "kafe", "teko"]) }.joined()
    #expect(itemFindings(text) == [])
  }

  @Test func leavesOutQuestionsThatAllowIt() {
    let text =
      quiz(longest: 12, of: 12, mark: " {allow=LongestOptionIsKey}") + quiz(longest: 2, of: 8)
    #expect(itemFindings(text) == [])
  }
}
