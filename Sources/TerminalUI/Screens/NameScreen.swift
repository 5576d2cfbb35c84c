package import LearningCore

/// Who sits here? A list of names that gets shorter with every letter typed.
package struct NameScreen: Screen {
  package struct Candidate: Hashable, Sendable {
    package let id: PersonID
    package let name: String
    /// Tells people of the same name apart.
    package let unit: String
    /// Never shown; whoever types all of it is found.
    let nip: String?

    package init(_ person: Person) {
      (id, name, unit) = (person.id, person.name, person.unit ?? "")
      nip = person.nip?.description
    }
  }

  let title: String
  let candidates: [Candidate]
  let language: Language
  private var field = TextField()
  private var selected = 0
  /// What the linear mode found last; `nil` before anything was typed.
  private var offered: [Candidate]?
  private var problem: Phrase?

  /// More names than this are shown only to those who type a part of theirs.
  package static let mostShownUnasked = 20
  private static let fewestLetters = 2

  /// - Parameter people: those without a name are left out.
  package init(title: String, people: [Person], language: Language) {
    (self.title, self.language) = (title, language)
    candidates = people.filter { !$0.name.isEmpty }.map { Candidate($0) }
      .sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
  }

  /// Those whose name holds every word typed, or whose NIP was typed; `nil` while too little is.
  private func found(_ query: String) -> [Candidate]? {
    let words = query.lowercased().split(whereSeparator: \.isWhitespace)
    let digits = query.filter(\.isNumber)
    if digits.count >= 8 {
      return digits.count < 18 ? nil : candidates.filter { $0.nip == digits }
    }
    let isEnough = words.contains { $0.count >= Self.fewestLetters }
    guard isEnough || candidates.count <= Self.mostShownUnasked else { return nil }
    return candidates.filter { candidate in
      let name = candidate.name.lowercased()
      return words.allSatisfy { name.contains($0) }
    }
  }

  private static let label = Phrase("Nama atau NIP Anda", "Your name or NIP")
  private static let nobody = Phrase(
    "Tidak ada nama atau NIP itu di sini. Tanyakan kepada pengajar.",
    "Nobody of that name or NIP is here. Ask the trainer.")
  private static let typeMore = Phrase(
    "Ketik beberapa huruf nama Anda, atau seluruh NIP.",
    "Type some letters of your name, or all of your NIP.")

  // MARK: Full screen

  package func frame(in size: Size, at now: Timestamp) -> Frame {
    let width = min(size.width, 76)
    let chrome = Chrome(
      title: title,
      keys: [
        ("↑↓", Words.choose), ("Enter", Phrase("masuk", "enter")), ("Ctrl-C", Words.quit),
        ("Esc", Phrase("hapus", "clear")),
      ], language: language)
    var head = [Line(Self.label[language] + ":", .bold)]
    let drawn = field.drawing(mark: Line("  "), width: width)
    var cursor = drawn.caret
    cursor.row += head.count
    head += drawn.lines + [Line()]
    let room = max(1, size.height - Chrome.rowsAround - head.count)
    let names = found(field.text)
    var rows: [Line] = []
    if let names, !names.isEmpty {
      let first = max(0, min(selected - room + 1, names.count - room))
      rows = names.enumerated().dropFirst(first).prefix(room).map { index, name in
        line(of: name, isSelected: index == selected).fitted(to: width)
      }
    } else {
      rows = wrap([Span((names == nil ? Self.typeMore : Self.nobody)[language])], width: width)
    }
    return chrome.frame(head + rows, in: size, cursor: cursor)
  }

  private func line(of candidate: Candidate, isSelected: Bool) -> Line {
    let style: Style = isSelected ? .reversed : []
    return Line((isSelected ? "▶ " : "  ") + candidate.name, style)
      + Line(candidate.unit.isEmpty ? "" : "  " + candidate.unit, .dim)
  }

  package mutating func handle(_ key: Key) -> [Effect] {
    let names = found(field.text) ?? []
    switch key {
    case .up: selected = max(0, selected - 1)
    case .down, .tab: selected = min(max(0, names.count - 1), selected + 1)
    case .pageUp: selected = max(0, selected - 10)
    case .pageDown: selected = min(max(0, names.count - 1), selected + 10)
    case .enter:
      return names.indices.contains(selected) ? [.door(.choose(names[selected].id))] : []
    case .escape: (field, selected) = (TextField(), 0)
    case .interrupt: return [.quit]
    default: if field.handle(key) { selected = 0 }
    }
    return []
  }

  // MARK: Linear

  package func turn(width: Int, at now: Timestamp) -> Turn {
    var lines = [Line()]
    if let problem {
      lines += wrap([Span(problem[language])], width: width)
    } else {
      if offered == nil { lines += wrap([Span(title)], width: width) }
      for (index, candidate) in shown.enumerated() {
        let unit = candidate.unit.isEmpty ? "" : " - \(candidate.unit)"
        lines += wrap(
          [Span(candidate.name + unit)], width: width, first: Line("\(index + 1). "),
          rest: Line("   "))
      }
    }
    let numbers = shown.isEmpty ? Phrase("", "") : Phrase("nomor, ", "a number, ")
    let words = Phrase(
      "\(numbers.indonesian)nama atau NIP Anda, q untuk keluar:",
      "\(numbers.english)your name or NIP, q to quit:")
    return Turn(lines, prompt: words[language], width: width)
  }

  private var shown: [Candidate] { offered ?? found("") ?? [] }

  package mutating func handle(line: String) -> [Effect] {
    problem = nil
    let word = typed(line)
    if Words.isQuit(word) { return [.quit] }
    if let number = Int(word), shown.indices.contains(number - 1) {
      return [.door(.choose(shown[number - 1].id))]
    }
    guard !word.isEmpty, let names = found(word) else {
      problem = Self.typeMore
      return []
    }
    if names.count == 1 { return [.door(.choose(names[0].id))] }
    if names.isEmpty { problem = Self.nobody }
    offered = names.isEmpty ? nil : names
    return []
  }
}
