/// A run of text inside a block.
package enum Inline: Hashable, Sendable {
  case text(String)
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  /// Any other look that a text can have.
  case styled(TextStyle, [Inline])
  // Apart, so that a list of inlines has no room for the largest at every place.
  indirect case link(Link)
  indirect case image(Image)
  /// A line end in the source: a space to a reader.
  case softBreak
  case hardBreak
  /// A gap to fill in, numbered from 0; see ``Cloze``.
  case gap(Int)
}

package enum TextStyle: String, CaseIterable, Sendable {
  case superscript, subscripted, keyboard, underline, deletion
}

/// The size of a picture in its own pixels.
package struct ImageSize: Hashable, Sendable {
  /// Both 1 or more.
  package let width: Int
  package let height: Int

  package init?(width: Int, height: Int) {
    guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
    (self.width, self.height) = (width, height)
  }
}

package struct Link: Hashable, Sendable {
  package var destination: Destination
  package var title: String?
  package var content: [Inline]

  package init(_ destination: Destination, title: String? = nil, content: [Inline]) {
    (self.destination, self.title, self.content) = (destination, title, content)
  }
}

package struct Image: Hashable, Sendable {
  package var source: Destination
  package var title: String?
  /// What the picture says, for those who do not see it. Empty when the author wrote none.
  package var alternative: String

  package init(_ source: Destination, title: String? = nil, alternative: String) {
    (self.source, self.title, self.alternative) = (source, title, alternative)
  }
}

/// Where a link leads. Paths are relative to the workspace, with `/`, already resolved against
/// the file they were written in.
package enum Destination: Hashable, Sendable {
  /// `http`, `https`, `mailto` and `tel`: the only schemes that are ever passed on.
  case web(String)
  /// Another Markdown file, or a place in it or in this one.
  case document(path: String, fragment: String?)
  /// A picture or another file beside the course.
  case file(path: String)
  /// Not to be followed (`javascript:`, a path out of the workspace); shown as plain text.
  case refused(String)
}

extension [Inline] {
  /// The words alone; line ends become spaces.
  package var plainText: String {
    if count == 1, case .text(let text) = self[0] { return text }
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  /// How many letters ``plainText`` has, in Unicode's scalars.
  package var letterCount: Int {
    var count = 0
    let inlines = span
    for index in inlines.indices {
      switch inlines[index] {
      case .text(let run), .code(let run): count += run.scalarCount
      case .emphasis(let inner), .strong(let inner), .styled(_, let inner):
        count += inner.letterCount
      case .link(let link): count += link.content.letterCount
      case .image(let image): count += image.alternative.scalarCount
      case .softBreak, .hardBreak: count += 1
      case .gap: count += 4
      }
    }
    return count
  }

  func appendPlainText(to text: inout some TextOutputStream) {
    let inlines = span
    for index in inlines.indices {
      switch inlines[index] {
      case .text(let run), .code(let run): text.write(run)
      case .emphasis(let inner), .strong(let inner), .styled(_, let inner):
        inner.appendPlainText(to: &text)
      case .link(let link): link.content.appendPlainText(to: &text)
      case .image(let image): text.write(image.alternative)
      case .softBreak, .hardBreak: text.write(" ")
      case .gap: text.write("____")
      }
    }
  }
}

extension String {
  /// Without looking at what a scalar is: whatever goes on is none.
  fileprivate var scalarCount: Int {
    var text = self
    return text.withUTF8 { $0.count { $0 & 0xC0 != 0x80 } }
  }
}
