package import LearningCore

/// Checks whether the courses that the learning paths of `balai.yml` name are there.
///
/// - Parameter summaries: of every file of the workspace.
package func linkWorkspace(_ file: SourceFile, to summaries: [FileSummary]) -> [Diagnostic] {
  var front = FrontMatter(YAMLText(file), path: file.path)
  var named: [(key: String, course: CourseID, range: SourceRange)] = []
  for var path in front.nestedList("paths") {
    for key in ["required", "optional"] {
      named += path.placedNames(key, of: CourseID.self).map { (key, $0.value, $0.range) }
    }
  }
  guard !named.isEmpty else { return [] }
  var known: Set<CourseID> = []
  for index in summaries.indices {
    switch summaries[index].role {
    case .course(let id), .module(_, of: let id): known.insert(id)
    case .quiz, .session, .attendance, .glossary, .looseModule, .looseQuiz, .other: break
    }
  }
  let names = known.map(\.description).sorted()
  return named.filter { !known.contains($0.course) }.map { key, course, range in
    .referenceUnknown(
      key, course.description, suggestion: closestMatch(to: course.description, in: names),
      at: range)
  }
}
