import LearningCore

/// How a camera was held (Exif 2.32, tag 0x0112): what must be done for a picture to stand upright.
enum Orientation: Int {
  case upright = 1
  case mirrored, upsideDown, flipped, transposed, leftSide, transverse, rightSide

  /// Whether width and height change places.
  var turns: Bool { rawValue >= 5 }

  /// Where the pixel of the upright picture is in the stored one.
  fileprivate func source(_ x: Int, _ y: Int, width: Int, height: Int) -> (x: Int, y: Int) {
    switch self {
    case .upright: (x, y)
    case .mirrored: (width - 1 - x, y)
    case .upsideDown: (width - 1 - x, height - 1 - y)
    case .flipped: (x, height - 1 - y)
    case .transposed: (y, x)
    case .leftSide: (y, height - 1 - x)
    case .transverse: (width - 1 - y, height - 1 - x)
    case .rightSide: (width - 1 - y, x)
    }
  }
}

extension Canvas {
  /// The picture as it was seen by whoever took it.
  func upright(from orientation: Orientation) throws(PictureFault) -> Canvas {
    if orientation == .upright { return self }
    let upright = try Canvas(
      width: orientation.turns ? height : width, height: orientation.turns ? width : height)
    _ = withPixels { from in
      upright.withPixels { to in
        let (row, newRow) = (bytesPerRow / 4, upright.bytesPerRow / 4)
        for y in 0..<upright.height {
          for x in 0..<upright.width {
            let source = orientation.source(x, y, width: width, height: height)
            to[y * newRow + x] = from[source.y * row + source.x]
          }
        }
      }
    }
    return upright
  }
}
