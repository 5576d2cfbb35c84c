package import LearningCore

/// Blocks as HTML for another program to show: no styles, no scripts, nothing of our site.
///
/// It is well-formed XML too, so that it can stand inside an XML document. Links to other files of
/// the workspace become their words.
package func writeHTML(_ blocks: [Block]) -> String {
  var writer = HTMLTextWriter()
  writer.write(blocks)
  return writer.text
}

/// One run of text as HTML; see ``writeHTML(_:)``.
func writeHTML(_ inlines: [Inline]) -> String {
  var writer = HTMLTextWriter()
  writer.write(inlines)
  return writer.text
}

/// The elements and attributes of HTML that the schema of QTI knows, and no others.
func writeQTIHTML(_ blocks: [Block]) -> String {
  var writer = HTMLTextWriter(isQTI: true)
  writer.write(blocks)
  return writer.text
}

func writeQTIHTML(_ inlines: [Inline]) -> String {
  var writer = HTMLTextWriter(isQTI: true)
  writer.write(inlines)
  return writer.text
}

private struct HTMLTextWriter {
  var text = ""
  private let isQTI: Bool

  init(isQTI: Bool = false) { self.isQTI = isQTI }

  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block.content {
    case .heading(let heading):
      element("p") { $0.element("strong") { $0.write(heading.content) } }
    case .paragraph(let inlines): element("p") { $0.write(inlines) }
    case .quote(let blocks): element("blockquote") { $0.write(blocks) }
    case .callout(let callout): element("blockquote") { $0.write(callout.blocks) }
    case .list(let list): write(list)
    case .code(let code):
      let kind = code.language.map { " class=\"language-\(xmlEscaped($0))\"" } ?? ""
      text += "<pre><code\(kind)>\(xmlEscaped(code.text))</code></pre>\n"
    case .table(let table): write(table)
    case .rule: text += "<hr/>\n"
    case .details(let details):
      element("p") { $0.element("strong") { $0.write(details.summary) } }
      write(details.blocks)
    case .selfCheck(let question):
      element("p") { $0.write(question.title) }
      write(question.stem)
    }
  }

  private mutating func write(_ list: List) {
    let start = list.start.flatMap { $0 == 1 || isQTI ? nil : " start=\"\($0)\"" } ?? ""
    element(list.start == nil ? "ul" : "ol", start) { writer in
      for item in list.items {
        writer.element("li") { writer in
          if let ticked = item.ticked { writer.text += ticked ? "☑ " : "☐ " }
          guard list.isTight else { return writer.write(item.blocks) }
          for (index, block) in item.blocks.enumerated() {
            if case .paragraph(let inlines) = block.content {
              if index > 0 { writer.text += "<br/>" }
              writer.write(inlines)
            } else {
              writer.write(block)
            }
          }
        }
      }
    }
  }

  private mutating func write(_ table: Table) {
    element("table") { writer in
      writer.element("thead") { $0.write(row: table.head, "th", table.alignments) }
      guard !table.rows.isEmpty else { return }
      writer.element("tbody") { writer in
        for row in table.rows { writer.write(row: row, "td", table.alignments) }
      }
    }
  }

  private mutating func write(row: [[Inline]], _ cell: String, _ alignments: [Table.Alignment]) {
    element("tr") { writer in
      for (index, content) in row.enumerated() {
        let alignment: String =
          switch alignments.indices.contains(index) && !writer.isQTI ? alignments[index] : .natural
          {
          case .natural: ""
          case .left: " style=\"text-align: left\""
          case .centre: " style=\"text-align: center\""
          case .right: " style=\"text-align: right\""
          }
        writer.element(cell, alignment) { $0.write(content) }
      }
    }
  }

  mutating func write(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let words): text += xmlEscaped(words)
      case .code(let words): text += "<code>\(xmlEscaped(words))</code>"
      case .emphasis(let inner): inside("em") { $0.write(inner) }
      case .strong(let inner): inside("strong") { $0.write(inner) }
      case .styled(let style, let inner):
        inside(isQTI ? style.qtiElement : style.element) { $0.write(inner) }
      case .link(let link):
        guard case .web(let address) = link.destination else {
          write(link.content)
          continue
        }
        inside("a", " href=\"\(xmlEscaped(address))\"\(title(link.title))") {
          $0.write(link.content)
        }
      case .image(let image):
        guard let address = image.source.address else {
          text += xmlEscaped(image.alternative)
          continue
        }
        text +=
          "<img src=\"\(xmlEscaped(address))\" alt=\"\(xmlEscaped(image.alternative))\""
          + title(image.title) + "/>"
      case .softBreak: text += " "
      case .hardBreak: text += "<br/>"
      case .gap: text += "____"
      }
    }
  }

  private func title(_ title: String?) -> String {
    title.map { " title=\"\(xmlEscaped($0))\"" } ?? ""
  }

  /// On lines of its own.
  mutating func element(
    _ name: String, _ attributes: String = "", _ content: (inout HTMLTextWriter) -> Void
  ) {
    inside(name, attributes, content)
    text += "\n"
  }

  private mutating func inside(
    _ name: String, _ attributes: String = "", _ content: (inout HTMLTextWriter) -> Void
  ) {
    text += "<\(name)\(attributes)>"
    content(&self)
    text += "</\(name)>"
  }
}

extension TextStyle {
  fileprivate var element: String {
    switch self {
    case .superscript: "sup"
    case .subscripted: "sub"
    case .keyboard: "kbd"
    case .underline: "u"
    case .deletion: "del"
    }
  }
}

extension TextStyle {
  fileprivate var qtiElement: String {
    switch self {
    case .superscript, .subscripted, .keyboard: element
    case .underline, .deletion: "span"
    }
  }
}

extension Destination {
  /// What a picture in another program can point at.
  fileprivate var address: String? {
    switch self {
    case .web(let address), .file(let address): address
    case .document, .refused: nil
    }
  }
}
