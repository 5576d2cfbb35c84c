/// What a JSON-LD context makes of a member's name and of the values below it.
struct Term: Equatable {
  enum Kind: Equatable {
    /// A text, as it is; or a node.
    case plain
    /// A text or a number of this datatype.
    case typed(String)
    /// The IRI of a node, or the node itself.
    case reference
    /// A word that stands for an IRI.
    case word([String: String])
  }

  let iri: String
  var kind = Kind.plain
}

/// What is known in one place of a document: names of types, and the terms inside a node of each.
struct Terms {
  struct NodeType {
    let iri: String
    var terms: [String: Term] = [:]
  }

  /// Known in every node.
  var everywhere: [String: Term]
  var types: [String: NodeType]

  /// Both contexts at once, the later one winning.
  func adding(_ other: Self) -> Self {
    Self(
      everywhere: everywhere.merging(other.everywhere) { $1 },
      types: types.merging(other.types) { $1 })
  }
}
