/// A picture with every pixel as it was, without what cameras and programs wrote beside them: where
/// and when it was taken, with what, by whom, and a small picture of the whole.
///
/// Profiles of colours stay, for without them it would look different.
///
/// - Returns: `nil` where the file is not built as its format wants it; other formats come back as
///   they are.
func withoutMetadata(_ bytes: [UInt8]) -> [UInt8]? {
  switch PictureFormat(bytes) {
  case .jpeg:
    let file = JPEGSegments(bytes)
    guard file.isComplete else { return nil }
    return bytes.prefix(2)
      + file.segments.filter { $0.isNeeded(in: bytes) }.flatMap { bytes[$0.range] }
  case .png:
    let file = PNGChunks(bytes)
    guard file.isComplete else { return nil }
    return bytes.prefix(8)
      + file.chunks.filter { chunksToKeep.contains($0.name) }.flatMap { bytes[$0.range] }
  case .webP: return webPWithoutMetadata(bytes)
  case nil: return bytes
  }
}

extension JPEGSegments.Segment {
  /// `APP0` is JFIF, `APP2` a profile among others, `APP14` says how colours are stored.
  fileprivate func isNeeded(in bytes: [UInt8]) -> Bool {
    switch kind {
    case 0xE0, 0xEE: true
    case 0xE2: bytes.holds("ICC_PROFILE\0".utf8, at: content)
    case 0xE1...0xEF, 0xFE: false
    default: true
    }
  }
}

private let chunksToKeep: Set<String> = [
  "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs",
  "acTL", "fcTL", "fdAT",
]

/// RFC 9649, section 2.
private func webPWithoutMetadata(_ bytes: [UInt8]) -> [UInt8]? {
  var kept: [UInt8] = []
  var place = 12
  while place < bytes.count {
    guard let length = bytes.little32(place + 4), place + 8 + length <= bytes.count else {
      return nil
    }
    let end = min(place + 8 + length + length % 2, bytes.count)
    let isMetadata = bytes.holds("EXIF".utf8, at: place) || bytes.holds("XMP ".utf8, at: place)
    if !isMetadata {
      let start = kept.count
      kept += bytes[place..<end]
      // Its flags say that there are such parts.
      if bytes.holds("VP8X".utf8, at: place), length >= 1 { kept[start + 8] &= ~0x0C }
    }
    place = end
  }
  let size = UInt32(kept.count + 4)
  return Array("RIFF".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: size >> ($0 * 8)) }
    + Array("WEBP".utf8) + kept
}
