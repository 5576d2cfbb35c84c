/// What changed between two texts, in the form that `diff -u` prints and `patch` reads.
///
/// - Parameters:
///   - path: relative; stands behind `a/` and `b/` as git writes it.
///   - context: unchanged lines shown around a change.
/// - Returns: lines without their line feed; empty when the texts are the same.
package func unifiedDiff(
  path: String, from old: String, to new: String, context: Int = 3
) -> [String] {
  let (old, new) = (diffLines(old), diffLines(new))
  let hunks = hunks(of: changes(from: old, to: new), old: old.count, context: context)
  guard !hunks.isEmpty else { return [] }
  // A name with a space is followed by a tab, or readers would stop at the space.
  let mark = path.contains(" ") ? "\t" : ""
  return ["--- a/\(path)\(mark)", "+++ b/\(path)\(mark)"]
    + hunks.flatMap { $0.lines(old: old, new: new) }
}

/// So many lines of the old text stand where so many of the new one are.
private struct Replacement {
  var old: Range<Int>
  var new: Range<Int>
}

private struct Hunk {
  var changes: [Replacement]
  var old: Range<Int>

  func lines(old: [Substring], new: [Substring]) -> [String] {
    var body: [String] = []
    var place = self.old.lowerBound
    func add(_ mark: String, _ lines: ArraySlice<Substring>, of all: [Substring]) {
      for index in lines.indices {
        var line = all[index]
        let isEnded = line.utf8.last == 0x0A
        if isEnded { line = Substring(line.unicodeScalars.dropLast()) }
        body.append(mark + String(line))
        if !isEnded { body.append("\\ No newline at end of file") }
      }
    }
    for change in changes {
      add(" ", old[place..<change.old.lowerBound], of: old)
      add("-", old[change.old], of: old)
      add("+", new[change.new], of: new)
      place = change.old.upperBound
    }
    add(" ", old[place..<self.old.upperBound], of: old)
    let (first, last) = (changes[0], changes[changes.count - 1])
    let start = first.new.lowerBound - (first.old.lowerBound - self.old.lowerBound)
    let end = last.new.upperBound + (self.old.upperBound - last.old.upperBound)
    return ["@@ -\(Self.span(self.old)) +\(Self.span(start..<end)) @@"] + body
  }

  /// First line and number of lines. An empty span is named by the line before it.
  private static func span(_ lines: Range<Int>) -> String {
    let first = lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1
    return lines.count == 1 ? "\(first)" : "\(first),\(lines.count)"
  }
}

/// Joins changes whose contexts touch.
private func hunks(of changes: [Replacement], old count: Int, context: Int) -> [Hunk] {
  var hunks: [Hunk] = []
  for change in changes {
    let old =
      max(0, change.old.lowerBound - context)..<min(count, change.old.upperBound + context)
    if let last = hunks.indices.last, hunks[last].old.upperBound >= old.lowerBound {
      hunks[last].changes.append(change)
      hunks[last].old = hunks[last].old.lowerBound..<old.upperBound
    } else {
      hunks.append(Hunk(changes: [change], old: old))
    }
  }
  return hunks
}

/// Every line with its line feed, if it has one.
private func diffLines(_ text: String) -> [Substring] {
  var lines: [Substring] = []
  var rest = text[...]
  while let feed = rest.utf8.firstIndex(of: 0x0A) {
    let next = rest.utf8.index(after: feed)
    lines.append(rest[..<next])
    rest = rest[next...]
  }
  return rest.isEmpty ? lines : lines + [rest]
}

/// Walks both texts and, where they differ, looks for the nearest place where they agree again.
///
/// That need not be the smallest difference, but it is a true one, and it takes time in proportion
/// to the texts: fixes change lines here and there and move none far away.
private func changes(from old: [Substring], to new: [Substring]) -> [Replacement] {
  var changes: [Replacement] = []
  var (i, j) = (0, 0)
  while i < old.count || j < new.count {
    if i < old.count, j < new.count, old[i].isSameBytes(as: new[j]) {
      (i, j) = (i + 1, j + 1)
      continue
    }
    let (skippedOld, skippedNew) = distanceToAgreement(old[i...], new[j...])
    changes.append(Replacement(old: i..<i + skippedOld, new: j..<j + skippedNew))
    (i, j) = (i + skippedOld, j + skippedNew)
  }
  return changes
}

/// How many lines to skip in both texts until they agree: as few as can be, and of those as alike
/// as can be, for most changes replace a line by another. After so many, some are given up.
private func distanceToAgreement(
  _ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>, limit: Int = 100
) -> (old: Int, new: Int) {
  for sum in 1...limit {
    for step in 0...sum {
      // 2 and 2, 3 and 1, 1 and 3, 4 and 0, 0 and 4.
      let skipped = sum / 2 + (step.isMultiple(of: 2) ? -step / 2 : (step + 1) / 2)
      let (i, j) = (old.startIndex + skipped, new.startIndex + sum - skipped)
      guard i < old.endIndex, j < new.endIndex else { continue }
      if old[i].isSameBytes(as: new[j]) { return (skipped, sum - skipped) }
    }
  }
  return (min(old.count, limit / 2), min(new.count, limit / 2))
}

extension Substring {
  /// To Swift two spellings of é are the same, to a file they are not.
  fileprivate func isSameBytes(as other: Substring) -> Bool { utf8.elementsEqual(other.utf8) }
}
