/// Something of each of some files, by path.
struct FileTable<Value: Sendable>: Sendable {
  let rows: [(path: String, value: Value)]

  init() { rows = [] }

  /// - Parameter rows: each path once, in any order.
  init(_ rows: [(path: String, value: Value)]) {
    let isSorted = rows.indices.dropFirst().allSatisfy { rows[$0 - 1].path < rows[$0].path }
    self.rows = isSorted ? rows : rows.sorted { $0.path < $1.path }
  }

  subscript(path: String) -> Value? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].path == path { return rows[middle].value }
      if rows[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  func contains(_ path: String) -> Bool { self[path] != nil }
}
