import Yams

extension YamlError {
  /// The keys that are written twice, in an order that is the same every time.
  var duplicates: [String] {
    guard case .duplicatedKeysInMapping(let keys, _) = self else { return [] }
    return keys.sorted()
  }

  /// What libyaml says, and where, as a line (1-based) and column of the YAML text.
  var place: (problem: String, mark: Yams.Mark?) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark)
    case .duplicatedKeysInMapping(let keys, let context):
      // Yams marks the first of a set it sorts by an order that holds only between nodes of one
      // kind (scalars, mappings): of several, none is surely the first.
      ("\(duplicates.joined(separator: ", ")) (2x)", keys.count == 1 ? context.mark : nil)
    default: ("\(self)", nil)
    }
  }
}
