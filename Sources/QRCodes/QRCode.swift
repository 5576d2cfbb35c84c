import CQRencode

/// A QR code at level M (a seventh of it may be damaged), the smallest that holds the text.
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

  /// No code holds so many bytes, or one of them is zero, which would end the text early.
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
    guard !text.utf8.contains(0),
      let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
    else { throw TooLong(bytes: text.utf8.count) }
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
