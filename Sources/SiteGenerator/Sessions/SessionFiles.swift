import LearningCore

extension Publication {
  /// Everything about sessions and places; nothing where there are none.
  func sessionFiles() -> (pages: [Page], others: [OutputFile]) {
    guard hasSessions else { return ([], []) }
    var others = [
      placesFile(),
      OutputFile(path: SitePath.nearestScript.description, bytes: Array(nearestScript.utf8)),
    ]
    if !library.sessions.isEmpty { others.append(calendar(of: library.sessions)) }
    others += library.sessions.map { calendar(of: $0) }
    return ([sessionListPage()] + library.sessions.map(sessionPage), others)
  }
}
