import LearningCore

/// The index of the whole site, cut into scripts by the first letters of its terms, so that a
/// question loads a few of them.
///
/// A line of a shard is a term, a tab, and for each course that has it its number, a colon and its
/// lessons: `sandi⇥0:4,7;2:b`. A lesson is its number in the course times three, plus the field
/// (``SearchField``), in base 36. What a course says can be taken out of a shard and put in anew,
/// so that an edit of one course need not read the others.
package struct SearchShards: Sendable {
  /// Above so many lessons terms are told apart by two letters instead of one.
  static let manyLessons = 400

  /// Whether sites with so many lessons have the same shards.
  package static func areCutAlike(_ one: Int, _ other: Int) -> Bool {
    depth(lessons: one) == depth(lessons: other)
  }

  /// For each term what each course says, by number of the course.
  private typealias Lines = [ArraySlice<UInt8>: [(course: Int, lessons: ArraySlice<UInt8>)]]

  /// How many letters name a shard.
  static func depth(lessons count: Int) -> Int { count > manyLessons ? 2 : 1 }

  /// All shards of a site.
  ///
  /// - Parameter courses: in the order of the library.
  package static func files(of courses: [CourseTerms], lessonCount: Int) -> [OutputFile] {
    drafts(of: courses, lessonCount: lessonCount).map(\.file).sorted { $0.path < $1.path }
  }

  /// A shard whose terms are known but not yet put in order.
  package struct Draft: Sendable {
    fileprivate let name: [UInt8]
    fileprivate var entries: [(term: [UInt8], course: Int, lessons: [UInt8])] = []

    package var file: OutputFile {
      let sorted = entries.sorted {
        $0.term == $1.term
          ? $0.course < $1.course : $0.term.lexicographicallyPrecedes($1.term)
      }
      var bytes = opening + name + middle
      for (place, entry) in sorted.enumerated() {
        SearchShards.write(
          entry.course, entry.lessons[...], to: &bytes,
          ofNewTerm: place > 0 && sorted[place - 1].term == entry.term ? nil : entry.term[...])
      }
      return SearchShards.file(named: name, finishing: &bytes)
    }
  }

  /// All shards of a site, each to be made by itself.
  ///
  /// - Parameter courses: in the order of the library.
  package static func drafts(of courses: [CourseTerms], lessonCount: Int) -> [Draft] {
    let depth = depth(lessons: lessonCount)
    var drafts: [Draft] = []
    var places: [[UInt8]: Int] = [:]
    for (number, course) in courses.enumerated() {
      // Terms are sorted, so that most have the shard of the one before.
      var last: (name: [UInt8], place: Int)?
      for (term, lessons) in course.terms {
        let name = name(of: term, depth: depth)
        let place = last?.name == name ? last?.place : places[name]
        if place == nil {
          places[name] = drafts.count
          drafts.append(Draft(name: name))
        }
        let found = place ?? drafts.count - 1
        drafts[found].entries.append((term, number, lessons))
        last = (name, found)
      }
    }
    return drafts
  }

  /// What a course gives to each shard, by the names of the shards. Where it is the same as before, the
  /// shard is, too, for what this course has to do with it.
  package static func parts(
    of course: CourseTerms, lessonCount: Int
  ) -> [(name: [UInt8], lines: [UInt8])] {
    let depth = depth(lessons: lessonCount)
    var parts: [[UInt8]: [UInt8]] = [:]
    for (term, lessons) in course.terms {
      parts[name(of: term, depth: depth), default: []] +=
        term + [UInt8(ascii: "\t")] + lessons + [UInt8(ascii: "\n")]
    }
    return parts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { (name: $0.key, lines: $0.value) }
  }

  /// What becomes of the shards of a site when some courses have changed.
  ///
  /// - Parameters:
  ///   - old: the shards with some names, by path.
  ///   - names: of those in which something may have changed, whether there is a file or not yet.
  ///   - changed: what some courses say now, by their number; the numbers of courses are as before.
  ///   - lessonCount: of the whole site; on the same side of ``manyLessons`` as before.
  /// - Returns: the shards that differ, without those that are gone; `nil` when one of the old
  ///   cannot be read.
  package static func changes(
    in old: [OutputFile], named names: Set<[UInt8]>, by changed: [Int: CourseTerms],
    lessonCount: Int
  ) -> (files: [OutputFile], gone: [String])? {
    let depth = depth(lessons: lessonCount)
    var news: [[UInt8]: [(course: Int, term: [UInt8], lessons: [UInt8])]] = [:]
    for (number, course) in changed.sorted(by: { $0.key < $1.key }) {
      for (term, lessons) in course.terms {
        let name = name(of: term, depth: depth)
        if names.contains(name) { news[name, default: []].append((number, term, lessons)) }
      }
    }
    var result: (files: [OutputFile], gone: [String]) = ([], [])
    var seen: Set<[UInt8]> = []
    for file in old {
      guard var lines = read(file) else { return nil }
      let name = Array(file.path.utf8.dropFirst(prefix.utf8.count).dropLast(3))
      seen.insert(name)
      for term in Array(lines.keys) {
        lines[term]?.removeAll { changed[$0.course] != nil }
        if lines[term]?.isEmpty == true { lines[term] = nil }
      }
      for (number, term, lessons) in news[name] ?? [] {
        lines[term[...], default: []].append((number, lessons[...]))
      }
      if lines.isEmpty {
        result.gone.append(file.path)
        continue
      }
      let new = Self.file(named: name, lines)
      if new.bytes != file.bytes { result.files.append(new) }
    }
    for (name, additions) in news where !seen.contains(name) {
      var lines: Lines = [:]
      for (number, term, lessons) in additions {
        lines[term[...], default: []].append((number, lessons[...]))
      }
      result.files.append(file(named: name, lines))
    }
    return result
  }

  /// Whether a file of the site is a shard.
  package static func holds(_ path: String) -> Bool {
    path.hasPrefix(prefix) && path.hasSuffix(".js")
  }

  package static func name(ofFile path: String) -> String? {
    holds(path) ? String(path.dropFirst(prefix.count).dropLast(3)) : nil
  }

  private static let prefix = "cari/indeks/"

  /// Letters that a file name may have everywhere.
  private static func name(of term: [UInt8], depth: Int) -> [UInt8] {
    let start = term.prefix(depth)
    let isPlain = start.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    return isPlain ? Array(start) : [UInt8(ascii: "_")]
  }

  // MARK: Bytes

  private static let opening = Array("balaiCari.indeks(\"".utf8)
  private static let middle = Array("\",`".utf8)
  private static let closing = Array("`);\n".utf8)

  /// Terms are letters and digits, so nothing in a line means anything to a script.
  private static func file(named name: [UInt8], _ lines: Lines) -> OutputFile {
    var bytes = opening + name + middle
    for (term, courses) in lines.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      for (place, entry) in courses.sorted(by: { $0.course < $1.course }).enumerated() {
        write(entry.course, entry.lessons, to: &bytes, ofNewTerm: place > 0 ? nil : term)
      }
    }
    return file(named: name, finishing: &bytes)
  }

  /// Writes what a course says of a term.
  ///
  /// - Parameter term: where the one before was of another.
  private static func write(
    _ course: Int, _ lessons: ArraySlice<UInt8>, to bytes: inout [UInt8],
    ofNewTerm term: ArraySlice<UInt8>?
  ) {
    if let term {
      if bytes.last != middle.last { bytes.append(UInt8(ascii: "\n")) }
      bytes += term
      bytes.append(UInt8(ascii: "\t"))
    } else {
      bytes.append(UInt8(ascii: ";"))
    }
    bytes += String(course, radix: 36).utf8
    bytes.append(UInt8(ascii: ":"))
    bytes += lessons
  }

  private static func file(named name: [UInt8], finishing bytes: inout [UInt8]) -> OutputFile {
    if bytes.last != middle.last { bytes.append(UInt8(ascii: "\n")) }
    bytes += closing
    return OutputFile(path: prefix + String(decoding: name, as: UTF8.self) + ".js", bytes: bytes)
  }

  private static func read(_ file: OutputFile) -> Lines? {
    guard file.bytes.starts(with: opening), file.bytes.suffix(closing.count) == closing[...],
      let start = file.bytes.firstIndex(of: UInt8(ascii: "`"))
    else { return nil }
    var lines: Lines = [:]
    let body = file.bytes[(start + 1)..<(file.bytes.count - closing.count)]
    for line in body.split(separator: UInt8(ascii: "\n")) {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
      var courses: [(course: Int, lessons: ArraySlice<UInt8>)] = []
      for part in line[(tab + 1)...].split(separator: UInt8(ascii: ";")) {
        guard let colon = part.firstIndex(of: UInt8(ascii: ":")),
          let course = Int(String(decoding: part[..<colon], as: UTF8.self), radix: 36)
        else { return nil }
        courses.append((course, part[(colon + 1)...]))
      }
      lines[line[..<tab]] = courses
    }
    return lines
  }
}
