import LearningCore

extension List.Item {
  /// Takes `[ ]` or `[x]` off the beginning of the item's first paragraph.
  mutating func takeBox() {
    guard case .paragraph(var inlines) = blocks.first?.content,
      case .text(let text) = inlines.first,
      let (isTicked, words) = splitBox(text)
    else { return }
    if words.isEmpty {
      inlines.removeFirst()
      if inlines.first == .softBreak { inlines.removeFirst() }
    } else {
      inlines[0] = .text(String(words))
    }
    if inlines.isEmpty { blocks.removeFirst() } else { blocks[0].content = .paragraph(inlines) }
    ticked = isTicked
  }
}

/// - Returns: whether the box is ticked, and what stands behind it; `nil` when the text does not
///   begin with a box and white space (or nothing) after it.
private func splitBox(_ text: String) -> (isTicked: Bool, words: Substring)? {
  let bytes = text.utf8
  guard bytes.first == UInt8(ascii: "[") else { return nil }
  let box = bytes.prefix(3)
  let isTicked = box.elementsEqual("[x]".utf8) || box.elementsEqual("[X]".utf8)
  guard isTicked || box.elementsEqual("[ ]".utf8) else { return nil }
  let rest = Substring(bytes.dropFirst(3))
  let words = rest.drop { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
  return words.startIndex > rest.startIndex || rest.isEmpty ? (isTicked, words) : nil
}
