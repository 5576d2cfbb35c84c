import CZlib

/// Unpacks one gzip member (RFC 1952), written by whatever program.
///
/// - Parameter limit: the most bytes that may come out, so that a small file cannot fill the memory.
/// - Returns: `nil` for what is no gzip, is damaged or cut off, has something behind its end, or
///   unpacks to more than `limit`.
package func gunzipped(_ packed: [UInt8], limit: Int) -> [UInt8]? {
  var stream = z_stream()
  // 16 asks for gzip with its header and sums, and nothing else.
  guard
    inflateInit2_(&stream, 16 + 15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else { return nil }
  defer { inflateEnd(&stream) }
  var input = packed
  // One byte of room more shows what is too long.
  var output = [UInt8](repeating: 0, count: limit + 1)
  let code = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      return inflate(&stream, Z_FINISH)
    }
  }
  let count = output.count - Int(stream.avail_out)
  guard code == Z_STREAM_END, stream.avail_in == 0, count <= limit else { return nil }
  return Array(output.prefix(count))
}
