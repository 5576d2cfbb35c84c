import LearningCore

/// A Markdown file taken apart: the YAML at its head and the body.
struct SplitFile {
  /// `nil` when the file does not begin with a `---` line that is closed again.
  let yaml: String?
  /// Lines before the YAML.
  let yamlLineOffset = 1
  let body: SourceText

  init(_ file: SourceFile) {
    var bytes = Array(file.text.utf8)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard let yaml = Self.yaml(in: bytes) else {
      self.yaml = nil
      body = SourceText(path: file.path, bytes: bytes, lineOffset: 0)
      return
    }
    self.yaml = String(decoding: bytes[yaml.range], as: UTF8.self)
    body = SourceText(path: file.path, bytes: bytes[yaml.end...], lineOffset: yaml.lines)
  }

  private static func yaml(
    in bytes: ArraySlice<UInt8>
  ) -> (range: Range<Int>, end: Int, lines: Int)? {
    var start: Int?
    var lines = 0
    var lineStart = bytes.startIndex
    while lineStart < bytes.endIndex {
      let stop = bytes[lineStart...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
      var next = min(stop + 1, bytes.endIndex)
      if next < bytes.endIndex, bytes[stop] == 0x0D, bytes[next] == 0x0A { next += 1 }
      let line = bytes[lineStart..<stop].trimmed
      lines += 1
      if let start {
        if line.elementsEqual("---".utf8) || line.elementsEqual("...".utf8) {
          return (start..<lineStart, next, lines)
        }
      } else {
        guard line.elementsEqual("---".utf8) else { return nil }
        start = next
      }
      lineStart = next
    }
    return nil
  }
}
