import Testing

@testable import Compression

struct GunzipTests {
  @Test("What is behind its end, cut off or too long is refused")
  func limits() throws {
    let text = Array("balai".utf8)
    #expect(gunzipped(Self.file, limit: 5) == text)
    #expect(gunzipped(Self.file, limit: 4) == nil)
    #expect(gunzipped(Self.file + [0], limit: 100) == nil)
    #expect(gunzipped(Array(Self.file.dropLast()), limit: 100) == nil)
    #expect(gunzipped([], limit: 100) == nil)
    #expect(gunzipped(text, limit: 100) == nil)
  }

  /// `printf balai | gzip -n9`
  private static let file: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x4B, 0x4A, 0xCC, 0x49, 0xCC, 0x04,
    0x00, 0x08, 0xF2, 0x0F, 0xAF, 0x05, 0x00, 0x00, 0x00,
  ]
}
