import LearningCore

/// All terms of a site that begin with one letter or digit, or with none: not yet in order.
package struct SearchDraft: Sendable {
  /// A term of a course, by its place there.
  private struct Entry {
    let prefix: UInt64
    let course: Int32
    let index: Int32

    func said(by courses: [CourseTerms]) -> CourseTerms.Entry { courses[Int(course)][Int(index)] }
  }

  private let start: UInt8
  private let courses: [CourseTerms]
  private let limit: Int
  private var entries: [Entry] = []

  /// - Parameter courses: in the order of the library.
  init(start: UInt8, of courses: [CourseTerms], limit: Int) {
    (self.start, self.courses, self.limit) = (start, courses, limit)
  }

  var isEmpty: Bool { entries.isEmpty }

  /// - Parameter prefix: see ``CourseTerms/prefix(of:)``.
  mutating func add(_ index: Int, of course: Int, startingWith prefix: UInt64) {
    entries.append(Entry(prefix: prefix, course: Int32(course), index: Int32(index)))
  }

  package var files: [OutputFile] {
    let sorted = entries.sorted { a, b in
      if a.prefix != b.prefix { return a.prefix < b.prefix }
      let (term, other) = (a.said(by: courses).term, b.said(by: courses).term)
      return term == other ? a.course < b.course : term.lexicographicallyPrecedes(other)
    }
    return Cutter(sorted, of: courses, limit: limit).files(startingWith: start)
  }

  /// Cuts sorted entries into shards.
  private struct Cutter {
    private let entries: [Entry]
    private let courses: [CourseTerms]
    private let limit: Int
    /// All lines, one after another.
    private var text: [UInt8] = []
    /// Where each begins: its first entry, its first byte; and where the last one ends.
    private var lines: [(entry: Int, byte: Int)] = [(0, 0)]
    private var files: [OutputFile] = []

    init(_ entries: [Entry], of courses: [CourseTerms], limit: Int) {
      (self.entries, self.courses, self.limit) = (entries, courses, limit)
      for next in 1...entries.count where next == entries.count || isNewTerm(next) {
        let first = lines[lines.count - 1].entry
        text.append(
          line: entries[first].said(by: courses).term,
          entries[first..<next].lazy.map { (Int($0.course), $0.said(by: courses).lessons) })
        lines.append((next, text.count))
      }
    }

    private func isNewTerm(_ place: Int) -> Bool {
      let (entry, before) = (entries[place], entries[place - 1])
      return entry.prefix != before.prefix
        || entry.said(by: courses).term != before.said(by: courses).term
    }

    consuming func files(startingWith start: UInt8) -> [OutputFile] {
      let all = 0..<(lines.count - 1)
      if SearchCut.isPlain(start) {
        cut(all, at: 1)
      } else {
        write(all, named: [start])
      }
      return files
    }

    /// - Parameters:
    ///   - range: all lines whose terms begin alike; never empty.
    ///   - size: how many signs of them that are; no term has more than 40.
    private mutating func cut(_ range: Range<Int>, at size: Int) {
      let start = Array(term(range.lowerBound).prefix(size))
      guard lines[range.upperBound].byte - lines[range.lowerBound].byte > limit,
        term(range.upperBound - 1).count > size
      else { return write(range, named: start) }
      if size >= SearchCut.shortestSummarized { summarize(range, start) }
      var next = range.lowerBound
      if term(next).count == size {
        write(next..<(next + 1), named: start)
        next += 1
      }
      while next < range.upperBound {
        let sign = term(next)[size]
        // What sorts behind the letters is not cut further.
        guard SearchCut.isPlain(sign) else {
          return write(next..<range.upperBound, named: start + [SearchCut.otherSigns])
        }
        let end = range[next...].first { term($0)[size] != sign } ?? range.upperBound
        cut(next..<end, at: size + 1)
        next = end
      }
    }

    private func term(_ line: Int) -> [UInt8] {
      Array(entries[lines[line].entry].said(by: courses).term)
    }

    private mutating func write(_ range: Range<Int>, named name: [UInt8]) {
      let bytes = lines[range.lowerBound].byte..<lines[range.upperBound].byte
      files.append(SearchShards.file(named: name, text[bytes]))
    }

    private mutating func summarize(_ range: Range<Int>, _ start: [UInt8]) {
      var unions: [Int: LessonUnion] = [:]
      for entry in entries[lines[range.lowerBound].entry..<lines[range.upperBound].entry] {
        unions[Int(entry.course), default: LessonUnion()].take(entry.said(by: courses).lessons)
      }
      let name = SearchCut.summary(of: start)
      var line: [UInt8] = []
      line.append(
        line: name, unions.sorted { $0.key < $1.key }.map { ($0.key, $0.value.list.bytes) })
      files.append(SearchShards.file(named: name, line))
    }
  }
}
