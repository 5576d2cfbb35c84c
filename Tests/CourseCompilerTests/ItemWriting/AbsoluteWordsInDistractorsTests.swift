import LearningCore
import Testing

struct AbsoluteWordsInDistractorsTests {
  @Test(arguments: [
    (["✓Biasanya aman", "Selalu aman", "Tidak pernah aman", "Jarang aman"], "Selalu"),
    (["It never fails", "✓It may fail", "It always fails"], "never"),
    (["Untuk semua pegawai", "✓Untuk bendahara", "Hanya untuk pimpinan"], "semua"),
    (["✓Diperiksa dahulu", "**Pasti** asli", "Mustahil palsu", "Dihapus"], "Pasti"),
  ])
  func isToldOfDistractorsAlone(_ options: [String], word: String) {
    #expect(
      itemFindings(question("Mana yang tepat?", options))
        == [Finding(.absoluteWordsInDistractors, word)])
  }

  @Test(arguments: [
    // One proves nothing.
    ["✓Biasanya aman", "Selalu aman", "Jarang aman", "Kadang aman"],
    // A key has one too.
    ["✓Selalu diperiksa", "Selalu dibuka", "Tidak pernah dibuka"],
    ["It always fails", "It never fails", "✓It fails only on Mondays"],
    // Said of how much, not of whether.
    ["✓Satu salinan di luar kantor", "Semua salinan di laci", "Salinan di komputer lain"],
    ["It returns all rows", "It returns the first row", "✓It returns rows that match"],
    // In code.
    ["✓`Promise.race`", "`Promise.all`", "`Array.every`"],
    ["`never`", "`always`", "✓`unknown`"],
    // Inside other words.
    ["✓Kepala bagian", "Kepastian hukum", "Kesemuanya itu"],
    ["✓a ball", "an alley", "a nonevent"],
    // True or false.
    ["✓Kadang", "Selalu"],
  ])
  func isSilentOtherwise(_ options: [String]) {
    #expect(itemFindings(question("Mana yang tepat?", options)) == [])
  }
}
