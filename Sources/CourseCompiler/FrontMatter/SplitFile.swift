import LearningCore

/// A Markdown file taken apart: the YAML at its head and the body.
struct SplitFile {
  let path: String
  /// `nil` when the file does not begin with a `---` line that is closed again.
  let front: YAMLText?
  let body: SourceText
  private(set) var diagnostics: [Diagnostic] = []

  /// The YAML as it is read.
  var yaml: String? { front?.straight }

  init(_ file: SourceFile) {
    path = file.path
    var bytes = Array(file.text.utf8)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let head = Head(bytes)
    guard let place = head.place else {
      front = nil
      body = SourceText(path: file.path, bytes: bytes, lineOffset: 0)
      if head.looksUnclosed {
        diagnostics.append(.frontMatterNotClosed(at: SourceRange(file: file.path, line: 1)))
      }
      return
    }
    let yaml = YAMLText(bytes[place.yaml], path: file.path, lineOffset: 1)
    front = yaml
    body = SourceText(path: file.path, bytes: bytes[place.end...], lineOffset: place.lines)
    diagnostics = head.wrongFences(path: file.path) + yaml.diagnostics
  }
}

/// Where the YAML stands between its `---` lines.
///
/// Word processors turn three hyphens into long dashes. Such a line is taken for a fence as long as
/// everything inside looks like YAML. Where a blank line follows `---` and no line has a colon,
/// text stands between two rules.
private struct Head {
  private(set) var place: (yaml: Range<Int>, end: Int, lines: Int)?
  /// It is opened, goes on like YAML, and never closes.
  private(set) var looksUnclosed = false
  private var fences: [(text: ArraySlice<UInt8>, line: Int)] = []

  init(_ bytes: ArraySlice<UInt8>) {
    var start: Int?
    var looksLikeYAML = true
    var isStillEmpty = true
    var couldBeRule = false
    var number = 0
    var lineStart = bytes.startIndex
    while lineStart < bytes.endIndex {
      let stop = bytes[lineStart...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
      var next = min(stop + 1, bytes.endIndex)
      if next < bytes.endIndex, bytes[stop] == 0x0D, bytes[next] == 0x0A { next += 1 }
      let line = bytes[lineStart..<stop].withoutTrailingSpace
      number += 1
      if let start {
        let isExact =
          line.trimmed.elementsEqual("---".utf8) || line.trimmed.elementsEqual("...".utf8)
        if isExact, couldBeRule, !isStillEmpty { return }
        if isExact
          ? isOpenedExactly || looksLikeYAML && !isStillEmpty
          : line.isDashes && looksLikeYAML && !isStillEmpty
        {
          if !isExact { fences.append((line, number)) }
          place = (start..<lineStart, next, number)
          return
        }
        if isStillEmpty, !line.isEmpty, line.first != UInt8(ascii: "#") {
          isStillEmpty = false
          looksUnclosed = line.isKey
          looksLikeYAML = line.isKey
        }
        couldBeRule =
          lineStart == start
          ? isOpenedExactly && line.isEmpty : couldBeRule && !line.contains(UInt8(ascii: ":"))
        looksLikeYAML = looksLikeYAML && line.couldBeYAML
        guard isOpenedExactly || looksLikeYAML else { break }
      } else if line.trimmed.elementsEqual("---".utf8) {
        start = next
      } else if line.isDashes {
        fences.append((line, number))
        start = next
      } else {
        return
      }
      lineStart = next
    }
    looksUnclosed = looksUnclosed && isOpenedExactly
  }

  private var isOpenedExactly: Bool { fences.isEmpty }

  func wrongFences(path: String) -> [Diagnostic] {
    fences.map { text, line in
      .quotesCurly(
        String(decoding: text, as: UTF8.self),
        at: SourceRange(
          file: path, start: .init(line: line), end: .init(line: line, column: text.count)),
        edit: SourceEdit(line: line, bytes: 0..<text.count, replacement: "---"))
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var withoutTrailingSpace: Self {
    prefix(count - reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count)
  }

  /// At least two hyphens, or a dash longer than a hyphen, and nothing else.
  fileprivate var isDashes: Bool {
    guard first == UInt8(ascii: "-") || first == 0xE2 else { return false }
    let scalars = String(decoding: self, as: UTF8.self).unicodeScalars
    return scalars.allSatisfy { $0 == "-" || $0.properties.isDash }
      && (scalars.count > 1 || first == 0xE2)
  }

  /// `title: …`
  fileprivate var isKey: Bool {
    let quotes = prefix { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    let name = self[quotes.endIndex...].prefix {
      (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        || (0x30...0x39).contains($0)
    }
    let rest = self[name.endIndex...].drop { $0 == quotes.first || $0 == 0x20 || $0 == 0x09 }
    guard !name.isEmpty, rest.first == UInt8(ascii: ":") else { return false }
    // No blank behind the colon: a web address.
    return rest.dropFirst().first.map { $0 == 0x20 || $0 == 0x09 || $0 == 0xC2 } ?? true
  }

  /// A key, an item, a comment, or something indented.
  fileprivate var couldBeYAML: Bool {
    switch first {
    case nil, UInt8(ascii: "#"), 0x20, 0x09, 0xC2, UInt8(ascii: "]"), UInt8(ascii: "}"): true
    case UInt8(ascii: "-"): dropFirst().first.map { $0 == 0x20 || $0 == 0x09 || $0 == 0xC2 } ?? true
    default: isKey
    }
  }
}
