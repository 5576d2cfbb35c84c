/// Cuts a text into words as the search knows them: small letters without accents, and digits.
///
/// `Scripts/kata.js` does the same in the browser; a test runs both on the same texts.
///
/// - Parameter take: called for each word of two or more bytes, in order; good until it returns.
func forEachWord(in text: String, _ take: (Span<UInt8>) -> Void) {
  // What is longer than any word is an address or a key; nobody types it.
  var word = InlineArray<40, UInt8>(repeating: 0)
  var count = 0
  func append(_ byte: UInt8) {
    if count < word.count { word[count] = byte }
    count += 1
  }
  func finish() {
    if count >= 2, count <= word.count { take(word.span.extracting(0..<count)) }
    count = 0
  }
  var text = text
  text.withUTF8 { bytes in
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case 0x61...0x7A, 0x30...0x39: append(byte)
      case 0x41...0x5A: append(byte + 32)
      // The apostrophe of "Jum'at".
      case 0x27: break
      case ..<0x80: finish()
      default:
        let start = place - 1
        place = bytes[place...].firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
        let scalar = String(decoding: bytes[start..<place], as: UTF8.self).unicodeScalars.first
        switch scalar?.value ?? 0 {
        // That of "Qur’an", and marks that stand on the letter before.
        case 0x2019, 0x02BC, 0x0300...0x036F: break
        case let value where (0xC0...0x17F).contains(value):
          let letter = plainLetters[Int(value) - 0xC0]
          if letter == UInt8(ascii: " ") { finish() } else { append(letter) }
        case 0x180... where scalar?.properties.isAlphabetic == true:
          for byte in bytes[start..<place] { append(byte) }
        default: finish()
        }
      }
    }
  }
  finish()
}

/// For U+00C0 to U+017F the plain letter; a space for what is none.
let plainLetters = Array(
  ("aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
