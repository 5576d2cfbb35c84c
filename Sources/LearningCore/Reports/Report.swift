/// What a report says, for a terminal, a printed page and an image alike. Nothing here knows what
/// it is about; nothing that draws it has to.
package struct Report: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case heading(Phrase)
    case subheading(Phrase)
    case paragraph(Phrase)
    /// Something that wants attention, and what to do about it; `nil` where that was said before.
    case advice(Phrase, remedy: Phrase?)
    case figures([Figure])
    case bars(Bars)
    case curves(Curves)
    case table(Table)
  }

  /// A number with its name.
  package struct Figure: Hashable, Sendable {
    package var label: Phrase
    package var value: Phrase

    package init(_ label: Phrase, _ value: Phrase) { (self.label, self.value) = (label, value) }
  }

  /// Horizontal bars, one below the other.
  package struct Bars: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
      package var label: Phrase
      /// A word that sets the row apart, such as "key"; `nil` for an ordinary row.
      package var mark: Phrase?
      /// Length in hundredths of a percent of the longest bar that can be.
      package var length: Int
      package var value: Phrase

      package init(label: Phrase, mark: Phrase? = nil, length: Int, value: Phrase) {
        (self.label, self.mark, self.value) = (label, mark, value)
        self.length = min(max(length, 0), 10_000)
      }
    }

    package var caption: Phrase
    package var rows: [Row]

    package init(caption: Phrase, rows: [Row]) { (self.caption, self.rows) = (caption, rows) }
  }

  /// Lines over a common axis.
  package struct Curves: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
      package var label: Phrase
      /// Hundredths of a percent, at equal distances from the left end to the right.
      package var heights: [Int]

      package init(label: Phrase, heights: [Int]) { (self.label, self.heights) = (label, heights) }
    }

    package var caption: Phrase
    /// What the two ends of the axis are called.
    package var left: Phrase
    package var right: Phrase
    package var lines: [Line]

    package init(caption: Phrase, left: Phrase, right: Phrase, lines: [Line]) {
      (self.caption, self.left, self.right, self.lines) = (caption, left, right, lines)
    }
  }

  package var title: Phrase
  package var parts: [Part]

  package init(title: Phrase, parts: [Part]) { (self.title, self.parts) = (title, parts) }
}
