// Open Badges 3.0, section 5.3 ("Baked Badge"): the credential lies in the picture itself.

/// A picture in PNG that carries a badge (PNG, third edition, section 11.3.3.4: `iTXt`).
package enum BakedPNG {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// The keyword, then: not compressed, no method, no language, no translated keyword.
  private static let opening = Array("openbadgecredential".utf8) + [0, 0, 0, 0, 0]

  package static func isPNG(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

  /// Puts a badge into a picture, right behind its header.
  ///
  /// - Precondition: `picture` is a PNG without a badge.
  package static func bake(_ badge: [UInt8], into picture: [UInt8]) -> [UInt8] {
    guard let chunks = chunks(of: picture), let header = chunks.first,
      self.badge(in: picture) == nil
    else { preconditionFailure("a whole PNG without a badge") }
    let end = header.content.upperBound + 4
    return picture[..<end] + chunk("iTXt", opening + badge) + picture[end...]
  }

  /// The badge in a picture.
  ///
  /// - Returns: `nil` unless the picture is whole and carries exactly one.
  package static func badge(in picture: [UInt8]) -> [UInt8]? {
    guard let chunks = chunks(of: picture) else { return nil }
    let badges = chunks.filter { chunk in
      let keyword = picture[chunk.content].prefix { $0 != 0 }
      return chunk.isText && keyword.elementsEqual("openbadgecredential".utf8)
    }
    guard badges.count == 1, let content = badges.first.map({ picture[$0.content] }),
      content.starts(with: opening)
    else { return nil }
    return Array(content.dropFirst(opening.count))
  }

  // MARK: Chunks

  private struct Chunk {
    var isText: Bool
    var content: Range<Int>
  }

  /// - Returns: `nil` unless every chunk is whole, sums are right and nothing follows the last one.
  private static func chunks(of picture: [UInt8]) -> [Chunk]? {
    guard isPNG(picture) else { return nil }
    var chunks: [Chunk] = []
    var start = signature.count
    while start + 12 <= picture.count {
      let length = number(picture[start..<start + 4])
      let content = start + 8..<start + 8 + length
      guard content.upperBound + 4 <= picture.count,
        number(picture[content.upperBound..<content.upperBound + 4])
          == Int(checksum(picture[start + 4..<content.upperBound]))
      else { return nil }
      let kind = picture[start + 4..<start + 8]
      let isText = ["tEXt", "zTXt", "iTXt"].contains { kind.elementsEqual($0.utf8) }
      chunks.append(Chunk(isText: isText, content: content))
      start = content.upperBound + 4
      if kind.elementsEqual("IEND".utf8) { return start == picture.count ? chunks : nil }
    }
    return nil
  }

  private static func chunk(_ kind: StaticString, _ content: [UInt8]) -> [UInt8] {
    let named = "\(kind)".utf8 + content
    return bytes(of: UInt32(content.count)) + named + bytes(of: checksum(named[...]))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  private static func bytes(of number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32 (PNG, annex D).
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { sums[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
  }

  private static let sums: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }
}
