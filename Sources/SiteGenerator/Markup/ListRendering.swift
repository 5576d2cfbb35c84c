import LearningCore

extension BlockRenderer {
  mutating func write(_ list: List) {
    let isCheckList = list.items.contains { $0.ticked != nil }
    if let start = list.start {
      html += "<ol"
      if start != 1 {
        html += " start=\""
        html.append(start)
        html += "\""
      }
    } else {
      html += "<ul"
    }
    // Safari takes a list without bullets for no list, unless it is told.
    html += isCheckList ? " class=\"checks\" role=\"list\">\n" : ">\n"
    for item in list.items { write(item, isTight: list.isTight) }
    html += list.start == nil ? "</ul>\n" : "</ol>\n"
  }

  private mutating func write(_ item: List.Item, isTight: Bool) {
    html += "<li>"
    if let ticked = item.ticked { writeBox(ticked: ticked) }
    write(item.blocks, isTight: isTight)
    html += "</li>\n"
  }

  /// - Parameter isTight: whether paragraphs stand without their own element.
  mutating func write(_ blocks: [Block], isTight: Bool) {
    for (index, block) in blocks.enumerated() {
      if isTight, case .paragraph(let inlines) = block.content {
        write(inlines)
        if index + 1 < blocks.count { html += "\n" }
      } else {
        write([block])
      }
    }
  }

  /// A box to look at, not to press: nothing here could remember a tick.
  private mutating func writeBox(ticked: Bool) {
    html += ticked ? "<span class=\"box ticked\"" : "<span class=\"box\""
    html += " role=\"img\" aria-label=\""
    html.appendText((ticked ? Words.tickedBox : Words.emptyBox)[language])
    html += "\"></span> "
  }
}
