import CTurboJPEG
import LearningCore

/// A JPEG file, read by libjpeg-turbo.
struct JPEG {
  private let bytes: [UInt8]
  /// As it is stored, not as it was seen.
  let stored: ImageSize
  let orientation: Orientation
  private let isForPrint: Bool

  init(_ bytes: [UInt8]) throws(PictureFault) {
    guard let reader = tjInitDecompress() else { throw .damaged }
    defer { tjDestroy(reader) }
    var (width, height, sampling, colours): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    let outcome = tjDecompressHeader3(
      reader, bytes, UInt(bytes.count), &width, &height, &sampling, &colours)
    guard outcome == 0 || tjGetErrorCode(reader) == Int32(TJERR_WARNING.rawValue),
      let size = ImageSize(width: Int(width), height: Int(height))
    else { throw .damaged }
    try size.mustBeReadable()
    self.bytes = bytes
    stored = size
    orientation = JPEGSegments(bytes).orientation(in: bytes)
    isForPrint = [TJCS_CMYK.rawValue, TJCS_YCCK.rawValue].contains(UInt32(colours))
  }

  /// The picture as it is stored, or a half, a quarter or an eighth of it.
  ///
  /// - Parameter width: the narrowest that will do.
  func canvas(atLeast width: Int) throws(PictureFault) -> Canvas {
    let divisor = [8, 4, 2].first { stored.width / $0 >= width } ?? 1
    let canvas = try Canvas(
      width: (stored.width + divisor - 1) / divisor,
      height: (stored.height + divisor - 1) / divisor)
    guard let reader = tjInitDecompress() else { throw .damaged }
    defer { tjDestroy(reader) }
    let outcome = canvas.withPixels { pixels in
      tjDecompress2(
        reader, bytes, UInt(bytes.count),
        UnsafeMutableRawPointer(pixels).assumingMemoryBound(
          to: UInt8.self), Int32(canvas.width), Int32(canvas.bytesPerRow), Int32(canvas.height),
        Int32((isForPrint ? TJPF_CMYK : TJPF_BGRA).rawValue),
        TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS)
    }
    guard outcome == 0 || Self.isHarmless(reader) else { throw .damaged }
    if isForPrint { canvas.mixInks() }
    return canvas
  }
}

extension JPEG {
  /// What went wrong last. The library warns of much that nobody sees; a picture that breaks off,
  /// everybody sees.
  fileprivate static func isHarmless(_ reader: tjhandle) -> Bool {
    tjGetErrorCode(reader) == Int32(TJERR_WARNING.rawValue)
      && !String(cString: tjGetErrorStr2(reader)).contains("Premature")
  }
}

extension Canvas {
  /// For books, whose readers do not all know newer formats.
  func jpeg() throws(PictureFault) -> [UInt8] {
    guard let writer = tjInitCompress() else { throw .damaged }
    defer { tjDestroy(writer) }
    var (bytes, size): (UnsafeMutablePointer<UInt8>?, UInt) = (nil, 0)
    defer { tjFree(bytes) }
    let outcome = withPixels { pixels in
      tjCompress2(
        writer, UnsafeMutableRawPointer(pixels).assumingMemoryBound(to: UInt8.self), Int32(width),
        Int32(bytesPerRow), Int32(height), Int32(TJPF_BGRA.rawValue), &bytes, &size,
        Int32(TJSAMP_420.rawValue), 80, TJFLAG_ACCURATEDCT)
    }
    guard outcome == 0 else { throw .tooLarge(width, height) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
  }

  /// From cyan, magenta, yellow and black, of which programs store how little there is.
  fileprivate func mixInks() {
    _ = withPixels { pixels in
      for y in 0..<height {
        for x in 0..<width {
          let place = y * (bytesPerRow / 4) + x
          let inks = pixels[place]
          func light(_ ink: UInt32) -> UInt32 { (inks >> ink & 0xFF) * (inks >> 24) / 255 }
          pixels[place] = 0xFF00_0000 | light(0) << 16 | light(8) << 8 | light(16)
        }
      }
    }
  }
}
