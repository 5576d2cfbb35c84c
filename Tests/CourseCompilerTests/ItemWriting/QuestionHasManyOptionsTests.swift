import LearningCore
import Testing

struct QuestionHasManyOptionsTests {
  @Test(arguments: [9, 10, 16])
  func isToldFromNineOptionsOn(_ count: Int) {
    let options = ["✓pilihan"] + (2...count).map { "pilihan nomor \($0)" }
    #expect(
      itemFindings(question("Mana yang tepat?", options))
        == [Finding(.questionHasManyOptions, "## Mana yang tepat?")])
  }

  /// Seventeen and more are an error already.
  @Test(arguments: [2, 3, 5, 8, 17, 53])
  func isSilentOtherwise(_ count: Int) {
    let options = ["✓pilihan"] + (2...count).map { "pilihan nomor \($0)" }
    #expect(itemFindings(question("Mana yang tepat?", options)) == [])
  }
}
