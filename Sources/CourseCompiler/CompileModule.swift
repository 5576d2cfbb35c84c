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
  for section in sections.lessons {
    let name = section.heading?.anchor ?? slug(title)
    let lessonTitle = section.heading?.content.plainText ?? title
    let lesson = Lesson(
      id: LessonID(name) ?? LessonID(slug(name)) ?? wholeModule, title: lessonTitle,
      blocks: section.blocks, anchors: section.blocks.anchors, line: section.line)
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
    opening: sections.opening, lessons: lessons, path: file.path)
  _ = (front.texts("audience"), front.text("notes"))
  front.finish()
  return (module, document, front)
}

/// The lesson of a file that has neither headings nor a usable name.
private let wholeModule: LessonID = {
  guard let id = LessonID("modul") else { preconditionFailure("a plain word is a name") }
  return id
}()

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

extension [Block] {
  /// Anchors of all headings, wherever they stand.
  fileprivate var anchors: [String] {
    flatMap { block -> [String] in
      switch block.content {
      case .heading(let heading): [heading.anchor]
      case .quote(let blocks): blocks.anchors
      case .callout(let callout): callout.blocks.anchors
      case .list(let list): list.items.flatMap(\.blocks.anchors)
      case .paragraph, .code, .table, .rule: []
      }
    }
  }
}
