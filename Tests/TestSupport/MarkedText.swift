/// A text in which the places a test expects are marked: `⟦` before the first byte, `⟧` behind the
/// last one.
public struct MarkedText: Sendable {
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    public var line: Int
    /// 1-based, in UTF-8 bytes.
    public var column: Int
    public var description: String { "\(line):\(column)" }
  }

  /// Without the marks.
  public let text: String
  /// Where each mark begins, in the order of the text.
  public let starts: [Place]
  /// The last byte inside each pair of marks; a pair with nothing inside has none.
  public let ends: [Place]

  /// - Precondition: marks come in pairs, one after another.
  public init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var (starts, ends): ([Place], [Place]) = ([], [])
    var (line, column) = (1, 1)
    var last = Place(line: 1, column: 1)
    var previous: Unicode.Scalar?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        precondition(starts.count == ends.count, "a mark inside a mark")
        starts.append(Place(line: line, column: column))
      case "⟧":
        ends.append(last)
        precondition(starts.count == ends.count, "a mark is closed that was not opened")
      default:
        text.append(scalar)
        // A line feed behind a carriage return belongs to the same line end.
        if previous == "\r", scalar == "\n" {
          previous = scalar
          continue
        }
        last = Place(line: line, column: column + UTF8.width(scalar) - 1)
        if scalar == "\n" || scalar == "\r" {
          (line, column) = (line + 1, 1)
        } else {
          column += UTF8.width(scalar)
        }
        previous = scalar
      }
    }
    precondition(starts.count == ends.count, "a mark is not closed")
    (self.text, self.starts, self.ends) = (String(text), starts, ends)
  }
}
