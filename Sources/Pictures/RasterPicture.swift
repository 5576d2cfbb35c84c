import CWebP
import LearningCore

/// A picture that can be unpacked: made of pixels, and standing still.
struct RasterPicture {
  private enum File {
    case jpeg(JPEG)
    case png(PNG)
  }

  private let file: File
  /// Upright.
  let size: ImageSize

  /// - Returns: `nil` for other formats.
  init?(_ bytes: [UInt8]) throws(PictureFault) {
    switch PictureFormat(bytes) {
    case .jpeg:
      let jpeg = try JPEG(bytes)
      let (width, height) = (jpeg.stored.width, jpeg.stored.height)
      guard
        let size = jpeg.orientation.turns
          ? ImageSize(width: height, height: width) : jpeg.stored
      else { throw .tooLarge(width, height) }
      (file, self.size) = (.jpeg(jpeg), size)
    case .png:
      let png = try PNG(bytes)
      guard !png.isAnimated else { return nil }
      (file, size) = (.png(png), png.stored)
    case .webP, nil: return nil
    }
  }

  /// Whether it stands upright as it is stored.
  var isUpright: Bool {
    switch file {
    case .jpeg(let jpeg): jpeg.orientation == .upright
    case .png: true
    }
  }

  /// Whether it can be a drawing or the picture of a screen.
  var mayBeDrawn: Bool {
    switch file {
    case .jpeg: false
    case .png: true
    }
  }

  /// The upright picture.
  ///
  /// - Parameter width: the narrowest that will do; it may be wider.
  func canvas(width: Int) throws(PictureFault) -> Canvas {
    switch file {
    case .jpeg(let jpeg):
      let turns = jpeg.orientation.turns
      let narrowest = turns ? size.scaled(toWidth: width).height : width
      let stored = try jpeg.canvas(atLeast: narrowest)
      // Turning few pixels is quicker than turning many.
      let target = size.scaled(toWidth: min(width, turns ? stored.height : stored.width))
      let scaled = try stored.scaled(
        width: turns ? target.height : target.width, height: turns ? target.width : target.height)
      return try scaled.upright(from: jpeg.orientation)
    case .png(let png): return try png.canvas()
    }
  }
}

/// Changes when the same picture may be encoded in another way.
package let pictureRecipe = "1 libwebp \(WebPGetEncoderVersion())"
