import LearningCore

extension Publication {
  /// Everything about sessions and places; nothing where there are none.
  func sessionFiles() -> (pages: [Page], others: [OutputFile]) {
    guard hasSessions else { return ([], []) }
    var others = [
      placesFile(),
      OutputFile(path: SitePath.nearestScript.description, bytes: PackageResources.terdekat_js),
    ]
    if !library.sessions.isEmpty { others.append(calendar(of: library.sessions)) }
    for session in library.sessions {
      others.append(calendar(of: session))
      others += [poster(of: session), attendanceSheet(of: session)].map(document)
    }
    return ([sessionListPage()] + library.sessions.map(sessionPage), others)
  }
}
