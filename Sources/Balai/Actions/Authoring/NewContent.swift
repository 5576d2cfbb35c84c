import CertificatePrint
import LearningCore

/// New files for an author to start from, planned as a whole and then written.
struct NewContent {
  let root: String
  let language: Language
  private(set) var files: [SourceFile] = []

  init(root: String, language: Language) { (self.root, self.language) = (root, language) }

  /// - Throws: when one of the files is there already; then none is written.
  func write() throws {
    for file in files where Files.exists(root + "/" + file.path) {
      throw FileExists(path: file.path)
    }
    for file in files { try Files.writeNew(Array(file.text.utf8), to: root + "/" + file.path) }
  }

  private mutating func add(_ path: String, _ text: Phrase) {
    files.append(SourceFile(path: path, text: text[language]))
  }

  // MARK: What can be made

  mutating func addWorkspace() { add("balai.yml", newWorkspaceText) }

  /// A course with its first module, a practice quiz and an exam.
  mutating func addCourse(_ id: CourseID, title: String) throws {
    let folder = "Courses/\(id)"
    // Also a course without course.md has modules that must not be mixed with new ones.
    guard try Files.list(root + "/" + folder).isEmpty else { throw FileExists(path: folder) }
    let exam = Phrase("ujian", "exam")[language]
    add("\(folder)/course.md", newCourseText(title: title, exam: "\(id)/\(exam)"))
    let name = Phrase("pengantar", "introduction")[language]
    try addModule(name, title: Phrase("Pengantar", "Introduction")[language], to: id)
    add(
      "Quizzes/\(id)/\(exam).md",
      newExamText(title: Phrase("Ujian: \(title)", "Exam: \(title)")[language]))
  }

  /// A module behind the last one, with its practice quiz unless that is there.
  mutating func addModule(_ name: String, title: String, to course: CourseID) throws {
    let folder = "Courses/\(course)"
    let stems = try Files.list(root + "/" + folder).filter {
      $0.hasSuffix(".md") && !$0.contains("/")
    }
    if let same = stems.first(where: { $0.drop { $0.isNumber } == "-\(name).md" }) {
      throw FileExists(path: "\(folder)/\(same)")
    }
    let last = stems.compactMap { Int($0.prefix { $0.isNumber && $0.isASCII }) }.max() ?? 0
    let number = last < 9 ? "0\(last + 1)" : "\(last + 1)"
    let quiz = "\(course)/\(name)"
    add("\(folder)/\(number)-\(name).md", newModuleText(title: title, quiz: quiz))
    guard !Files.exists("\(root)/Quizzes/\(quiz).md") else { return }
    let practice = Phrase("Latihan: \(title)", "Practice: \(title)")[language]
    add(
      "Quizzes/\(quiz).md", newPracticeText(title: practice, kind: .practice, isOfNewModule: true))
  }

  /// A copy of a template that comes with balai.
  mutating func addTemplate(_ name: String, from shipped: ShippedTemplate) {
    files.append(SourceFile(path: "Site/Templates/\(name).yml", text: shipped.text))
  }

  mutating func addFragment(_ fragment: SiteFragment) {
    files.append(
      SourceFile(
        path: "Site/Templates/\(fragment.rawValue).html", text: newFragmentText(fragment)))
  }

  mutating func addQuiz(_ id: QuizID, title: String, kind: Quiz.Kind) {
    let text =
      switch kind {
      case .exam: newExamText(title: title)
      case .survey: newSurveyText(title: title)
      case .practice, .pretest, .posttest:
        newPracticeText(title: title, kind: kind, isOfNewModule: false)
      }
    add("Quizzes/\(id).md", text)
  }

  /// - Parameter library: whose first modules stand in it as an example.
  mutating func addSession(place: String, title: String, on date: CivilDate, library: Library) {
    let modules = library.courses.first.map { course in
      course.modules.prefix(2).map { "\(course.id)/\($0.id)" }
    }
    add(
      "Site/Sessions/\(date)-\(slug(place)).md",
      newSessionText(
        title: title, place: place, date: date, zone: library.workspace.zone,
        modules: modules ?? []))
  }
}

/// The title that a name suggests: `literasi-data` becomes `Literasi data`; what was written with
/// spaces or capitals stays.
func suggestedTitle(of name: String) -> String {
  guard name == slug(name) else { return name }
  let words = name.split(separator: "-").joined(separator: " ")
  return words.prefix(1).uppercased() + words.dropFirst()
}
