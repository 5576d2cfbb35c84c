import Testing

@testable import SiteGenerator

@Suite struct ContactLinksTests {
  private func addresses(_ text: String) -> [String] {
    ContactLinks(in: text, message: "Saya & Anda").ways.map(\.address)
  }

  @Test(arguments: [
    (
      "0812-0000-0000",
      ["tel:+6281200000000", "https://wa.me/6281200000000?text=Saya%20%26%20Anda"]
    ),
    (
      "+62 812 0000 0000",
      ["tel:+6281200000000", "https://wa.me/6281200000000?text=Saya%20%26%20Anda"]
    ),
    ("(021) 500 1234", ["tel:+62215001234"]),
    ("+65 6123 4567", ["tel:+6561234567"]),
    ("diklat@contoh.go.id", ["mailto:diklat@contoh.go.id?subject=Saya%20%26%20Anda"]),
    (
      "Rina (0541-200-300), diklat@contoh.go.id.",
      ["tel:+62541200300", "mailto:diklat@contoh.go.id?subject=Saya%20%26%20Anda"]
    ),
    ("Tanya petugas loket 3", []),
    ("kamar 12", []),
    ("a@b", []),
    ("\"><script>@x.y", []),
  ])
  func waysAreFound(text: String, ways: [String]) {
    #expect(addresses(text) == ways)
  }
}
