import LearningCore

/// The index of the whole site, cut into scripts by what its terms begin with (``SearchCut``), so that
/// a question loads a few of them.
///
/// A line of a shard is a term, a tab, and for each course that has it the course's number and its
/// lessons (``LessonList``), with semicolons between courses: `sandi⇥0252;12`. What a course says can
/// be taken out of a shard and put in anew, so that an edit of one course need not read the others.
package enum SearchShards {
  /// What is said of a term, by course.
  typealias Said = [(course: Int, lessons: ArraySlice<UInt8>)]

  /// All shards of a site, by path.
  ///
  /// - Parameter courses: in the order of the library.
  package static func files(
    of courses: [CourseTerms], limit: Int = SearchCut.limit
  ) -> [OutputFile] {
    drafts(of: courses, limit: limit).flatMap(\.files).sorted { $0.path < $1.path }
  }

  /// All shards of a site in portions, each to be made by itself.
  ///
  /// - Parameter courses: in the order of the library.
  package static func drafts(
    of courses: [CourseTerms], limit: Int = SearchCut.limit
  ) -> [SearchDraft] {
    var drafts = (0...UInt8.max).map { SearchDraft(start: $0, of: courses, limit: limit) }
    for (number, course) in courses.enumerated() {
      for index in course.indices {
        let prefix = course.prefix(of: index)
        let first = UInt8(prefix >> 56)
        let start = SearchCut.isPlain(first) ? first : SearchCut.otherSigns
        drafts[Int(start)].add(index, of: number, startingWith: prefix)
      }
    }
    return drafts.filter { !$0.isEmpty }
  }

  /// Whether a file of the site is a shard.
  package static func holds(_ path: String) -> Bool { name(ofFile: path) != nil }

  package static func name(ofFile path: String) -> [UInt8]? {
    path.hasPrefix(folder) && path.hasSuffix(ending)
      ? Array(path.utf8.dropFirst(folder.utf8.count).dropLast(ending.utf8.count)) : nil
  }

  private static let folder = "cari/indeks/"
  private static let ending = ".js"

  // MARK: Bytes

  private static let opening = Array("balaiCari.indeks(\"".utf8)
  private static let middle = Array("\",`".utf8)
  private static let closing = Array("`);\n".utf8)

  /// How many bytes a shard has beside its lines.
  static func frameSize(of name: [UInt8]) -> Int {
    opening.count + name.count + middle.count + closing.count
  }

  /// Terms are letters and digits, so nothing in a line means anything to a script.
  static func file(named name: [UInt8], _ lines: some Collection<UInt8>) -> OutputFile {
    var bytes = opening + name + middle
    bytes.reserveCapacity(bytes.count + lines.count + closing.count)
    bytes += lines
    bytes += closing
    return OutputFile(
      path: folder + String(decoding: name, as: UTF8.self) + ending, bytes: bytes)
  }

  /// - Returns: what is said of each term; `nil` for what is no shard.
  static func lines(of file: OutputFile) -> [ArraySlice<UInt8>: Said]? {
    guard file.bytes.starts(with: opening), file.bytes.suffix(closing.count) == closing[...],
      let start = file.bytes.firstIndex(of: UInt8(ascii: "`"))
    else { return nil }
    var lines: [ArraySlice<UInt8>: Said] = [:]
    let body = file.bytes[(start + 1)..<(file.bytes.count - closing.count)]
    for line in body.split(separator: UInt8(ascii: "\n")) {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
      var said: Said = []
      for part in line[(tab + 1)...].split(separator: UInt8(ascii: ";")) {
        guard let (course, lessons) = readNumber(in: part) else { return nil }
        said.append((course, lessons))
      }
      lines[line[..<tab]] = said
    }
    return lines
  }
}

extension [UInt8] {
  /// One line of a shard.
  ///
  /// - Parameter said: by course, ascending, never empty.
  mutating func append(
    line term: some Collection<UInt8>,
    _ said: some Collection<(course: Int, lessons: some Collection<UInt8>)>
  ) {
    self += term
    var separator = UInt8(ascii: "\t")
    for (course, lessons) in said {
      append(separator)
      append(number: course)
      self += lessons
      separator = UInt8(ascii: ";")
    }
    append(UInt8(ascii: "\n"))
  }
}
