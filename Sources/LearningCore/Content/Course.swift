/// A course: an ordered list of modules with one promise at its end.
package struct Course: Hashable, Sendable {
  package let id: CourseID
  package var title: String
  package var summary: String
  /// BCP 47 tag of the language it is written in.
  package var language: String
  package var level: String?
  package var audience: [String]
  package var pillars: [String]
  package var competencies: [Competency]
  package var version: String
  package var prerequisites: [CourseID]
  package var pretest: QuizID?
  /// Compared with the pre-test, objective by objective.
  package var posttest: QuizID?
  /// Asked once the course is completed; answered by whoever wants to, without a name.
  package var survey: QuizID?
  package var certificate: CertificateRule?
  package var authors: [String]
  package var license: String?
  package var overview: [Block]
  package var modules: [Module]
  /// `Courses/<course>/course.md`, relative to the workspace.
  package var path: String
  /// Anchor of the heading that became the title.
  package var titleAnchor: String?

  package init(
    id: CourseID, title: String, summary: String, language: String, level: String?,
    audience: [String], pillars: [String], competencies: [Competency], version: String,
    prerequisites: [CourseID], pretest: QuizID?, certificate: CertificateRule?,
    authors: [String], license: String?, overview: [Block], modules: [Module], path: String,
    titleAnchor: String? = nil, posttest: QuizID? = nil, survey: QuizID? = nil
  ) {
    (self.id, self.title, self.summary, self.language) = (id, title, summary, language)
    (self.posttest, self.survey) = (posttest, survey)
    (self.level, self.audience, self.pillars) = (level, audience, pillars)
    (self.competencies, self.version, self.prerequisites) = (competencies, version, prerequisites)
    (self.pretest, self.certificate, self.authors) = (pretest, certificate, authors)
    (self.license, self.overview, self.modules, self.path) = (license, overview, modules, path)
    self.titleAnchor = titleAnchor
  }

  /// Minutes of all modules together.
  package var minutes: Int { modules.reduce(0) { $0 + $1.minutes } }

  package subscript(module id: ModuleID) -> Module? { modules.first { $0.id == id } }
}

/// What it takes to get the certificate of a course, beside completing every module.
package struct CertificateRule: Hashable, Sendable {
  /// The exam that must be passed; `nil` when completing the modules is enough.
  package var exam: QuizID?
  /// Whole calendar months the certificate is valid; `nil` for ever.
  package var validityMonths: Int?
  package var isWitnessed: Bool
  /// The day of the year on which every certificate ends; `nil` for so long after its own issue.
  package var anchor: YearDay?
  package var renewal: RenewalRule

  package init(
    exam: QuizID?, validityMonths: Int?, isWitnessed: Bool, anchor: YearDay? = nil,
    renewal: RenewalRule = RenewalRule()
  ) {
    (self.exam, self.validityMonths, self.isWitnessed) = (exam, validityMonths, isWitnessed)
    (self.anchor, self.renewal) = (anchor, renewal)
  }
}

/// One Markdown file of a course.
package struct Module: Hashable, Sendable {
  package enum Visibility: String, CaseIterable, Sendable {
    case `public`
    /// For employees only; never on the public site.
    case staff
  }

  package let id: ModuleID
  package var title: String
  /// Planned time for reading and practice.
  package var minutes: Int
  package var objectives: [Objective]
  /// The practice quiz that belongs to the module.
  package var quiz: QuizID?
  package var visibility: Visibility
  /// What this module is about, where that is less than the whole course.
  package var pillars: [String] = []
  package var competencies: [Competency] = []
  /// What stands before the first lesson.
  package var opening: [Block]
  /// Never empty.
  package var lessons: [Lesson]
  package var path: String
  /// Anchor of the heading that became the title and is no longer in the text.
  package var titleAnchor: String?

  package init(
    id: ModuleID, title: String, minutes: Int, objectives: [Objective], quiz: QuizID?,
    visibility: Visibility, opening: [Block], lessons: [Lesson], path: String,
    titleAnchor: String? = nil
  ) {
    (self.id, self.title, self.minutes, self.objectives) = (id, title, minutes, objectives)
    (self.quiz, self.visibility, self.opening) = (quiz, visibility, opening)
    (self.lessons, self.path, self.titleAnchor) = (lessons, path, titleAnchor)
  }

  package subscript(lesson id: LessonID) -> Lesson? { lessons.first { $0.id == id } }
}

/// What a learner is able to do after a module.
package struct Objective: Hashable, Sendable {
  /// What questions call it; unique in its module.
  package let id: ObjectiveID
  package var text: String

  package init(id: ObjectiveID, text: String) { (self.id, self.text) = (id, text) }
}

/// A level-2 section of a module; what a learner reads in one go.
package struct Lesson: Hashable, Sendable {
  /// The permanent name in records, and the lesson's folder on the site: unique in its module even
  /// where upper and lower case are the same. The heading's anchor, if that can be had.
  package let id: LessonID
  /// What `#fragment` links to the lesson's heading say.
  package var anchor: String
  package var title: String
  /// Without the lesson's own heading.
  package var blocks: [Block]
  /// Anchors of the headings inside, so that a link can find its lesson.
  package var anchors: [String]
  /// Line of the lesson's heading.
  package var line: Int
  /// Whether its module has no level-2 headings: the title is then the module's.
  package var isWholeModule: Bool

  /// - Parameter anchor: the heading's; `nil` when it is the id.
  package init(
    id: LessonID, title: String, blocks: [Block], anchors: [String], line: Int,
    anchor: String? = nil, isWholeModule: Bool = false
  ) {
    (self.id, self.title, self.blocks) = (id, title, blocks)
    (self.anchors, self.line, self.anchor) = (anchors, line, anchor ?? id.description)
    self.isWholeModule = isWholeModule
  }
}

/// The address of a lesson, written `course/module#lesson`.
package struct LessonPlace: Hashable, Sendable, CustomStringConvertible {
  package var course: CourseID
  package var module: ModuleID
  package var lesson: LessonID

  package init(_ course: CourseID, _ module: ModuleID, _ lesson: LessonID) {
    (self.course, self.module, self.lesson) = (course, module, lesson)
  }

  package var description: String { "\(course)/\(module)#\(lesson)" }
}

/// A pointer an author wrote: `course/module` or `course/module#heading`. Not yet known to lead
/// anywhere; ask ``Library/target(of:)``.
package struct LessonReference: Hashable, Sendable, CustomStringConvertible {
  package var course: CourseID
  package var module: ModuleID
  package var fragment: String?

  package init?(_ text: String) {
    let bytes = text.utf8
    let end = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    guard let slash = bytes[..<end].lastIndex(of: UInt8(ascii: "/")),
      let course = CourseID(String(text[..<slash])),
      let module = ModuleID(String(text[bytes.index(after: slash)..<end]))
    else { return nil }
    (self.course, self.module) = (course, module)
    fragment = end == bytes.endIndex ? nil : String(text[bytes.index(after: end)...])
  }

  package var description: String { "\(course)/\(module)" + (fragment.map { "#" + $0 } ?? "") }
}
