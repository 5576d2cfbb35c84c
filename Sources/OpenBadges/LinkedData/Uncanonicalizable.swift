/// Why nobody here can say which statements a document makes. What is left out of the statements
/// would not be signed, so such a document is neither signed nor believed.
struct Uncanonicalizable: Error, Equatable {
  enum Reason: Equatable {
    case unknownContext
    case unknownTerm
    case unknownType
    /// A value of another kind than its term has, an empty list, or no value.
    case value
    /// No absolute IRI in ASCII, or one that a context could read in another way.
    case iri
    /// A control character: implementations escape them differently.
    case control
    /// Two nodes without a name that say the same.
    case alike
  }

  let reason: Reason
  /// The member it is about.
  let place: String
}
