import LearningCore
import Testing

@testable import CourseCompiler

struct KeyPositionBiasTests {
  /// Questions of four options with the key at each of `positions`, counted from 1.
  private func quiz(_ positions: [Int], options count: Int = 4, mark: String = "") -> String {
    positions.enumerated().map { index, position in
      question(
        "Soal \(index)\(mark)",
        (1...count).map { ($0 == position ? "✓" : "") + ["alfa", "beta", "gama", "zeta"][$0 - 1] })
    }.joined()
  }

  @Test(arguments: [
    [2, 2, 2, 2, 2, 2, 2, 2, 1, 3],
    [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    [3, 3, 4, 3, 3, 1, 3, 3, 2, 3, 3, 3],
  ])
  func isToldAtTheFirstQuestionOfThePosition(_ positions: [Int]) {
    let found = itemFindings(quiz(positions), shuffled: false)
    #expect(found == [Finding(.keyPositionBias, "## Soal 0")])
    #expect(itemFindings(quiz(positions), shuffled: true) == [])
  }

  @Test(arguments: [
    [2, 2, 2, 2, 2, 2, 2, 2, 1],  // nine are too few
    [2, 2, 2, 2, 2, 2, 2, 1, 3, 4],
    [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4],
    [4, 4, 4, 4, 4, 1, 2, 3, 1, 2],
    [1, 1, 2, 2, 3, 3, 4, 4, 1, 1, 1],
  ])
  func isSilentWhereChanceWouldDoIt(_ positions: [Int]) {
    #expect(itemFindings(quiz(positions), shuffled: false) == [])
  }

  @Test func isSilentOfTrueOrFalse() {
    let text = quiz(Array(repeating: 1, count: 20), options: 2)
    #expect(itemFindings(text, shuffled: false) == [])
  }

  @Test func leavesOutQuestionsThatAllowIt() {
    let positions = Array(repeating: 2, count: 12)
    let text = quiz(positions, mark: " {allow=KeyPositionBias}") + quiz([1, 2, 3, 4, 1, 2, 3, 4])
    #expect(itemDiagnostics(text, shuffled: false).isEmpty)
  }

  @Test func saysHowMany() {
    let found = itemDiagnostics(quiz([2, 2, 2, 2, 2, 2, 2, 2, 1, 3]), shuffled: false)
    #expect(
      found.first?.message.english == "Option 2 is the key in 8 of the 10 questions with 4 options")
  }
}
