import LearningCore

/// What every page is made from.
struct Publication {
  let library: Library
  let edition: Edition

  var workspace: Workspace { library.workspace }
  /// Language of the interface, not of a course.
  var language: Language { library.workspace.language }
}

extension Library {
  /// What the public may see. Quizzes are left out whole: a question that is not here cannot leak.
  var published: Library {
    let courses = self.courses.compactMap { course -> Course? in
      var course = course
      course.modules.removeAll { module in
        switch module.visibility {
        case .public: false
        case .staff: true
        }
      }
      return course.modules.isEmpty ? nil : course
    }
    return Library(
      workspace: workspace, courses: courses, quizzes: [], imageSizes: imageSizes)
  }
}
