import LearningCore

/// Items to bring into an order: one is picked up and moved.
struct OrderingPad: AnswerPad {
  let items: [[Block]]
  /// The order drawn, which gives the items their letters.
  let shown: [Int]
  /// Positions in the file, in the order they have now.
  private var order: [Int]
  /// Whether the order is the person's own.
  private var isOwn: Bool
  private var highlighted = 0
  private var isHolding = false

  init(_ ordering: Ordering, shown: [Int], response: Response?) {
    (items, self.shown) = (ordering.items, shown)
    if case .order(let given) = response, !given.isEmpty {
      (order, isOwn) = (given, true)
    } else {
      (order, isOwn) = (shown, false)
    }
  }

  var draft: Response { .order(isOwn ? order : []) }

  var instruction: Phrase? { Phrase("(susun dalam urutan yang benar)", "(put in the right order)") }

  /// Moves the item under the cursor, and the cursor with it.
  private mutating func move(by step: Int) {
    let goal = highlighted + step
    guard order.indices.contains(goal) else { return }
    order.swapAt(highlighted, goal)
    (highlighted, isOwn) = (goal, true)
  }

  // MARK: Full screen

  var keys: [(key: Phrase, does: Phrase)] {
    isHolding
      ? [(.upDown, Phrase("pindahkan", "move")), (.space, Phrase("letakkan", "put down"))]
      : [
        (.upDown, Words.choose), (.space, Phrase("angkat", "pick up")),
        (.enter, Phrase("simpan", "save")),
      ]
  }

  func drawing(in layout: BlockLayout) -> PadDrawing {
    var drawing = PadDrawing()
    for (index, position) in order.enumerated() {
      let isHere = index == highlighted
      let hand = isHere && isHolding ? "↕ " : ""
      let mark = Line.cursor(isHere: isHere) + Line("\(index + 1). \(hand)")
      var lines = layout.marked(mark, items[position])
      if isHere { lines = lines.map { $0.adding(isHolding ? .reversed : .bold) } }
      drawing.append(lines, isFocused: isHere)
    }
    return drawing
  }

  mutating func handle(_ key: Key) -> PadReply {
    switch key {
    case .up where isHolding, .character("-"): move(by: -1)
    case .down where isHolding, .character("+"): move(by: 1)
    case .up: highlighted = max(0, highlighted - 1)
    case .down, .tab: highlighted = min(order.count - 1, highlighted + 1)
    case .home where !isHolding: highlighted = 0
    case .end where !isHolding: highlighted = order.count - 1
    case .space: isHolding.toggle()
    case .enter:
      guard isHolding else { return .save(.order(order)) }
      isHolding = false
    default: return .passed
    }
    return .taken
  }

  // MARK: Linear

  func lines(in layout: BlockLayout) -> [Line] {
    var lines = layout.lettered(shown.map { items[$0] })
    if isOwn {
      let label = Phrase("Urutan Anda sejauh ini: ", "Your order so far: ")[layout.language]
      let letters = order.compactMap { shown.firstIndex(of: $0) }.map { letter($0).lowercased() }
      lines += wrap([Span(label + letters.joined(separator: ","))], width: layout.width)
    }
    return lines
  }

  var help: Phrase? {
    let letters = shown.indices.reversed().map { letter($0).lowercased() }.joined(separator: ",")
    return Phrase(
      "semua huruf menurut urutannya, misalnya \(letters)",
      "all letters in their order, such as \(letters)")
  }

  mutating func handle(line: String) -> PadReply {
    let words = line.split { ", ".contains($0) }.map(String.init)
    if words.isEmpty, isOwn { return .save(draft) }
    let places = words.compactMap { place(named: $0, below: shown.count) }
    guard places.count == words.count, places.count > 1 else { return .passed }
    guard places.sorted() == Array(shown.indices) else {
      return .refused(
        Phrase(
          "Sebutkan setiap huruf satu kali, dari a sampai \(letter(shown.count - 1).lowercased()).",
          "Name every letter once, from a to \(letter(shown.count - 1).lowercased())."))
    }
    (order, isOwn) = (places.map { shown[$0] }, true)
    return .save(draft)
  }
}
