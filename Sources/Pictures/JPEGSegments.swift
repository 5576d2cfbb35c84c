/// The parts of a JPEG file up to the end of its picture (ITU T.81, annex B). What cameras put behind
/// that, such as a second picture, is none.
struct JPEGSegments {
  struct Segment {
    /// The second byte of its marker.
    var kind: UInt8
    /// With the marker and, of a scan, the data that follows.
    var range: Range<Int>
    /// Where its content begins, behind marker and length.
    var content: Int { range.lowerBound + 4 }
  }

  private(set) var segments: [Segment] = []
  /// Whether the picture has an end.
  private(set) var isComplete = false

  init(_ bytes: [UInt8]) {
    var place = 2
    while place + 1 < bytes.count, bytes[place] == 0xFF {
      let kind = bytes[place + 1]
      switch kind {
      case 0xFF: place += 1  // padding
      case 0xD9:
        segments.append(Segment(kind: kind, range: place..<place + 2))
        isComplete = true
        return
      case 0x01, 0xD0...0xD8: place += 2  // markers without a segment
      default:
        guard let length = bytes.big16(place + 2), length >= 2,
          place + 2 + length <= bytes.count
        else { return }
        var end = place + 2 + length
        if kind == 0xDA { end = Self.scanEnd(in: bytes, from: end) }
        segments.append(Segment(kind: kind, range: place..<end))
        place = end
      }
    }
  }

  /// The next marker that is not part of the data.
  private static func scanEnd(in bytes: [UInt8], from start: Int) -> Int {
    var place = start
    while place + 1 < bytes.count {
      if bytes[place] == 0xFF, bytes[place + 1] != 0, !(0xD0...0xD7).contains(bytes[place + 1]),
        bytes[place + 1] != 0xFF
      {
        return place
      }
      place += 1
    }
    return bytes.count
  }
}

extension JPEGSegments {
  /// From the first directory of Exif data (TIFF 6.0, section 2).
  func orientation(in bytes: [UInt8]) -> Orientation {
    for segment in segments
    where segment.kind == 0xE1 && bytes.holds("Exif\0\0".utf8, at: segment.content) {
      let start = segment.content + 6
      let isBig = bytes.holds("MM".utf8, at: start)
      guard isBig || bytes.holds("II".utf8, at: start),
        let offset = bytes.number(at: start + 4, bytes: 4, isBig: isBig),
        let count = bytes.number(at: start + offset, bytes: 2, isBig: isBig)
      else { continue }
      for index in 0..<count {
        let entry = start + offset + 2 + index * 12
        guard let tag = bytes.number(at: entry, bytes: 2, isBig: isBig) else { break }
        guard tag == 0x0112, let value = bytes.number(at: entry + 8, bytes: 2, isBig: isBig) else {
          continue
        }
        return Orientation(rawValue: value) ?? .upright
      }
    }
    return .upright
  }
}
