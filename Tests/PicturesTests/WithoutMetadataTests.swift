import Testing

@testable import Pictures

@Suite struct WithoutMetadataTests {
  @Test func everyPixelOfAPhotographStays() throws {
    let file = try samplePhotograph(width: 100, height: 60).jpeg()
    let secondPicture = file.held(1)
    let plain = try #require(withoutMetadata(file.held(1) + secondPicture))
    #expect(plain == file)
  }

  @Test func textsInsideADrawingGo() throws {
    let file = try sampleDrawing(width: 300, height: 100).png()
    let note: [UInt8] = [0, 0, 0, 9] + Array("tEXtPenulis\0A".utf8) + [1, 2, 3, 4]
    let noted = Array(file.prefix(33)) + note + file.dropFirst(33)
    #expect(withoutMetadata(noted) == file)
  }

  @Test func aWebPSaysNoMoreWhereItWasTaken() throws {
    let canvas = try samplePhotograph(width: 64, height: 64)
    let simple = try #require(try canvas.webP(isLossless: false))
    let head: [UInt8] = Array("VP8X".utf8) + [10, 0, 0, 0, 0x08, 0, 0, 0, 63, 0, 0, 63, 0, 0]
    let place: [UInt8] = Array("EXIF".utf8) + [3, 0, 0, 0] + Array("GPS".utf8) + [0]
    let body = head + simple.dropFirst(12) + place
    let size = body.count + 4
    let file =
      Array("RIFF".utf8) + [UInt8(size & 0xFF), UInt8(size >> 8 & 0xFF), 0, 0]
      + Array("WEBP".utf8) + body
    let plain = try #require(withoutMetadata(file))
    #expect(!plain.contains(word: "GPS"))
    #expect(plain[20] == 0)
    #expect(plain.count == file.count - place.count)
    #expect(plain.little32(4) == plain.count - 8)
  }
}
