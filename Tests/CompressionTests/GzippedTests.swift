import CZlib
import Testing

@testable import Compression

struct GzippedTests {
  @Test("What was compressed comes back", arguments: [0, 1, 1000, 300_000])
  func roundTrip(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    var packed = gzipped(bytes)
    #expect(packed.prefix(4) == [0x1F, 0x8B, 8, 0])
    #expect(packed == gzipped(bytes))
    var stream = z_stream()
    inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { inflateEnd(&stream) }
    var room = [UInt8](repeating: 0, count: count + 1)
    let size = packed.count
    packed.withUnsafeMutableBufferPointer { packed in
      room.withUnsafeMutableBufferPointer { room in
        stream.next_in = packed.baseAddress
        stream.avail_in = UInt32(size)
        stream.next_out = room.baseAddress
        stream.avail_out = UInt32(room.count)
        #expect(inflate(&stream, Z_FINISH) == Z_STREAM_END)
      }
    }
    #expect(room.dropLast() == bytes[...])
  }
}
