import CZlib

/// Reads what ``GzipWriter`` wrote, line by line. A changed bit anywhere in the file is an error,
/// at the latest at its end.
package final class GzipReader {
  private let stream: UnsafeMutablePointer<z_stream>
  private let read: () throws -> [UInt8]
  private var input: [UInt8] = []
  private var offset = 0
  private var room = [UInt8](repeating: 0, count: 1 << 16)
  private var text = Checksum()
  private var length: UInt32 = 0
  private var file = Checksum()
  private var expected: [UInt8] = []
  private var isOver = false
  /// What was unpacked and not handed out yet.
  private var ready: [UInt8] = []
  private var next = 0

  /// - Parameter read: hands out the file piece by piece; nothing at its end.
  package init(_ read: @escaping () throws -> [UInt8]) throws {
    self.read = read
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let code = inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(code == Z_OK, "zlib refuses its own defaults")
    var header: [UInt8] = []
    while header.count < GzipFrame.headerSize {
      let piece = try read()
      guard !piece.isEmpty else { throw header.isEmpty ? GzipError.foreign : GzipError.cutOff }
      header += piece
      guard header.prefix(GzipFrame.opening.count) == GzipFrame.opening.prefix(header.count) else {
        throw GzipError.foreign
      }
    }
    expected = Array(header[GzipFrame.opening.count..<GzipFrame.headerSize])
    input = Array(header[GzipFrame.headerSize...])
    input.withUnsafeBufferPointer { file.take($0) }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// - Returns: without its end; `nil` at the end of the file. A text that does not end in a line
  ///   end is cut off.
  package func nextLine() throws -> [UInt8]? {
    var searched = next
    while true {
      if let end = ready[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { next = end + 1 }
        return Array(ready[next..<end])
      }
      searched = ready.count
      if isOver {
        guard next == ready.count else { throw GzipError.cutOff }
        return nil
      }
      if next > 0 {
        ready.removeFirst(next)
        (searched, next) = (searched - next, 0)
      }
      try inflateMore()
    }
  }

  private func inflateMore() throws {
    if offset == input.count {
      (input, offset) = (try read(), 0)
      guard !input.isEmpty else { throw GzipError.cutOff }
      input.withUnsafeBufferPointer { file.take($0) }
    }
    let (code, made) = input.withUnsafeMutableBufferPointer { input in
      room.withUnsafeMutableBufferPointer { room in
        stream.pointee.next_in = input.baseAddress.map { $0 + offset }
        stream.pointee.avail_in = UInt32(input.count - offset)
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(room.count)
        let code = inflate(stream, Z_NO_FLUSH)
        offset = input.count - Int(stream.pointee.avail_in)
        return (code, room.count - Int(stream.pointee.avail_out))
      }
    }
    guard code == Z_OK || code == Z_STREAM_END else { throw GzipError.damaged }
    room[..<made].withUnsafeBufferPointer { text.take($0) }
    length &+= UInt32(truncatingIfNeeded: made)
    ready += room[..<made]
    if code == Z_STREAM_END { try finish() }
  }

  private func finish() throws {
    var end = Array(input[offset...])
    while case let piece = try read(), !piece.isEmpty {
      piece.withUnsafeBufferPointer { file.take($0) }
      end += piece
      guard end.count <= 8 else { throw GzipError.damaged }
    }
    guard end.count >= 8 else { throw GzipError.cutOff }
    guard end == GzipFrame.bytes(of: text.value) + GzipFrame.bytes(of: length),
      GzipFrame.bytes(of: file.value) == expected
    else { throw GzipError.damaged }
    isOver = true
  }
}
