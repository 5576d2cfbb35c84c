package import LearningCore

/// Makes lines of a report.
///
/// - Parameters:
///   - width: of the terminal, in columns.
///   - isPlain: for a screen reader or a file: every line says what it is about, nothing is drawn.
package func reportLines(
  _ report: Report, width: Int, language: Language, isPlain: Bool = false
) -> [Line] {
  var layout = ReportLayout(width: max(width, 20), language: language, isPlain: isPlain)
  layout.add(wrap: report.title, .bold)
  for part in report.parts { layout.add(part) }
  return layout.lines
}

private struct ReportLayout {
  let width: Int
  let language: Language
  let isPlain: Bool
  var lines: [Line] = []

  mutating func add(_ part: Report.Part) {
    switch part {
    case .heading(let phrase):
      lines.append("")
      add(wrap: phrase, .bold)
    case .subheading(let phrase):
      lines.append("")
      add(wrap: phrase, .underlined)
    case .paragraph(let phrase): add(wrap: phrase)
    case .advice(let phrase, let remedy):
      let mark = isPlain ? "" : "! "
      add(wrap: phrase, .bold, first: Line(mark, .bad), rest: Line(isPlain ? "" : "  "))
      if let remedy {
        add(wrap: remedy, first: Line(isPlain ? "" : "  "), rest: Line(isPlain ? "" : "  "))
      }
    case .figures(let figures): add(figures)
    case .bars(let bars): add(bars)
    case .curves(let curves): add(curves)
    case .table(let table):
      lines += tableLines(table, width: width, language: language, isPlain: isPlain)
    }
  }

  mutating func add(
    wrap phrase: Phrase, _ style: Style = [], first: Line = Line(), rest: Line = Line()
  ) {
    lines += wrap([Span(phrase[language], style)], width: width, first: first, rest: rest)
  }

  /// Side by side where something is drawn, else one below the other.
  private mutating func add(_ figures: [Report.Figure]) {
    let texts = figures.map { "\($0.label[language]): \($0.value[language])" }
    guard !isPlain else {
      for text in texts { add(wrap: Phrase(verbatim: text)) }
      return
    }
    var line = ""
    for text in texts {
      if line.isEmpty {
        line = text
      } else if line.displayWidth + 3 + text.displayWidth <= width {
        line += " · " + text
      } else {
        add(wrap: Phrase(verbatim: line))
        line = text
      }
    }
    add(wrap: Phrase(verbatim: line))
  }

  // MARK: Bars

  private mutating func add(_ bars: Report.Bars) {
    guard !isPlain else {
      for row in bars.rows {
        let mark = row.mark.map { " (\($0[language]))" } ?? ""
        add(wrap: Phrase(verbatim: "\(row.label[language])\(mark): \(row.value[language])"))
      }
      return
    }
    let labels = bars.rows.map { row in
      row.label[language] + (row.mark.map { " ✓ \($0[language])" } ?? "")
    }
    let valueWidth = bars.rows.map { $0.value[language].displayWidth }.max() ?? 0
    let labelWidth = labels.map(\.displayWidth).max() ?? 0
    // Long labels stand above their bars.
    let isBeside = labelWidth <= width / 3
    let indent = isBeside ? labelWidth + 1 : 2
    let room = max(4, width - indent - valueWidth - 1)
    for (row, label) in zip(bars.rows, labels) {
      let style: Style = row.mark == nil ? [] : .bold
      if !isBeside { lines += wrap([Span(label, style)], width: width, rest: "  ") }
      let start = isBeside ? label.padded(to: labelWidth + 1) : "  "
      let value = row.value[language]
      lines.append(
        Line([
          Span(start, isBeside ? style : []), Span(Self.bar(row.length, room: room)),
          Span(" " + String(repeating: " ", count: valueWidth - value.displayWidth) + value),
        ]))
    }
  }

  /// To an eighth of a column; something that is there is never drawn as nothing.
  private static func bar(_ length: Int, room: Int) -> String {
    let eighths = max((length * room * 8 + 5000) / 10_000, length > 0 ? 1 : 0)
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return (String(repeating: "█", count: eighths / 8) + parts[eighths % 8]).padded(to: room)
  }

  // MARK: Curves

  private mutating func add(_ curves: Report.Curves) {
    lines.append("")
    guard !isPlain else {
      add(wrap: curves.caption)
      for line in curves.lines {
        let ends = [(curves.left, line.heights.first), (curves.right, line.heights.last)]
        let words = ends.map { "\($0.0[language]) \(($0.1 ?? 0) / 100)%" }
        add(wrap: Phrase(verbatim: "\(line.label[language]): \(words.joined(separator: ", "))"))
      }
      return
    }
    add(
      wrap: Phrase(
        verbatim:
          "\(curves.caption[language]), \(curves.left[language]) … \(curves.right[language])"
      ))
    let drawn = curves.lines.map { $0.heights.map(Self.step).joined() }
    let drawnWidth = drawn.map(\.displayWidth).max() ?? 0
    let labelWidth = curves.lines.map { $0.label[language].displayWidth }.max() ?? 0
    for (line, drawing) in zip(curves.lines, drawn) {
      let label = line.label[language]
      if labelWidth + 1 + drawnWidth <= width {
        lines.append(Line(label.padded(to: labelWidth + 1) + drawing))
      } else {
        add(wrap: line.label)
        lines.append(Line("  " + drawing).fitted(to: width))
      }
    }
  }

  private static func step(_ height: Int) -> String {
    let steps = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return steps[min(max(height, 0) * steps.count / 10_000, steps.count - 1)]
  }
}

extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}
