extension String {
  /// One space where there is white space, none at the ends.
  package var oneSpaced: String {
    var text = SpacedText()
    text.write(self)
    return String(decoding: text.bytes, as: UTF8.self)
  }
}

/// Puts words together with one space where there is white space, and none at the ends.
package struct SpacedText: TextOutputStream {
  /// UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var isApart = false

  package init() {}

  package mutating func write(_ string: String) {
    var string = string
    string.withUTF8 { write($0) }
  }

  private mutating func write(_ source: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < source.count {
      let space = source.whiteSpace(at: place)
      guard space == 0 else {
        place += space
        isApart = !bytes.isEmpty
        continue
      }
      let start = place
      place = source.firstWhiteSpace(from: start)
      // Words with one space between them stay as they are.
      while place + 1 < source.count, source[place] == UInt8(ascii: " "),
        source.whiteSpace(at: place + 1) == 0
      {
        place = source.firstWhiteSpace(from: place + 1)
      }
      if isApart { bytes.append(UInt8(ascii: " ")) }
      isApart = false
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<place]))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes of white space (Unicode's `White_Space`) begin here: 0 to 3.
  @inline(__always)
  func whiteSpace(at place: Int) -> Int {
    let byte = self[place]
    if byte > 0x20, byte < 0xC2 { return 0 }
    if byte <= 0x20 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
    return byte > 0xE3 ? 0 : longWhiteSpace(at: place)
  }

  /// Where the next white space begins, at a place or behind it; ``count`` where there is none. Bytes are
  /// looked at eight at a time as long as they are ASCII.
  func firstWhiteSpace(from start: Int) -> Int {
    let each: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawBufferPointer(self)
    var place = start
    while place < count {
      if place + 8 <= count {
        let part = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        if part & (each &* 0x80) == 0 {
          // The highest bit of each byte that is 0x20, and of each from 0x09 to 0x0D: no sum is larger
          // than a byte.
          let isSpace = ~((part ^ (each &* 0x20)) &+ (each &* 0x7F))
          let isControl = (part &+ (each &* 0x77)) & ~(part &+ (each &* 0x72))
          let found = (isSpace | isControl) & (each &* 0x80)
          if found != 0 { return place + found.trailingZeroBitCount / 8 }
          place += 8
          continue
        }
      }
      if whiteSpace(at: place) > 0 { return place }
      place += 1
    }
    return place
  }

  /// ``whiteSpace(at:)`` where a character of two or three bytes begins.
  private func longWhiteSpace(at place: Int) -> Int {
    let byte = self[place]
    let second = place + 1 < count ? self[place + 1] : 0
    if byte == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : 0 }
    guard byte >= 0xE1, place + 2 < count else { return 0 }
    let isSpace =
      switch (byte, second, self[place + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
        (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        true
      default: false
      }
    return isSpace ? 3 : 0
  }
}
