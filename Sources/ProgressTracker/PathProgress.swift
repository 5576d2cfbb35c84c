package import LearningCore

/// How far a person is on a learning path.
package struct PathProgress: Hashable, Sendable {
  package var path: LearningPath
  /// Of the required courses that there are, in order.
  package var required: [CourseProgress]
  package var optional: [CourseProgress]
  package var isOverdue: Bool

  /// - Parameter courses: of one person.
  package init(_ path: LearningPath, courses: [CourseProgress], today: CivilDate) {
    self.path = path
    func found(_ ids: [CourseID]) -> [CourseProgress] {
      ids.compactMap { id in courses.first { $0.course == id } }
    }
    (required, optional) = (found(path.required), found(path.optional))
    isOverdue = (path.due.map { $0 < today } ?? false) && !required.allSatisfy(\.isCompleted)
  }

  package var completed: Int { required.count(where: \.isCompleted) }
  /// `nil` when all are completed.
  package var next: CourseProgress? { required.first { !$0.isCompleted } }
}
