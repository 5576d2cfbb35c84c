import LearningCore
import Testing

struct AllKeysTests {
  @Test(arguments: [
    ["✓Merah", "✓Putih"], ["✓one", "✓two", "✓three"], ["✓a", "✓b", "✓c", "✓d"],
  ])
  func isToldOfAQuestionWithoutDistractors(_ options: [String]) {
    #expect(
      itemFindings(question("Apa saja warnanya?", options))
        == [Finding(.allKeys, "## Apa saja warnanya?")])
  }

  @Test(arguments: [
    ["✓Merah", "Putih"], ["✓Merah", "✓Putih", "Biru"], ["Merah", "Putih"], ["✓Merah"],
    ["one", "✓two", "✓three"],
  ])
  func isSilentWithADistractorOrOneOption(_ options: [String]) {
    #expect(itemFindings(question("Apa saja warnanya?", options)) == [])
  }

  @Test func isSilentWhereNothingIsChosen() {
    #expect(itemFindings("## Apa singkatannya?\n\n- [=] BSSN\n- [=] Badan Siber\n") == [])
  }
}
