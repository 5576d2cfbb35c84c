import Compression
import TestSupport
import Testing

@testable import Spreadsheets

/// What is written as ZIP is read back.
@Suite struct ZipTests {
  @Test func everyFileIsReadBack() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      var zip = ZipWriter()
      var files: [(name: String, content: [UInt8])] = []
      for number in 0..<Int.random(in: 0...8, using: &generator) {
        let size = [0, 1, 30, 70_000].randomElement(using: &generator) ?? 0
        let top: UInt8 = Bool.random(using: &generator) ? 255 : 3
        let content = (0..<size).map { _ in UInt8.random(in: 0...top, using: &generator) }
        files.append(("map é/\(number).bin", content))
        zip.add("map é/\(number).bin", content, packs: Bool.random(using: &generator))
      }
      let archive = try ZipArchive(zip.finished())
      for file in files { #expect(try archive.file(file.name) == file.content) }
      #expect(try archive.file("lain") == nil)
    }
  }

  @Test func theFirstFileCanLieThereAsItIs() {
    var zip = ZipWriter()
    zip.add("mimetype", Array("application/epub+zip".utf8), packs: false)
    // Where a program looks that does not unpack anything (OCF 3.2, 4.3).
    #expect(zip.bytes[30..<58].elementsEqual("mimetypeapplication/epub+zip".utf8))
  }

  @Test func whatCanBeSmallerIs() {
    var zip = ZipWriter()
    zip.add("a", [UInt8](repeating: 7, count: 100_000))
    #expect(zip.finished().count < 1000)
  }
}
