import Testing
import TestSupport

@testable import LearningCore

@Suite struct AnswerPatternTests {
  @Test(arguments: [
    ("bssn|badan siber.*", "Badan Siber dan Sandi", true), ("bssn", "bssn ya", false),
    ("[0-9]{4}", "2024", true), ("[0-9]{4}", "20245", false), ("a{2,3}", "a", false),
    ("a{2,3}", "aaa", true), ("a{2,3}", "aaaa", false), ("a{2,}", "aaaaaa", true),
    ("a{,2}", "", true), ("a{0}b", "b", true), ("colou?r", "COLOR", true),
    ("(ab)+", "ababab", true),
    ("(ab)+", "aba", false), ("(?:ab|c)*", "abcab", true), ("[^aeiou]+", "xyz", true),
    ("[^aeiou]+", "xaz", false), ("[A-Z]+", "abc", true), ("[a-z]+", "ABC", true),
    ("[]x]+", "]x", true), ("[a\\]]+", "a]", true), ("[a-]+", "a-a", true),
    ("\\d\\D\\w\\W\\s\\S", "1a_! x", true),
    ("\\(a\\)", "(a)", true), ("^a$", "a", true), ("a^b", "ab", false),
    ("kata \\bsandi\\b.*", "kata sandi kuat", true),
    (".*\\bsandi\\b.*", "persandian", false), ("caf\u{E9}", "CAFE\u{301}", true),
    ("[\u{E9}]", "E\u{301}", true),
    (".", "👩‍👩‍👧", true), ("", "", true), ("a|", "", true), ("(a*)*", "aaa", true),
    ("(|a)+b", "aab", true),
    ("a*?b", "aab", true), ("[.]", "x", false), ("a.c", "abc", true),
  ])
  func aPatternTakesTheWholeAnswer(pattern: String, text: String, matches: Bool) throws {
    #expect(try AnswerPattern(pattern).matches(text) == matches)
  }

  @Test(arguments: [
    "(", ")", "a)", "[", "[]", "[z-a]", "*a", "a**", "a{", "a{x}", "a{3,2}", "a{2000}", "\\", "\\1",
    "(?=a)", "(?<n>a)", "\\p{L}", "[[:alpha:]]", "a++", "+", "{2}",
  ])
  func whatCannotBeReadIsRefused(pattern: String) {
    #expect(throws: AnswerPattern.Problem.self) { try AnswerPattern(pattern) }
  }

  /// Patterns on which machines that go back take longer than anybody waits.
  @Test(arguments: [
    "(a+)+b", "(a|a)*b", "(a|aa)+b", "(.*)*b", "(a*)*(a*)*b", "((a?){50}){20}b", "(.*a){40}b",
    ".*.*.*.*.*.*.*b", "(x+x+)+y", "([a-z]+)*[0-9]",
  ])
  func noPatternTakesLong(pattern: String) throws {
    let compiled = try AnswerPattern(pattern)
    let text = String(repeating: "a", count: 500)
    let time = threadTime { #expect(!compiled.matches(text)) }
    #expect(time < .seconds(10), "\(pattern): \(time)")
  }

  @Test(arguments: [
    String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000),
    String(repeating: "a|", count: 100_000), "((((a{1000}){1000}){1000}){1000}){1000}",
    "(((((){1000}){1000}){1000}){1000}){1000}", "(((((a?){1000}){1000}){1000}){1000}){1000}",
  ])
  func aHugePatternIsReadOrRefusedQuickly(pattern: String) {
    let time = threadTime { _ = try? AnswerPattern(pattern) }
    #expect(time < .seconds(10), "\(time)")
  }

  /// The same as Swift's own engine, where that is quick.
  @Test(arguments: 0..<20)
  func itAgreesWithSwiftsRegex(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func pattern(_ depth: Int) -> String {
      let atom: String
      switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
      case 0: atom = "a"
      case 1: atom = "b"
      case 2: atom = "."
      case 3: atom = "[a-b]"
      case 4: atom = "[^a]"
      case 5: atom = "(\(pattern(depth - 1))|\(pattern(depth - 1)))"
      default: atom = "(\(pattern(depth - 1)))"
      }
      let repeats = ["", "", "?", "*", "+", "{2}", "{1,2}"]
      let one = atom + repeats[Int.random(in: repeats.indices, using: &generator)]
      return Bool.random(using: &generator) || depth == 0 ? one : one + pattern(depth - 1)
    }
    for _ in 0..<50 {
      let written = pattern(2)
      let regex = try Regex(written).ignoresCase()
      let ours = try AnswerPattern(written)
      for _ in 0..<10 {
        let text = String(
          (0..<Int.random(in: 0...5, using: &generator)).map { _ in
            ["a", "b", "A", "c"][Int.random(in: 0..<4, using: &generator)] as Character
          })
        #expect(ours.matches(text) == (text.wholeMatch(of: regex) != nil), "/\(written)/ \(text)")
      }
    }
  }
}
