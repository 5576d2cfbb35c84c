import LearningCore

/// Writes blocks as HTML and keeps what the page around them must know.
///
/// Recursion is safe: a ``Block`` tree is at most ``Block/nestingLimit`` deep.
struct BlockRenderer {
  let links: LinkResolver
  /// Language of the few words added to the author's.
  let language: Language
  let audience: Audience
  private var outline: HeadingOutline

  var html = HTML()
  /// Workspace paths of the pictures and attachments shown.
  var assets: Set<String> = []
  /// The headings of the outermost level, for a table of contents.
  private(set) var sections: [Heading] = []
  /// In front of every id, where texts of several files share a page.
  var anchorPrefix = ""
  /// Whether questions inside the text may be answered by way of a script.
  var allowsPractice = false
  /// Whether there is a question for that script.
  var hasPractice = false
  /// How much room the page has for a picture, as CSS says it: by default that of a page's column.
  var pictureWidth = "(max-width: 44rem) calc(100vw - 2.5rem), 41.5rem"
  /// Words that stand for others in what an agency wrote for all pages.
  var placeholders: [(written: String, value: String)] = []
  /// HTML knows no link inside a link.
  var isInsideLink = false

  init(
    links: LinkResolver, language: Language, audience: Audience = .learners,
    headingsFrom level: Int = 2
  ) {
    (self.links, self.language, self.audience) = (links, language, audience)
    outline = HeadingOutline(base: level)
  }

  mutating func write(_ blocks: [Block]) {
    let blocks = blocks.span
    for index in blocks.indices { write(blocks[index]) }
  }

  /// What was written since the last time; what follows stands by itself.
  mutating func takeHTML() -> HTML {
    defer {
      html = HTML()
      outline = HeadingOutline(base: outline.base)
      sections = []
    }
    return html
  }

  private mutating func write(_ block: Block) {
    switch block.content {
    case .heading(let heading): write(heading)
    case .paragraph(let inlines):
      html += "<p>"
      write(inlines)
      html += "</p>\n"
    case .quote(let blocks):
      html += "<blockquote>\n"
      write(blocks)
      html += "</blockquote>\n"
    case .callout(let callout): write(callout)
    case .list(let list): write(list)
    case .code(let code): write(code)
    case .table(let table): write(table)
    case .rule: html += "<hr>\n"
    case .details(let details): write(details)
    case .selfCheck(let question):
      write(
        question, label: Words.selfCheck[language], showsAnswer: false,
        isPractice: allowsPractice)
    }
  }

  private mutating func write(_ heading: Heading) {
    let level = outline.level(of: heading.level)
    if level == outline.base { sections.append(heading) }
    html += "<h"
    html.append(level)
    if !heading.anchor.isEmpty {
      html += " id=\""
      html.appendText(anchorPrefix + heading.anchor)
      html += "\""
    }
    html += ">"
    write(heading.content)
    html += "</h"
    html.append(level)
    html += ">\n"
  }

  private mutating func write(_ callout: Callout) {
    guard callout.kind != .trainer || audience == .trainers else { return }
    let look = callout.kind.look
    html += "<aside class=\"callout "
    html += look.style
    html += "\" role=\"note\">\n<p class=\"callout-word\">"
    html.appendText(look.word[language])
    html += "</p>\n"
    write(callout.blocks)
    html += "</aside>\n"
  }

  /// A fold that opens without a script.
  private mutating func write(_ details: Details) {
    html += "<details>\n<summary>"
    if details.summary.isEmpty { html.appendText(Words.more[language]) }
    write(details.summary)
    html += "</summary>\n"
    write(details.blocks)
    html += "</details>\n"
  }

  private mutating func write(_ code: CodeBlock) {
    html += "<pre><code"
    if let name = code.language {
      html += " class=\"language-"
      html.appendText(name)
      html += "\""
    }
    html += ">"
    html.appendText(code.text)
    html += "</code></pre>\n"
  }
}

extension Callout.Kind {
  /// How a reader tells the kind: by a word first, by colour second.
  fileprivate var look: (word: Phrase, style: StaticString) {
    switch self {
    case .note: (Words.note, "note")
    case .tip: (Words.tip, "tip")
    case .important: (Words.important, "important")
    case .warning: (Words.warning, "warning")
    case .caution: (Words.caution, "caution")
    case .trainer: (Words.forTrainers, "trainer")
    }
  }
}
