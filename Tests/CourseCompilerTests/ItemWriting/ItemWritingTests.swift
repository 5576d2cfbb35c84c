import LearningCore
import TestSupport
import Testing

@testable import CourseCompiler

struct ItemWritingTests {
  /// Questions that say much of what the rules look for, some rightly and some not.
  private func randomQuiz(_ random: inout SeededGenerator) -> String {
    let titles = [
      "Manakah yang bukan ciri autentikasi?", "Apa itu sandi dan bagaimana membuatnya?",
      "Which of the following is not an array?", "It is an", "Berapa lama?", "Mana yang tepat?",
      "Semua benar, **kecuali**", "Apa? Kapan?", "Apa \"itu?\" — “apa?”", "`a` ?", "Ää ≥ é",
    ]
    let options = [
      "Selalu aman", "Tidak pernah aman", "Semua benar", "A dan B benar", "10-20", "20–30 menit",
      "≥ 30", "Pegawai harus segera pulang", "Pegawai harus segera melapor", "array", "`kode`",
      "autentikasi ganda", "pohon", "Hanya **satu**", "“kutip”", "don’t", "é",
    ]
    return (0..<Int.random(in: 1...20, using: &random)).map { _ in
      let count = Int.random(in: 1...11, using: &random)
      return question(
        titles.randomElement(using: &random) ?? "",
        options.shuffled(using: &random).prefix(count).enumerated().map { index, option in
          (index < 1 || Int.random(in: 0..<6, using: &random) == 0 ? "✓" : "") + option
        })
    }.joined()
  }

  @Test func aRuleThatIsAllowedIsSilentAndChangesNoOther() {
    var random = SeededGenerator(seed: 7)
    var seen: Set<Diagnostic.ID> = []
    for _ in 0..<40 {
      let text = randomQuiz(&random)
      let shuffled = Bool.random(using: &random)
      let all = itemDiagnostics(text, shuffled: shuffled)
      expectPlaces(of: all, in: text)
      #expect(itemDiagnostics(text, shuffled: shuffled) == all)
      for id in Set(all.map(\.id)) {
        seen.insert(id)
        let others = all.filter { $0.id != id }
        #expect(itemDiagnostics(text, shuffled: shuffled, allowed: [id]) == others)
        var (drafts, source) = itemDrafts(text)
        for index in drafts.indices { drafts[index].attributes.allowed = [id] }
        let traits = QuizTraits(
          kind: .practice, shufflesOptions: shuffled, path: source.path, allowed: [])
        #expect(itemWritingDiagnostics(of: drafts, quiz: traits, source: source) == others)
      }
    }
    // The other rules need quizzes made for them.
    #expect(seen.count >= 8)
  }

  @Test func onlyTheQuestionThatAllowsItIsSpared() {
    let options = ["✓Merah", "Putih"]
    let text =
      question("Manakah yang bukan warna? {#a allow=NegativeStemUnmarked}", options)
      + question("Manakah yang bukan bendera? {#b}", options)
    #expect(itemDiagnostics(text).map(\.range.start.line) == [6])
  }

  @Test func allAreWarningsWithAReason() {
    var random = SeededGenerator(seed: 9)
    for diagnostic in itemDiagnostics((0..<20).map { _ in randomQuiz(&random) }.joined()) {
      #expect(diagnostic.severity == .warning)
      #expect(diagnostic.fix.indonesian.contains(". "))
      #expect(diagnostic.fix.english.contains(". "))
    }
  }

  @Test(arguments: [
    "", "## \n", "## Apa?\n\n- [x]\n- [ ]\n", "## ???\n\n- [x] ?\n- [ ] \"\n- [ ] (\n",
    "## \u{201C}\n\n- [x] \u{2019}\n- [ ] '\n- [ ] \u{A0}\n", "## bukan\n\n- [x] a\n- [ ] b\n",
  ])
  func nothingIsSaidOfAlmostNothing(_ text: String) {
    #expect(itemDiagnostics(text) == [])
  }
}
