/// Sets names beside the points of a map so that none covers another name or a point.
struct MapLabels {
  struct Box: Hashable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int

    func overlaps(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height
        && other.y < y + height
    }
  }

  /// Points that lie so near each other that they share a mark.
  struct Mark: Hashable {
    /// Positions of the places, ascending.
    var places: [Int]
    var box: Box
  }

  let marks: [Mark]
  /// For each mark where its name stands; `nil` where there is no room: its number is in the list.
  let labels: [Box?]

  /// An average letter is five twelfths as wide.
  static let lineHeight = 18
  static let markSize = 26

  /// - Parameter names: of the places, as long as `points`.
  init(_ points: [MapProjection.Point], names: [String], width: Int, height: Int) {
    let marks = Self.marks(of: points)
    var labels: [Box?] = []
    for mark in marks {
      guard mark.places.count == 1 else {
        labels.append(nil)
        continue
      }
      let length = names[mark.places[0]].count * Self.lineHeight * 5 / 12
      labels.append(
        Self.candidates(beside: mark.box, length: length).first { box in
          box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height
            && !marks.contains { $0.box.overlaps(box) }
            && !labels.contains { $0?.overlaps(box) ?? false }
        })
    }
    (self.marks, self.labels) = (marks, labels)
  }

  private static func marks(of points: [MapProjection.Point]) -> [Mark] {
    var marks: [Mark] = []
    for (index, point) in points.enumerated() {
      let box = Box(
        x: point.x - markSize / 2, y: point.y - markSize / 2, width: markSize, height: markSize)
      if let near = marks.firstIndex(where: { $0.box.overlaps(box) }) {
        marks[near].places.append(index)
      } else {
        marks.append(Mark(places: [index], box: box))
      }
    }
    // A mark of several numbers is wider, and may then lie over its neighbour.
    var merged: [Mark] = []
    for var mark in marks {
      mark.box.width = markSize + 16 * (mark.places.count - 1)
      if let near = merged.firstIndex(where: { $0.box.overlaps(mark.box) }) {
        merged[near].places = (merged[near].places + mark.places).sorted()
        merged[near].box.width = markSize + 16 * (merged[near].places.count - 1)
      } else {
        merged.append(mark)
      }
    }
    return merged
  }

  /// Right, left, below, above.
  private static func candidates(beside mark: Box, length: Int) -> [Box] {
    let middle = mark.y + (mark.height - lineHeight) / 2
    let centred = mark.x + (mark.width - length) / 2
    let gap = 4
    return [
      (mark.x + mark.width + gap, middle), (mark.x - length - gap, middle),
      (centred, mark.y + mark.height + gap), (centred, mark.y - lineHeight - gap),
    ].map { Box(x: $0.0, y: $0.1, width: length, height: lineHeight) }
  }
}
