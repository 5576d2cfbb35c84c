/// Everything the authors of a workspace wrote, compiled.
package struct Library: Sendable {
  package var workspace: Workspace
  /// In the order of their folders.
  package let courses: [Course]
  package let quizzes: [Quiz]
  /// By their start; those that start together by name.
  package let sessions: [Session]
  package let glossary: Glossary?
  /// Of the pictures beside the courses, by path; so a page can keep room for them.
  package var imageSizes: [String: ImageSize]
  /// Of pictures that the site shows in several widths: these, ascending. Other pictures are shown as
  /// they are.
  package var renditions: [String: [Int]] = [:]
  /// Parts of the site's pages that the agency wrote itself.
  package var fragments: [SiteFragment: [Block]] = [:]
  private let coursePlaces: [CourseID: Int]
  private let quizPlaces: [QuizID: Int]
  /// Where each Markdown file of a course leads, by its path.
  private var documents: [String: (course: CourseID, module: ModuleID?)] = [:]

  package init(
    workspace: Workspace, courses: [Course], quizzes: [Quiz], sessions: [Session] = [],
    glossary: Glossary? = nil, imageSizes: [String: ImageSize] = [:]
  ) {
    (self.workspace, self.courses, self.glossary) = (workspace, courses, glossary)
    self.sessions = sessions.sorted { ($0.start.time, $0.id) < ($1.start.time, $1.id) }
    // A course that certifies a witnessed exam makes its exam one, whatever the quiz says itself.
    let witnessed = Set(
      courses.compactMap(\.certificate).filter(\.isWitnessed).compactMap(\.exam))
    self.quizzes = quizzes.map { quiz in
      var quiz = quiz
      if witnessed.contains(quiz.id) { quiz.isWitnessed = true }
      return quiz
    }
    self.imageSizes = imageSizes
    coursePlaces = .init(courses.enumerated().map { ($1.id, $0) }) { first, _ in first }
    quizPlaces = .init(quizzes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for course in courses {
      documents[course.path] = (course.id, nil)
      for module in course.modules { documents[module.path] = (course.id, module.id) }
    }
  }

  package subscript(course id: CourseID) -> Course? { coursePlaces[id].map { courses[$0] } }
  package subscript(quiz id: QuizID) -> Quiz? { quizPlaces[id].map { quizzes[$0] } }

  package subscript(_ place: LessonPlace) -> Lesson? {
    self[course: place.course]?[module: place.module]?[lesson: place.lesson]
  }

  /// What a `.document` destination leads to.
  package enum Target: Hashable, Sendable {
    case course(CourseID)
    /// `anchor` is a heading inside the lesson; `nil` for its top.
    case lesson(LessonPlace, anchor: String?)
    /// `anchor` is that of a word; `nil` for all of them.
    case glossary(anchor: String?)
  }

  /// - Returns: `nil` when no such file, or no such heading in it, was compiled.
  package func target(path: String, fragment: String?) -> Target? {
    if let glossary, glossary.path == path {
      let isThere = fragment.map { anchor in glossary.entries.contains { $0.anchor == anchor } }
      return isThere ?? true ? .glossary(anchor: fragment) : nil
    }
    guard let document = documents[path], let course = self[course: document.course] else {
      return nil
    }
    guard let moduleID = document.module, let module = course[module: moduleID] else {
      let isThere = fragment.map {
        $0 == course.titleAnchor || course.overview.anchors.contains($0)
      }
      return isThere ?? true ? .course(course.id) : nil
    }
    return target(fragment, in: module, of: course)
  }

  /// - Returns: `nil` when the module, or the heading in it, does not exist.
  package func target(of reference: LessonReference) -> Target? {
    guard let course = coursePlaces[reference.course],
      let module = courses[course].modules.firstIndex(where: { $0.id == reference.module })
    else { return nil }
    return target(reference.fragment, in: courses[course].modules[module], of: courses[course])
  }

  private func target(_ fragment: String?, in module: Module, of course: Course) -> Target? {
    let first = LessonPlace(course.id, module.id, module.lessons[0].id)
    guard let fragment, fragment != module.titleAnchor else { return .lesson(first, anchor: nil) }
    for lesson in module.lessons {
      let place = LessonPlace(course.id, module.id, lesson.id)
      if lesson.anchor == fragment { return .lesson(place, anchor: nil) }
      if lesson.anchors.contains(fragment) { return .lesson(place, anchor: fragment) }
    }
    // The opening is read before the first lesson.
    return module.opening.anchors.contains(fragment) ? .lesson(first, anchor: fragment) : nil
  }
}
