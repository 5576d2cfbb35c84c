/// Which terms stand in which shard of the index: a tree of beginnings of terms. Where all that begins
/// alike is longer than ``limit``, it is cut by the letter behind, again and again. A shard is named
/// after what its terms begin with. The tree follows from the terms alone.
///
/// Where two letters or more are cut further, a summary is left, named with a hyphen behind: one line
/// for all terms that begin so, so that who has typed two letters need not load what is below.
package struct SearchCut: Sendable {
  /// In bytes: so much is loaded and gone through within a few milliseconds.
  package static let limit = 64 << 10

  private let limit: Int
  /// How many bytes the lines of each shard have. Summaries do not count.
  private let sizes: [[UInt8]: Int]
  /// The beginnings that are cut.
  private let inner: Set<[UInt8]>

  /// - Parameter files: all shards of a site, with their sizes in bytes.
  package init(of files: some Sequence<(path: String, size: Int)>, limit: Int = Self.limit) {
    self.limit = limit
    var sizes: [[UInt8]: Int] = [:]
    for file in files { Self.note(file.path, file.size, in: &sizes) }
    self.sizes = sizes
    inner = Self.inner(of: sizes.keys)
  }

  /// Whether the tree is the same when some shards are others.
  func stands(with files: [OutputFile], without gone: [String]) -> Bool {
    var sizes = sizes
    for path in gone { SearchShards.name(ofFile: path).map { sizes[$0] = nil } }
    for file in files { Self.note(file.path, file.bytes.count, in: &sizes) }
    return Self.inner(of: sizes.keys) == inner
      && inner.allSatisfy { start in
        sizes.reduce(0) { $0 + ($1.key.starts(with: start) ? $1.value : 0) } > limit
      } && !files.contains(where: shouldBeCut)
  }

  private func shouldBeCut(_ file: OutputFile) -> Bool {
    guard let name = SearchShards.name(ofFile: file.path), !Self.isSummary(name),
      name.last != Self.otherSigns, !inner.contains(name),
      file.bytes.count - SearchShards.frameSize(of: name) > limit
    else { return false }
    return SearchShards.lines(of: file)?.keys.contains { $0.count > name.count } ?? true
  }

  private static func note(_ path: String, _ size: Int, in sizes: inout [[UInt8]: Int]) {
    guard let name = SearchShards.name(ofFile: path), !isSummary(name) else { return }
    sizes[name] = size - SearchShards.frameSize(of: name)
  }

  private static func inner(of names: some Sequence<[UInt8]>) -> Set<[UInt8]> {
    var inner: Set<[UInt8]> = []
    for name in names {
      for size in name.indices.dropFirst() { inner.insert(Array(name[..<size])) }
    }
    return inner
  }

  // MARK: Names

  /// Stands for the signs that a file's name may not have everywhere.
  static let otherSigns = UInt8(ascii: "_")
  private static let summarySign = UInt8(ascii: "-")

  static func isPlain(_ sign: UInt8) -> Bool {
    (0x61...0x7A).contains(sign) || (0x30...0x39).contains(sign)
  }

  private static func isSummary(_ name: [UInt8]) -> Bool { name.last == summarySign }

  /// Shorter words are not searched.
  static let shortestSummarized = 2

  /// The name of a summary, which is also that of its line.
  static func summary(of start: [UInt8]) -> [UInt8] { start + [summarySign] }

  /// The shard that a term stands in.
  private func name(of term: ArraySlice<UInt8>) -> [UInt8] {
    var start: [UInt8] = []
    for sign in term {
      guard Self.isPlain(sign) else { return start + [Self.otherSigns] }
      start.append(sign)
      if !inner.contains(start) { return start }
    }
    return start
  }

  // MARK: Courses

  /// What a course gives to each shard.
  package func parts(of course: CourseTerms) -> [SearchPart] {
    var parts: [SearchPart] = []
    var part = SearchPart(name: [])
    // Terms are sorted: what begins alike stands together.
    var open: [OpenSummary] = []
    func finish(before starts: [[UInt8]]) {
      if !part.entries.isEmpty { parts.append(part) }
      while let last = open.last, !starts.contains(last.start) {
        parts.append(last.part)
        open.removeLast()
      }
    }
    for index in course.indices {
      let (term, lessons) = course[index]
      let name = name(of: term, after: part.name)
      if name != part.name {
        let starts = name.indices.dropFirst(Self.shortestSummarized - 1)
          .map { Array(name[...$0]) }.filter(inner.contains)
        finish(before: starts)
        open += starts.dropFirst(open.count).map { OpenSummary(start: $0) }
        part = SearchPart(name: name)
      }
      part.entries.append((term, lessons))
      for place in open.indices { open[place].union.take(lessons) }
    }
    finish(before: [])
    return parts
  }

  /// - Parameter last: the name that the term before it has.
  private func name(of term: ArraySlice<UInt8>, after last: [UInt8]) -> [UInt8] {
    !last.isEmpty && term.starts(with: last) && !inner.contains(last) ? last : name(of: term)
  }

  /// That of a beginning of which more terms may follow.
  private struct OpenSummary {
    let start: [UInt8]
    var union = LessonUnion()

    var part: SearchPart {
      let name = SearchCut.summary(of: start)
      return SearchPart(name: name, entries: [(name[...], union.list.bytes[...])])
    }
  }
}

/// What a course gives to a shard.
package struct SearchPart: Sendable {
  package let name: [UInt8]
  fileprivate(set) var entries: [CourseTerms.Entry] = []

  /// Where they are the same as before, the shard is, too, for what this course has to do with it.
  package var lines: [UInt8] {
    entries.reduce(into: []) { lines, entry in
      lines += entry.term
      lines.append(UInt8(ascii: "\t"))
      lines += entry.lessons
      lines.append(UInt8(ascii: "\n"))
    }
  }
}
