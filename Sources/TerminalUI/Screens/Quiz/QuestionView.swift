import LearningCore

/// A question with its answer pad as it is drawn, and the part of it that is in sight.
struct QuestionView {
  /// Said below the answers.
  struct Note {
    var lines: [Line]
    /// Whether it has to be in sight with the answer.
    var isUrgent = false
  }

  private(set) var lines: [Line]
  /// Where the answer is given.
  private(set) var focus: Range<Int>
  private(set) var caret: Frame.Cursor?
  /// The first line in sight, and how many are.
  let top: Int
  let room: Int

  /// - Parameter top: `nil` for wherever the answer is given.
  init(stem: [Line], _ drawing: PadDrawing, notes: [Note], top: Int?, room: Int) {
    lines = stem + drawing.lines
    focus = drawing.focus.lowerBound + stem.count..<drawing.focus.upperBound + stem.count
    for note in notes {
      lines += note.lines
      if note.isUrgent { focus = focus.lowerBound..<lines.count }
    }
    caret = drawing.caret
    caret?.row += stem.count
    // Whole if it fits, else its beginning.
    let following = min(max(0, focus.upperBound - room), focus.lowerBound)
    let lastTop = max(0, lines.count - room)
    self.top = top.map { min($0, lastTop) } ?? following
    self.room = room
  }

  var isFocusInSight: Bool { (top..<top + room).contains(focus.lowerBound) }

  var shown: [Line] { Array(lines.dropFirst(top)) }

  /// Where the caret stands on the screen, if it is in sight.
  var shownCaret: Frame.Cursor? {
    guard var caret else { return nil }
    caret.row -= top
    return (0..<room).contains(caret.row) ? caret : nil
  }

  /// What a key that would answer does instead while the answers are not in sight: the first line
  /// to read on from, or `nil` for where the answer is given.
  ///
  /// - Parameter isTyped: whether the key is text here.
  func topReadingOn(isTyped: Bool) -> Int? {
    let isBelow = focus.lowerBound >= top
    return isBelow && !isTyped ? top + max(1, room - 1) : nil
  }

  /// The keys of a question whose answers are not in sight.
  static let readingOn: [(key: Phrase, does: Phrase)] = [
    (.enter, Phrase("baca terus", "read on")), (Phrase(verbatim: "PgUp"), Words.up),
  ]
}
