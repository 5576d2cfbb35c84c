import LearningCore

extension Publication {
  /// A deck for every module of a course.
  func slideFiles(of course: Course) -> (files: [OutputFile], assets: Set<String>) {
    let decks = course.modules.enumerated().map { index, module in
      slideDeck(module, number: index + 1, of: course)
    }
    return (decks.map(\.file), decks.reduce(into: []) { $0.formUnion($1.assets) })
  }
}
