import LearningCore
import TestSupport
import Testing

@testable import SiteGenerator

struct ThemeStyleTests {
  @Test("Whatever colour an office may choose, words in it can be read")
  func contrast() throws {
    var generator = SeededGenerator(seed: 11)
    var tried = 0
    while tried < 200 {
      let number = Int.random(in: 0...0xFFFFFF, using: &generator)
      let digits = String(number, radix: 16)
      let text = "#" + String(repeating: "0", count: 6 - digits.count) + digits
      let colour = try #require(ScreenColour(text))
      guard colour.contrast(with: SiteLook.background) >= 450 else { continue }
      tried += 1
      let found = themeStyle(of: colour).split(separator: "#").dropFirst().map {
        "#" + $0.prefix(6)
      }
      let colours = try found.map { try #require(ScreenColour($0)) }
      #expect(colours.count == 6)
      let night = try #require(ScreenColour("#271f18"))
      for (place, ground, least) in [
        (0, SiteLook.background, 450), (1, SiteLook.background, 450), (2, night, 450),
        (3, night, 450), (4, try #require(ScreenColour("#fdf3e4")), 700),
        (4, try #require(ScreenColour("#e6cfb2")), 450),
      ] {
        #expect(colours[place].contrast(with: ground) >= least, "\(colour) \(place)")
      }
    }
  }
}
