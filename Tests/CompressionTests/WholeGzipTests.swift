import TestSupport
import Testing

import Compression

@Suite struct WholeGzipTests {
  @Test func `what was packed is unpacked, whatever it is`() {
    var random = SeededGenerator(seed: 26)
    for count in [0, 1, 100, 70_000] {
      let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      for bytes in [noise, [UInt8](repeating: 0, count: count)] {
        let packed = gzip(bytes)
        #expect(gunzip(packed, limit: count) == bytes)
        #expect(gzip(bytes) == packed)
        if count > 0 { #expect(gunzip(packed, limit: count - 1) == nil) }
      }
    }
  }

  @Test func `no name, no time, the system Unix`() {
    #expect(Array(gzip([1, 2, 3]).prefix(10)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3])
  }

  @Test func `less than a file or more than one is refused`() {
    let packed = gzip(Array("sertifikat".utf8))
    for end in packed.indices { #expect(gunzip(Array(packed[..<end]), limit: 99) == nil) }
    #expect(gunzip(packed + [0], limit: 99) == nil)
    #expect(gunzip(packed + packed, limit: 99) == nil)
  }

  @Test func `few bytes cannot become very many`() {
    let bomb = gzip([UInt8](repeating: 0, count: 1 << 24))
    #expect(bomb.count < 20_000)
    #expect(gunzip(bomb, limit: 1 << 20) == nil)
  }
}
