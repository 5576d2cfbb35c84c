import Yams

extension YamlError {
  /// A key that is written twice.
  var duplicate: String? {
    // Yams keeps them in a set, whose order changes from one run to the next.
    guard case .duplicatedKeysInMapping(let keys, _) = self else { return nil }
    return keys.map { "\($0)" }.min()
  }

  /// What libyaml says, and where, as a line (1-based) and column of the YAML text.
  var place: (problem: String, mark: Yams.Mark?) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      ("\(duplicates.map { "\($0)" }.sorted().joined(separator: ", ")) (2x)", context.mark)
    default: ("\(self)", nil)
    }
  }
}
