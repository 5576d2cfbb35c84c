import Crypto
import LearningCore

/// The canonical N-Quads of a document (W3C RDF Dataset Canonicalization 1.0, with SHA-256).
///
/// Nodes without a name are told apart by what is said of them directly ("hash first degree quads",
/// section 4.6). Where that does not suffice the document is refused; the general algorithm is for
/// graphs that certificates do not have.
///
/// - Returns: the lines, each with its line end, as bytes.
func canonicalQuads(
  of document: JSON, knowing contexts: [String: Terms] = knownTerms
) throws(Uncanonicalizable) -> [UInt8] {
  let read = try Statements(document, knowing: contexts)
  var about: [[Statements.Statement]] = Array(repeating: [], count: read.blanks)
  for statement in read.statements {
    var mentioned: Set<Int> = []
    if case .blank(let number) = statement.subject { mentioned.insert(number) }
    if case .node(.blank(let number)) = statement.object { mentioned.insert(number) }
    for number in mentioned { about[number].append(statement) }
  }
  let hashes = about.enumerated().map { number, statements in
    let lines = lines(statements) { $0 == number ? "a" : "z" }
    return hexadecimal(Array(SHA256.hash(data: lines)))
  }
  let order = hashes.indices.sorted { hashes[$0] < hashes[$1] }
  guard Set(hashes).count == hashes.count else {
    throw Uncanonicalizable(reason: .alike, place: "@context")
  }
  let names = Dictionary(
    uniqueKeysWithValues: order.enumerated().map { ($1, "c14n\($0)") })
  return lines(read.statements) { number in
    guard let name = names[number] else { preconditionFailure("every node was given a name") }
    return name
  }
}

/// What the contexts known here mean, by their address.
let knownTerms = Dictionary(uniqueKeysWithValues: KnownContext.all.map { ($0.url, $0.terms) })

/// Canonical N-Quads, sorted by code points, each line once (RDF 1.2 N-Quads, section 4).
private func lines(
  _ statements: [Statements.Statement], naming name: (Int) -> String
) -> [UInt8] {
  func text(_ node: Statements.Node) -> String {
    switch node {
    case .named(let iri): "<\(iri)>"
    case .blank(let number): "_:" + name(number)
    }
  }
  func text(_ object: Statements.Object) -> String {
    switch object {
    case .node(let node): return text(node)
    case .literal(let value, let datatype):
      let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return "\"\(escaped)\"" + (datatype.map { "^^<\($0)>" } ?? "")
    }
  }
  let lines = statements.map {
    Array("\(text($0.subject)) <\($0.predicate)> \(text($0.object)) .\n".utf8)
  }
  // UTF-8 sorts like code points.
  return Set(lines).sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self)
}
