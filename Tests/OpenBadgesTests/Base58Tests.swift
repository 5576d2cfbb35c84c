import LearningCore
import TestSupport
import Testing

@testable import OpenBadges

struct Base58Tests {
  @Test("Bytes come back, zeros in front too")
  func roundTrip() {
    var chance = SeededGenerator(seed: 58)
    for length in 0...80 {
      var bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &chance) }
      for index in 0..<min(length, length % 4) { bytes[index] = 0 }
      #expect(Base58.decode(Base58.encode(bytes)) == bytes)
    }
  }

  @Test(
    "Examples of the drafts",
    arguments: [
      ("2NEpo7TZRRrLZSi2U", "Hello World!"),
      (
        "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z",
        "The quick brown fox jumps over the lazy dog."
      ),
    ])
  func examples(text: String, plain: String) {
    #expect(Base58.encode(Array(plain.utf8)) == text)
    #expect(Base58.decode(text) == Array(plain.utf8))
  }

  @Test("Letters that look like others are refused, and so is what is too long")
  func refusals() {
    for text in ["0", "O", "I", "l", "é", " ", "zz\n"] { #expect(Base58.decode(text) == nil) }
    #expect(Base58.decode(String(repeating: "z", count: 201)) == nil)
  }
}
