import LearningCore
import Yams

/// The YAML between the `---` lines at the head of a file, read key by key.
///
/// Every getter marks its key as known; ``finish()`` reports what is left over. Whatever does not
/// fit becomes a diagnostic with its line and column, and the getter returns `nil`.
struct FrontMatter {
  private let path: String
  /// Line of the file on which the YAML begins, minus one.
  private let lineOffset: Int
  /// The YAML by its lines, to turn libyaml's columns (characters) into ours (bytes).
  private var source: SourceText
  private var entries: [(key: Node.Scalar, value: Node)] = []
  private var known: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - yaml: the text without the `---` lines; `nil` when the file has none.
  ///   - lineOffset: lines of the file before it.
  init(_ yaml: String?, path: String, lineOffset: Int) {
    (self.path, self.lineOffset) = (path, lineOffset)
    source = SourceText(path: path, bytes: Array((yaml ?? "").utf8)[...], lineOffset: lineOffset)
    guard let yaml else { return }
    do {
      guard let root = try Yams.compose(yaml: yaml, .basic, .default, .utf8) else { return }
      guard case .mapping(let mapping) = root else {
        diagnostics.append(.frontMatterSyntax("key: value?", at: range(of: root)))
        return
      }
      for (key, value) in mapping {
        if let scalar = key.scalar { entries.append((scalar, value)) }
      }
    } catch let error as YamlError {
      let (problem, mark) = error.place
      let place = error.duplicate.flatMap(secondLine) ?? range(mark: mark, length: 1)
      diagnostics.append(.frontMatterSyntax(problem, at: place))
    } catch {
      diagnostics.append(
        .frontMatterSyntax("\(error)", at: SourceRange(file: path, line: lineOffset + 1)))
    }
  }

  // MARK: Values

  mutating func text(_ key: String) -> String? {
    guard let node = value(of: key) else { return nil }
    guard let text = node.scalar?.string, !text.isEmpty else {
      reject(key, node, Phrase("teks pada satu baris", "text on one line"))
      return nil
    }
    return text
  }

  /// A list, or a single value that stands for a list of one.
  mutating func texts(_ key: String) -> [String] {
    guard let node = value(of: key) else { return [] }
    if let scalar = node.scalar { return scalar.string.isEmpty ? [] : [scalar.string] }
    guard let sequence = node.sequence else {
      reject(key, node, Phrase("daftar teks", "a list of texts"))
      return []
    }
    return sequence.compactMap { item in
      if let text = item.scalar?.string { return text }
      reject(key, item, Phrase("daftar teks", "a list of texts"))
      return nil
    }
  }

  mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = value(of: key) else { return nil }
    guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
      reject(
        key, node,
        Phrase(
          "bilangan bulat dari \(range.lowerBound) sampai \(range.upperBound)",
          "a whole number from \(range.lowerBound) to \(range.upperBound)"))
      return nil
    }
    return number
  }

  mutating func flag(_ key: String) -> Bool? {
    guard let node = value(of: key) else { return nil }
    switch node.scalar?.string.lowercased() {
    case "true", "yes", "ya": return true
    case "false", "no", "tidak": return false
    default:
      reject(key, node, Phrase("true atau false", "true or false"))
      return nil
    }
  }

  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Value.Type
  ) -> Value? {
    let words = type.allCases.map(\.rawValue)
    return parsed(key, expected: oneOf(words)) { Value(rawValue: $0) }
  }

  /// A list of words out of a fixed set.
  mutating func choices(_ key: String, of words: [String]) -> Set<String>? {
    guard value(of: key) != nil else { return nil }
    var chosen: Set<String> = []
    for word in texts(key) where chosen.insert(word).inserted && !words.contains(word) {
      reject(key, oneOf(words))
    }
    return chosen
  }

  mutating func span(_ key: String) -> Span? {
    parsed(
      key,
      expected: Phrase("lama waktu, misalnya 30m, 24h, atau 7d", "a time such as 30m, 24h or 7d")
    ) { Span($0) }
  }

  /// A scalar with a grammar of its own.
  mutating func parsed<Value>(
    _ key: String, expected: Phrase, _ parse: (String) -> Value?
  ) -> Value? {
    guard let node = value(of: key) else { return nil }
    guard let parsed = node.scalar.flatMap({ parse($0.string) }) else {
      reject(key, node, expected)
      return nil
    }
    return parsed
  }

  /// Names such as `course/quiz`.
  mutating func names<Kind>(_ key: String, of type: Name<Kind>.Type) -> [Name<Kind>] {
    texts(key).compactMap { text in
      if let name = Name<Kind>(text) { return name }
      reject(key, Phrase("nama folder kursus", "the name of a course folder"))
      return nil
    }
  }

  /// The pairs of a nested mapping, in the order written; `nil` when `key` holds something else.
  /// What is no plain text is empty.
  mutating func pairs(_ key: String) -> [(key: String, value: String)]? {
    guard let mapping = value(of: key)?.mapping else { return nil }
    return mapping.map { ($0.key.scalar?.string ?? "", $0.value.scalar?.string ?? "") }
  }

  /// A nested mapping with keys of its own.
  mutating func nested(_ key: String) -> FrontMatter? {
    guard let node = value(of: key) else { return nil }
    guard let mapping = node.mapping else {
      reject(key, node, Phrase("beberapa baris 'kunci: nilai'", "some lines of 'key: value'"))
      return nil
    }
    var inner = FrontMatter(nil, path: path, lineOffset: lineOffset)
    inner.source = source
    for (key, value) in mapping {
      if let scalar = key.scalar { inner.entries.append((scalar, value)) }
    }
    return inner
  }

  /// Reports the keys nobody asked for.
  mutating func finish() {
    for (key, _) in entries where !known.contains(key.string) {
      diagnostics.append(
        .frontMatterKeyUnknown(
          key.string, suggestion: closestMatch(to: key.string, in: known),
          at: range(mark: key.mark, length: key.string.utf8.count)))
    }
  }

  mutating func adopt(_ inner: FrontMatter) { diagnostics += inner.diagnostics }

  // MARK: Places

  /// Where the value of `key` stands; the head of the file when it is not there.
  func place(of key: String) -> SourceRange {
    entries.first { $0.key.string == key }.map { range(of: $0.value) }
      ?? SourceRange(file: path, line: 1)
  }

  mutating func reject(_ key: String, _ expected: Phrase) {
    diagnostics.append(.frontMatterValue(key, expected: expected, at: place(of: key)))
  }

  private mutating func reject(_ key: String, _ node: Node, _ expected: Phrase) {
    diagnostics.append(.frontMatterValue(key, expected: expected, at: range(of: node)))
  }

  private mutating func value(of key: String) -> Node? {
    if !known.contains(key) { known.append(key) }
    return entries.first { $0.key.string == key }?.value
  }

  private func range(of node: Node) -> SourceRange {
    range(mark: node.mark, length: node.scalar?.string.utf8.count ?? 1)
  }

  private func range(mark: Mark?, length: Int) -> SourceRange {
    // What is missing at the end is missed by libyaml on the line after it.
    let line = lineOffset + (mark?.line ?? 1)
    if line > source.lastLine {
      let end = source.line(source.lastLine).count + 1
      return SourceRange(file: path, line: source.lastLine, column: end)
    }
    let bytes = source.line(line)
    let before = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .prefix(max(0, (mark?.column ?? 1) - 1))
    let column = String(before).utf8.count + 1
    // A text that goes on over several lines is marked to the end of its first.
    return SourceRange(
      file: path, start: .init(line: line, column: column),
      end: .init(line: line, column: min(column + max(length, 1) - 1, max(column, bytes.count))))
  }

  /// Where a key stands for the second time; libyaml only says where the first pair begins.
  private func secondLine(of key: String) -> SourceRange? {
    let lines = (lineOffset + 1...max(source.lastLine, lineOffset + 1)).filter {
      source.line($0).trimmed.starts(with: "\(key):".utf8)
    }
    return lines.count < 2 ? nil : source.range(of: key, line: lines[1])
  }

  private func oneOf(_ words: [String]) -> Phrase {
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    return Phrase("salah satu dari \(list)", "one of \(list)")
  }
}

private typealias Mark = Yams.Mark

extension YamlError {
  /// A key that is written twice.
  fileprivate var duplicate: String? {
    guard case .duplicatedKeysInMapping(let keys, _) = self else { return nil }
    return keys.first
  }

  /// What libyaml says, and where, as a line (1-based) and column of the YAML text.
  fileprivate var place: (problem: String, mark: Yams.Mark?) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      ("\(duplicates.map { "\($0)" }.joined(separator: ", ")) (2x)", context.mark)
    default: ("\(self)", nil)
    }
  }
}
