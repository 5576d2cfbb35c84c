import CWebP
import LearningCore

/// Pixels in memory: blue, green, red and opacity, a byte each, not multiplied by opacity.
///
/// libwebp owns them, because it scales and encodes them where they are.
final class Canvas {
  private var picture = WebPPicture()

  var width: Int { Int(picture.width) }
  var height: Int { Int(picture.height) }
  /// From one row to the next.
  var bytesPerRow: Int { Int(picture.argb_stride) * 4 }

  /// - Throws: when there is no memory for it.
  init(width: Int, height: Int) throws(PictureFault) {
    guard WebPPictureInit(&picture) != 0 else { throw .damaged }
    (picture.use_argb, picture.width, picture.height) = (1, Int32(width), Int32(height))
    guard WebPPictureAlloc(&picture) != 0 else { throw .tooLarge(width, height) }
  }

  deinit { WebPPictureFree(&picture) }

  /// Gives the pixels to be read or written, row by row.
  func withPixels<Outcome>(_ use: (UnsafeMutablePointer<UInt32>) -> Outcome) -> Outcome? {
    picture.argb.map(use)
  }

  /// The same picture in another size.
  func scaled(width: Int, height: Int) throws(PictureFault) -> Canvas {
    let copy = try copy()
    guard (width, height) != (self.width, self.height) else { return copy }
    guard WebPPictureRescale(&copy.picture, Int32(width), Int32(height)) != 0 else {
      throw .tooLarge(width, height)
    }
    return copy
  }

  private func copy() throws(PictureFault) -> Canvas {
    let copy = try Canvas(width: width, height: height)
    guard WebPPictureCopy(&picture, &copy.picture) != 0 else { throw .tooLarge(width, height) }
    return copy
  }

  /// - Returns: `nil` for a picture longer than the format allows (16,383 pixels).
  func webP(isLossless: Bool) throws(PictureFault) -> [UInt8]? {
    var config = WebPConfig()
    guard WebPConfigInit(&config) != 0 else { throw .damaged }
    (config.lossless, config.method) = (isLossless ? 1 : 0, 4)
    config.quality = isLossless ? 60 : 78
    // The encoder turns the pixels it is given into colours of another kind.
    let copy = try copy()
    var writer = WebPMemoryWriter()
    WebPMemoryWriterInit(&writer)
    defer { WebPMemoryWriterClear(&writer) }
    let isDone = withUnsafeMutablePointer(to: &writer) { writer in
      copy.picture.writer = WebPMemoryWrite
      copy.picture.custom_ptr = UnsafeMutableRawPointer(writer)
      return WebPEncode(&config, &copy.picture) != 0
    }
    return isDone ? Array(UnsafeBufferPointer(start: writer.mem, count: writer.size)) : nil
  }
}

extension PictureFault {
  static func tooLarge(_ width: Int, _ height: Int) -> Self {
    .tooLarge(megapixels: (width * height + 999_999) / 1_000_000)
  }
}
