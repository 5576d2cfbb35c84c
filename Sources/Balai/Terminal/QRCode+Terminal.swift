import QRCodes

extension QRCode {
  /// The code as text, two rows of modules in a line. Light modules are drawn, so that a phone reads
  /// it from a dark screen as from paper; on a light screen phones of today read it as well.
  var terminalLines: [String] {
    let side = size + 2 * Self.quietZone
    var dark = [Bool](repeating: false, count: side * side)
    for run in runs {
      let start = (run.row + Self.quietZone) * side + run.column + Self.quietZone
      for place in start..<start + run.length { dark[place] = true }
    }
    return stride(from: 0, to: side, by: 2).map { row in
      String(
        (0..<side).map { column -> Character in
          let upper = !dark[row * side + column]
          let lower = row + 1 < side && !dark[(row + 1) * side + column]
          return switch (upper, lower) {
          case (true, true): "█"
          case (true, false): "▀"
          case (false, true): "▄"
          case (false, false): " "
          }
        })
    }
  }
}
