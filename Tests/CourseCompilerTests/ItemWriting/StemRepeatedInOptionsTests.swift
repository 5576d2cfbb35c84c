import LearningCore
import Testing

struct StemRepeatedInOptionsTests {
  @Test(arguments: [
    (
      [
        "✓Pegawai harus segera melapor", "Pegawai harus segera pulang", "Pegawai harus segera diam",
      ],
      "Pegawai harus segera"
    ),
    (
      ["It returns the name", "✓it returns the value", "It returns the type"], "It returns the"
    ),
    (
      [
        "✓Salinan pada *hard disk* di lemari", "Salinan pada *hard disk* di laci",
        "Salinan pada *hard disk* luar",
      ], "Salinan pada *hard disk* di lemari"
    ),
  ])
  func isTold(_ options: [String], words: String) {
    let found = itemFindings(question("Mana yang tepat?", options))
    #expect(found.map(\.id) == [.stemRepeatedInOptions])
    #expect(found.first?.text.contains(words) == true)
  }

  @Test(arguments: [
    ["✓Pegawai harus melapor", "Pegawai harus pulang", "Pegawai harus diam"],
    ["✓Pegawai harus segera melapor", "Pegawai harus segera pulang", "Ia harus segera pulang"],
    ["✓`SELECT name FROM a`", "`SELECT name FROM b`", "`SELECT name FROM c`"],
    ["✓It is a pod", "It is a node", "It is a job"],
    ["✓Pegawai harus segera melapor", "Pegawai harus segera pulang"],
    ["✓Pegawai harus segera", "Pegawai harus segera pulang", "Pegawai harus segera diam"],
    ["✓10 20 30 40", "10 20 30 50", "10 20 30 60"],
  ])
  func isSilent(_ options: [String]) {
    #expect(itemFindings(question("Mana yang tepat?", options)) == [])
  }
}
