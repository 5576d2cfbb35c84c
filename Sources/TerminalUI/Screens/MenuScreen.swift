package import LearningCore

/// Some text and a list of things to do: home, a course, the start and the end of a quiz.
package struct MenuScreen: Screen {
  package struct Item: Hashable, Sendable {
    /// Stands above the item and cannot be chosen.
    package var heading: String?
    package var label: String
    /// Right of the label, or behind it in the linear mode: a state in words.
    package var detail: String
    /// What has to be agreed to before it is done.
    package var consent: String?
    /// A letter that does it from anywhere in the menu, and what that is called.
    package var shortcut: Shortcut?
    package var effect: Effect

    package struct Shortcut: Hashable, Sendable {
      package var key: Character
      package var does: Phrase

      package init(_ key: Character, _ does: Phrase) { (self.key, self.does) = (key, does) }
    }

    package init(
      _ label: String, detail: String = "", heading: String? = nil, consent: String? = nil,
      shortcut: Shortcut? = nil, effect: Effect
    ) {
      (self.label, self.detail, self.heading, self.effect) = (label, detail, heading, effect)
      (self.consent, self.shortcut) = (consent, shortcut)
    }
  }

  package let title: String
  package let status: String
  package let intro: [Block]
  package let items: [Item]
  package private(set) var selected: Int
  let language: Language
  let isHome: Bool
  let isReadFirst: Bool
  private var problem: Phrase?
  /// First visible line of a text longer than the screen; `nil`: wherever the selection is.
  private var top: Int?
  /// The item whose consent is asked for.
  private var asked: Item?
  private var size = Size(width: 80, height: 24)

  /// - Parameters:
  ///   - intro: stands above the items.
  ///   - selected: the item under the cursor at first.
  ///   - isHome: there is no way back from here, only out.
  ///   - isReadFirst: what does not fit the screen is read from its top before anything is chosen.
  package init(
    title: String, status: String = "", intro: [Block], items: [Item], selected: Int = 0,
    isHome: Bool = false, isReadFirst: Bool = false, language: Language
  ) {
    (self.title, self.status, self.intro, self.items) = (title, status, intro, items)
    (self.selected, self.isHome) = (items.indices.contains(selected) ? selected : 0, isHome)
    (self.language, self.isReadFirst) = (language, isReadFirst)
    top = isReadFirst ? 0 : nil
  }

  package mutating func resize(to newSize: Size) { size = newSize }

  // MARK: Full screen

  /// All lines, and those of the selected item.
  private func body(in size: Size) -> (lines: [Line], selection: Range<Int>) {
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
    return (body, selection)
  }

  private static func room(in size: Size) -> Int { max(1, size.height - Chrome.rowsAround) }

  /// The first line in sight. The selected item is in sight, unless somebody reads elsewhere.
  private func first(in size: Size, _ count: Int, _ selection: Range<Int>) -> Int {
    let room = Self.room(in: size)
    let following = max(0, min(selection.upperBound - room, selection.lowerBound))
    return top.map { min($0, max(0, count - room)) } ?? following
  }

  private var isSelectionInSight: Bool {
    guard isReadFirst else { return true }
    let (lines, selection) = body(in: size)
    let first = first(in: size, lines.count, selection)
    return selection.upperBound <= first + Self.room(in: size)
  }

  package func frame(in size: Size, at now: Timestamp) -> Frame {
    if let asked, let consent = asked.consent {
      let words = wrap([Span(consent)], width: min(size.width, 80))
      let chrome = Chrome(
        title: title, keys: [("y", Self.agree), ("Esc", Phrase("belum", "not yet"))],
        language: language)
      return chrome.frame(words, in: size)
    }
    let (body, selection) = body(in: size)
    let first = first(in: size, body.count, selection)
    let isReading = isReadFirst && selection.upperBound > first + Self.room(in: size)
    var keys: [(String, Phrase)] =
      isReading
      ? [("Enter", Phrase("baca terus", "read on"))]
      : [("↑↓", Words.choose), ("Enter", Words.open)]
    if isReadFirst, body.count > Self.room(in: size) {
      keys.append(("PgUp PgDn", Phrase("gulir", "scroll")))
    }
    keys += items.compactMap(\.shortcut).map { (String($0.key), $0.does) }
    if !isHome { keys.append(("Esc", Words.back)) }
    keys.append(("q", Words.quit))
    let chrome = Chrome(title: title, status: status, keys: keys, language: language)
    return chrome.frame(Array(body.dropFirst(first)), in: size)
  }

  private static let agree = Phrase("setuju, mulai", "agree, begin")

  /// Turns half a page.
  ///
  /// - Returns: whether there is anything to turn.
  private mutating func scroll(_ direction: Int) -> Bool {
    let (lines, selection) = body(in: size)
    let room = Self.room(in: size)
    guard isReadFirst, lines.count > room else { return false }
    let first = first(in: size, lines.count, selection)
    top = min(max(0, first + direction * max(1, room / 2)), lines.count - room)
    return true
  }

  /// What an item does, once it is agreed to.
  private mutating func choose(_ item: Item) -> [Effect] {
    guard item.consent != nil else { return [item.effect] }
    asked = item
    return []
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
    if let item = asked {
      asked = nil
      if key == .interrupt { return [.quit] }
      return key == .character("y") || key == .character("Y") ? [item.effect] : []
    }
    // Nobody chooses what is not in sight yet: the keys that choose read on first.
    if [.enter, .space, .down].contains(key), !isSelectionInSight, scroll(1) { return [] }
    if key == .pageUp || key == .pageDown, scroll(key == .pageUp ? -1 : 1) { return [] }
    if key == .up, selected == 0, scroll(-1) { return [] }
    top = nil
    switch key {
    case .up: selected = max(0, selected - 1)
    case .down, .tab: selected = min(max(0, items.count - 1), selected + 1)
    case .home, .pageUp: selected = 0
    case .end, .pageDown: selected = max(0, items.count - 1)
    case .enter, .space, .right:
      return items.indices.contains(selected) ? choose(items[selected]) : [.back]
    case .escape, .left, .backspace: return isHome ? [] : [.back]
    case .character("q"), .character("Q"): return [.quit]
    case .character(let character):
      if let item = items.first(where: { $0.shortcut?.key == character }) { return choose(item) }
      guard let number = character.wholeNumberValue, items.indices.contains(number - 1) else {
        break
      }
      selected = number - 1
    case .interrupt: return [.quit]
    case .control: break
    }
    return []
  }

  // MARK: Linear

  package func turn(width: Int, at now: Timestamp) -> Turn {
    if let consent = asked?.consent {
      return Turn(
        wrap([Span(consent)], width: width),
        prompt: Phrase("Setuju dan mulai? (y/t):", "Agree and begin? (y/n):")[language],
        width: width)
    }
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
    let shortcuts = items.compactMap(\.shortcut).map { "\($0.key): \($0.does[language]), " }
    let leave =
      isHome
      ? Phrase("q untuk keluar", "q to quit")
      : Phrase("k untuk kembali, q untuk keluar", "b to go back, q to quit")
    return items.isEmpty
      ? leave[language] + ":"
      : "\(numbers[language]), \(shortcuts.joined())\(leave[language]):"
  }

  package mutating func handle(line: String) -> [Effect] {
    problem = nil
    let line = typed(line)
    if Words.isQuit(line) { return [.quit] }
    if let item = asked {
      asked = nil
      return ["y", "ya", "yes"].contains(line) ? [item.effect] : []
    }
    if Words.isBack(line), !isHome { return [.back] }
    if let number = Int(line), items.indices.contains(number - 1) {
      return choose(items[number - 1])
    }
    if let item = items.first(where: { $0.shortcut.map { String($0.key) == line } ?? false }) {
      return choose(item)
    }
    // A bare Enter does the first thing: the one suggested.
    if line.isEmpty { return items.first.map { choose($0) } ?? [.back] }
    problem = Phrase("'\(line)' tidak dimengerti.", "'\(line)' was not understood.")
    return []
  }
}
