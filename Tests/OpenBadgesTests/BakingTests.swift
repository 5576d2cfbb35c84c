import LearningCore
import TestSupport
import Testing

@testable import OpenBadges

struct BakingTests {
  /// One grey pixel.
  static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
    0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, 0x49, 0x44, 0x41, 0x54, 0x78,
    0x9C, 0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81, 0x77, 0xCD, 0x72, 0xB6, 0, 0, 0, 0, 0x49, 0x45, 0x4E,
    0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  @Test("A badge comes back out of a PNG, and no byte of it can change")
  func png() {
    let badge = Array(#"{"name":"é 🔑"}"#.utf8)
    let baked = BakedPNG.bake(badge, into: Self.picture)
    #expect(BakedPNG.badge(in: baked) == badge)
    #expect(BakedPNG.badge(in: Self.picture) == nil)
    #expect(BakedPNG.badge(in: baked + [0]) == nil)
    #expect(BakedPNG.badge(in: Array(baked.dropLast())) == nil)
    for index in baked.indices {
      var changed = baked
      changed[index] ^= 1
      #expect(BakedPNG.badge(in: changed) == nil, "byte \(index)")
    }
  }

  @Test("Another implementation's picture", .enabled(if: Vectors.areHere))
  func foreign() throws {
    let picture = Array(try Vectors.data("openbadges/own-samples/baked-both.png"))
    let badge = try #require(BakedPNG.badge(in: picture))
    let expected = try vector("openbadges/own-samples/sample-both.json")
    #expect(try JSON(parsing: badge) == expected)
  }

  @Test("A badge comes back out of an SVG")
  func svg() throws {
    let badge = JSON.object(["name": .string("]]> é")])
    func picture(_ inside: String) -> [UInt8] {
      Array("<svg \(BakedSVG.namespace)>\(inside)<g/></svg>".utf8)
    }
    let element = BakedSVG.element(with: badge.canonicalText)
    let found = try #require(BakedSVG.badge(in: picture(element)))
    #expect(try JSON(parsing: found) == badge)
    #expect(BakedSVG.isSVG(picture(element)))
    for odd in [
      "", element + element, String(element.dropLast(5)),
      "<!-- openbadges:credential -->" + element,
    ] {
      #expect(BakedSVG.badge(in: picture(odd)) == nil)
    }
  }
}
