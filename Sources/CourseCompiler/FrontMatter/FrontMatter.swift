import LearningCore
import Yams

/// The YAML between the `---` lines at the head of a file, read key by key.
///
/// Every getter marks its key as known; ``finish()`` reports what is left over. Whatever does not
/// fit becomes a diagnostic with its line and column, and the getter returns `nil`.
struct FrontMatter {
  /// The YAML by its lines, to turn libyaml's columns (characters) into ours (bytes).
  private let source: SourceText
  private let columns: Columns
  /// Where it begins.
  private let head: SourceRange
  private var entries: [(key: Node.Scalar, value: Node)] = []
  private var known: [String] = []
  /// Outside a workspace a file may bear the keys of other programs.
  private let setting: FileSetting
  /// Listens to what is asked for, to make a schema of it.
  private let recorder: ShapeRecorder?
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether what is asked for is noted, so that every way of writing a key should be asked for.
  var isRecording: Bool { recorder != nil }

  init(_ file: SplitFile, setting: FileSetting = .workspace, recorder: ShapeRecorder? = nil) {
    self.init(file.front, path: file.path, setting: setting, recorder: recorder)
  }

  /// - Parameter yaml: without the `---` lines; `nil` when the file has none.
  init(
    _ yaml: YAMLText?, path: String, setting: FileSetting = .workspace,
    recorder: ShapeRecorder? = nil
  ) {
    (self.setting, self.recorder) = (setting, recorder)
    source = yaml?.source ?? SourceText(path: path, bytes: [], lineOffset: 0)
    columns = Columns(source)
    head = SourceRange(file: path, line: 1)
    guard let yaml = yaml?.straight else { return }
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
      let place =
        error.duplicates.lazy.compactMap(secondLine).first ?? range(mark: mark, length: 1)
      diagnostics.append(.frontMatterSyntax(problem, at: place))
    } catch {
      diagnostics.append(.frontMatterSyntax("\(error)", at: range(mark: nil, length: 1)))
    }
  }

  /// What stands inside a key.
  private init(
    _ entries: [(key: Node.Scalar, value: Node)], at head: SourceRange, in outer: Self,
    _ recorder: ShapeRecorder?
  ) {
    (self.entries, self.head, self.recorder) = (entries, head, recorder)
    (source, columns, setting) = (outer.source, outer.columns, outer.setting)
  }

  // MARK: Values

  mutating func text(_ key: String) -> String? {
    recorder?.note(key, .text)
    guard let node = value(of: key) else { return nil }
    guard let text = node.scalar?.string, !text.isEmpty, !node.isNothing else {
      reject(key, node, Phrase("teks pada satu baris", "text on one line"))
      return nil
    }
    return text
  }

  /// A list, or a single value that stands for a list of one. What holds nothing is left out.
  ///
  /// - Parameter words: what may be in it, where the caller checks that.
  mutating func texts(_ key: String, of words: [String] = []) -> [String] {
    let expected = Phrase("daftar teks", "a list of texts")
    return list(key, of: words.isEmpty ? .text : .oneOf(words), expected: expected) { $0 }
      .map(\.value)
  }

  /// The same of texts with a grammar of their own, each with its place.
  mutating func list<Value>(
    _ key: String, of shape: Shape, expected: Phrase, _ parse: (String) -> Value?
  ) -> [(value: Value, range: SourceRange)] {
    recorder?.note(key, .list(of: shape))
    guard let node = value(of: key) else { return [] }
    let items = node.sequence.map { Array($0) } ?? [node]
    return items.compactMap { item in
      if item.isNothing { return nil }
      if let text = item.scalar?.string, !text.isEmpty, let value = parse(text) {
        return (value, range(of: item))
      }
      reject(key, item, expected)
      return nil
    }
  }

  mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    recorder?.note(key, .integer(range))
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
    recorder?.note(key, .flag)
    guard let node = value(of: key) else { return nil }
    switch node.scalar?.string.lowercased() {
    case "true", "yes", "ya": return true
    case "false", "no", "tidak": return false
    default:
      reject(key, node, Phrase("true atau false", "true or false"))
      return nil
    }
  }

  /// `true`, `false`, or a text of one's own.
  mutating func flagOrText(_ key: String) -> (flag: Bool?, text: String?) {
    recorder?.note(key, .flag)
    recorder?.note(key, .text)
    let read = read(key, expected: Phrase("true, false, atau teks", "true, false or a text")) {
      $0.isEmpty ? nil : $0
    }
    switch read?.lowercased() {
    case nil: return (nil, nil)
    case "true", "yes", "ya": return (true, nil)
    case "false", "no", "tidak": return (false, nil)
    default: return (nil, read)
    }
  }

  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Value.Type
  ) -> Value? {
    let words = type.allCases.map(\.rawValue)
    recorder?.note(key, .oneOf(words))
    return read(key, expected: oneOf(words)) { Value(rawValue: $0) }
  }

  /// A list of words out of a fixed set.
  mutating func choices(_ key: String, of words: [String]) -> Set<String> {
    let found = list(key, of: .oneOf(words), expected: oneOf(words)) { word in
      words.contains(word) ? word : nil
    }
    return Set(found.map(\.value))
  }

  mutating func span(_ key: String) -> Span? {
    parsed(
      key, pattern: #"^[0-9]*[1-9][0-9]*[smhd]$"#,
      expected: Phrase("lama waktu, misalnya 30m, 24h, atau 7d", "a time such as 30m, 24h or 7d")
    ) { Span($0) }
  }

  mutating func date(_ key: String) -> CivilDate? {
    parsed(
      key, pattern: #"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"#,
      expected: Phrase("tanggal, misalnya 2026-12-31", "a date such as 2026-12-31")
    ) { CivilDate($0) }
  }

  /// A scalar with a grammar of its own.
  ///
  /// - Parameter pattern: ECMA 262, for editors; it may let pass what `parse` refuses.
  mutating func parsed<Value>(
    _ key: String, pattern: String, expected: Phrase, _ parse: (String) -> Value?
  ) -> Value? {
    recorder?.note(key, .pattern(pattern))
    return read(key, expected: expected, parse)
  }

  /// The name of something that stands elsewhere, such as a quiz.
  mutating func name<Value>(
    _ key: String, expected: Phrase, _ parse: (String) -> Value?
  ) -> Value? {
    recorder?.note(key, .name)
    return read(key, expected: expected, parse)
  }

  /// The name of a file without its extension.
  mutating func fileName(_ key: String, expected: Phrase) -> String? {
    recorder?.note(key, .fileName)
    return read(key, expected: expected) { text in
      let isPlain = text.allSatisfy {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-")
      }
      return isPlain && text.first?.isLetter == true ? text : nil
    }
  }

  mutating func decimal(_ key: String, in range: ClosedRange<Int>) -> DecimalNumber? {
    recorder?.note(key, .decimal(range))
    let expected = Phrase(
      "bilangan dari \(range.lowerBound) sampai \(range.upperBound), misalnya 0.1325",
      "a number from \(range.lowerBound) to \(range.upperBound), such as 0.1325")
    return read(key, expected: expected) { text in
      guard let number = DecimalNumber(text), let low = DecimalNumber(digits: range.lowerBound),
        let high = DecimalNumber(digits: range.upperBound), (low...high).contains(number)
      else { return nil }
      return number
    }
  }

  private mutating func read<Value>(
    _ key: String, expected: Phrase, _ parse: (String) -> Value?
  ) -> Value? {
    guard let node = value(of: key) else { return nil }
    guard !node.isNothing, let parsed = node.scalar.flatMap({ parse($0.string) }) else {
      reject(key, node, expected)
      return nil
    }
    return parsed
  }

  /// Names such as those of courses.
  mutating func names<Kind>(_ key: String, of type: Name<Kind>.Type) -> [Name<Kind>] {
    placedNames(key, of: type).map(\.value)
  }

  /// The same, with where each stands.
  mutating func placedNames<Kind>(
    _ key: String, of type: Name<Kind>.Type
  ) -> [(value: Name<Kind>, range: SourceRange)] {
    let expected = Phrase("nama folder kursus", "the name of a course folder")
    return list(key, of: .name, expected: expected) { Name<Kind>($0) }
  }

  /// The pairs of a nested mapping, in the order written; `nil` when `key` holds something else.
  /// What is no plain text is empty.
  ///
  /// - Parameter values: what the caller takes for a value.
  mutating func pairs(_ key: String, of values: Shape) -> [(key: String, value: String)]? {
    recorder?.note(key, .mapping(to: values))
    guard let mapping = value(of: key)?.mapping else { return nil }
    return mapping.map { ($0.key.scalar?.string ?? "", $0.value.scalar?.string ?? "") }
  }

  /// A list in which each item is a text, or a name and a text: `name: text`.
  mutating func namedTexts(_ key: String) -> [(name: String?, text: String, range: SourceRange)] {
    recorder?.note(key, .list(of: .namedText))
    guard let node = value(of: key) else { return [] }
    let items = node.sequence.map { Array($0) } ?? [node]
    return items.compactMap { item in
      if item.isNothing { return nil }
      if let scalar = item.scalar, !scalar.string.isEmpty {
        return (nil, scalar.string, range(of: item))
      }
      if let pair = item.mapping?.first, item.mapping?.count == 1, let name = pair.key.scalar,
        let text = pair.value.scalar, !text.string.isEmpty, !pair.value.isNothing
      {
        return (name.string, text.string, range(of: pair.value))
      }
      reject(key, item, Phrase("teks, atau 'penanda: teks'", "a text, or 'id: text'"))
      return nil
    }
  }

  /// A nested mapping with keys of its own.
  mutating func nested(_ key: String) -> FrontMatter? {
    let recorder = recorder?.nested(key)
    guard let node = value(of: key) else {
      return recorder.map { FrontMatter([], at: head, in: self, $0) }
    }
    guard let mapping = node.mapping else {
      reject(key, node, Phrase("beberapa baris 'kunci: nilai'", "some lines of 'key: value'"))
      return nil
    }
    let entries = mapping.compactMap { key, value in
      key.scalar.map { (key: $0, value: value) }
    }
    return FrontMatter(entries, at: range(of: node), in: self, recorder)
  }

  /// A list of things that may hold lists of the same under the same key. Each is a text, or a
  /// mapping with keys of its own.
  ///
  /// - Parameter read: called for each, outer before inner, with the text or the mapping, where it
  ///   stands, and what the outer one gave; a mapping is adopted after it.
  mutating func tree<Value>(
    _ key: String, inside outer: Value?, depth: Int = 8,
    _ read: (_ text: String?, _ members: inout FrontMatter, SourceRange, Value?) -> Value?
  ) {
    if let inner = recorder?.branching(key) {
      var members = FrontMatter([], at: head, in: self, inner)
      _ = read(nil, &members, head, nil)
    }
    guard let node = value(of: key) else { return }
    for item in node.sequence.map({ Array($0) }) ?? [node] where !item.isNothing {
      let isText = item.scalar?.string.isEmpty == false
      guard depth > 0, isText || item.mapping != nil else {
        reject(
          key, item,
          depth > 0
            ? Phrase("nama, atau 'name: …' dengan isinya", "a name, or 'name: …' and what it has")
            : Phrase("paling banyak 8 tingkat", "at most 8 levels"))
        continue
      }
      let entries = item.mapping.map {
        $0.compactMap { k, v in k.scalar.map { (key: $0, value: v) } }
      }
      var members = FrontMatter(entries ?? [], at: range(of: item), in: self, nil)
      let value = read(item.scalar?.string, &members, range(of: item), outer)
      members.tree(key, inside: value ?? outer, depth: depth - 1, read)
      members.finish()
      adopt(members)
    }
  }

  /// A list of nested mappings, each with its place; one alone stands for a list of one.
  mutating func nestedList(_ key: String) -> [FrontMatter] {
    let recorder = recorder?.nestedList(key)
    guard let node = value(of: key) else {
      return recorder.map { [FrontMatter([], at: head, in: self, $0)] } ?? []
    }
    return (node.sequence.map { Array($0) } ?? [node]).compactMap { item in
      guard let mapping = item.mapping else {
        reject(key, item, Phrase("daftar 'kunci: nilai'", "a list of 'key: value'"))
        return nil
      }
      let entries = mapping.compactMap { key, value in key.scalar.map { (key: $0, value: value) } }
      return FrontMatter(entries, at: range(of: item), in: self, nil)
    }
  }

  /// Whether `key` holds a nested mapping. In a schema it may be either.
  func isNested(_ key: String) -> Bool {
    entries.first { $0.key.string == key }?.value.mapping != nil
  }

  /// Says that `key` has to be there. Call it before the key is read.
  mutating func require(_ key: String, expected: Phrase) {
    recorder?.require(key)
    if value(of: key) == nil { reject(key, expected) }
  }

  /// Reports the keys nobody asked for.
  mutating func finish() {
    guard setting == .workspace else { return }
    var unknown = 0
    for (key, _) in entries where !known.contains(key.string) {
      unknown += 1
      // Of thousands none is a slip.
      let suggestion = unknown > 100 ? nil : closestMatch(to: key.string, in: known)
      diagnostics.append(
        .frontMatterKeyUnknown(
          key.string, suggestion: suggestion, at: range(of: .scalar(key))))
    }
  }

  mutating func adopt(_ inner: FrontMatter) { diagnostics += inner.diagnostics }

  mutating func report(_ found: [Diagnostic]) { diagnostics += found }

  // MARK: Places

  /// Where the value of `key` stands; the head of the file when it is not there.
  func place(of key: String) -> SourceRange {
    entries.first { $0.key.string == key }.map { range(of: $0.value) } ?? head
  }

  /// Where the names stand among the names and values of a key.
  func places(in key: String) -> [String: SourceRange] {
    let pairs = entries.first { $0.key.string == key }?.value.mapping ?? [:]
    return Dictionary(
      pairs.compactMap { pair in pair.key.scalar.map { ($0.string, range(of: pair.key)) } },
      uniquingKeysWith: { first, _ in first })
  }

  func has(_ key: String) -> Bool { entries.contains { $0.key.string == key } }

  mutating func reject(_ key: String, _ expected: Phrase, at range: SourceRange) {
    diagnostics.append(.frontMatterValue(key, expected: expected, at: range))
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
    guard let scalar = node.scalar else { return range(mark: node.mark, length: 1) }
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    let length = scalar.string.unicodeScalars.count + (isQuoted ? 2 : 0)
    return range(mark: scalar.mark, length: length)
  }

  /// - Parameter length: in characters. What goes on over several lines ends with its first.
  private func range(mark: Mark?, length: Int) -> SourceRange {
    // What is missing at the end is missed by libyaml on the line after it.
    let line = source.lineOffset + (mark?.line ?? 1)
    if line > source.lastLine {
      let end = source.line(source.lastLine).count + 1
      return SourceRange(file: source.path, line: source.lastLine, column: end)
    }
    let start = max(0, (mark?.column ?? 1) - 1)
    return SourceRange(
      file: source.path, start: .init(line: line, column: columns[start, line]),
      end: .init(line: line, column: columns[start + max(length, 1), line] - 1))
  }

  /// Where a key stands for the second time; libyaml only says where the first pair begins.
  private func secondLine(of key: String) -> SourceRange? {
    let first = source.lineOffset + 1
    let lines = (first...max(source.lastLine, first)).filter {
      source.line($0).trimmed.starts(with: "\(key):".utf8)
    }
    return lines.count < 2 ? nil : source.range(of: key, line: lines[1])
  }

  private func oneOf(_ words: [String]) -> Phrase {
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    return Phrase("salah satu dari \(list)", "one of \(list)")
  }
}

extension Node {
  /// Left empty, or what YAML writes for nothing.
  fileprivate var isNothing: Bool {
    guard let scalar, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}

private typealias Mark = Yams.Mark
