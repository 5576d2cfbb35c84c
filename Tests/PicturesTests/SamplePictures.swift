import LearningCore

@testable import Pictures

/// A picture with soft colours and noise, as cameras make them, the same at every call. Its upper
/// left quarter is red.
func samplePhotograph(width: Int, height: Int) throws -> Canvas {
  let canvas = try Canvas(width: width, height: height)
  var noise: UInt32 = 20_261_122
  _ = canvas.withPixels { pixels in
    for y in 0..<height {
      for x in 0..<width {
        noise = noise &* 1_664_525 &+ 1_013_904_223
        let (red, blue) = (UInt32(255 * x / width), UInt32(255 * y / height))
        let colour =
          x < width / 2 && y < height / 2
          ? 0xFFFF_0000 : 0xFF00_0000 | red << 16 | (64 + noise >> 27) << 8 | blue
        pixels[y * (canvas.bytesPerRow / 4) + x] = colour
      }
    }
  }
  return canvas
}

/// Flat areas with sharp edges.
func sampleDrawing(width: Int, height: Int) throws -> Canvas {
  let canvas = try Canvas(width: width, height: height)
  _ = canvas.withPixels { pixels in
    for y in 0..<height {
      for x in 0..<width {
        pixels[y * (canvas.bytesPerRow / 4) + x] =
          (x / 90 + y / 70) % 3 == 0 ? 0xFF1E_3A5F : 0xFFFF_FFFF
      }
    }
  }
  return canvas
}

/// What a telephone writes in front of a picture: how it was held, and the word GPS for all the rest.
func exif(orientation: UInt8) -> [UInt8] {
  let tiff: [UInt8] =
    Array("MM".utf8) + [
      0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
    ]
    + [0, 0, 0, 0] + Array("GPS -6.2,106.8".utf8)
  let content = Array("Exif\0\0".utf8) + tiff
  return [0xFF, 0xE1, 0, UInt8(content.count + 2)] + content
}

extension [UInt8] {
  /// A JPEG file with Exif data in front.
  func held(_ orientation: UInt8) -> [UInt8] {
    Array(prefix(2)) + exif(orientation: orientation) + dropFirst(2)
  }

  func contains(word: String) -> Bool {
    let word = Array(word.utf8)
    return count >= word.count
      && indices.dropLast(word.count - 1).contains {
        self[$0..<$0 + word.count].elementsEqual(word)
      }
  }
}

/// Reads the size of a WebP file without its alternatives (RFC 9649).
func webPSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
  if bytes.holds("VP8 ".utf8, at: 12) {
    guard let width = bytes.number(at: 26, bytes: 2, isBig: false),
      let height = bytes.number(at: 28, bytes: 2, isBig: false)
    else { return nil }
    return (width & 0x3FFF, height & 0x3FFF)
  }
  guard bytes.holds("VP8L".utf8, at: 12), let bits = bytes.little32(21) else { return nil }
  return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
}
