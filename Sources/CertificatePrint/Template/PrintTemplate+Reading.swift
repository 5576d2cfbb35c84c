import LearningCore

extension PrintTemplate {
  /// Reads a template file.
  ///
  /// - Throws: ``UnreadableTemplate`` with everything that is wrong in it.
  package init(reading text: String) throws(UnreadableTemplate) {
    var reader = TemplateReader(text)
    let styles = reader.styles()
    let template = PrintTemplate(
      page: reader.choice("page", of: Page.self), language: reader.choice("language"),
      title: reader.wording("title"), logo: reader.optional("logo"),
      frame: reader.choice("frame", of: Frame.self),
      alignment: reader.choice("align", of: Alignment.self),
      margin: reader.millimetres("margin", in: 5...60),
      codeWidth: reader.millimetres("qr", in: 20...90),
      colours: reader.colours(), roles: reader.roles(styles), front: reader.front(styles),
      dated: reader.wording("dated"), caption: reader.wording("caption"),
      notice: reader.wording("notice"), backHeading: reader.wording("back"),
      columns: reader.columns())
    self = try reader.finished(template)
  }
}

/// Takes the entries of a template file one after another, and notes what is wrong with them. What
/// is wrong has some value all the same, so that reading goes on and finds the rest.
private struct TemplateReader {
  private var entries: [TemplateText.Entry]
  private var problems: [UnreadableTemplate.Problem]

  init(_ text: String) {
    let text = TemplateText(text)
    (entries, problems) = (text.entries, text.problems)
  }

  /// - Throws: when something was wrong, or something is left that nobody took.
  func finished(_ template: PrintTemplate) throws(UnreadableTemplate) -> PrintTemplate {
    let rest = entries.map {
      UnreadableTemplate.Problem(line: $0.line, what: .unknownKey($0.key))
    }
    let all = (problems + rest).sorted { $0.line < $1.line }
    guard all.isEmpty else { throw UnreadableTemplate(problems: all) }
    return template
  }

  // MARK: Settings

  mutating func optional(_ key: String) -> String? { entry(key)?.value }

  mutating func wording(_ key: String) -> Wording {
    required(key).map { wording($0.value, line: $0.line) } ?? .empty
  }

  mutating func choice<Value: CaseIterable & RawRepresentable<String>>(
    _ key: String, of: Value.Type = Value.self
  ) -> Value {
    let all = Array(Value.allCases)
    guard let entry = required(key) else { return all[0] }
    if let value = Value(rawValue: entry.value) { return value }
    let words = all.map(\.rawValue)
    report(
      entry,
      .expected(
        Phrase(words.joined(separator: " atau "), words.joined(separator: " or "))))
    return all[0]
  }

  mutating func millimetres(_ key: String, in range: ClosedRange<Int>) -> Length {
    required(key).map { millimetres($0, in: range) } ?? .zero
  }

  mutating func colours() -> [PrintTemplate.Ink: Colour] {
    var colours: [PrintTemplate.Ink: Colour] = [:]
    for ink in PrintTemplate.Ink.allCases {
      guard let entry = required(ink.rawValue) else { continue }
      colours[ink] = Colour(entry.value)
      guard colours[ink] == nil else { continue }
      report(entry, .expected(Phrase("warna seperti \"#14425b\"", "a colour like \"#14425b\"")))
    }
    return colours
  }

  mutating func columns() -> PrintTemplate.Columns {
    let entry = required("columns")
    let cells = cells(of: entry?.value ?? "")
    guard cells.count == 4 else {
      if let entry {
        report(
          entry,
          .expected(
            Phrase(
              "empat judul dengan | di antaranya", "four headings with | between them")))
      }
      return PrintTemplate.Columns(number: "", module: "", hours: "", total: "")
    }
    return PrintTemplate.Columns(
      number: cells[0], module: cells[1], hours: cells[2], total: cells[3])
  }

  // MARK: Sections

  mutating func styles() -> [String: PrintTemplate.TextStyle] {
    var styles: [String: PrintTemplate.TextStyle] = [:]
    for entry in take({ $0.section == "styles" && !$0.isItem }) {
      guard styles[entry.key] == nil else {
        report(entry, .twice(entry.key))
        continue
      }
      styles[entry.key] = style(entry)
    }
    return styles
  }

