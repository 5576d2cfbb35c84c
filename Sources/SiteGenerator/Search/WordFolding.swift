/// Cuts a text into words as the search knows them: small letters without accents, and digits.
///
/// `Scripts/kata.js` does the same in the browser; a test runs both on the same texts.
///
/// - Parameter take: called for each word of two or more bytes, in order; good until it returns.
func forEachWord(in text: String, _ take: (Span<UInt8>) -> Void) {
  var text = text
  text.withUTF8 { forEachWord(in: $0, take) }
}

/// The same in UTF-8.
func forEachWord(in bytes: UnsafeBufferPointer<UInt8>, _ take: (Span<UInt8>) -> Void) {
  var word = FoldedWord()
  var place = 0
  while place < bytes.count {
    let byte = bytes[place]
    place += 1
    switch byte {
    case 0x61...0x7A, 0x30...0x39: word.append(byte)
    case 0x41...0x5A: word.append(byte + 32)
    // The apostrophe of "Jum'at".
    case 0x27: break
    case ..<0x80: word.finish(take)
    default:
      let start = place - 1
      while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
      let scalar = String(decoding: bytes[start..<place], as: UTF8.self).unicodeScalars.first
      switch scalar?.value ?? 0 {
      // That of "Qur’an", and marks that stand on the letter before.
      case 0x2019, 0x02BC, 0x0300...0x036F: break
      case let value where (0xC0...0x17F).contains(value):
        let letter = plainLetters[Int(value) - 0xC0]
        if letter == UInt8(ascii: " ") { word.finish(take) } else { word.append(letter) }
      case 0x180... where scalar?.properties.isAlphabetic == true:
        for byte in bytes[start..<place] { word.append(byte) }
      default: word.finish(take)
      }
    }
  }
  word.finish(take)
}

/// A word as far as it was read.
private struct FoldedWord {
  // What is longer than any word is an address or a key; nobody types it.
  private var bytes = InlineArray<40, UInt8>(repeating: 0)
  private var count = 0

  mutating func append(_ byte: UInt8) {
    if count < bytes.count { bytes[count] = byte }
    count += 1
  }

  mutating func finish(_ take: (Span<UInt8>) -> Void) {
    if count >= 2, count <= bytes.count { take(bytes.span.extracting(0..<count)) }
    count = 0
  }
}

/// For U+00C0 to U+017F the plain letter; a space for what is none.
let plainLetters = Array(
  ("aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
