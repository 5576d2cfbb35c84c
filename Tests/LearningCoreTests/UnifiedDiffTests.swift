import LearningCore
import TestSupport
import Testing

@Suite struct UnifiedDiffTests {
  @Test func aDiffIsTheOneThatPatchReads() {
    let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n"
    let new = "1\n2\n3\n4\nlima\n6\n7\n8\n9\n10\n12"
    #expect(
      unifiedDiff(path: "Quizzes/a b.md", from: old, to: new) == [
        "--- a/Quizzes/a b.md\t", "+++ b/Quizzes/a b.md\t", "@@ -2,11 +2,10 @@", " 2", " 3", " 4",
        "-5", "+lima", " 6", " 7", " 8", " 9", " 10", "-11", "-12", "+12",
        "\\ No newline at end of file",
      ])
  }

  @Test func changesFarApartAreShownApart() {
    let lines = (1...40).map(String.init)
    var other = lines
    other[4] = "x"
    other.remove(at: 30)
    let diff = unifiedDiff(
      path: "a", from: lines.joined(separator: "\n"), to: other.joined(separator: "\n"))
    #expect(diff.filter { $0.hasPrefix("@@") } == ["@@ -2,7 +2,7 @@", "@@ -28,7 +28,6 @@"])
  }

  @Test func equalTextsHaveNoDiff() {
    #expect(unifiedDiff(path: "a", from: "x\n", to: "x\n").isEmpty)
    #expect(unifiedDiff(path: "a", from: "", to: "").isEmpty)
  }

  @Test func textsThatOnlySwiftTakesForEqualDiffer() {
    #expect(
      unifiedDiff(path: "a", from: "e\u{301}\r\n", to: "\u{E9}\n") == [
        "--- a/a", "+++ b/a", "@@ -1 +1 @@", "-e\u{301}\r", "+\u{E9}",
      ])
  }

  @Test func aDiffFromNothing() {
    #expect(
      unifiedDiff(path: "a", from: "", to: "x\n") == ["--- a/a", "+++ b/a", "@@ -0,0 +1 @@", "+x"])
  }

  @Test(arguments: 0..<20)
  func whatTheDiffSaysLeadsFromOneTextToTheOther(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      func text(_ count: Int) -> String {
        let lines = (0..<count).map { _ in String(Int.random(in: 0...6, using: &generator)) }
        return lines.joined(separator: "\n") + (Bool.random(using: &generator) ? "\n" : "")
      }
      let old = text(Int.random(in: 0...300, using: &generator))
      var new = text(Int.random(in: 0...300, using: &generator))
      if Bool.random(using: &generator) {
        let edits = (0..<5).map { _ in
          SourceEdit(deletingLine: Int.random(in: 1...300, using: &generator))
        }
        new = applying(edits, to: old).text
      }
      let context = Int.random(in: 0...4, using: &generator)
      let diff = unifiedDiff(path: "a", from: old, to: new, context: context)
      #expect(try patched(old, diff) == new, "seed \(seed)")
    }
  }
}

/// Does what `patch` does, and checks that the lines it finds are those the diff names.
private func patched(_ text: String, _ diff: [String]) throws -> String {
  let old = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0 + "\n" }
  let unended = old.count - 1
  var operations: [(mark: Character, content: String)] = []
  for line in diff.dropFirst(2) {
    if line.hasPrefix("\\") {
      operations[operations.count - 1].content.removeLast()
    } else {
      operations.append((try #require(line.first), String(line.dropFirst()) + "\n"))
    }
  }
  func original(_ index: Int) -> String {
    String(index == unended ? old[index].dropLast() : old[index])
  }
  var result = ""
  var next = 0
  for (mark, content) in operations {
    if mark == "@" {
      let span = try #require(content.split(separator: " ").dropFirst().first?.dropFirst())
      let numbers = span.split(separator: ",").compactMap { Int($0) }
      let start = numbers.count == 2 && numbers[1] == 0 ? numbers[0] : numbers[0] - 1
      while next < start { (result, next) = (result + original(next), next + 1) }
    } else {
      if mark != "+" {
        #expect(original(next) == content)
        next += 1
      }
      if mark != "-" { result += content }
    }
  }
  while next < old.count { (result, next) = (result + original(next), next + 1) }
  return result
}
