import TerminalUI

/// Turns the bytes of a terminal into keys. A sequence may arrive in pieces.
struct KeyDecoder {
  private var bytes: [UInt8] = []
  private var isFlushing = false

  /// Something has arrived that may be the beginning of more.
  var isPending: Bool { !bytes.isEmpty }

  mutating func feed(_ new: some Sequence<UInt8>) {
    bytes += new
    isFlushing = false
  }

  /// Nothing more has come: take what is there as it is.
  mutating func flush() { isFlushing = true }

  /// - Returns: the next key; `nil` when more bytes are needed. Unknown sequences are skipped.
  mutating func next() -> Key? {
    while let first = bytes.first {
      if first == 0x1B {
        switch escapeSequence() {
        case .incomplete:
          guard isFlushing else { return nil }
          bytes.removeFirst()
          return .escape
        case .skip(let count): bytes.removeFirst(count)
        case .key(let key, let count):
          bytes.removeFirst(count)
          return key
        }
        continue
      }
      if first >= 0x80 {
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard bytes.count >= length || isFlushing else { return nil }
        let text = String(decoding: bytes.prefix(length), as: UTF8.self)
        bytes.removeFirst(min(length, bytes.count))
        if let character = text.first, character != "\u{FFFD}" { return .character(character) }
        continue
      }
      bytes.removeFirst()
      switch first {
      case 0x0D, 0x0A: return .enter
      case 0x09: return .tab
      case 0x7F, 0x08: return .backspace
      case 0x03: return .interrupt
      case 0x20: return .space
      case 0x01...0x1A: return .control(Character(Unicode.Scalar(first + 0x60)))
      case 0..<0x20: continue
      default: return .character(Character(Unicode.Scalar(first)))
      }
    }
    isFlushing = false
    return nil
  }

  private enum Escape {
    case incomplete
    case skip(Int)
    case key(Key, Int)
  }

  private func escapeSequence() -> Escape {
    guard bytes.count > 1 else { return .incomplete }
    guard bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else {
      // Alt and a key: the key alone means nothing here.
      return bytes[1] == 0x1B ? .key(.escape, 1) : .skip(2)
    }
    guard let end = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return bytes.count > 32 ? .skip(bytes.count) : .incomplete
    }
    let parameters = String(decoding: bytes[2..<end], as: UTF8.self)
    let count = end + 1
    switch (bytes[end], parameters.split(separator: ";").first.map(String.init) ?? "") {
    case (UInt8(ascii: "A"), _): return .key(.up, count)
    case (UInt8(ascii: "B"), _): return .key(.down, count)
    case (UInt8(ascii: "C"), _): return .key(.right, count)
    case (UInt8(ascii: "D"), _): return .key(.left, count)
    case (UInt8(ascii: "H"), _), (UInt8(ascii: "~"), "1"), (UInt8(ascii: "~"), "7"):
      return .key(.home, count)
    case (UInt8(ascii: "F"), _), (UInt8(ascii: "~"), "4"), (UInt8(ascii: "~"), "8"):
      return .key(.end, count)
    case (UInt8(ascii: "~"), "5"): return .key(.pageUp, count)
    case (UInt8(ascii: "~"), "6"): return .key(.pageDown, count)
    case (UInt8(ascii: "M"), _) where bytes[1] == UInt8(ascii: "O"): return .key(.enter, count)
    default: return .skip(count)  // also the marks around a paste; its text comes as keys
    }
  }
}
