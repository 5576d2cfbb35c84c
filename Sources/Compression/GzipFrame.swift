import CZlib

// The gzip file format, RFC 1952, with one extra field: subfield `BL`, the CRC-32 of everything
// behind the header. gzip's own sum is over the text, and several streams can stand for one text,
// so that a changed bit may go unseen; with the extra field none does. Other programs skip it.

enum GzipFrame {
  /// Everything before the sum in the extra field.
  static let opening: [UInt8] = [
    0x1F, 0x8B, 8,  // gzip, deflate
    4,  // there is an extra field
    0, 0, 0, 0,  // no time, so that the same text gives the same bytes
    0, 255,  // no level, no system
    8, 0,  // length of the extra field
    UInt8(ascii: "B"), UInt8(ascii: "L"), 4, 0,
  ]

  /// The opening, and the four bytes of the sum.
  static let headerSize = opening.count + 4

  static func bytes(of number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }
}

/// CRC-32 as in RFC 1952, section 8.
struct Checksum {
  private(set) var value: UInt32 = 0

  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    value = UInt32(truncatingIfNeeded: crc32_z(UInt(value), bytes.baseAddress, bytes.count))
  }
}
