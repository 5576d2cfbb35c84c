/// Cuts a text into words as the search knows them: small letters without accents, and digits.
///
/// `Scripts/kata.js` does the same in the browser; a test runs both on the same texts.
///
/// - Parameter take: called for each word of two or more bytes, in order.
func forEachWord(in text: String, _ take: (FoldedWord) -> Void) {
  var text = text
  text.withUTF8 { forEachWord(in: $0, take) }
}

/// The same in UTF-8.
func forEachWord(in bytes: UnsafeBufferPointer<UInt8>, _ take: (FoldedWord) -> Void) {
  var word = FoldedWord()
  func finish() {
    if word.isSearched { take(word) }
    if word.count > 0 { word = FoldedWord() }
  }
  var place = 0
  while place < bytes.count {
    if place + 8 <= bytes.count {
      let (part, count) = bytes.plainLetters(at: place)
      word.append(part, count: count)
      place += count
      if count == 8 { continue }
    }
    let byte = bytes[place]
    place += 1
    switch byte {
    case 0x61...0x7A, 0x30...0x39: word.append(byte)
    case 0x41...0x5A: word.append(byte + 32)
    // The apostrophe of "Jum'at".
    case 0x27: break
    case ..<0x80: finish()
    default:
      let start = place - 1
      while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
      let scalar = String(decoding: bytes[start..<place], as: UTF8.self).unicodeScalars.first
      switch scalar?.value ?? 0 {
      // That of "Qur’an", and marks that stand on the letter before.
      case 0x2019, 0x02BC, 0x0300...0x036F: break
      case let value where (0xC0...0x17F).contains(value):
        let letter = plainLetters[Int(value) - 0xC0]
        if letter == UInt8(ascii: " ") { finish() } else { word.append(letter) }
      case 0x180... where scalar?.properties.isAlphabetic == true:
        for byte in bytes[start..<place] { word.append(byte) }
      default: finish()
      }
    }
  }
  finish()
}

extension UnsafeBufferPointer<UInt8> {
  /// The letters and digits of ASCII at a place, at most eight, in small letters and packed
  /// (``FoldedWord``). Looks at all eight bytes at once; there must be so many.
  fileprivate func plainLetters(at place: Int) -> (part: UInt64, count: Int) {
    let each: UInt64 = 0x0101_0101_0101_0101
    let bytes = UInt64(
      bigEndian: UnsafeRawBufferPointer(self).loadUnaligned(
        fromByteOffset: place, as: UInt64.self))
    // Without the highest bit, so that a sum does not reach the byte beside; it is looked at last.
    let low = bytes & (each &* 0x7F)
    // The highest bit of a byte tells whether it is at least so large.
    func isAtLeast(_ byte: UInt8, _ bytes: UInt64) -> UInt64 {
      bytes &+ each &* UInt64(0x80 - byte)
    }
    let small = low | each &* 0x20
    let isLetter = isAtLeast(0x61, small) & ~isAtLeast(0x7B, small)
    let isDigit = isAtLeast(0x30, low) & ~isAtLeast(0x3A, low)
    let isOther = ~((isLetter | isDigit) & ~bytes) & (each &* 0x80)
    let count = isOther.leadingZeroBitCount / 8
    return count == 0 ? (0, 0) : (small & (.max << UInt64(64 - 8 * count)), count)
  }
}

/// For U+00C0 to U+017F the plain letter; a space for what is none.
let plainLetters = Array(
  ("aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
