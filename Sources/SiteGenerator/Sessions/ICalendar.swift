import LearningCore

/// A calendar in the form that calendar programs read (RFC 5545).
struct ICalendar {
  private(set) var bytes: [UInt8] = []

  /// Ends its lines with CR and LF and folds what is longer than 75 bytes, never inside a character
  /// (section 3.1).
  mutating func line(_ text: String) {
    var length = 0
    for character in text.unicodeScalars {
      let size = UTF8.width(character)
      if length + size > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += Array(String(character).utf8)
      length += size
    }
    bytes += [0x0D, 0x0A]
  }

  /// A property whose value is text (section 3.3.11).
  mutating func text(_ name: String, _ value: String) {
    var escaped = ""
    for character in value.unicodeScalars {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n": escaped += "\\n"
      // Nothing else that steers is allowed in a value.
      case _ where character.value < 0x20 || character.value == 0x7F: break
      default: escaped.unicodeScalars.append(character)
      }
    }
    line("\(name):\(escaped)")
  }

  /// In UTC, so that no table of zones is needed.
  mutating func time(_ name: String, _ time: Timestamp) {
    line("\(name):\(Self.text(of: time))")
  }

  /// `20261205T010000Z`
  static func text(of time: Timestamp) -> String {
    time.text(in: .utc).prefix(19).filter { $0.isNumber || $0 == "T" } + "Z"
  }
}
