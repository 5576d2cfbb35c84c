import LearningCore

/// A module file as it was read.
struct ReadModule {
  var module: Module
  var document: MarkdownDocument
  var front: FrontMatter
  var diagnostics: [Diagnostic]
  /// Where the front matter writes each objective.
  var objectivePlaces: [SourceRange]
  var allowed: Set<Diagnostic.ID>
}

/// Compiles one module: a file of lessons.
///
/// - Parameter id: the file's name without its number and ending.
func compileModule(
  _ file: SourceFile, id: ModuleID, setting: FileSetting = .workspace,
  recorder: ShapeRecorder? = nil
) -> ReadModule {
  let split = SplitFile(file)
  var front = FrontMatter(split, setting: setting, recorder: recorder)
  var document = MarkdownReader.read(split.body)
  let title = document.takeTitle(front.text("title"), fallback: id.description)
  var selfChecks = SelfChecks(source: split.body, headings: document.headings)
  var sections = Sections(selfChecks.taking(from: document.blocks))
  if sections.lessons.isEmpty {
    // Without level-2 headings the whole file is one lesson.
    sections.lessons = [Sections.Lesson(heading: nil, line: 1, blocks: sections.opening)]
    sections.opening = []
  }
  var found = split.diagnostics + document.diagnostics + selfChecks.diagnostics
  var lessons: [Lesson] = []
  var names = LessonNames()
  for section in sections.lessons {
    let lessonTitle = section.heading?.content.plainText ?? title
    let lesson = Lesson(
      id: names.take(section.heading?.anchor ?? slug(title)), title: lessonTitle,
      blocks: section.blocks, anchors: section.blocks.anchors, line: section.line,
      anchor: section.heading?.anchor, isWholeModule: section.heading == nil)
    if lesson.blocks.isForTrainersOnly {
      found.append(.lessonEmpty(lessonTitle, at: split.body.range(line: section.line)))
    }
    lessons.append(lesson)
  }
  let objectives = front.objectives()
  var module = Module(
    id: id, title: title, minutes: front.integer("minutes", in: 1...6000) ?? 0,
    objectives: objectives.map(\.objective), quiz: front.quizID("quiz"),
    visibility: front.choice("visibility", of: Module.Visibility.self) ?? .public,
    opening: sections.opening, lessons: lessons, path: file.path, titleAnchor: document.titleAnchor)
  (module.pillars, module.competencies) = (front.texts("pillar"), front.competencies())
  _ = (front.texts("audience"), front.text("notes"))
  let allowed = front.allowedDiagnostics()
  front.finish()
  found += lineDiagnostics(of: split.body)
  found += lessonDiagnostics(of: module, source: split.body, minutes: front.place(of: "minutes"))
  let traits = QuizTraits(
    kind: .practice, shufflesOptions: false, path: file.path, allowed: allowed)
  found += itemWritingDiagnostics(of: selfChecks.drafts, quiz: traits, source: split.body)
  let silencing = Silencing(selfChecks.drafts)
  silencing.apply(to: &document.uses)
  found = silencing.applied(to: found, allowedByFile: allowed)
  return ReadModule(
    module: module, document: document, front: front, diagnostics: front.diagnostics + found,
    objectivePlaces: objectives.map(\.range), allowed: allowed)
}

extension FrontMatter {
  /// `objectives`: texts, or `id: text` where questions name them.
  fileprivate mutating func objectives() -> [(objective: Objective, range: SourceRange)] {
    var taken: Set<ObjectiveID> = []
    return namedTexts("objectives").compactMap { name, text, range in
      guard let id = ObjectiveID(name ?? slug(text, limit: 40)), taken.insert(id).inserted else {
        if let name {
          report([
            .frontMatterValue(
              "objectives",
              expected: Phrase("penanda lain daripada '\(name)'", "another id than '\(name)'"),
              at: range)
          ])
        }
        return nil
      }
      return (Objective(id: id, text: text), range)
    }
  }
}

/// Gives the lessons of one module their names.
private struct LessonNames {
  /// In lower case: names become folders, and some file systems do not tell case apart.
  private var taken: Set<String> = []
  /// What each name was told apart by last, so that a thousand equal ones are not tried again.
  private var lastNumbers: [LessonID: Int] = [:]

  mutating func take(_ wanted: String) -> LessonID {
    let base = LessonID(wanted) ?? LessonID(slug(wanted)) ?? Self.fallback
    var id = base
    var number = lastNumbers[base, default: 0]
    defer { lastNumbers[base] = number }
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

/// Takes the questions inside lessons out of the text: headings marked `{.quiz}` with the section
/// below them.
private struct SelfChecks {
  let headings: [String: MarkdownDocument.HeadingSource]
  private var reader: QuestionReader
  private(set) var drafts: [QuestionDraft] = []

  init(source: SourceText, headings: [String: MarkdownDocument.HeadingSource]) {
    self.headings = headings
    reader = QuestionReader(source: source, headings: headings)
  }

  var diagnostics: [Diagnostic] { reader.diagnostics }

  mutating func taking(from blocks: [Block]) -> [Block] {
    guard headings.values.contains(where: { $0.attributes.classes.contains("quiz") }) else {
      return blocks
    }
    var taken: [Block] = []
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      index += 1
      guard case .heading(let heading) = block.content, isQuestion(heading) else {
        taken.append(block)
        continue
      }
      var section: [Block] = []
      while index < blocks.count {
        if case .heading(let next) = blocks[index].content,
          next.level <= heading.level || isQuestion(next)
        {
          break
        }
        section.append(blocks[index])
        index += 1
      }
      let draft = reader.readSelfCheck(heading, line: block.line, blocks: section)
      drafts.append(draft)
      if let question = draft.question {
        taken.append(Block(.selfCheck(question), line: block.line))
      } else {
        taken.append(block)
        taken += section
      }
    }
    return taken
  }

  private func isQuestion(_ heading: Heading) -> Bool {
    headings[heading.anchor]?.attributes.classes.contains("quiz") == true
  }
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
    var start = 0
    func end(at place: Int) {
      let section = Array(blocks[start..<place])
      if lessons.isEmpty { opening = section } else { lessons[lessons.count - 1].blocks = section }
    }
    for (place, block) in blocks.enumerated() {
      guard case .heading(let heading) = block.content, heading.level == 2 else { continue }
      end(at: place)
      lessons.append(Lesson(heading: heading, line: block.line, blocks: []))
      start = place + 1
    }
    end(at: blocks.count)
  }
}
