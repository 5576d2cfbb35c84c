import LearningCore
import Testing

@testable import Pictures

@Suite struct PublishedPictureTests {
  @Test(arguments: [
    (480, [480]), (700, [480, 700]), (960, [480, 960]), (1200, [480, 960]),
    (2000, [480, 960, 1440]),
    (300, [300]),
  ])
  func aPhotographHasTheWidthsThatItCanFill(width: Int, widths: [Int]) throws {
    let file = try samplePhotograph(width: width, height: width * 3 / 4).png()
    let picture = try PublishedPicture(of: file)
    #expect(picture.renditions.map(\.width) == widths)
    #expect(picture.size == ImageSize(width: width, height: width * 3 / 4))
    #expect(picture.plain.isEmpty)
    for rendition in picture.renditions {
      let size = try #require(webPSize(rendition.bytes))
      #expect(size == (rendition.width, (rendition.width * (width * 3 / 4) + width / 2) / width))
    }
  }

  @Test func theSamePictureGivesTheSameBytes() throws {
    let file = try samplePhotograph(width: 1000, height: 600).jpeg()
    #expect(try PublishedPicture(of: file) == PublishedPicture(of: file))
    #expect(try bookPicture(of: file) == bookPicture(of: file))
  }

  @Test func aPictureStandsUprightAndTellsNothingOfItsCamera() throws {
    // Held so that the top of what was seen is at the right of what was stored.
    let file = try samplePhotograph(width: 1200, height: 800).jpeg().held(6)
    #expect(file.contains(word: "GPS"))
    let picture = try PublishedPicture(of: file)
    #expect(picture.size == ImageSize(width: 800, height: 1200))
    #expect(picture.renditions.map(\.width) == [480, 800])
    for rendition in picture.renditions { #expect(!rendition.bytes.contains(word: "GPS")) }
    let book = try bookPicture(of: file)
    #expect(!book.contains(word: "GPS"))
    #expect(try JPEG(book).stored == ImageSize(width: 800, height: 1200))
  }

  /// The red quarter is where somebody who holds the camera so sees it.
  @Test(arguments: [
    (1, 0, 0), (2, 1, 0), (3, 1, 1), (4, 0, 1), (5, 0, 0), (6, 1, 0), (7, 1, 1), (8, 0, 1),
  ])
  func everyWayToHoldACameraIsKnown(orientation: Int, right: Int, low: Int) throws {
    let orientation = try #require(Orientation(rawValue: orientation))
    let canvas = try samplePhotograph(width: 80, height: 40).upright(from: orientation)
    #expect((canvas.width, canvas.height) == (orientation.turns ? (40, 80) : (80, 40)))
    let row = canvas.bytesPerRow / 4
    let (x, y) = (canvas.width * (1 + 2 * right) / 4, canvas.height * (1 + 2 * low) / 4)
    #expect(canvas.withPixels { $0[y * row + x] } == 0xFFFF_0000)
  }

  @Test func aSmallPictureStaysButForItsMetadata() throws {
    let small = try sampleDrawing(width: 200, height: 100).jpeg()
    let picture = try PublishedPicture(of: small.held(1))
    #expect(picture.renditions.isEmpty)
    #expect(picture.plain == small)
  }

  @Test func whatWouldBecomeLargerStays() throws {
    // Drawn with few colours: two kilobytes, of which no other file of so many pixels can be made.
    let drawing = try sampleDrawing(width: 3000, height: 2000).png()
    let picture = try PublishedPicture(of: drawing)
    #expect(picture.plain.isEmpty || picture.plain.count <= drawing.count)
    let total = picture.renditions.last?.bytes.count ?? picture.plain.count
    #expect(total <= drawing.count)
  }

  @Test func edgesOfADrawingStaySharp() throws {
    let drawing = try PublishedPicture(of: sampleDrawing(width: 2000, height: 1500).png())
    for rendition in drawing.renditions { #expect(rendition.bytes.holds("VP8L".utf8, at: 12)) }
    let photograph = try PublishedPicture(of: samplePhotograph(width: 2000, height: 1500).png())
    for rendition in photograph.renditions {
      #expect(rendition.bytes.holds("VP8 ".utf8, at: 12))
    }
  }

  @Test func otherFormatsStayAsTheyAre() throws {
    for text in ["<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "GIF89a", ""] {
      let bytes = Array(text.utf8)
      #expect(
        try PublishedPicture(of: bytes)
          == PublishedPicture(size: nil, renditions: [], plain: bytes))
    }
  }

  /// A header costs thirty bytes, what it claims would take gigabytes.
  @Test func aPictureThatClaimsTooMuchIsNotUnpacked() throws {
    var png = try sampleDrawing(width: 100, height: 100).png()
    png.replaceSubrange(16..<24, with: [0, 1, 0, 0, 0, 0, 0x40, 0])
    #expect(fault(ofPicture: png) == .tooLarge(megapixels: 1074))
    #expect(throws: PictureFault.tooLarge(megapixels: 1074)) { try PublishedPicture(of: png) }
  }
}
