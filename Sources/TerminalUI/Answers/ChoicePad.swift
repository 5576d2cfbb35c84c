import LearningCore

/// Options to tick: one, or several. Also the steps of a scale.
struct ChoicePad: AnswerPad {
  struct Option: Hashable, Sendable {
    /// In the file; its name in the answer.
    var position: Int
    var content: [Block]
  }

  /// In the order shown.
  let options: [Option]
  let isMultiple: Bool
  /// The option under the cursor, in the order shown.
  private var highlighted = 0
  /// Positions in the file.
  private var ticked: Set<Int>

  init(_ options: [Option], isMultiple: Bool, response: Response?) {
    (self.options, self.isMultiple) = (options, isMultiple)
    ticked = Set(response?.chosen ?? [])
    if let first = options.firstIndex(where: { ticked.contains($0.position) }) {
      highlighted = first
    }
  }

  var draft: Response { Response(ticked) }

  var instruction: Phrase? {
    isMultiple ? Phrase("(boleh lebih dari satu)", "(more than one may be right)") : nil
  }

  private func save(_ chosen: Set<Int>) -> PadReply {
    guard chosen.isEmpty else { return .save(Response(chosen)) }
    return .refused(
      isMultiple
        ? Phrase("Tandai dahulu dengan Spasi, lalu Enter.", "Tick with Space first, then Enter.")
        : Phrase("Pilih dahulu satu jawaban.", "Choose an answer first."))
  }

  // MARK: Full screen

  var keys: [(key: Phrase, does: Phrase)] {
    isMultiple
      ? [
        (.upDown, Words.choose), (.space, Phrase("tandai", "tick")),
        (.enter, Phrase("simpan", "save")),
      ] : [(.upDown, Words.choose), (.enter, Phrase("jawab", "answer"))]
  }

  func drawing(in layout: BlockLayout) -> PadDrawing {
    var drawing = PadDrawing()
    for (index, option) in options.enumerated() {
      let isHere = index == highlighted
      let isTicked = ticked.contains(option.position)
      let box = isMultiple ? (isTicked ? "[x] " : "[ ] ") : (isTicked ? "(•) " : "( ) ")
      let mark = Line.cursor(isHere: isHere) + Line("\(letter(index)). \(box)")
      let lines = layout.marked(mark, option.content)
      drawing.append(isHere ? lines.map { $0.adding(.bold) } : lines, isFocused: isHere)
    }
    return drawing
  }

  mutating func handle(_ key: Key) -> PadReply {
    let here = options[highlighted].position
    switch key {
    case .up: highlighted = max(0, highlighted - 1)
    case .down, .tab: highlighted = min(options.count - 1, highlighted + 1)
    case .home: highlighted = 0
    case .end: highlighted = options.count - 1
    case .space:
      guard isMultiple else { return save([here]) }
      ticked.formSymmetricDifference([here])
    case .enter: return save(isMultiple ? ticked : [here])
    case .character(let character):
      guard let chosen = place(named: String(character), below: options.count) else {
        return .passed
      }
      highlighted = chosen
      if isMultiple { ticked.formSymmetricDifference([options[chosen].position]) }
    case .left, .right, .pageUp, .pageDown, .escape, .backspace, .interrupt, .control:
      return .passed
    }
    return .taken
  }

  // MARK: Linear

  func lines(in layout: BlockLayout) -> [Line] {
    options.enumerated().flatMap { index, option in
      let chosen = Phrase("(dipilih) ", "(chosen) ")[layout.language]
      let mark = "\(letter(index)). " + (ticked.contains(option.position) ? chosen : "")
      return layout.marked(Line(mark), option.content)
    }
  }

  var help: Phrase? {
    let last = letter(options.count - 1).lowercased()
    return isMultiple
      ? Phrase("beberapa huruf, misalnya a,\(last)", "several letters, such as a,\(last)")
      : Phrase(verbatim: "a-\(last)")
  }

  mutating func handle(line: String) -> PadReply {
    let words = line.split { ", ".contains($0) }.map(String.init)
    if words.isEmpty, !ticked.isEmpty { return save(ticked) }
    let chosen = words.compactMap { place(named: $0, below: options.count) }
    guard chosen.count == words.count, !chosen.isEmpty, isMultiple || chosen.count == 1 else {
      return .passed
    }
    return save(Set(chosen.map { options[$0].position }))
  }
}
