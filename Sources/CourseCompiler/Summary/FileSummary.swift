package import LearningCore

/// What the other files, and the reports, need to know of one file.
///
/// It is made from the file alone, so that it can be kept as long as the file stays the same.
package struct FileSummary: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case course(CourseID)
    case module(ModuleID, of: CourseID)
    case quiz(QuizID)
    case session(SessionID)
    /// Who came to a session.
    case attendance(SessionID)
    case glossary
    /// Lessons, or a quiz, that belong to no workspace.
    case looseModule
    case looseQuiz
    /// A Markdown file that is none of these, such as a licence.
    case other
  }

  /// A name in the front matter that must be known elsewhere.
  struct Reference: Hashable, Sendable {
    enum Kind: UInt8, Sendable { case quiz, course, module, survey, session }

    var key: String
    var name: String
    var kind: Kind
    var range: SourceRange
  }

  /// What one question says of the lessons: where it is answered, and which objectives it checks.
  struct Claim: Hashable, Sendable {
    var see: LessonReference?
    var objectives: [ObjectiveID]
    var range: SourceRange
    /// What its author wants to hear no more of.
    var allowed: Set<Diagnostic.ID> = []
  }

  struct PlacedObjective: Hashable, Sendable {
    var objective: Objective
    var range: SourceRange
  }

  package let path: String
  package internal(set) var role = Role.other
  package internal(set) var lessonCount = 0
  package internal(set) var questionCount = 0
  /// Whether it is a quiz that asks for opinions.
  var isSurvey = false
  package internal(set) var diagnostics: [Diagnostic] = []
  /// The lines those point at, by number and without their ends, so that they can be shown without
  /// opening the file.
  package internal(set) var quotes: [Int: String] = [:]
  /// What leads to another file, or to no place in this one. The rest is settled by the file itself.
  var uses: [MarkdownDocument.Use] = []
  /// Of every heading.
  var anchors = AnchorList([])
  var references: [Reference] = []
  var claims: [Claim] = []
  var objectives: [PlacedObjective] = []
  /// Diagnostics its author has looked at.
  var allowed: Set<Diagnostic.ID> = []

  init(path: String) { self.path = path }
}

/// Where a file stands decides what it is.
package enum FileSetting: UInt8, Sendable {
  /// Below `Courses/` or `Quizzes/`, by its path.
  case workspace
  /// In any folder: a quiz if it holds questions, else lessons.
  case loose
}
