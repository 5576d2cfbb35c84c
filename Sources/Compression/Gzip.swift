import CZlib

// Whole files as other programs write them (RFC 1952): no extra field, no name, no time, system
// "Unix", level 6.

/// The same bytes always give the same bytes.
package func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  let code = deflateInit2_(
    &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  precondition(code == Z_OK, "zlib refuses its own defaults")
  defer { deflateEnd(&stream) }
  var input = bytes
  return [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, UInt(bytes.count)))) {
    output, count in
    let end = input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      return deflate(&stream, Z_FINISH)
    }
    precondition(end == Z_STREAM_END, "the bound holds")
    count = output.count - Int(stream.avail_out)
  }
}

/// - Parameter limit: how many bytes may come out, because a few can unpack to very many.
/// - Returns: `nil` for anything but one whole gzip file of no more than that.
package func gunzip(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
  var stream = z_stream()
  let code = inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  precondition(code == Z_OK, "zlib refuses its own defaults")
  defer { inflateEnd(&stream) }
  var input = bytes
  var isWhole = false
  let text = [UInt8](unsafeUninitializedCapacity: limit + 1) { output, count in
    let end = input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      return inflate(&stream, Z_FINISH)
    }
    isWhole = end == Z_STREAM_END && stream.avail_in == 0
    count = output.count - Int(stream.avail_out)
  }
  return isWhole && text.count <= limit ? text : nil
}
