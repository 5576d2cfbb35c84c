import CPNG
import LearningCore

/// A PNG file, read by libpng.
struct PNG {
  private let bytes: [UInt8]
  let stored: ImageSize
  /// Whether it moves.
  let isAnimated: Bool

  init(_ bytes: [UInt8]) throws(PictureFault) {
    guard let width = bytes.big32(16), let height = bytes.big32(20),
      let size = ImageSize(width: width, height: height)
    else { throw .damaged }
    try size.mustBeReadable()
    self.bytes = bytes
    stored = size
    isAnimated = PNGChunks(bytes).chunks.contains { $0.name == "acTL" }
  }

  func canvas() throws(PictureFault) -> Canvas {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    defer { png_image_free(&image) }
    guard png_image_begin_read_from_memory(&image, bytes, bytes.count) != 0,
      (Int(image.width), Int(image.height)) == (stored.width, stored.height)
    else { throw .damaged }
    image.format = blueFirst
    let canvas = try Canvas(width: stored.width, height: stored.height)
    let isRead = canvas.withPixels {
      png_image_finish_read(&image, nil, $0, Int32(canvas.bytesPerRow), nil) != 0
    }
    guard isRead == true else { throw .damaged }
    return canvas
  }
}

extension Canvas {
  func png() throws(PictureFault) -> [UInt8] {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    (image.width, image.height, image.format) = (UInt32(width), UInt32(height), blueFirst)
    defer { png_image_free(&image) }
    // A bound for what comes of it: unpacked, and a little for each row and for what is around it.
    var bytes = [UInt8](repeating: 0, count: (width * 4 + 64) * height + 65_536)
    var size = bytes.count
    let isWritten = withPixels {
      png_image_write_to_memory(&image, &bytes, &size, 0, $0, Int32(bytesPerRow), nil) != 0
    }
    guard isWritten == true else { throw .tooLarge(width, height) }
    return Array(bytes.prefix(size))
  }
}

/// The order of bytes that libwebp's words have on this computer.
private let blueFirst = UInt32(PNG_FORMAT_FLAG_BGR | PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA)

/// The parts of a PNG file up to its end (RFC 2083, section 3.2).
struct PNGChunks {
  struct Chunk {
    var name: String
    /// With length, name and checksum.
    var range: Range<Int>
  }

  private(set) var chunks: [Chunk] = []
  var isComplete: Bool { chunks.last?.name == "IEND" }

  init(_ bytes: [UInt8]) {
    var place = 8
    while let length = bytes.big32(place), place + length + 12 <= bytes.count, !isComplete {
      let name = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      chunks.append(Chunk(name: name, range: place..<place + length + 12))
      place += length + 12
    }
  }
}
