/// Cuts a text into words as the search knows them: small letters without accents, and digits.
///
/// `Scripts/kata.js` does the same in the browser; a test runs both on the same texts.
///
/// - Parameter take: called for each word of two or more bytes, in order; good until it returns.
func forEachWord(in text: String, _ take: (borrowing [UInt8]) -> Void) {
  var word: [UInt8] = []
  word.reserveCapacity(32)
  func finish() {
    // What is longer than any word is an address or a key; nobody types it.
    if word.count >= 2, word.count <= 40 { take(word) }
    word.removeAll(keepingCapacity: true)
  }
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: word.append(UInt8(scalar.value))
    case 0x41...0x5A: word.append(UInt8(scalar.value + 32))
    // The apostrophes of "Jum'at" and "Qur’an", and marks that stand on the letter before.
    case 0x27, 0x2019, 0x02BC, 0x0300...0x036F: break
    case 0xC0...0x17F:
      let letter = plainLetters[Int(scalar.value) - 0xC0]
      if letter == UInt8(ascii: " ") { finish() } else { word.append(letter) }
    case 0x180... where scalar.properties.isAlphabetic: word += Array(String(scalar).utf8)
    default: finish()
    }
  }
  finish()
}

/// For U+00C0 to U+017F the plain letter; a space for what is none.
let plainLetters = Array(
  ("aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
