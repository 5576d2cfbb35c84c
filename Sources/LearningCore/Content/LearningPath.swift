/// The courses that some people are to take, in order.
package struct LearningPath: Hashable, Sendable {
  package var title: String
  package var group: PersonGroup
  /// Each once, in the order to take them.
  package var required: [CourseID]
  package var optional: [CourseID]
  /// The last day on which the required courses are to be completed.
  package var due: CivilDate?

  package init(
    title: String, group: PersonGroup, required: [CourseID], optional: [CourseID] = [],
    due: CivilDate? = nil
  ) {
    (self.title, self.group, self.required) = (title, group, required)
    (self.optional, self.due) = (optional, due)
  }
}

extension Workspace {
  package func paths(of person: Person) -> [LearningPath] {
    paths.filter { $0.group.includes(person, in: self) }
  }
}
