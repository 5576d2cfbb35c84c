package import LearningCore

/// How much of what the questions about one thing were worth was earned.
package struct Mastery: Hashable, Sendable {
  package var score: Score
  /// How many questions it rests on.
  package var questions: Int

  package init(score: Score, questions: Int) { (self.score, self.questions) = (score, questions) }

  package static func + (a: Self, b: Self) -> Self {
    Self(score: a.score + b.score, questions: a.questions + b.questions)
  }
}

/// What a person can show to have mastered, by what questions are about.
package struct MasteryTable: Hashable, Sendable {
  package struct Objective: Hashable, Sendable {
    package var course: CourseID
    package var module: ModuleID
    package var objective: ObjectiveID

    package init(course: CourseID, module: ModuleID, objective: ObjectiveID) {
      (self.course, self.module, self.objective) = (course, module, objective)
    }
  }

  package private(set) var objectives: [Objective: Mastery] = [:]
  package private(set) var competencies: [Competency: Mastery] = [:]
  package private(set) var pillars: [DigitalPillar: Mastery] = [:]

  package init() {}

  /// Adds the marks of an attempt.
  ///
  /// A question is about the module its `see` leads to, else about the one whose practice it is. The
  /// competencies and pillars are those of the module, else those of the course. A question about
  /// several counts for each.
  ///
  /// - Parameter quiz: compiled from the text the attempt was frozen with.
  package mutating func add(_ attempt: AttemptRecord, in quiz: Quiz, of course: Course) {
    guard let result = attempt.result else { return }
    let own = course.modules.first { $0.quiz == quiz.id }
    for (item, mark) in zip(attempt.plan.items, result.marks) {
      guard mark.question == item.question, let question = quiz[question: item.question],
        question.interaction.isScored, mark.mark <= Mark(points: item.points)
      else { continue }
      let found = Mastery(
        score: Score(earned: mark.mark, possible: Mark(points: item.points)), questions: 1)
      let seen = question.see.flatMap { $0.course == course.id ? course[module: $0.module] : nil }
      let module = seen ?? own
      if let module {
        for objective in question.objectives {
          let key = Objective(course: course.id, module: module.id, objective: objective)
          objectives[key] = objectives[key].map { $0 + found } ?? found
        }
      }
      for competency in Set(module?.competencies.nonEmpty ?? course.competencies) {
        competencies[competency] = competencies[competency].map { $0 + found } ?? found
      }
      let words = module?.pillars.nonEmpty ?? course.pillars
      for pillar in Set(words.compactMap { DigitalPillar($0) }) {
        pillars[pillar] = pillars[pillar].map { $0 + found } ?? found
      }
    }
  }
}

extension Course {
  /// The attempts that show what somebody has mastered: of every practice, the post-test and the
  /// exam, the last one that was handed in and counts. The pre-test shows what was known before.
  package func attemptsOfMastery(in library: Library, of record: LearningRecord) -> [AttemptID] {
    var quizzes = modules.compactMap(\.quiz)
    for id in [posttest, certificate?.exam].compactMap(\.self) where !quizzes.contains(id) {
      quizzes.append(id)
    }
    return quizzes.compactMap { id in
      guard let quiz = library[quiz: id] else { return nil }
      return record.attempts.last { $0.quiz == id && $0.submittedAt != nil && quiz.counts($0) }?.id
    }
  }
}

extension Array {
  fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
