import CZlib

/// Makes a ZIP archive (PKWARE APPNOTE 6.3) in memory: names in UTF-8, no times, so that the same
/// files give the same bytes. Archives of 4 GiB and more are beyond it.
package struct ZipWriter {
  package private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  /// - Parameters:
  ///   - name: with `/` between folders.
  ///   - packs: whether it may be made smaller; pictures are small already.
  package mutating func add(_ name: String, _ content: [UInt8], packs: Bool = true) {
    let packed = packs ? deflated(content) : content
    // What does not get smaller is stored.
    let isPacked = packed.count < content.count
    let body = isPacked ? packed : content
    var sum = Checksum()
    content.withUnsafeBufferPointer { sum.take($0) }
    // Needs version 2.0; the name is UTF-8; the first day a ZIP file knows.
    let common =
      number(20, 2) + number(1 << 11, 2) + number(isPacked ? 8 : 0, 2) + number(0, 2)
      + number(1 << 5 | 1, 2) + GzipFrame.bytes(of: sum.value) + number(body.count, 4)
      + number(content.count, 4) + number(name.utf8.count, 2) + number(0, 2)
    directory += number(0x0201_4B50, 4) + number(20, 2) + common
    directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(bytes.count, 4)
    directory += name.utf8
    bytes += number(0x0403_4B50, 4) + common
    bytes += name.utf8
    bytes += body
    count += 1
  }

  /// Ends the archive; nothing can be added any more.
  ///
  /// - Returns: all of it.
  package consuming func finished() -> [UInt8] {
    let start = bytes.count
    return bytes + directory + number(0x0605_4B50, 4) + number(0, 2) + number(0, 2)
      + number(count, 2) + number(count, 2) + number(directory.count, 4) + number(start, 4)
      + number(0, 2)
  }
}

private func number(_ value: Int, _ size: Int) -> [UInt8] {
  (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

private func deflated(_ content: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  // Of texts as long as a lesson the highest level makes nothing smaller.
  let code = deflateInit2_(
    &stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  precondition(code == Z_OK, "zlib refuses its own defaults")
  defer { deflateEnd(&stream) }
  var input = content
  return [UInt8](
    unsafeUninitializedCapacity: Int(deflateBound(&stream, UInt(content.count)))
  ) { room, made in
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = room.baseAddress
      stream.avail_out = UInt32(room.count)
      let end = deflate(&stream, Z_FINISH)
      precondition(end == Z_STREAM_END, "the room is enough for any content")
    }
    made = room.count - Int(stream.avail_out)
  }
}
