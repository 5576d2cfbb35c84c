import LearningCore

// A summary as bytes, so that it can be kept beside the digest of the text it was made from. The
// form is no exchange format: whoever keeps such bytes must drop them when the program changes.

extension FileSummary {
  /// Appends all but the path.
  package func encode(into bytes: inout [UInt8]) {
    var writer = SummaryWriter(bytes: bytes)
    bytes = []
    defer { bytes = writer.bytes }
    writer.role(role)
    writer.number(lessonCount)
    writer.number(questionCount)
    writer.number(isSurvey ? 1 : 0)
    writer.list(diagnostics) { $0.diagnostic($1, in: path) }
    writer.list(quotes.sorted { $0.key < $1.key }) {
      $0.number($1.key)
      $0.text($1.value)
    }
    writer.list(uses) { $0.use($1, in: path) }
    writer.text(anchors.text)
    writer.list(references) {
      $0.text($1.key)
      $0.text($1.name)
      $0.number(Int($1.kind.rawValue))
      $0.range($1.range, in: path)
    }
    writer.list(claims) {
      $0.text($1.see?.description ?? "")
      $0.list($1.objectives) { $0.text($1.description) }
      $0.range($1.range, in: path)
      $0.identifiers($1.allowed)
    }
    writer.list(objectives) {
      $0.text($1.objective.id.description)
      $0.text($1.objective.text)
      $0.range($1.range, in: path)
    }
    writer.identifiers(allowed)
  }

  /// Reads the summary of the file at `path` from the front of `bytes`.
  ///
  /// - Returns: `nil` when they are damaged.
  package init?(decoding bytes: inout ArraySlice<UInt8>, path: String) {
    let read = bytes.withUnsafeBufferPointer { buffer in
      var reader = SummaryReader(bytes: buffer, path: path)
      return (try? reader.summary()).map { (summary: $0, count: reader.place) }
    }
    guard let read else { return nil }
    self = read.summary
    bytes = bytes.dropFirst(read.count)
  }
}

// One build of the program numbers them in one way, and to search for a name takes longer.
private let identifiersByNumber = Diagnostic.ID.allCases
private let numbers = Dictionary(
  uniqueKeysWithValues: identifiersByNumber.enumerated().map { ($1, $0) })

struct SummaryWriter {
  private(set) var bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Seven bits a byte, the lowest first. Negative numbers do not occur.
  mutating func number(_ number: Int) {
    var rest = UInt(number)
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes += text.utf8
  }

  mutating func list<Element>(
    _ elements: [Element], _ write: (inout SummaryWriter, Element) -> Void
  ) {
    number(elements.count)
    for element in elements { write(&self, element) }
  }

  /// The file is left out where it is the summary's own.
  mutating func range(_ range: SourceRange, in path: String) {
    text(range.file == path ? "" : range.file)
    for position in [range.start, range.end] {
      number(position.line)
      number(position.column)
    }
  }

  mutating func phrase(_ phrase: Phrase) {
    text(phrase.indonesian)
    text(phrase.english)
  }

  mutating func role(_ role: FileSummary.Role) {
    switch role {
    case .course(let id): tagged(0, [id.description])
    case .module(let id, let course): tagged(1, [id.description, course.description])
    case .quiz(let id): tagged(2, [id.description])
    case .looseModule: tagged(3, [])
    case .looseQuiz: tagged(4, [])
    case .other: tagged(5, [])
    case .session(let id): tagged(6, [id.description])
    case .attendance(let id): tagged(7, [id.description])
    case .glossary: tagged(8, [])
    }
  }

  private mutating func tagged(_ tag: Int, _ texts: [String]) {
    number(tag)
    for text in texts { self.text(text) }
  }

  mutating func diagnostic(_ diagnostic: Diagnostic, in path: String) {
    identifier(diagnostic.id)
    number(diagnostic.severity == .error ? 1 : 0)
    range(diagnostic.range, in: path)
    phrase(diagnostic.message)
    phrase(diagnostic.fix)
    list(diagnostic.notes) {
      $0.phrase($1.message)
      $0.range($1.range, in: path)
    }
    list(diagnostic.edit.map { [$0] } ?? []) {
      $0.number($1.line)
      $0.number($1.deletesLine ? 1 : 0)
      $0.number($1.bytes.lowerBound)
      $0.number($1.bytes.count)
      $0.text($1.replacement)
    }
  }

  mutating func use(_ use: MarkdownDocument.Use, in path: String) {
    switch use.destination {
    case .web(let address): tagged(0, [address])
    case .document(let file, let fragment):
      tagged(fragment == nil ? 1 : 2, [file] + (fragment.map { [$0] } ?? []))
    case .file(let file): tagged(3, [file])
    case .refused(let written): tagged(4, [written])
    }
    text(use.text)
    number(use.isImage ? 1 : 0)
    range(use.range, in: path)
    identifiers(use.allowed)
  }

  mutating func identifiers(_ ids: Set<Diagnostic.ID>) {
    list(ids.sorted()) { $0.identifier($1) }
  }

