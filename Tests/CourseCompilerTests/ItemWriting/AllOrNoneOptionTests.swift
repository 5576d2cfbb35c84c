import LearningCore
import Testing

struct AllOrNoneOptionTests {
  @Test(arguments: [
    "Semua benar", "Semua jawaban di atas benar.", "Tidak ada yang benar", "*Semua salah*",
    "A dan B benar", "Jawaban A, B, dan C", "All of the above", "None of the above", "Both A and B",
    "none of these", "Neither a nor b",
  ])
  func isToldWhereOptionsAreShuffled(_ option: String) {
    let text = question("Mana yang tepat?", ["✓Merah", "Putih", option])
    #expect(itemFindings(text) == [Finding(.allOrNoneOption, "- [ ] " + option)])
    #expect(itemFindings(text, shuffled: false) == [])
  }

  @Test(arguments: [
    "Semua pegawai", "Semua data benar dan lengkap", "Tidak ada", "None", "All of the rows",
    "Tidak ada yang berubah", "A", "Plan A and plan B", "`all of the above`", "Vitamin A dan B",
  ])
  func isSilentOfOptionsThatSayMore(_ option: String) {
    #expect(itemFindings(question("Mana yang tepat?", ["✓Merah", "Putih", option])) == [])
  }

  /// The letters name things in the stem.
  @Test(arguments: [
    ["✓A dan B", "B dan C", "A dan C"], ["A", "B", "✓A dan B"], ["✓a", "b", "both a and b"],
  ])
  func isSilentWhereLettersNameOtherThings(_ options: [String]) {
    #expect(itemFindings(question("Mana yang tepat?", options)) == [])
  }
}
