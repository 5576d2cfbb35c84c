import CQRencode

/// A QR code, the smallest that holds the text at level M (a seventh of it may be damaged); a text
/// too long for that has one at level L.
package struct QRCode: Hashable, Sendable {
  /// A run of dark modules in one row.
  package struct Run: Hashable, Sendable {
    package var column: Int
    package var row: Int
    package var length: Int

    package init(column: Int, row: Int, length: Int) {
      (self.column, self.row, self.length) = (column, row, length)
    }
  }

  /// No code holds so many bytes.
  package struct TooLong: Error, Hashable {
    package var bytes: Int
  }

  /// Modules that have to stay white on every side (ISO/IEC 18004, 6.3.8).
  package static let quietZone = 4

  /// Modules of one side, without the quiet zone.
  package let size: Int
  package let runs: [Run]

  package var version: Int { (size - 17) / 4 }

  /// - Throws: ``TooLong`` when no code holds the text.
  package init(_ text: String) throws(TooLong) {
    // All as bytes: libqrencode changes to other alphabets also where that makes the code larger.
    let bytes = Array(text.utf8)
    let count = Int32(bytes.count)
    guard
      let code = QRcode_encodeData(count, bytes, 0, QR_ECLEVEL_M)
        ?? QRcode_encodeData(count, bytes, 0, QR_ECLEVEL_L)
    else { throw TooLong(bytes: bytes.count) }
    defer { QRcode_free(code) }
    let size = Int(code.pointee.width)
    let modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size)
    var runs: [Run] = []
    for row in 0..<size {
      var column = 0
      while column < size {
        let start = column
        while column < size, modules[row * size + column] & 1 == 1 { column += 1 }
        if column > start { runs.append(Run(column: start, row: row, length: column - start)) }
        column += 1
      }
    }
    (self.size, self.runs) = (size, runs)
  }
}
