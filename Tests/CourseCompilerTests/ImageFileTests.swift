import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct ImageFileTests {
  private static func big(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(number >> (8 * $0) & 0xFF) }
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    big(number, count).reversed()
  }

  static let pictures: [String: [UInt8]] = [
    "png": [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + big(13, 4) + Array("IHDR".utf8) + big(640, 4)
      + big(480, 4) + [8, 6, 0, 0, 0],
    "gif": Array("GIF89a".utf8) + little(640, 2) + little(480, 2) + [0],
    "jpeg with a preview in front": [0xFF, 0xD8, 0xFF, 0xE1] + big(10, 2)
      + [0xFF, 0xC0, 0, 0, 0, 0, 0, 0] + [0xFF, 0xFF, 0xC2] + big(17, 2) + [8] + big(480, 2)
      + big(640, 2),
    "webp, extended": Array("RIFF".utf8) + little(0, 4) + Array("WEBPVP8X".utf8) + little(10, 4)
      + [0, 0, 0, 0] + little(639, 3) + little(479, 3),
    "webp, lossy": Array("RIFF".utf8) + little(0, 4) + Array("WEBPVP8 ".utf8) + little(0, 4)
      + [0, 0, 0, 0x9D, 0x01, 0x2A] + little(640, 2) + little(480, 2),
    "webp, lossless": Array("RIFF".utf8) + little(0, 4) + Array("WEBPVP8L".utf8) + little(0, 4)
      + [0x2F] + little(639 | 479 << 14, 4),
    "svg": Array("<?xml version=\"1.0\"?>\n<svg width=\"640px\" height='480'>".utf8),
    "svg with a view box": Array("<svg xmlns='x'\n viewBox=\"0 0 640 480\">".utf8),
  ]

  @Test(arguments: pictures.keys.sorted())
  func theSizeStandsAtTheBeginning(name: String) throws {
    let bytes = try #require(Self.pictures[name])
    #expect(imageSize(inHead: bytes) == ImageSize(width: 640, height: 480))
    // A head that was cut off never traps.
    for count in 0..<bytes.count { _ = imageSize(inHead: Array(bytes[..<count])) }
  }

  @Test(arguments: [
    "", "hello", "<html><svg2 width='1' height='1'>", "<svg width=\"100%\" height=\"50%\">",
    "<svg viewBox='0 0 0 0'>", "<svg width=\"1e99\" height=\"1\">",
  ])
  func whatIsNoPictureHasNoSize(text: String) {
    #expect(imageSize(inHead: Array(text.utf8)) == nil)
  }
}
