import LearningCore

extension Publication {
  /// A deck for every module, and what they share; nothing where there is no course.
  func slideFiles() -> (files: [OutputFile], assets: Set<String>) {
    if library.courses.isEmpty { return ([], []) }
    var files = [
      OutputFile(path: SitePath.slideStyle.description, bytes: Array(slideStyle.utf8)),
      OutputFile(path: SitePath.slideScript.description, bytes: Array(slideScript.utf8)),
    ]
    var assets: Set<String> = []
    for course in library.courses {
      for (index, module) in course.modules.enumerated() {
        let deck = slideDeck(module, number: index + 1, of: course)
        files.append(deck.file)
        assets.formUnion(deck.assets)
      }
    }
    return (files, assets)
  }
}
