package import LearningCore

/// What every page is made from.
struct Publication {
  let library: Library
  let edition: Edition
  /// Finds the words of the glossary; `nil` where there are none.
  let glossaryWords: GlossaryMatcher?
  let statistics: PublicStatistics?

  init(_ library: Library, edition: Edition, statistics: PublicStatistics? = nil) {
    (self.library, self.edition) = (library.edited(for: edition.readership), edition)
    glossaryWords = library.glossary.flatMap { $0.entries.isEmpty ? nil : GlossaryMatcher($0) }
    self.statistics = statistics
  }

  var workspace: Workspace { library.workspace }
  var audience: Audience { edition.readership == .facilitator ? .trainers : .learners }
  /// Language of the interface, not of a course.
  var language: Language { library.workspace.language }
}

extension Library {
  /// What the readers of an edition may see. What is not here cannot leak.
  func edited(for readership: Readership) -> Library {
    let courses = self.courses.compactMap { course -> Course? in
      var course = course
      course.modules.removeAll { $0.visibility == .staff && readership == .public }
      return course.modules.isEmpty ? nil : course
    }
    var edited = Library(
      workspace: workspace, courses: courses, quizzes: practice(of: courses), sessions: sessions,
      glossary: glossary, imageSizes: imageSizes)
    (edited.renditions, edited.fragments) = (renditions, fragments)
    return edited
  }

  /// The quizzes by which something is decided, or opinions are asked: none of them is published.
  package var decidingQuizzes: Set<QuizID> {
    let named = courses.flatMap {
      [$0.certificate?.exam, $0.pretest, $0.posttest].compactMap(\.self)
    }
    return Set(named + quizzes.filter { $0.kind != .practice }.map(\.id))
  }

  /// The quizzes that decide nothing and belong to a module of these courses, without the questions
  /// that are asked where something is decided, too.
  private func practice(of courses: [Course]) -> [Quiz] {
    let wanted = Set(courses.flatMap(\.modules).compactMap(\.quiz))
    let deciding = decidingQuizzes
    let kept = Set(
      quizzes.filter { deciding.contains($0.id) }.flatMap(\.questions).map(\.wordsAsked))
    return quizzes.filter { wanted.contains($0.id) && !deciding.contains($0.id) }.compactMap {
      quiz in
      var quiz = quiz
      quiz.questions.removeAll { kept.contains($0.wordsAsked) }
      return quiz.questions.isEmpty ? nil : quiz
    }
  }
}

extension Question {
  /// What is asked, however it is set.
  fileprivate var wordsAsked: String {
    (title.plainText + " " + stem.plainText).lowercased().oneSpaced
  }
}
