import Foundation
import Testing

@testable import SiteGenerator

@Suite struct StyleSheetTests {
  @Test func asksNothingOfOtherServers() {
    let addresses = styleSheet.split(separator: "url(").dropFirst()
    #expect(!addresses.isEmpty)
    #expect(addresses.allSatisfy { $0.hasPrefix("\"data:") })
    #expect(!styleSheet.contains("@import"))
  }

  /// WCAG 2.2, 1.4.3 and 1.4.11: 4.5 for text, 3 for borders that mean something.
  @Test(arguments: [0, 1])
  func everyPairOfColoursHasEnoughContrast(palette: Int) throws {
    let colours = try #require(Self.palettes.dropFirst(palette).first)
    for ground in ["paper", "card", "wash"] {
      for text in ["ink", "quiet", "accent", "accent-deep", "indigo", "green", "red"] {
        let ratio = contrast(try #require(colours[text]), try #require(colours[ground]))
        #expect(ratio >= 4.5, "\(text) on \(ground) is \(ratio)")
      }
    }
    for ground in ["accent", "accent-deep"] {
      let ratio = contrast(try #require(colours["on-accent"]), try #require(colours[ground]))
      #expect(ratio >= 4.5, "on-accent on \(ground) is \(ratio)")
    }
  }

  /// Light, then dark, as the style sheet lists them.
  private static var palettes: [[String: String]] {
    styleSheet.split(separator: ":root", omittingEmptySubsequences: false).dropFirst().prefix(2).map
    { part in
      part.prefix { $0 != "}" }.split(separator: ";").reduce(into: [:]) { colours, line in
        guard let start = line.firstRange(of: "--")?.upperBound,
          let colon = line.lastIndex(of: ":"), let hash = line.lastIndex(of: "#")
        else { return }
        colours[String(line[start..<colon])] = String(line[line.index(after: hash)...])
      }
    }
  }
}

private func contrast(_ a: String, _ b: String) -> Double {
  let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
  return (light + 0.05) / (dark + 0.05)
}

/// Relative luminance as WCAG defines it.
private func luminance(_ hexadecimal: String) -> Double {
  let value = Int(hexadecimal, radix: 16) ?? 0
  let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel in
    let part = Double(channel) / 255
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
}
