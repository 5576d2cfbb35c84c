import LearningCore
import Testing

struct ScreenColourTests {
  @Test(
    "Contrast is that of WCAG's own examples",
    arguments: [
      ("#000000", "#ffffff", 2100), ("#ffffff", "#ffffff", 100), ("#777777", "#ffffff", 447),
      ("#767676", "#ffffff", 454), ("#0000ff", "#ffffff", 859), ("#ff0000", "#ffffff", 399),
    ])
  func contrast(one: String, other: String, expected: Int) throws {
    let (one, other) = (try #require(ScreenColour(one)), try #require(ScreenColour(other)))
    #expect(one.contrast(with: other) == expected)
    #expect(other.contrast(with: one) == expected)
  }

  @Test(
    "Other texts are no colours",
    arguments: ["", "1b5e20", "#1b5e2", "#1b5e200", "#+b5e20", "#gggggg"])
  func refused(text: String) { #expect(ScreenColour(text) == nil) }

  @Test func mixing() throws {
    let colour = try #require(ScreenColour("#804020"))
    #expect(colour.mixed(with: .black, share: 0) == colour)
    #expect(colour.mixed(with: .white, share: 100) == .white)
    #expect(colour.mixed(with: .black, share: 50).description == "#402010")
  }
}
