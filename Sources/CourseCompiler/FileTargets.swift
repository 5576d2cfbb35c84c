import LearningCore

extension FileSummary {
  /// Paths of the files in the same folder tree that links and pictures lead to, whether they are
  /// there or not.
  package var targets: Set<String> {
    Set(
      uses.compactMap { use in
        switch use.destination {
        case .document(let path, _), .file(let path): path
        case .web, .refused: nil
        }
      })
  }
}
