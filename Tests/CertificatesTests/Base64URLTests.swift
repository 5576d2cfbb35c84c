import TestSupport
import Testing

@testable import Certificates

@Suite struct Base64URLTests {
  /// RFC 4648, section 10, without padding; RFC 7515, appendix C; both letters that differ from
  /// the other alphabet.
  @Test(arguments: [
    ([], ""), (Array("f".utf8), "Zg"), (Array("fo".utf8), "Zm8"), (Array("foo".utf8), "Zm9v"),
    (Array("foob".utf8), "Zm9vYg"), (Array("fooba".utf8), "Zm9vYmE"),
    (Array("foobar".utf8), "Zm9vYmFy"), ([3, 236, 255, 224, 193], "A-z_4ME"),
    ([0xFB, 0xFF, 0xFE], "-__-"), ([0], "AA"), ([0xFF], "_w"), ([0, 0, 0, 0], "AAAAAA"),
  ])
  func bytesAndTextMatch(bytes: [UInt8], text: String) {
    #expect(Base64URL.encode(bytes) == text)
    #expect(Base64URL.decode(text) == bytes)
  }

  @Test(arguments: [
    "Zg==", "Zg=", "Zm8=", "=", "Zm9v=",  // padding
    "Zh", "Zm9", "_x", "AB", "AAB",  // bits that stand for nothing
    "A", "Zm9vY", "AAAAA",  // a rest of six bits
    "+w", "/w", "-_+/",  // the other alphabet
    " Zg", "Zg ", "Zm\n9v", "Zm 9v", "Zg\0", "Zm.v", "Zmé", "Ｚg", "Zm,v", "Zm@v", "Zm[v", "Zm`v",
    "Zm{v", "Zm:v",  // neighbours of the ranges
  ])
  func anyOtherSpellingIsRefused(text: String) { #expect(Base64URL.decode(text) == nil) }

  @Test func anyBytesComeBack() {
    for seed in 1...2000 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let bytes = generator.bytes(generator.number(0...70))
      let text = Base64URL.encode(bytes)
      #expect(Base64URL.decode(text) == bytes, "seed \(seed)")
      #expect(text.utf8.count == (bytes.count * 8 + 5) / 6, "seed \(seed)")
    }
  }

  @Test func everyTextStandsForOneSequenceOfBytesOrNone() {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=")
    for seed in 1...2000 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let text = String(
        (0..<generator.number(0...12)).map { _ in alphabet[generator.number(0...66)] })
      guard let bytes = Base64URL.decode(text) else { continue }
      #expect(Base64URL.encode(bytes) == text, "seed \(seed)")
    }
  }
}
