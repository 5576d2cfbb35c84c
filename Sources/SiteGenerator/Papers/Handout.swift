import LearningCore

extension Publication {
  /// What people take home from a module: what it was about, what not to forget, what to try.
  func handout(_ module: Module, number: Int, of course: Course) -> PrintedPage {
    let path = SitePath.handout(course.id, module.id)
    let words = language(of: course)
    var assets: Set<String> = []
    let lessons = HTML(each: module.lessons) { lesson in
      let digest = LessonDigest(lesson.blocks.forLearners)
      var html: HTML = "<h2>\(lesson.title)</h2>\n"
      if !digest.topics.isEmpty {
        let topics = HTML(each: digest.topics) { topic in
          let gist = text(topic.gist, of: course, from: 4, on: path, prefix: "", &assets)
          return "<dt>\(topic.heading)</dt>\n<dd>\(gist)</dd>\n"
        }
        html.append("<dl class=\"digest\">\n\(topics)</dl>\n")
      }
      html.append(
        text(digest.keyPoints, of: course, from: 3, on: path, prefix: "", &assets))
      if !digest.exercises.isEmpty || !digest.questions.isEmpty {
        html.append("<h3>\(PaperWords.exercises[words])</h3>\n")
        html.append(
          text(digest.exercises, of: course, from: 4, on: path, prefix: "", &assets))
        for question in digest.questions {
          var asked = BlockRenderer(
            links: LinkResolver(library: library, page: path), language: words)
          asked.write(asked: question, label: Words.selfCheck[words])
          if question.interaction.orderedCount == 0 { asked.html.append(ruledLines(2)) }
          html.append(asked.html)
          assets.formUnion(asked.assets)
        }
      }
      return html
    }
    return PrintedPage(
      path: path, title: "\(PaperWords.handout[words]): \(module.title) · \(course.title)",
      language: course.language, home: .course(course.id),
      content: """
        <p class="eyebrow">\(course.title) · \(moduleLine(module, number: number))</p>
        <h1>\(module.title)</h1>
        \(objectives(of: module, in: course))\(lessons)<h2>\(PaperWords.ownNotes[words])</h2>
        \(ruledLines(8))\(writtenAddress(of: .course(course.id)))\(licenceLine(of: course))
        """,
      assets: assets)
  }

  /// Lines to write on.
  func ruledLines(_ count: Int) -> HTML {
    HTML(each: 0..<count) { _ in "<p class=\"ruled\"></p>\n" }
  }
}

/// What of a lesson goes on a hand-out.
private struct LessonDigest {
  /// Its sections with their first paragraphs, and with what these announce.
  private(set) var topics: [(heading: String, gist: [Block])] = []
  /// The call-outs; the first paragraph of a lesson that has neither those nor sections.
  private(set) var keyPoints: [Block] = []
  /// Check lists: things to do.
  private(set) var exercises: [Block] = []
  private(set) var questions: [Question] = []

  init(_ blocks: [Block]) {
    var heading: String?
    var isAnnounced = false
    for block in blocks {
      if isAnnounced, block.canBeAnnounced {
        topics[topics.count - 1].gist.append(block)
        isAnnounced = false
        continue
      }
      isAnnounced = false
      switch block.content {
      case .heading(let next): heading = next.content.plainText
      case .list(let list) where list.items.contains(where: { $0.ticked != nil }):
        exercises.append(block)
        heading = nil
      case .selfCheck(let question): questions.append(question)
      case .callout: keyPoints.append(block)
      case .paragraph:
        if let topic = heading {
          topics.append((topic, [block]))
          isAnnounced = block.announces
        }
        heading = nil
      default: break
      }
    }
    guard topics.isEmpty, keyPoints.isEmpty else { return }
    keyPoints = blocks.first(where: \.isParagraph).map { [$0] } ?? []
  }
}

extension Block {
  fileprivate var isParagraph: Bool {
    if case .paragraph = content { true } else { false }
  }

  fileprivate var canBeAnnounced: Bool {
    switch content {
    case .list, .table, .quote, .code: true
    default: false
    }
  }
}
