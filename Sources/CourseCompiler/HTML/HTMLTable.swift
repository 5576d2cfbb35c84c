import LearningCore

/// The cells of an HTML table as they come, each row as long as its author made it.
struct HTMLTable {
  struct Cell {
    var content: [Inline]
    var isHead: Bool
    /// How many columns and rows it covers.
    var columns: Int
    var rows: Int
    var alignment: Table.Alignment?
  }

  /// Rows without cells are none.
  var rows: [[Cell]] = []

  /// More columns than any screen shows. What stands further right joins the last one.
  private static let columnLimit = 64

  /// A table with a head and rows of the same length; `nil` without cells.
  ///
  /// The first row is the head, whatever its cells are called: a reader sees it first.
  var table: Table? {
    let grid = grid()
    guard let head = grid.first, !head.isEmpty else { return nil }
    let width = grid.map(\.count).max() ?? 0
    let rows = grid.map { row in
      row.map(\.content) + Array(repeating: [], count: width - row.count)
    }
    let alignments = (0..<width).map { column -> Table.Alignment in
      for row in grid.prefix(2) where column < row.count {
        if let alignment = row[column].alignment { return alignment }
      }
      return .natural
    }
    let body = zip(grid, rows).dropFirst().map { cells, row in
      row.enumerated().map { column, content in
        column < cells.count && cells[column].isHead && !content.isEmpty
          ? [Inline.strong(content)] : content
      }
    }
    return Table(alignments: alignments, head: rows[0], rows: body)
  }

  /// One cell for each place: those that a wide or a high cell covers are empty.
  private func grid() -> [[Cell]] {
    var grid: [[Cell]] = []
    // For each column how many rows a cell above still covers.
    var covered: [Int] = []
    let empty = Cell(content: [], isHead: false, columns: 1, rows: 1)
    for row in rows {
      var line: [Cell] = []
      func fillCovered() {
        while line.count < covered.count, covered[line.count] > 0 {
          covered[line.count] -= 1
          line.append(empty)
        }
      }
      for cell in row {
        fillCovered()
        guard line.count < Self.columnLimit else {
          line[line.count - 1].content += [.text(" ")] + cell.content
          continue
        }
        for index in 0..<min(cell.columns, Self.columnLimit - line.count) {
          while covered.count <= line.count { covered.append(0) }
          covered[line.count] = cell.rows - 1
          line.append(index == 0 ? cell : empty)
        }
      }
      fillCovered()
      grid.append(line)
    }
    return grid
  }
}

extension Table.Alignment {
  /// What `align="…"` or a style of that meaning says.
  init?(align: String?, style: String?) {
    var word = align?.lowercased()
    if let style = style?.lowercased().filter({ !$0.isWhitespace }) {
      for name in ["left", "center", "right"] where style.contains("text-align:\(name)") {
        word = name
      }
    }
    switch word {
    case "left": self = .left
    case "center", "middle": self = .centre
    case "right": self = .right
    default: return nil
    }
  }
}
