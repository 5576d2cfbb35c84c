import LearningCore

extension BlockRenderer {
  mutating func write(_ inlines: [Inline]) {
    // Looked at where they are: to copy each one out of the list would take as long as to write it.
    let inlines = inlines.span
    for index in inlines.indices {
      switch inlines[index] {
      case .text(let text): html.appendText(placeholders.isEmpty ? text : filled(text))
      case .code(let text):
        html += "<code>"
        html.appendText(text)
        html += "</code>"
      case .emphasis(let inner):
        html += "<em>"
        write(inner)
        html += "</em>"
      case .strong(let inner):
        html += "<strong>"
        write(inner)
        html += "</strong>"
      case .styled(let style, let inner):
        let (open, close) = style.tags
        html += open
        write(inner)
        html += close
      case .link(let link): write(link)
      case .image(let image): write(image)
      case .softBreak: html += "\n"
      case .hardBreak: html += "<br>\n"
      case .gap(let index): writeGap(number: index + 1)
      }
    }
  }

  private func filled(_ text: String) -> String {
    placeholders.reduce(text) { $0.replacing($1.written, with: $1.value) }
  }

  /// A blank to look at, not to type into. Its number is that of its answer.
  private mutating func writeGap(number: Int) {
    html += "<span class=\"gap\" role=\"img\" aria-label=\""
    html.appendText(Words.gap(number)[language])
    html += "\">"
    html.append(number)
    html += "</span>"
  }

  private mutating func write(_ link: Link) {
    // Nobody can follow a link without words.
    guard !isInsideLink, !link.content.isEmpty, let address = links.address(of: link.destination)
    else {
      return write(link.content)
    }
    open(address, title: link.title, isBare: link.isBare)
    isInsideLink = true
    write(link.content)
    isInsideLink = false
    html += "</a>"
  }

  /// A picture that lies beside the course is shown; one on another server becomes a link, because
  /// opening a page must ask nothing of anyone.
  private mutating func write(_ image: Image) {
    switch links.address(ofPicture: image.source) {
    case .asset(let href, let path):
      assets.insert(path)
      html += "<img src=\""
      html.appendText(href)
      if let sources = links.sources(ofPicture: path) { write(sources) }
      html += "\" alt=\""
      html.appendText(image.alternative)
      writeTitle(image.title)
      if let size = links.size(ofPicture: path) {
        html += "\" width=\""
        html.append(size.width)
        html += "\" height=\""
        html.append(size.height)
      }
      html += "\" loading=\"lazy\" decoding=\"async\">"
    case .web(let href) where !isInsideLink:
      open(.web(href), title: image.title)
      html.appendText(image.alternative.isEmpty ? Words.picture[language] : image.alternative)
      html += "</a>"
    case .web, .page, nil: html.appendText(image.alternative)
    }
  }

  /// Closes the attribute before it and leaves its own open. Addresses are encoded and hold neither
  /// spaces nor commas.
  private mutating func write(_ sources: [(address: String, width: Int)]) {
    html += "\" srcset=\""
    for (index, source) in sources.enumerated() {
      if index > 0 { html += ", " }
      html.appendText(source.address)
      html += " "
      html.append(source.width)
      html += "w"
    }
    html += "\" sizes=\""
    html.appendText(pictureWidth)
  }

  /// - Parameter isBare: whether the text is the address, which print then need not repeat.
  private mutating func open(
    _ address: LinkResolver.Address, title: String?, isBare: Bool = false
  ) {
    html += isBare ? "<a class=\"bare\" href=\"" : "<a href=\""
    switch address {
    case .page(let href): html.appendText(href)
    case .asset(let href, let path):
      assets.insert(path)
      html.appendText(href)
    case .web(let href):
      html.appendText(href)
      html += "\" rel=\"noopener noreferrer"
    }
    writeTitle(title)
    html += "\">"
  }

  /// Closes the attribute before it and leaves its own open.
  private mutating func writeTitle(_ title: String?) {
    guard let title, !title.isEmpty else { return }
    html += "\" title=\""
    html.appendText(title)
  }
}

extension TextStyle {
  fileprivate var tags: (open: StaticString, close: StaticString) {
    switch self {
    case .superscript: ("<sup>", "</sup>")
    case .subscripted: ("<sub>", "</sub>")
    case .keyboard: ("<kbd>", "</kbd>")
    case .underline: ("<u>", "</u>")
    case .deletion: ("<del>", "</del>")
    }
  }
}

extension Link {
  /// Whether the text is the address itself, with or without `tel:`, `http://`, `mailto:` or
  /// `https://` (4, 7, 7 and 8 bytes).
  fileprivate var isBare: Bool {
    guard case .web(let address) = destination, content.count == 1,
      case .text(let text) = content[0]
    else { return false }
    let scheme = address.utf8.count - text.utf8.count
    return [0, 4, 7, 8].contains(scheme)
      && address.utf8.dropFirst(scheme).elementsEqual(text.utf8)
  }
}
