package import LearningCore

/// Some text and a list of things to do: home, a course, the start and the end of a quiz.
package struct MenuScreen: Screen {
  package struct Item: Hashable, Sendable {
    /// Stands above the item and cannot be chosen.
    package var heading: String?
    package var label: String
    /// Right of the label, or behind it in the linear mode: a state in words.
    package var detail: String
    package var effect: Effect

    package init(
      _ label: String, detail: String = "", heading: String? = nil, effect: Effect
    ) {
      (self.label, self.detail, self.heading, self.effect) = (label, detail, heading, effect)
    }
  }

  package let title: String
  package let status: String
  package let intro: [Block]
  package let items: [Item]
  package private(set) var selected: Int
  let language: Language
  let isHome: Bool
  private var problem: Phrase?

  /// - Parameters:
  ///   - intro: stands above the items.
  ///   - selected: the item under the cursor at first.
  ///   - isHome: there is no way back from here, only out.
  package init(
    title: String, status: String = "", intro: [Block], items: [Item], selected: Int = 0,
    isHome: Bool = false, language: Language
  ) {
    (self.title, self.status, self.intro, self.items) = (title, status, intro, items)
    (self.selected, self.isHome) = (items.indices.contains(selected) ? selected : 0, isHome)
    self.language = language
  }

  // MARK: Full screen

  package func frame(in size: Size, at now: Timestamp) -> Frame {
    let width = min(size.width, 100)
    var body = BlockLayout(width: width, isPlain: false, language: language).lines(intro)
    if !body.isEmpty, !items.isEmpty { body.append(Line()) }
    var selection = 0..<0
    for (index, item) in items.enumerated() {
      if let heading = item.heading {
        if index > 0 { body.append(Line()) }
        body += wrap([Span(heading, .bold)], width: width)
      }
      let lines = lines(of: item, isSelected: index == selected, width: width)
      if index == selected { selection = body.count..<body.count + lines.count }
      body += lines
    }
    // The selected item is always in sight; otherwise the text stays at its top.
    let room = max(1, size.height - Chrome.rowsAround)
    let top = max(0, min(selection.upperBound - room, selection.lowerBound))
    let chrome = Chrome(
      title: title, status: status,
      keys: [
        ("↑↓", Words.choose), ("Enter", Words.open),
        isHome ? ("q", Words.quit) : ("Esc", Words.back),
      ] + (isHome ? [] : [("q", Words.quit)]),
      language: language)
    return chrome.frame(Array(body.dropFirst(top)), in: size)
  }

  private func lines(of item: Item, isSelected: Bool, width: Int) -> [Line] {
    let style: Style = isSelected ? .reversed : []
    let mark = isSelected ? "▶ " : "  "
    let detailWidth = item.detail.displayWidth
    let labels = wrap(
      [Span(item.label, style)], width: max(16, width - detailWidth - 2), first: Line(mark, style),
      rest: Line("  ", style))
    guard detailWidth > 0, let first = labels.first else { return labels }
    let gap = String(repeating: " ", count: max(2, width - first.width - detailWidth))
    return [first + Line(gap, style) + Line(item.detail, style)] + labels.dropFirst()
  }

  package mutating func handle(_ key: Key) -> [Effect] {
    switch key {
    case .up: selected = max(0, selected - 1)
    case .down, .tab: selected = min(max(0, items.count - 1), selected + 1)
    case .home, .pageUp: selected = 0
    case .end, .pageDown: selected = max(0, items.count - 1)
    case .enter, .space, .right:
      return items.indices.contains(selected) ? [items[selected].effect] : [.back]
    case .escape, .left, .backspace: return isHome ? [] : [.back]
    case .character("q"), .character("Q"): return [.quit]
    case .character(let character):
      guard let number = character.wholeNumberValue, items.indices.contains(number - 1) else {
        break
      }
      selected = number - 1
    case .interrupt: return [.quit]
    }
    return []
  }

  // MARK: Linear

  package func turn(width: Int, at now: Timestamp) -> Turn {
    if let problem {
      return Turn(wrap([Span(problem[language])], width: width), prompt: prompt, width: width)
    }
    let layout = BlockLayout(width: width, isPlain: true, language: language)
    var lines = [Line()] + wrap([Span(title)], width: width)
    if !status.isEmpty { lines.append(Line(status)) }
    lines += layout.lines(intro)
    if !items.isEmpty, items[0].heading == nil { lines.append(Line()) }
    for (index, item) in items.enumerated() {
      if let heading = item.heading { lines += [Line()] + wrap([Span(heading)], width: width) }
      let detail = item.detail.isEmpty ? "" : " - \(item.detail)"
      lines += wrap(
        [Span(item.label + detail)], width: width, first: Line("\(index + 1). "), rest: Line("   "))
    }
    return Turn(lines, prompt: prompt, width: width)
  }

  private var prompt: String {
    let numbers =
      items.count > 1
      ? Phrase("nomor 1-\(items.count)", "a number 1-\(items.count)")
      : Phrase("nomor 1", "number 1")
    let leave =
      isHome
      ? Phrase("q untuk keluar", "q to quit")
      : Phrase("k untuk kembali, q untuk keluar", "b to go back, q to quit")
    return items.isEmpty
      ? leave[language] + ":" : "\(numbers[language]), \(leave[language]):"
  }

  package mutating func handle(line: String) -> [Effect] {
    problem = nil
    let line = typed(line)
    if Words.isQuit(line) { return [.quit] }
    if Words.isBack(line), !isHome { return [.back] }
    if let number = Int(line), items.indices.contains(number - 1) {
      return [items[number - 1].effect]
    }
    // A bare Enter does the first thing: the one suggested.
    if line.isEmpty { return items.first.map { [$0.effect] } ?? [.back] }
    problem = Phrase("'\(line)' tidak dimengerti.", "'\(line)' was not understood.")
    return []
  }
}
