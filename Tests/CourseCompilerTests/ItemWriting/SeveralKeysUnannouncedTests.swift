import LearningCore
import Testing

struct SeveralKeysUnannouncedTests {
  private let options = ["✓Merah", "✓Putih", "Biru"]

  @Test(arguments: [
    "Mana warna bendera?", "Apa tanda surel palsu?", "Which command lists files?",
    "Name a primary colour.", "Apa yang perlu segera dilakukan?",
  ])
  func isTold(_ title: String) {
    #expect(
      itemFindings(question(title, options)) == [Finding(.severalKeysUnannounced, "## " + title)])
  }

  @Test(arguments: [
    "Mana warna bendera? (Pilih dua.)", "Apa saja warna bendera?",
    "Mana warnanya? (Pilih semua yang benar.)", "Tandai beberapa warna bendera.",
    "Siapa saja yang berwenang?", "Which commands are safe?", "Which two commands list files?",
    "Which colour is used? (Select all that apply.)", "What are the colours?",
    "Mana warnanya? Jawaban bisa lebih dari satu.", "Mana warna bendera? {.multiple}",
  ])
  func isSilentWithAHint(_ title: String) {
    #expect(itemFindings(question(title, options)) == [])
  }

  @Test func theHintMayStandInTheStem() {
    #expect(itemFindings(question("Bendera", stem: "Pilih dua warna.", options)) == [])
  }

  @Test func oneKeyNeedsNoHint() {
    #expect(itemFindings(question("Mana warnanya?", ["✓Merah", "Putih"])) == [])
  }
}
