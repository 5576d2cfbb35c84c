import LearningCore

/// The statements of a JSON-LD document (RDF triples), as far as its terms are known here.
///
/// This is the part of JSON-LD 1.1 that certificates use: terms of known contexts, nodes in their
/// compacted form, no keywords but `@context`, no graphs, no lists in which order counts. All else
/// is refused.
struct Statements {
  enum Node: Hashable {
    case named(String)
    /// By the number in which it was met.
    case blank(Int)
  }

  enum Object: Hashable {
    case node(Node)
    case literal(String, datatype: String?)
  }

  struct Statement: Hashable {
    let subject: Node
    let predicate: String
    let object: Object
  }

  private(set) var statements: [Statement] = []
  private(set) var blanks = 0
  private let terms: Terms

  /// - Parameter contexts: the contexts that may be named, each URL with its terms.
  init(_ document: JSON, knowing contexts: [String: Terms]) throws(Uncanonicalizable) {
    guard case .object(var members) = document, let named = members.removeValue(forKey: "@context")
    else { throw Uncanonicalizable(reason: .unknownContext, place: "@context") }
    var terms = Terms(everywhere: [:], types: [:])
    for context in named.array ?? [named] {
      guard let url = context.string, let known = contexts[url] else {
        throw Uncanonicalizable(reason: .unknownContext, place: "@context")
      }
      terms = terms.adding(known)
    }
    self.terms = terms
    _ = try take(node: members, at: "@context", depth: 0)
  }

  private mutating func take(
    node members: [String: JSON], at place: String, depth: Int
  ) throws(Uncanonicalizable) -> Node {
    guard depth < 16 else { throw Uncanonicalizable(reason: .value, place: place) }
    let node: Node
    if let id = members["id"] {
      node = .named(try Self.iri(id.string, at: "id"))
    } else {
      node = .blank(blanks)
      blanks += 1
    }
    var known = terms.everywhere
    for type in try Self.values(members["type"], at: "type", isOptional: true) {
      guard let found = type.string.flatMap({ terms.types[$0] }) else {
        throw Uncanonicalizable(reason: .unknownType, place: type.string ?? "type")
      }
      known.merge(found.terms) { $1 }
      state(node, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", .node(.named(found.iri)))
    }
    // In one order, so that the numbers of nodes do not depend on that of a dictionary.
    for (name, value) in members.sorted(by: { $0.key < $1.key })
    where name != "id" && name != "type" {
      guard let term = known[name] else {
        throw Uncanonicalizable(reason: .unknownTerm, place: name)
      }
      for value in try Self.values(value, at: name) {
        state(node, term.iri, try object(value, of: term, at: name, depth: depth))
      }
    }
    return node
  }

  private mutating func state(_ subject: Node, _ predicate: String, _ object: Object) {
    statements.append(Statement(subject: subject, predicate: predicate, object: object))
  }

  private mutating func object(
    _ value: JSON, of term: Term, at place: String, depth: Int
  ) throws(Uncanonicalizable) -> Object {
    switch (term.kind, value) {
    case (.plain, .object(let members)), (.reference, .object(let members)):
      return .node(try take(node: members, at: place, depth: depth + 1))
    case (.plain, .string(let text)):
      return .literal(try Self.literal(text, at: place), datatype: nil)
    case (.typed(let datatype), .string(let text)):
      return .literal(try Self.literal(text, at: place), datatype: datatype)
    case (.typed(let datatype), .integer(let number)):
      return .literal(String(number), datatype: datatype)
    case (.typed(let datatype), .bool(let isTrue)):
      return .literal(isTrue ? "true" : "false", datatype: datatype)
    case (.reference, .string(let text)):
      return .node(.named(try Self.iri(text, at: place)))
    case (.word(let words), .string(let text)):
      guard let iri = words[text] else {
        throw Uncanonicalizable(reason: .unknownTerm, place: text)
      }
      return .node(.named(iri))
    default: throw Uncanonicalizable(reason: .value, place: place)
    }
  }

  // MARK: Values

  private static func values(
    _ value: JSON?, at place: String, isOptional: Bool = false
  ) throws(Uncanonicalizable) -> [JSON] {
    guard let value else {
      guard isOptional else { throw Uncanonicalizable(reason: .value, place: place) }
      return []
    }
    guard let list = value.array else { return [value] }
    guard !list.isEmpty else { throw Uncanonicalizable(reason: .value, place: place) }
    return list
  }

  private static func literal(
    _ text: String, at place: String
  ) throws(Uncanonicalizable) -> String {
    guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw Uncanonicalizable(reason: .control, place: place)
    }
    return text
  }

  /// Absolute, and of a scheme that is nobody's prefix in a context.
  private static func iri(_ text: String?, at place: String) throws(Uncanonicalizable) -> String {
    guard let text, let colon = text.firstIndex(of: ":"),
      ["https", "http", "urn", "did"].contains(text[..<colon]),
      text.index(after: colon) != text.endIndex, text.utf8.allSatisfy(\.isOfIRI)
    else { throw Uncanonicalizable(reason: .iri, place: place) }
    return text
  }
}

extension UInt8 {
  /// What RFC 3986 lets stand in a URI.
  fileprivate var isOfIRI: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(self)
    }
  }
}
