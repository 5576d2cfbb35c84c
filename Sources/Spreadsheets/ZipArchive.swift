import CZlib

/// The files inside a ZIP archive in memory (PKWARE APPNOTE 6.3), stored or deflated.
///
/// Offsets and sizes come from the archive's directory and are believed only inside its bounds. A
/// file may unfold to ``limit`` bytes, so that a small archive cannot fill the memory.
struct ZipArchive {
  enum Problem: Error { case damaged, encrypted, tooLarge }

  private struct Entry {
    var method: Int
    var packed: Int
    var header: Int
    var isEncrypted: Bool
  }

  /// 256 MiB: a worksheet of a million rows has less.
  static let limit = 1 << 28

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  init(_ bytes: [UInt8]) throws(Problem) {
    self.bytes = bytes
    // The directory is found from its end, behind which a comment of up to 64 KiB may stand.
    let lowest = max(0, bytes.count - 22 - 65_535)
    let places = stride(from: bytes.count - 22, through: lowest, by: -1)
    guard let end = places.first(where: { self.number($0, 4) == 0x0605_4B50 }),
      let count = number(end + 10, 2), var place = number(end + 16, 4)
    else { throw .damaged }
    for _ in 0..<count {
      guard number(place, 4) == 0x0201_4B50, let flags = number(place + 8, 2),
        let method = number(place + 10, 2), let packed = number(place + 20, 4),
        let nameLength = number(place + 28, 2), let extra = number(place + 30, 2),
        let comment = number(place + 32, 2), let header = number(place + 42, 4),
        let name = slice(place + 46, nameLength)
      else { throw .damaged }
      entries[String(decoding: name, as: UTF8.self)] = Entry(
        method: method, packed: packed, header: header, isEncrypted: flags & 1 == 1)
      place += 46 + nameLength + extra + comment
    }
  }

  /// - Returns: `nil` when there is no file of this name.
  func file(_ name: String) throws(Problem) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    guard !entry.isEncrypted else { throw .encrypted }
    guard number(entry.header, 4) == 0x0403_4B50, let nameLength = number(entry.header + 26, 2),
      let extra = number(entry.header + 28, 2),
      let packed = slice(entry.header + 30 + nameLength + extra, entry.packed)
    else { throw .damaged }
    switch entry.method {
    case 0: return Array(packed)
    case 8: return try Self.inflated(packed)
    default: throw .damaged
    }
  }

  private static func inflated(_ packed: ArraySlice<UInt8>) throws(Problem) -> [UInt8] {
    var stream = z_stream()
    // A negative window says that no zlib header stands in front of the data.
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, size) == Z_OK else { throw .damaged }
    defer { inflateEnd(&stream) }
    var input = Array(packed)
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    var status = Z_OK
    let isTooLarge = input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = uInt(input.count)
      while status == Z_OK {
        status = chunk.withUnsafeMutableBufferPointer { chunk in
          stream.next_out = chunk.baseAddress
          stream.avail_out = uInt(chunk.count)
          return inflate(&stream, Z_NO_FLUSH)
        }
        output += chunk.prefix(chunk.count - Int(stream.avail_out))
        if output.count > limit { return true }
      }
      return false
    }
    guard !isTooLarge else { throw .tooLarge }
    guard status == Z_STREAM_END else { throw .damaged }
    return output
  }

  /// A little-endian number; `nil` outside the archive.
  private func number(_ place: Int, _ count: Int) -> Int? {
    slice(place, count)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private func slice(_ place: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard place >= 0, count >= 0, place <= bytes.count - count else { return nil }
    return bytes[place..<place + count]
  }
}
