package import LearningCore

/// What of a summary is enough for whoever makes something of texts in which nothing is wrong. It is
/// read in a fraction of the time that the whole takes.
package struct SummaryHead: Sendable {
  package let path: String
  package let role: FileSummary.Role
  /// Paths that links and pictures lead to, each once.
  package let targets: [String]
  /// Those of pictures.
  package let pictures: [String]
  /// What is wrong with the file by itself.
  package let faults: [FaultKind]
  /// Tells all that linking looks at. As long as no file's mark changes, linking finds the same in
  /// other places at most.
  package let linkMark: Int

  package init(of summary: FileSummary) {
    (path, role) = (summary.path, summary.role)
    targets = summary.targets.sorted()
    pictures = [summary].pictures.sorted()
    faults = summary.diagnostics.map(FaultKind.init)
    var linked = summary.withoutPlaces
    (linked.diagnostics, linked.quotes, linked.lessonCount) = ([], [:], 0)
    var bytes: [UInt8] = []
    linked.encode(into: &bytes)
    linkMark = checksum(of: bytes)
  }
}

/// A diagnostic of which only matters how serious it is.
package struct FaultKind: Hashable, Sendable {
  package let id: Diagnostic.ID
  let severity: Diagnostic.Severity

  package init(_ diagnostic: Diagnostic) {
    (id, severity) = (diagnostic.id, diagnostic.severity)
  }

  fileprivate init(id: Diagnostic.ID, severity: Diagnostic.Severity) {
    (self.id, self.severity) = (id, severity)
  }

  /// - Parameter levels: what a workspace wants.
  package func isError(under levels: [Diagnostic.ID: Diagnostic.Level]) -> Bool {
    severity.adjusted(to: levels[id]) == .error
  }
}

extension FileSummary {
  fileprivate var withoutPlaces: FileSummary {
    var summary = self
    let nowhere = SourceRange(file: path, line: 1)
    for index in summary.uses.indices { summary.uses[index].range = nowhere }
    for index in summary.references.indices { summary.references[index].range = nowhere }
    for index in summary.claims.indices { summary.claims[index].range = nowhere }
    for index in summary.objectives.indices { summary.objectives[index].range = nowhere }
    return summary
  }
}

// MARK: As bytes

extension SummaryHead {
  /// Appends all but the path.
  package func encode(into bytes: inout [UInt8]) {
    var writer = SummaryWriter(bytes: bytes)
    bytes = []
    writer.role(role)
    writer.list(targets) { $0.text($1) }
    writer.list(pictures) { $0.text($1) }
    writer.list(faults) { $0.fault($1) }
    for shift in stride(from: 0, to: 64, by: 16) { writer.number(linkMark >> shift & 0xFFFF) }
    bytes = writer.bytes
  }

  /// - Returns: `nil` when the bytes are damaged.
  package init?(decoding bytes: ArraySlice<UInt8>, path: String) {
    let head = bytes.withUnsafeBufferPointer { buffer in
      var reader = SummaryReader(bytes: buffer, path: path)
      return try? SummaryHead(from: &reader, path: path)
    }
    guard let head else { return nil }
    self = head
  }

  private init(from reader: inout SummaryReader, path: String) throws {
    self.path = path
    role = try reader.role()
    targets = try reader.list { try $0.text() }
    pictures = try reader.list { try $0.text() }
    faults = try reader.list { try $0.fault() }
    var mark = 0
    for shift in stride(from: 0, to: 64, by: 16) { mark |= try reader.number() << shift }
    linkMark = mark
  }
}

/// What was found, so that it can be kept.
package func encoded(_ faults: [FaultKind]) -> [UInt8] {
  var writer = SummaryWriter(bytes: [])
  writer.list(faults) { $0.fault($1) }
  return writer.bytes
}

/// - Returns: `nil` when the bytes are damaged.
package func decodedFaults(_ bytes: ArraySlice<UInt8>) -> [FaultKind]? {
  bytes.withUnsafeBufferPointer { buffer in
    var reader = SummaryReader(bytes: buffer, path: "")
    return try? reader.list { try $0.fault() }
  }
}

extension SummaryWriter {
  fileprivate mutating func fault(_ fault: FaultKind) {
    identifiers([fault.id])
    number(fault.severity == .error ? 1 : 0)
  }
}

extension SummaryReader {
  fileprivate mutating func fault() throws -> FaultKind {
    guard let id = try identifiers().first else { throw Damaged() }
    return FaultKind(id: id, severity: try number() == 1 ? .error : .warning)
  }
}