  private mutating func identifier(_ id: Diagnostic.ID) { number(numbers[id] ?? 0) }
}

struct SummaryReader {
  struct Damaged: Error {}

  private let path: String
  /// No owner to count references to, for several cores read one cache at the same time.
  private let bytes: UnsafeBufferPointer<UInt8>
  /// What comes next.
  private(set) var place = 0

  /// - Parameter bytes: must outlive the reader.
  init(bytes: UnsafeBufferPointer<UInt8>, path: String) { (self.bytes, self.path) = (bytes, path) }

  mutating func summary() throws -> FileSummary {
    var summary = FileSummary(path: path)
    summary.role = try role()
    summary.lessonCount = try number()
    summary.questionCount = try number()
    summary.isSurvey = try number() == 1
    summary.diagnostics = try list { try $0.diagnostic() }
    for (number, line) in try list({ (try $0.number(), try $0.text()) }) {
      summary.quotes[number] = line
    }
    summary.uses = try list { try $0.use() }
    summary.anchors = AnchorList(text: try text())
    summary.references = try list { try $0.reference() }
    summary.claims = try list { try $0.claim() }
    summary.objectives = try list { reader in
      FileSummary.PlacedObjective(
        objective: Objective(id: try reader.name(), text: try reader.text()),
        range: try reader.range())
    }
    summary.allowed = try identifiers()
    return summary
  }

  mutating func number() throws -> Int {
    var number: UInt = 0
    for shift in stride(from: UInt(0), to: 63, by: 7) {
      guard place < bytes.count else { throw Damaged() }
      let byte = bytes[place]
      place += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(number) }
    }
    throw Damaged()
  }

  mutating func text() throws -> String {
    let count = try number()
    guard count <= bytes.count - place else { throw Damaged() }
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  mutating func list<Element>(
    _ read: (inout SummaryReader) throws -> Element
  ) throws -> [Element] {
    let count = try number()
    // Each element takes a byte at least.
    guard count <= bytes.count - place else { throw Damaged() }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }

  mutating func name<Kind>() throws -> Name<Kind> {
    guard let name = Name<Kind>(try text()) else { throw Damaged() }
    return name
  }

  mutating func range() throws -> SourceRange {
    let file = try text()
    let start = SourceRange.Position(line: try number(), column: try number())
    let end = SourceRange.Position(line: try number(), column: try number())
    return SourceRange(file: file.isEmpty ? path : file, start: start, end: end)
  }

  mutating func phrase() throws -> Phrase { Phrase(try text(), try text()) }

  mutating func identifier() throws -> Diagnostic.ID {
    let number = try number()
    guard identifiersByNumber.indices.contains(number) else { throw Damaged() }
    return identifiersByNumber[number]
  }

  mutating func identifiers() throws -> Set<Diagnostic.ID> {
    Set(try list { try $0.identifier() })
  }

  mutating func role() throws -> FileSummary.Role {
    switch try number() {
    case 0: .course(try name())
    case 1: .module(try name(), of: try name())
    case 2: .quiz(try name())
    case 3: .looseModule
    case 4: .looseQuiz
    case 5: .other
    case 6: .session(try name())
    case 7: .attendance(try name())
    case 8: .glossary
    default: throw Damaged()
    }
  }

  mutating func reference() throws -> FileSummary.Reference {
    let (key, name) = (try text(), try text())
    guard let kind = FileSummary.Reference.Kind(rawValue: UInt8(clamping: try number())) else {
      throw Damaged()
    }
    return .init(key: key, name: name, kind: kind, range: try range())
  }

  mutating func claim() throws -> FileSummary.Claim {
    .init(
      see: LessonReference(try text()), objectives: try list { try $0.name() },
      range: try range(), allowed: try identifiers())
  }

  mutating func diagnostic() throws -> Diagnostic {
    let id = try identifier()
    let severity: Diagnostic.Severity = try number() == 1 ? .error : .warning
    return Diagnostic(
      kept: id, severity, at: try range(), message: try phrase(), fix: try phrase(),
      notes: try list { Diagnostic.Note(message: try $0.phrase(), range: try $0.range()) },
      edit: try list { try $0.edit() }.first)
  }

  mutating func edit() throws -> SourceEdit {
    let line = try number()
    let deletesLine = try number() == 1
    let start = try number()
    let count = try number()
    let replacement = try text()
    guard count < Int.max - start else { throw Damaged() }
    return deletesLine
      ? SourceEdit(deletingLine: line)
      : SourceEdit(line: line, bytes: start..<start + count, replacement: replacement)
  }

  mutating func use() throws -> MarkdownDocument.Use {
    let destination: Destination =
      switch try number() {
      case 0: .web(try text())
      case 1: .document(path: try text(), fragment: nil)
      case 2: .document(path: try text(), fragment: try text())
      case 3: .file(path: try text())
      case 4: .refused(try text())
      default: throw Damaged()
      }
    return .init(
      destination: destination, text: try text(), isImage: try number() == 1, range: try range(),
      allowed: try identifiers())
  }
}
