import LearningCore

/// YAML as its author wrote it, and as it is read.
///
/// What word processors put in place of plain quotes and spaces is made plain, one character for
/// one, so that lines and columns (in characters) are the same in both.
struct YAMLText {
  let source: SourceText
  let straight: String
  let diagnostics: [Diagnostic]

  /// - Parameter lineOffset: lines of the file before it.
  init(_ bytes: ArraySlice<UInt8>, path: String, lineOffset: Int) {
    source = SourceText(path: path, bytes: bytes, lineOffset: lineOffset)
    guard bytes.contains(where: Self.mayBegin) else {
      straight = String(decoding: bytes, as: UTF8.self)
      diagnostics = []
      return
    }
    var straightening = Straightening(path: path)
    var text = String.UnicodeScalarView()
    for number in lineOffset + 1...max(source.lastLine, lineOffset + 1) {
      let line = source.line(number)
      text += straightening.straight(line, number: number)
      // The line ends as it did.
      let end = source.offset(ofLine: number) + bytes.startIndex + line.count
      let next = source.offset(ofLine: number + 1) + bytes.startIndex
      text += String(decoding: bytes[end..<max(end, next)], as: UTF8.self).unicodeScalars
    }
    straight = String(text)
    diagnostics = straightening.diagnostics
  }

  /// A file that is YAML as a whole.
  init(_ file: SourceFile) {
    var bytes = Array(file.text.utf8)[...]
    // Windows editors put a byte order mark in front.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    self.init(bytes, path: file.path, lineOffset: 0)
  }

  /// Whether a byte can begin a character that is not plain.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0D: false
    case 0xE2, 0xC2, 0xE3, 0xEF, 0x00..<0x20, 0x7F: true
    default: false
    }
  }
}
