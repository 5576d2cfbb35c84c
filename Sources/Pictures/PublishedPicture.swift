package import LearningCore

/// A picture as a site shows it: in several widths, of which a reader loads one, or as it is.
package struct PublishedPicture: Hashable, Sendable {
  /// A WebP file.
  package struct Rendition: Hashable, Sendable {
    package var width: Int
    package var bytes: [UInt8]

    package init(width: Int, bytes: [UInt8]) { (self.width, self.bytes) = (width, bytes) }
  }

  /// Of the picture as it was seen by whoever took it; `nil` for formats that are not read here.
  package var size: ImageSize?
  /// By width. Empty for a picture that is shown as it is: a small one, a drawing (SVG), one that
  /// moves, and one that would become larger.
  package var renditions: [Rendition]
  /// The picture without metadata, where there are no renditions.
  package var plain: [UInt8]

  package init(size: ImageSize?, renditions: [Rendition], plain: [UInt8]) {
    (self.size, self.renditions, self.plain) = (size, renditions, plain)
  }
}

extension PublishedPicture {
  /// Where a reader's screen is wider than the last, no more is to be seen in a column of text.
  package static let widths = [480, 960, 1440]
  /// Up to so many bytes, one picture is as good as three.
  package static let small = 16 * 1024

  /// The same bytes give the same picture, with one version of the libraries.
  ///
  /// - Parameter bytes: a file of a picture.
  package init(of bytes: [UInt8]) throws(PictureFault) {
    let plain = withoutMetadata(bytes)
    guard let source = try RasterPicture(bytes) else {
      guard let plain else { throw .damaged }
      self.init(size: nil, renditions: [], plain: plain)
      return
    }
    let size = source.size
    let widest = Self.widths(of: size.width).last ?? size.width
    let canvas = try source.canvas(width: widest)
    if let plain, source.isUpright, plain.count <= Self.small {
      self.init(size: size, renditions: [], plain: plain)
      return
    }
    var renditions: [Rendition] = []
    for width in Self.widths(of: size.width) {
      let (width, height) = size.scaled(toWidth: width)
      let scaled = try canvas.scaled(width: width, height: height)
      guard let bytes = try scaled.webP(mayBeDrawn: source.mayBeDrawn) else { continue }
      renditions.append(Rendition(width: width, bytes: bytes))
    }
    if let plain, source.isUpright, plain.count <= renditions.last?.bytes.count ?? .max {
      renditions = []
    } else if renditions.isEmpty {
      throw .tooLarge(size.width, size.height)
    }
    self.init(size: size, renditions: renditions, plain: renditions.isEmpty ? plain ?? bytes : [])
  }

  /// - Parameter width: of the picture.
  private static func widths(of width: Int) -> [Int] {
    let steps = widths.filter { $0 <= width }
    return width < 960 && steps.last != width ? steps + [width] : steps
  }
}

extension Canvas {
  /// - Parameter mayBeDrawn: whether sharp edges must stay sharp where that costs little.
  fileprivate func webP(mayBeDrawn: Bool) throws(PictureFault) -> [UInt8]? {
    guard let photograph = try webP(isLossless: false) else { return nil }
    guard mayBeDrawn, let drawing = try webP(isLossless: true) else { return photograph }
    return drawing.count * 2 <= photograph.count * 3 ? drawing : photograph
  }
}

/// A picture in the one size that a book has.
///
/// - Returns: a file of the same format, without metadata.
package func bookPicture(of bytes: [UInt8]) throws(PictureFault) -> [UInt8] {
  let plain = withoutMetadata(bytes)
  guard let source = try RasterPicture(bytes) else {
    guard let plain else { throw .damaged }
    return plain
  }
  let (width, height) = source.size.scaled(toWidth: min(source.size.width, 960))
  let canvas = try source.canvas(width: width).scaled(width: width, height: height)
  let made = try source.mayBeDrawn ? canvas.png() : canvas.jpeg()
  if let plain, source.isUpright, plain.count <= made.count { return plain }
  return made
}

/// What is wrong with a picture, found by unpacking it.
package func fault(ofPicture bytes: [UInt8]) -> PictureFault? {
  do throws(PictureFault) {
    if let source = try RasterPicture(bytes) {
      _ = try source.canvas(width: 1)
    } else if withoutMetadata(bytes) == nil {
      return .damaged
    }
    return nil
  } catch {
    return error
  }
}
