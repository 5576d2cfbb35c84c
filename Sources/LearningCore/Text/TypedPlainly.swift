extension String {
  /// As an ordinary keyboard would have typed it: straight quotes, apostrophes and hyphens, letters
  /// and digits of ordinary width, nothing invisible. Different spellings of one letter are the
  /// same to Swift already (canonical equivalence, UAX #15).
  ///
  /// Not the whole of Unicode's compatibility forms: to take `m²` for `m2` or `½` for `1/2` would
  /// accept what somebody did not mean.
  var typedPlainly: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    var plain = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{201B}", "\u{02BC}", "\u{2032}": plain.append("'")
      case "\u{201C}", "\u{201D}", "\u{201F}", "\u{2033}": plain.append("\"")
      case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}": plain.append("-")
      case "\u{00AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": break
      // Full-width forms stand in the order of ASCII.
      case "\u{FF01}"..."\u{FF5E}":
        if let ascii = Unicode.Scalar(scalar.value - 0xFEE0) { plain.append(ascii) }
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }
}
