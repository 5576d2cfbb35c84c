/// One line of a terminal, to be shown on a page.
package struct TerminalLine: Hashable, Sendable {
  package struct Run: Hashable, Sendable {
    package var text: String
    package var looks: [Look]

    package init(_ text: String, _ looks: [Look] = []) { (self.text, self.looks) = (text, looks) }
  }

  package enum Look: Hashable, Sendable { case bold, dim, italic, underlined, reversed, good, bad }

  package var runs: [Run]

  package init(_ runs: [Run]) { self.runs = runs }
}

extension TerminalLine {
  /// Spaces and line ends count: for a `pre`.
  var markup: HTML {
    HTML(each: runs) { run in
      guard !run.looks.isEmpty else { return "\(run.text)" }
      let names = HTML(each: run.looks) { look in " \(HTML(stringLiteral: look.name))" }
      return "<span class=\"t\(names)\">\(run.text)</span>"
    }
  }
}

extension TerminalLine.Look {
  fileprivate var name: StaticString {
    switch self {
    case .bold: "t-bold"
    case .dim: "t-dim"
    case .italic: "t-italic"
    case .underlined: "t-underlined"
    case .reversed: "t-reversed"
    case .good: "t-good"
    case .bad: "t-bad"
    }
  }
}

extension HTML {
  /// A box that looks like a terminal.
  init(terminal lines: [TerminalLine], label: String) {
    self = """
      <pre class="terminal" role="region" tabindex="0" aria-label="\(label)">\
      \(HTML(each: lines) { "\($0.markup)\n" })</pre>

      """
  }
}
