import LearningCore
import Testing
import TestSupport

@Suite struct SlugTests {
  @Test(arguments: [
    ("Kata Sandi", "kata-sandi"),
    ("Apa itu \"phishing\"?", "apa-itu-phishing"),
    ("1. Mulai", "1-mulai"),
    ("snake_case dan tanda-hubung", "snake_case-dan-tanda-hubung"),
    ("C++ & C#", "c--c"),
    ("Été à Jakarta", "été-à-jakarta"),
    ("日本語", "日本語"),
    ("\u{A0}a\u{A0}b ² ½", "ab--"),
    ("?!…", ""),
    ("", ""),
  ])
  func titlesBecomeAddressesAsOnGitHub(title: String, expected: String) {
    #expect(slug(title) == expected)
  }

  @Test func longTitlesAreCutAtAHyphen() {
    #expect(slug("kata sandi yang kuat", limit: 12) == "kata-sandi")
    #expect(slug(String(repeating: "a", count: 200)).utf8.count == 80)
    #expect(slug(String(repeating: "é", count: 200), limit: 81).utf8.count == 80)
  }

  @Test(arguments: 0..<20)
  func everySlugIsANameOrEmptyAndStaysTheSame(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("abcXYZ09 -_.,:;/\\#?*<>|\"'()[]{}éßñ日🏛️\u{301}\u{A0}\t")
    for _ in 0..<100 {
      let title = String(
        (0..<Int.random(in: 0...120, using: &generator)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &generator)]
        })
      let result = slug(title)
      #expect(result.isEmpty || CourseID(result) != nil, "seed \(seed): \(title)")
      #expect(result.utf8.count <= 80, "seed \(seed): \(title)")
      #expect(slug(result) == result, "seed \(seed): \(title)")
    }
  }
}
