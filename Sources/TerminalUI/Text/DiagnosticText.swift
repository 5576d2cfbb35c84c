package import LearningCore

/// Draws diagnostics for a person: where, what, the line with the place marked, and what to do.
///
/// The first line has the form `path:line:column: severity: message [ID]`, which terminals and
/// editors can jump to, so it is never broken.
package struct DiagnosticText {
  /// Columns available.
  package var width: Int
  package var language: Language
  /// What a file is called on the screen.
  package var name: (String) -> String
  /// A line of a file, by its number; `nil` when it cannot be had, and then it is not shown.
  package var line: (String, Int) -> ArraySlice<UInt8>?

  package init(
    width: Int, language: Language, name: @escaping (String) -> String = { $0 },
    line: @escaping (String, Int) -> ArraySlice<UInt8>?
  ) {
    (self.width, self.language, self.name, self.line) = (width, language, name, line)
  }

  /// - Parameter source: the text of a file; `nil` when it cannot be had.
  package init(
    width: Int, language: Language, name: @escaping (String) -> String = { $0 },
    source: @escaping (String) -> SourceLines?
  ) {
    self.init(width: width, language: language, name: name) { file, number in
      source(file)?.line(number)
    }
  }

  package func lines(_ diagnostic: Diagnostic) -> [Line] {
    let style: Style = diagnostic.severity == .error ? [.bold, .bad] : .bold
    let head = Line([
      Span(place(of: diagnostic.range) + ": "),
      Span(diagnostic.severity.word[language], style),
      Span(": "), Span(diagnostic.message[language], .bold),
      Span(" [\(diagnostic.id.rawValue)]", .dim),
    ])
    return [head] + excerpt(diagnostic.range, style)
      + wrap(
        [Span(diagnostic.fix[language])], width: width, first: Line("  "), rest: Line("  "))
      + diagnostic.notes.flatMap { note in
        [Line("  \(place(of: note.range)): \(note.message[language])")]
          + excerpt(note.range, .bold)
      }
  }

  private func place(of range: SourceRange) -> String {
    "\(name(range.file)):\(range.start.line):\(range.start.column)"
  }

  private func excerpt(_ range: SourceRange, _ style: Style) -> [Line] {
    guard let line = line(range.file, range.start.line) else { return [] }
    let number = String(range.start.line)
    let isOneLine = range.end.line == range.start.line
    let excerpt = SourceExcerpt(
      line,
      marked: range.start.column - 1..<(isOneLine ? range.end.column : line.count + 1),
      width: width - number.count - 5)
    let gutter = String(repeating: " ", count: number.count)
    let mark = String(repeating: "^", count: excerpt.markWidth)
    return [
      Line([Span("  \(number) | ", .dim), Span(excerpt.text)]),
      Line([
        Span("  \(gutter) | ", .dim), Span(String(repeating: " ", count: excerpt.indent)),
        Span(mark, style),
      ]),
    ]
  }
}

extension Diagnostic.Severity {
  package var word: Phrase {
    switch self {
    case .error: Phrase("galat", "error")
    case .warning: Phrase("peringatan", "warning")
    }
  }
}