  mutating func roles(
    _ styles: [String: PrintTemplate.TextStyle]
  ) -> [PrintTemplate.Role: PrintTemplate.TextStyle] {
    var roles: [PrintTemplate.Role: PrintTemplate.TextStyle] = [:]
    for role in PrintTemplate.Role.allCases {
      roles[role] = styles[role.rawValue]
      if roles[role] == nil { problems.append(.init(line: 0, what: .missing(role.rawValue))) }
    }
    return roles
  }

  mutating func front(_ styles: [String: PrintTemplate.TextStyle]) -> [PrintTemplate.Item] {
    let items = take { $0.section == "front" && $0.isItem }
    if items.isEmpty { problems.append(.init(line: 0, what: .missing("front"))) }
    return items.compactMap { item($0, styles) }
  }

  private mutating func item(
    _ entry: TemplateText.Entry, _ styles: [String: PrintTemplate.TextStyle]
  ) -> PrintTemplate.Item? {
    switch entry.key {
    case "logo": return .logo(height: millimetres(entry, in: 5...60))
    case "rule": return .rule(width: millimetres(entry, in: 5...280))
    case "space": return .space(millimetres(entry, in: 1...100))
    case "row":
      let cells = cells(of: entry.value)
      guard cells.count == 2 else {
        report(entry, .expected(Phrase("\"Label | isi\"", "\"Label | value\"")))
        return nil
      }
      return .row(
        label: wording(cells[0], line: entry.line), value: wording(cells[1], line: entry.line))
    default:
      guard let style = styles[entry.key] else {
        report(entry, .unknownKey(entry.key))
        return nil
      }
      return .text(
        style, wording(entry.value, line: entry.line), isHeading: entry.key == "title")
    }
  }

  // MARK: Values

  private mutating func style(_ entry: TemplateText.Entry) -> PrintTemplate.TextStyle {
    var words = entry.value.split(separator: " ")
    let ink = words.last.flatMap { PrintTemplate.Ink(rawValue: String($0)) }
    if ink != nil { words.removeLast() }
    let size = words.last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    guard words.count >= 2, (1...2).contains(size.count),
      size.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let points = size.first.flatMap({ Int($0) }), (5...120).contains(points)
    else {
      report(
        entry,
        .expected(
          Phrase(
            "huruf dan ukuran, seperti Lato Bold 13", "a font and a size, like Lato Bold 13")))
      return PrintTemplate.TextStyle(font: "", ink: .ink)
    }
    return PrintTemplate.TextStyle(font: words.joined(separator: " "), ink: ink ?? .ink)
  }

  private mutating func millimetres(
    _ entry: TemplateText.Entry, in range: ClosedRange<Int>
  ) -> Length {
    if let number = Int(entry.value), range.contains(number) { return .millimetres(number) }
    report(
      entry,
      .expected(
        Phrase(
          "\(range.lowerBound) sampai \(range.upperBound) milimeter",
          "\(range.lowerBound) to \(range.upperBound) millimetres")))
    return .zero
  }

  private mutating func wording(_ text: String, line: Int) -> Wording {
    do throws(Wording.Problem) { return try Wording(text) } catch {
      switch error {
      case .unbalanced: problems.append(.init(line: line, what: .unbalanced))
      case .unknownValue(let name): problems.append(.init(line: line, what: .unknownValue(name)))
      }
      return .empty
    }
  }

  private func cells(of text: String) -> [String] {
    text.split(separator: "|", omittingEmptySubsequences: false).map { String($0.trimmed) }
  }

  // MARK: Entries

  private mutating func required(_ key: String) -> TemplateText.Entry? {
    let found = entry(key)
    if found == nil { problems.append(.init(line: 0, what: .missing(key))) }
    return found
  }

  private mutating func entry(_ key: String) -> TemplateText.Entry? {
    let found = take { $0.section == nil && !$0.isItem && $0.key == key }
    for again in found.dropFirst() { report(again, .twice(key)) }
    return found.first
  }

  private mutating func take(
    _ isWanted: (TemplateText.Entry) -> Bool
  ) -> [TemplateText.Entry] {
    let taken = entries.filter(isWanted)
    entries.removeAll(where: isWanted)
    return taken
  }

  private mutating func report(
    _ entry: TemplateText.Entry, _ what: UnreadableTemplate.Problem.What
  ) {
    problems.append(.init(line: entry.line, what: what))
  }
}
