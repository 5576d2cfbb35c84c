import LearningCore

/// Compiles one module: a file of lessons.
///
/// - Parameter id: the file's name without its number and ending.
func compileModule(
  _ file: SourceFile, id: ModuleID
) -> (module: Module, document: MarkdownDocument, front: FrontMatter) {
  let split = SplitFile(file)
  var front = FrontMatter(split.yaml, path: file.path, lineOffset: split.yamlLineOffset)
  var document = MarkdownReader.read(split.body)
  let title = document.takeTitle(front.text("title"), fallback: id.description)
  var sections = Sections(document.blocks)
  if sections.lessons.isEmpty {
    // Without level-2 headings the whole file is one lesson.
    sections.lessons = [Sections.Lesson(heading: nil, line: 1, blocks: sections.opening)]
    sections.opening = []
  }
  var lessons: [Lesson] = []
  var names = LessonNames()
  for section in sections.lessons {
    let lessonTitle = section.heading?.content.plainText ?? title
    let lesson = Lesson(
      id: names.take(section.heading?.anchor ?? slug(title)), title: lessonTitle,
      blocks: section.blocks, anchors: section.blocks.anchors, line: section.line,
      anchor: section.heading?.anchor)
    if lesson.blocks.forLearners.isEmpty {
      document.diagnostics.append(
        .lessonEmpty(lessonTitle, at: split.body.range(line: section.line)))
    }
    lessons.append(lesson)
  }
  let module = Module(
    id: id, title: title, minutes: front.integer("minutes", in: 1...6000) ?? 0,
    objectives: front.texts("objectives"), quiz: front.quizID("quiz"),
    visibility: front.choice("visibility", of: Module.Visibility.self) ?? .public,
    opening: sections.opening, lessons: lessons, path: file.path, titleAnchor: document.titleAnchor)
  _ = (front.texts("audience"), front.text("notes"))
  front.finish()
  return (module, document, front)
}

/// Gives the lessons of one module their names.
private struct LessonNames {
  /// In lower case: names become folders, and some file systems do not tell case apart.
  private var taken: Set<String> = []

  mutating func take(_ wanted: String) -> LessonID {
    let base = LessonID(wanted) ?? LessonID(slug(wanted)) ?? Self.fallback
    var id = base
    var number = 0
    while !taken.insert(id.description.lowercased()).inserted {
      number += 1
      // A name at the length limit has no room for a number.
      id = LessonID("\(base)-\(number)") ?? LessonID("\(Self.fallback)-\(number)") ?? base
    }
    return id
  }

  /// For a lesson that has neither a heading nor a usable name.
  private static let fallback: LessonID = {
    guard let id = LessonID("modul") else { preconditionFailure("a plain word is a name") }
    return id
  }()
}

/// The top-level blocks of a module, cut at the level-2 headings.
private struct Sections {
  struct Lesson {
    var heading: Heading?
    var line: Int
    var blocks: [Block]
  }

  var opening: [Block] = []
  var lessons: [Lesson] = []

  init(_ blocks: [Block]) {
    for block in blocks {
      if case .heading(let heading) = block.content, heading.level == 2 {
        lessons.append(Lesson(heading: heading, line: block.line, blocks: []))
      } else if lessons.isEmpty {
        opening.append(block)
      } else {
        lessons[lessons.count - 1].blocks.append(block)
      }
    }
  }
}
