import CZlib

/// Compresses a text piece by piece. The same text gives the same bytes, whatever the pieces.
package struct GzipWriter: ~Copyable {
  private var stream: UnsafeMutablePointer<z_stream>
  private var room = [UInt8](repeating: 0, count: 1 << 16)
  private var text = Checksum()
  private var length: UInt32 = 0
  private var file = Checksum()
  private let write: ([UInt8]) throws -> Void

  /// - Parameter write: takes what comes out, in order. The first piece is ``header``, and must be
  ///   replaced by what ``finish()`` returns.
  package init(_ write: @escaping ([UInt8]) throws -> Void) throws {
    self.write = write
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Window bits below nothing: a bare stream, for the frame is ours.
    let code = deflateInit2_(
      stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(code == Z_OK, "zlib refuses its own defaults")
    try write(GzipFrame.opening + [0, 0, 0, 0])
  }

  deinit {
    deflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  package mutating func take(_ bytes: [UInt8]) throws {
    bytes.withUnsafeBufferPointer { text.take($0) }
    length &+= UInt32(truncatingIfNeeded: bytes.count)
    try deflate(bytes, Z_NO_FLUSH)
  }

  /// Ends the file.
  ///
  /// - Returns: its first bytes, to be written over those that stand there.
  package mutating func finish() throws -> [UInt8] {
    try deflate([], Z_FINISH)
    try put(GzipFrame.bytes(of: text.value) + GzipFrame.bytes(of: length))
    return GzipFrame.opening + GzipFrame.bytes(of: file.value)
  }

  private mutating func deflate(_ bytes: [UInt8], _ flush: Int32) throws {
    var rest = bytes[...]
    repeat {
      let taken = min(rest.count, 1 << 20)
      var isFull = false
      var input = Array(rest.prefix(taken))
      rest = rest.dropFirst(taken)
      var offset = 0
      repeat {
        let made = input.withUnsafeMutableBufferPointer { input in
          room.withUnsafeMutableBufferPointer { room in
            stream.pointee.next_in = input.baseAddress.map { $0 + offset }
            stream.pointee.avail_in = UInt32(input.count - offset)
            stream.pointee.next_out = room.baseAddress
            stream.pointee.avail_out = UInt32(room.count)
            CZlib.deflate(stream, flush)
            offset = input.count - Int(stream.pointee.avail_in)
            return room.count - Int(stream.pointee.avail_out)
          }
        }
        isFull = made == room.count
        if made > 0 { try put(Array(room[..<made])) }
      } while isFull || offset < input.count
    } while !rest.isEmpty
  }

  private mutating func put(_ bytes: [UInt8]) throws {
    bytes.withUnsafeBufferPointer { file.take($0) }
    try write(bytes)
  }
}
