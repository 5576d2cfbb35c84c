import LearningCore

/// All terms of a site that begin with one letter or digit, or with none: not yet in order.
package struct SearchDraft: Sendable {
  private typealias Entry = (term: [UInt8], course: Int, lessons: [UInt8])

  private let start: UInt8
  private let limit: Int
  private var entries: [Entry] = []

  init(start: UInt8, limit: Int) { (self.start, self.limit) = (start, limit) }

  var isEmpty: Bool { entries.isEmpty }

  mutating func add(_ term: [UInt8], of course: Int, _ lessons: [UInt8]) {
    entries.append((term, course, lessons))
  }

  package var files: [OutputFile] {
    let sorted = entries.sorted {
      $0.term == $1.term
        ? $0.course < $1.course : $0.term.lexicographicallyPrecedes($1.term)
    }
    return Cutter(sorted, limit: limit).files(startingWith: start)
  }

  /// Cuts sorted entries into shards.
  private struct Cutter {
    private let entries: [Entry]
    private let limit: Int
    /// All lines, one after another.
    private var text: [UInt8] = []
    /// Where each begins: its first entry, its first byte; and where the last one ends.
    private var lines: [(entry: Int, byte: Int)] = [(0, 0)]
    private var files: [OutputFile] = []

    init(_ entries: [Entry], limit: Int) {
      (self.entries, self.limit) = (entries, limit)
      for next in 1...entries.count
      where next == entries.count || entries[next].term != entries[next - 1].term {
        let first = lines[lines.count - 1].entry
        text.append(
          line: entries[first].term, entries[first..<next].lazy.map { ($0.course, $0.lessons) })
        lines.append((next, text.count))
      }
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

    private func term(_ line: Int) -> [UInt8] { entries[lines[line].entry].term }

    private mutating func write(_ range: Range<Int>, named name: [UInt8]) {
      let bytes = lines[range.lowerBound].byte..<lines[range.upperBound].byte
      files.append(SearchShards.file(named: name, text[bytes]))
    }

    private mutating func summarize(_ range: Range<Int>, _ start: [UInt8]) {
      var unions: [Int: LessonUnion] = [:]
      for entry in entries[lines[range.lowerBound].entry..<lines[range.upperBound].entry] {
        unions[entry.course, default: LessonUnion()].take(entry.lessons)
      }
      let name = SearchCut.summary(of: start)
      var line: [UInt8] = []
      line.append(
        line: name, unions.sorted { $0.key < $1.key }.map { ($0.key, $0.value.list.bytes) })
      files.append(SearchShards.file(named: name, line))
    }
  }
}
