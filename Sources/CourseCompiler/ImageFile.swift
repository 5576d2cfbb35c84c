package import LearningCore

/// Reads the size of a picture from the beginning of its file.
///
/// Sources: PNG (RFC 2083, section 4.1.1), GIF89a, JPEG (ITU T.81, annex B), WebP container
/// specification (RFC 9649), SVG 2 (`width`, `height` and `viewBox` of the root element).
///
/// - Parameter head: the first bytes of the file; 256 KB are enough for pictures as cameras make
///   them.
/// - Returns: `nil` for other formats, and for a head too short.
package func imageSize(inHead head: [UInt8]) -> ImageSize? {
  let bytes = ByteReader(bytes: head)
  if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
    return bytes.size(bytes.big32(16), bytes.big32(20))
  }
  if bytes.starts(with: Array("GIF8".utf8)) {
    return bytes.size(bytes.little16(6), bytes.little16(8))
  }
  if bytes.starts(with: [0xFF, 0xD8]) { return bytes.jpegSize }
  if bytes.starts(with: Array("RIFF".utf8)), bytes.holds(Array("WEBP".utf8), at: 8) {
    return bytes.webpSize
  }
  return bytes.svgSize
}

private struct ByteReader {
  let bytes: [UInt8]

  func starts(with head: [UInt8]) -> Bool { holds(head, at: 0) }

  func holds(_ part: [UInt8], at place: Int) -> Bool {
    place + part.count <= bytes.count && bytes[place..<place + part.count].elementsEqual(part)
  }

  func byte(_ place: Int) -> Int? { bytes.indices.contains(place) ? Int(bytes[place]) : nil }

  func big16(_ place: Int) -> Int? {
    guard let high = byte(place), let low = byte(place + 1) else { return nil }
    return high << 8 | low
  }

  func little16(_ place: Int) -> Int? {
    guard let low = byte(place), let high = byte(place + 1) else { return nil }
    return high << 8 | low
  }

  func little24(_ place: Int) -> Int? {
    guard let low = little16(place), let high = byte(place + 2) else { return nil }
    return high << 16 | low
  }

  func big32(_ place: Int) -> Int? {
    guard let high = big16(place), let low = big16(place + 2) else { return nil }
    return high << 16 | low
  }

  func size(_ width: Int?, _ height: Int?) -> ImageSize? {
    guard let width, let height else { return nil }
    return ImageSize(width: width, height: height)
  }

  /// From segment to segment until one that begins a frame.
  var jpegSize: ImageSize? {
    var place = 2
    while let marker = byte(place), marker == 0xFF, let kind = byte(place + 1) {
      switch kind {
      case 0xFF: place += 1  // padding
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(kind):
        return size(big16(place + 7), big16(place + 5))
      case 0x01, 0xD0...0xD9: place += 2  // markers without a segment
      default:
        guard let length = big16(place + 2), length >= 2 else { return nil }
        place += 2 + length
      }
    }
    return nil
  }

  var webpSize: ImageSize? {
    if holds(Array("VP8X".utf8), at: 12) {
      return size(little24(24).map { $0 + 1 }, little24(27).map { $0 + 1 })
    }
    if holds(Array("VP8 ".utf8), at: 12) {
      return size(little16(26).map { $0 & 0x3FFF }, little16(28).map { $0 & 0x3FFF })
    }
    guard holds(Array("VP8L".utf8), at: 12), let low = little16(21), let high = little16(23) else {
      return nil
    }
    let bits = high << 16 | low
    return size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
  }

  /// `width` and `height` in pixels, else the last two numbers of `viewBox`.
  var svgSize: ImageSize? {
    let text = String(decoding: bytes.prefix(65_536), as: UTF8.self)
    guard let start = text.firstRange(ofTag: "<svg") else { return nil }
    let tag = text[start...].prefix { $0 != ">" }
    if let width = tag.attribute("width").flatMap(pixels),
      let height = tag.attribute("height").flatMap(pixels)
    {
      return ImageSize(width: width, height: height)
    }
    let box = tag.attribute("viewBox")?.split { $0 == " " || $0 == "," }
      .compactMap { pixels(String($0)) }
    guard let box, box.count == 4 else { return nil }
    return ImageSize(width: box[2], height: box[3])
  }

  /// Whole pixels; `nil` for percent and for lengths on paper.
  private func pixels(_ text: String) -> Int? {
    let number = text.hasSuffix("px") ? String(text.dropLast(2)) : text
    return DecimalNumber(number)?.wholePart
  }
}

extension String {
  fileprivate func firstRange(ofTag tag: String) -> Index? {
    var rest = self[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...]
      if rest.hasPrefix(tag), rest.dropFirst(tag.count).first?.isWhitespace == true { return open }
      rest = rest.dropFirst()
    }
    return nil
  }
}

extension Substring {
  /// The value of ` name="…"`.
  fileprivate func attribute(_ name: String) -> String? {
    for quote in ["\"", "'"] {
      for space in [" ", "\n", "\t"] {
        let mark = "\(space)\(name)=\(quote)"
        var rest = self
        while let place = rest.firstIndex(of: Character(space)) {
          rest = rest[place...]
          if rest.hasPrefix(mark) {
            return String(rest.dropFirst(mark.count).prefix { $0 != Character(quote) })
          }
          rest = rest.dropFirst()
        }
      }
    }
    return nil
  }
}
