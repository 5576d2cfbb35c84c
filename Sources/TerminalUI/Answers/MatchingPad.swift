import LearningCore

/// Prompts that each get one of the lettered targets.
struct MatchingPad: AnswerPad {
  let matching: Matching
  /// The order drawn, which gives the targets their letters.
  let shown: [Int]
  /// For each prompt the place of its target in the order shown.
  private var chosen: [Int?]
  /// The prompt under the cursor.
  private var highlighted = 0
  private var isWarned = false

  init(_ matching: Matching, shown: [Int], response: Response?) {
    (self.matching, self.shown) = (matching, shown)
    chosen = Array(repeating: nil, count: matching.prompts.count)
    if case .matches(let targets) = response {
      chosen = targets.map { $0.flatMap { shown.firstIndex(of: $0) } }
    }
  }

  var draft: Response { .matches(chosen.map { $0.map { shown[$0] } }) }

  var instruction: Phrase? {
    Phrase("(beri setiap nomor hurufnya)", "(give each number its letter)")
  }

  private var open: [Int] { chosen.indices.filter { chosen[$0] == nil } }

  /// The answer; while some prompt has no target, a warning first.
  private mutating func save() -> PadReply {
    guard let first = open.first, !isWarned || draft.isBlank else { return .save(draft) }
    (highlighted, isWarned) = (first, true)
    return .refused(unfinishedWarning(open, isBlank: draft.isBlank))
  }

  // MARK: Full screen

  var keys: [(key: Phrase, does: Phrase)] {
    [
      (.upDown, Words.choose), (lettersPhrase, Phrase("pasangkan", "match")),
      (.leftRight, Phrase("ganti", "change")), (.enter, Phrase("simpan", "save")),
    ]
  }

  private var lettersPhrase: Phrase {
    Phrase(verbatim: "a-\(letter(shown.count - 1).lowercased())")
  }

  func drawing(in layout: BlockLayout) -> PadDrawing {
    var drawing = PadDrawing()
    for (index, prompt) in matching.prompts.enumerated() {
      let isHere = index == highlighted
      let mark = Line.cursor(isHere: isHere) + Line("\(index + 1). ")
      var lines = layout.marked(mark, [paragraph(prompt)])
      let arrow = Line(String(repeating: " ", count: mark.width) + "→ ")
      if let target = chosen[index] {
        let words = paragraph(matching.targets[shown[target]])
        lines += layout.marked(arrow + Line("\(letter(target)). "), [words])
      } else {
        lines.append(arrow + Line("…", .dim))
      }
      drawing.append(isHere ? lines.map { $0.adding(.bold) } : lines, isFocused: isHere)
    }
    drawing.append([Line()] + layout.lettered(targets))
    return drawing
  }

  private var targets: [[Block]] { shown.map { [paragraph(matching.targets[$0])] } }

  mutating func handle(_ key: Key) -> PadReply {
    let last = chosen.count - 1
    if key != .enter { isWarned = false }
    switch key {
    case .up: highlighted = max(0, highlighted - 1)
    case .down: highlighted = min(last, highlighted + 1)
    case .tab where highlighted < last: highlighted += 1
    case .home: highlighted = 0
    case .end: highlighted = last
    case .right: chosen[highlighted] = next(after: chosen[highlighted], in: Array(shown.indices))
    case .left: chosen[highlighted] = next(after: chosen[highlighted], in: shown.indices.reversed())
    case .backspace: chosen[highlighted] = nil
    case .enter: return save()
    case .character(let character):
      guard character.isLetter, let target = place(named: String(character), below: shown.count)
      else { return .passed }
      chosen[highlighted] = target
      highlighted = min(last, highlighted + 1)
    default: return .passed
    }
    return .taken
  }

  /// The target that follows, over none at the end back to the first.
  private func next(after target: Int?, in order: [Int]) -> Int? {
    guard let target, let place = order.firstIndex(of: target) else { return order.first }
    return place + 1 < order.count ? order[place + 1] : nil
  }

  // MARK: Linear

  func lines(in layout: BlockLayout) -> [Line] {
    let prompts = matching.prompts.enumerated().flatMap { index, prompt in
      let target = chosen[index].map { " (\(letter($0)))" } ?? ""
      return layout.marked(Line("\(index + 1). "), [paragraph(prompt + [.text(target)])])
    }
    return prompts + [Line()] + layout.lettered(targets)
  }

  var help: Phrase? {
    Phrase("pasangan nomor dan huruf, misalnya 1b 2a", "numbers with letters, such as 1b 2a")
  }

  mutating func handle(line: String) -> PadReply {
    let words = line.split { ", ".contains($0) }
    if words.isEmpty { return draft.isBlank ? .passed : save() }
    isWarned = false
    var pairs: [(prompt: Int, target: Int)] = []
    for word in words {
      let digits = word.prefix { $0.isNumber }
      let letters = word.dropFirst(digits.count).drop { "=-:.".contains($0) }
      guard let prompt = place(named: String(digits), below: chosen.count),
        letters.allSatisfy(\.isLetter),
        let target = place(named: String(letters), below: shown.count)
      else { return .passed }
      pairs.append((prompt, target))
    }
    for pair in pairs { chosen[pair.prompt] = pair.target }
    return save()
  }
}
