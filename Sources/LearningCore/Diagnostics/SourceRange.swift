/// One text file, already read. `path` is relative to the workspace, with `/`.
package struct SourceFile: Hashable, Sendable {
  package var path: String
  package var text: String

  package init(path: String, text: String) { (self.path, self.text) = (path, text) }
}

/// A span in one source file. Lines and columns are 1-based; columns count UTF-8 bytes, as
/// libcmark does. `end` is the last place inside the span.
package struct SourceRange: Hashable, Sendable, CustomStringConvertible {
  package struct Position: Hashable, Comparable, Sendable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int = 1) { (self.line, self.column) = (line, column) }

    package static func < (a: Self, b: Self) -> Bool { (a.line, a.column) < (b.line, b.column) }
  }

  package var file: String
  package var start: Position
  package var end: Position

  /// A range that would end before it starts is one place wide.
  package init(file: String, start: Position, end: Position) {
    (self.file, self.start, self.end) = (file, start, max(start, end))
  }

  /// One whole line, or one place in it.
  package init(file: String, line: Int, column: Int = 1) {
    let place = Position(line: max(line, 1), column: max(column, 1))
    self.init(file: file, start: place, end: place)
  }

  /// Clickable in most terminals and editors: `Courses/git/01-intro.md:3:1`.
  package var description: String { "\(file):\(start.line):\(start.column)" }
}
