import CZlib

/// A text as browsers take it compressed (RFC 1952), without a time, so that the same text gives the
/// same bytes.
///
/// - Parameter level: 1 for fast to 9 for small.
package func gzipped(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
  var stream = z_stream()
  // 16 above the largest window: a gzip frame around the stream.
  let code = deflateInit2_(
    &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  precondition(code == Z_OK, "zlib refuses its own defaults")
  defer { deflateEnd(&stream) }
  var input = bytes
  let bound = Int(deflateBound(&stream, UInt(bytes.count)))
  return [UInt8](unsafeUninitializedCapacity: bound) { room, count in
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = room.baseAddress
      stream.avail_out = UInt32(room.count)
      let code = deflate(&stream, Z_FINISH)
      precondition(code == Z_STREAM_END, "the bound was too small")
    }
    count = bound - Int(stream.avail_out)
  }
}
