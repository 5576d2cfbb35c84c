import LearningCore

/// How a run of text looks. Colour is never the only cue: whatever is coloured also says in words
/// what it is. Green and red are readable on light and dark grounds; the ground is left alone.
package struct Style: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Style(rawValue: 1)
  package static let dim = Style(rawValue: 2)
  package static let underlined = Style(rawValue: 4)
  package static let reversed = Style(rawValue: 8)
  package static let good = Style(rawValue: 16)
  package static let bad = Style(rawValue: 32)
  package static let italic = Style(rawValue: 64)
}

package struct Span: Hashable, Sendable {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = []) { (self.text, self.style) = (text, style) }
}

/// One line of the screen, not wider than it was made for. Holds no line feed.
package struct Line: Hashable, Sendable, ExpressibleByStringLiteral {
  package var spans: [Span]

  package init(_ spans: [Span] = []) { self.spans = spans }
  package init(_ text: String, _ style: Style = []) {
    spans = text.isEmpty ? [] : [Span(text, style)]
  }
  package init(stringLiteral text: String) { self.init(text) }

  package var text: String { spans.map(\.text).joined() }
  package var width: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }

  static func + (a: Self, b: Self) -> Self { Line(a.spans + b.spans) }

  /// The line cut to a width, with `…` where something is missing.
  func fitted(to width: Int) -> Line {
    guard self.width > width else { return self }
    var room = max(0, width - 1)
    var kept: [Span] = []
    for span in spans {
      var text = ""
      for character in span.text {
        guard character.displayWidth <= room else {
          return Line(kept + [Span(text + "…", span.style)])
        }
        room -= character.displayWidth
        text.append(character)
      }
      kept.append(Span(text, span.style))
    }
    return Line(kept)
  }
}
