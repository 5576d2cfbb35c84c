package import LearningCore

/// One file, compiled by itself. Nothing in here depends on any other file, so files can be
/// compiled at the same time.
package struct CompiledFile: Sendable {
  enum Content: Sendable {
    case course(Course)
    case module(Module, of: CourseID)
    case quiz(Quiz)
    case session(Session)
    case attendance(SessionAttendance, of: SessionID)
    case glossary(Glossary)
    case fragment(SiteFragment, [Block])
    /// A Markdown file that is none of these, such as a licence.
    case other
  }

  fileprivate(set) var content = Content.other
  package private(set) var summary: FileSummary

  package init(_ file: SourceFile, setting: FileSetting, detail: CompilationDetail = .everything) {
    summary = FileSummary(path: file.path)
    switch setting {
    case .workspace: compile(file, detail: detail)
    case .loose: compileLoose(file)
    }
    if !summary.diagnostics.isEmpty { quote(SourceLines(file.text)) }
  }

  /// The practice quiz that it belongs to, if it is a module.
  package var quiz: QuizID? {
    guard case .module(let module, _) = content else { return nil }
    return module.quiz
  }

  private mutating func compile(_ file: SourceFile, detail: CompilationDetail) {
    let parts = file.path.split(separator: "/").map(String.init)
    guard parts.count >= 2, let name = parts.last else { return }
    if parts.dropLast() == ["Site", "Templates"] {
      let isNotice = name.hasSuffix(".md") && isNotice(String(name.dropLast(3)))
      return isNotice ? () : take(readFragment(file, name: name))
    }
    guard name.hasSuffix(".md") else { return }
    let stem = String(name.dropLast(3))
    switch parts[0] {
    case "Courses" where parts.count == 3:
      guard let course = CourseID(nameSegment(parts[1])) else { return refuseName() }
      if stem == "course" {
        take(compileCourse(file, id: course))
      } else {
        guard let id = ModuleID(moduleName(ofFile: stem)) else { return refuseName() }
        take(compileModule(file, id: id), of: course)
      }
    case "Quizzes":
      let segments = parts[1..<parts.count - 1] + [stem]
      guard let id = QuizID(segments.map(nameSegment).joined(separator: "/")) else {
        return refuseName()
      }
      take(readQuiz(file, id: id, detail: detail), role: .quiz(id))
    case "Courses" where !isNotice(stem):
      summary.diagnostics.append(.fileNotRead(at: SourceRange(file: file.path, line: 1)))
    case "Site" where parts.count == 3 && parts[1] == "Sessions": take(readSession(file))
    case "Site" where parts.count == 4 && parts[1...2] == ["Sessions", "Attendance"]:
      take(readAttendance(file))
    case "Site" where isGlossary(file.path): take(readGlossary(file))
    default: break
    }
  }

  private mutating func compileLoose(_ file: SourceFile) {
    let stem = file.path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
    let name = slug(stem)
    switch looseKind(of: file) {
    case .quiz:
      guard let id = QuizID(name) ?? QuizID("kuis") else { return }
      take(readQuiz(file, id: id, setting: .loose), role: .looseQuiz)
    case .module, .course:
      guard let id = ModuleID(name) ?? ModuleID("modul"), let course = CourseID("kursus") else {
        return
      }
      take(compileModule(file, id: id, setting: .loose), of: course)
      summary.role = .looseModule
      content = .other
    }
  }

  // MARK: Taking

  private mutating func take(_ read: ReadCourse) {
    content = .course(read.course)
    summary.role = .course(read.course.id)
    summary.diagnostics = read.diagnostics
    summary.allowed = read.allowed
    keep(read.document)
    for id in read.course.prerequisites { refer("prerequisites", id, .course, read.front) }
    if let id = read.course.pretest { refer("pretest", id, .quiz, read.front) }
    if let id = read.course.posttest { refer("posttest", id, .quiz, read.front) }
    if let id = read.course.survey { refer("survey", id, .survey, read.front) }
    if let id = read.course.certificate?.exam { refer("certificate", id, .quiz, read.front) }
  }

  private mutating func take(_ read: ReadModule, of course: CourseID) {
    content = .module(read.module, of: course)
    summary.role = .module(read.module.id, of: course)
    summary.diagnostics = read.diagnostics
    summary.lessonCount = read.module.lessons.count
    summary.allowed = read.allowed
    summary.objectives = zip(read.module.objectives, read.objectivePlaces).map {
      .init(objective: $0, range: $1)
    }
    keep(read.document)
    if let id = read.module.quiz { refer("quiz", id, .quiz, read.front) }
  }

  private mutating func take(_ read: ReadQuiz, role: FileSummary.Role) {
    content = .quiz(read.quiz)
    summary.role = role
    summary.diagnostics = read.diagnostics
    summary.questionCount = read.quiz.sealedCount ?? read.drafts.count
    summary.isSurvey = read.quiz.kind == .survey
    summary.allowed = read.allowed
    keep(read.document)
    summary.claims = read.drafts.compactMap { draft in
      let (see, objectives) = (draft.attributes.see, draft.attributes.objectives)
      guard see != nil || !objectives.isEmpty else { return nil }
      return .init(
        see: see, objectives: objectives, range: draft.range, allowed: draft.attributes.allowed)
    }
  }

  private mutating func take(_ read: ReadSession) {
    summary.diagnostics = read.diagnostics
    summary.allowed = read.allowed
    keep(read.document)
    for module in read.modules {
      summary.references.append(
        .init(
          key: "modules", name: module.reference.description, kind: .module, range: module.range))
    }
    guard let session = read.session else { return }
    content = .session(session)
    summary.role = .session(session.id)
  }

  private mutating func take(_ read: ReadAttendance) {
    summary.diagnostics = read.diagnostics
    summary.allowed = read.allowed
    keep(read.document)
    guard let id = read.session, let attendance = read.attendance else { return }
    let place = SourceRange(file: summary.path, line: 1)
    summary.references.append(
      .init(key: "Attendance", name: id.description, kind: .session, range: place))
    summary.role = .attendance(id)
    content = .attendance(attendance, of: id)
  }

  private mutating func take(_ read: ReadGlossary) {
    content = .glossary(read.glossary)
    summary.role = .glossary
    summary.diagnostics = read.diagnostics
    summary.allowed = read.allowed
    keep(read.document)
  }

  private mutating func take(_ read: ReadFragment) {
    summary.diagnostics = read.diagnostics
    keep(read.document)
    if let fragment = read.fragment { content = .fragment(fragment, read.document.blocks) }
  }

  private mutating func keep(_ document: MarkdownDocument) {
    summary.anchors = AnchorList(document.headings.keys)
    summary.uses = document.uses.filter { use in
      guard case .document(summary.path, let fragment) = use.destination else { return true }
      return fragment.map { !$0.isEmpty && document.headings[$0] == nil } ?? false
    }
  }

  private mutating func refer<Kind>(
    _ key: String, _ name: Name<Kind>, _ kind: FileSummary.Reference.Kind, _ front: FrontMatter
  ) {
    summary.references.append(
      .init(key: key, name: name.description, kind: kind, range: front.place(of: key)))
  }

  private mutating func quote(_ source: SourceLines) {
    for diagnostic in summary.diagnostics {
      for range in [diagnostic.range] + diagnostic.notes.map(\.range) {
        let number = range.start.line
        if summary.quotes[number] == nil { summary.quotes[number] = source.text(ofLine: number) }
      }
    }
  }

  private mutating func refuseName() {
    summary.diagnostics.append(.fileNameUnusable(at: SourceRange(file: summary.path, line: 1)))
  }
}

/// A file that tells people about a folder, such as `README.md` or `LICENSE.md`.
private func isNotice(_ stem: String) -> Bool {
  stem.allSatisfy { $0.isUppercase || !$0.isLetter } && stem.contains(where: \.isLetter)
}

/// The name of a module: its file's, without the number that only orders it.
func moduleName(ofFile stem: String) -> String {
  let rest = stem.drop { $0.isNumber && $0.isASCII }
  guard rest.count < stem.count, let mark = rest.first, "-_. ".contains(mark),
    rest.contains(where: { !"-_. ".contains($0) })
  else { return slug(stem) }
  return slug(String(rest.drop { "-_. ".contains($0) }))
}

/// A folder's or file's name as part of a permanent name: itself where that is possible, so that
/// names already recorded stay; else, with spaces or punctuation in it, its slug.
private func nameSegment(_ written: String) -> String {
  Name<Void>(written) == nil ? slug(written) : written
}
