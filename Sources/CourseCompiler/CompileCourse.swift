import LearningCore

/// A course file as it was read.
struct ReadCourse {
  var course: Course
  var document: MarkdownDocument
  var front: FrontMatter
  var diagnostics: [Diagnostic]
  var allowed: Set<Diagnostic.ID>
}

/// Compiles `course.md`: what the course is. Its modules are compiled one by one and joined by
/// ``compileLibrary(_:workspace:)``.
func compileCourse(
  _ file: SourceFile, id: CourseID, recorder: ShapeRecorder? = nil
) -> ReadCourse {
  let split = SplitFile(file)
  var front = FrontMatter(split, recorder: recorder)
  var document = MarkdownReader.read(split.body)
  let title = document.takeTitle(front.text("title"), fallback: id.description)
  let course = Course(
    id: id, title: title, summary: front.text("summary") ?? "",
    language: front.text("language") ?? "id", level: front.text("level"),
    audience: front.texts("audience"), pillars: front.texts("pillar"),
    competencies: front.competencies(), version: front.text("version") ?? "1",
    prerequisites: front.names("prerequisites", of: CourseID.self),
    pretest: front.quizID("pretest"), certificate: front.certificateRule(),
    authors: front.texts("authors"), license: front.text("license"), overview: document.blocks,
    modules: [], path: file.path, titleAnchor: document.titleAnchor,
    posttest: front.quizID("posttest"), survey: front.quizID("survey"))
  let allowed = front.allowedDiagnostics()
  front.finish()
  var found = split.diagnostics + document.diagnostics + lineDiagnostics(of: split.body)
  found.removeAll { $0.severity == .warning && allowed.contains($0.id) }
  return ReadCourse(
    course: course, document: document, front: front, diagnostics: front.diagnostics + found,
    allowed: allowed)
}

extension FrontMatter {
  mutating func quizID(_ key: String) -> QuizID? {
    name(
      key,
      expected: Phrase(
        "folder dan nama kuis, misalnya keamanan/ujian",
        "the folder and name of a quiz, for example security/exam")
    ) { QuizID($0) }
  }
}

extension MarkdownDocument {
  /// The words of the first level-1 heading, else of the first heading.
  var firstHeading: String? {
    let headings = blocks.compactMap { block -> Heading? in
      guard case .heading(let heading) = block.content else { return nil }
      return heading
    }
    return (headings.first { $0.level == 1 } ?? headings.first)?.content.plainText
  }

  /// Decides what the file is called, and takes that heading out of the text so that it is not
  /// printed twice: front matter, else the first H1, else the first heading, else the file's name.
  mutating func takeTitle(_ written: String?, fallback: String) -> String {
    if let written {
      if case .heading(let first) = blocks.first?.content, first.level == 1,
        slug(first.content.plainText) == slug(written)
      {
        blocks.removeFirst()
        titleAnchor = first.anchor
      }
      return written
    }
    if let (index, title) = firstHeading(where: { $0.level == 1 }) {
      blocks.remove(at: index)
      titleAnchor = title.anchor
      return title.content.plainText
    }
    return firstHeading { _ in true }?.heading.content.plainText ?? fallback
  }

  private func firstHeading(
    where isWanted: (Heading) -> Bool
  ) -> (index: Int, heading: Heading)? {
    for (index, block) in blocks.enumerated() {
      if case .heading(let heading) = block.content, isWanted(heading) { return (index, heading) }
    }
    return nil
  }
}
