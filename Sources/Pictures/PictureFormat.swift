import LearningCore

/// A format whose inside is known here, told from the first bytes of a file.
enum PictureFormat {
  case jpeg, png, webP

  init?(_ bytes: [UInt8]) {
    if bytes.holds([0xFF, 0xD8, 0xFF], at: 0) {
      self = .jpeg
    } else if bytes.holds([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) {
      self = .png
    } else if bytes.holds("RIFF".utf8, at: 0), bytes.holds("WEBP".utf8, at: 8) {
      self = .webP
    } else {
      return nil
    }
  }
}

extension ImageSize {
  /// What the best telephones take. Unpacked it is 200 MB.
  static let mostPixels = 50_000_000

  /// A file of a few kilobytes can claim any size; so it is asked before anything is unpacked.
  func mustBeReadable() throws(PictureFault) {
    guard width * height <= Self.mostPixels else { throw .tooLarge(width, height) }
  }

  /// The same shape, so wide.
  func scaled(toWidth width: Int) -> (width: Int, height: Int) {
    (width, max(1, (height * width + self.width / 2) / self.width))
  }
}
