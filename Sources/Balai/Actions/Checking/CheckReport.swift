import ArgumentParser
import CourseCompiler
import LearningCore
import TerminalUI

/// What `balai check` says.
struct CheckReport {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, github, sarif }

  /// A diagnostic with the folder that its paths are relative to.
  struct Entry {
    let diagnostic: Diagnostic
    let root: String
  }

  /// By file and line.
  let entries: [Entry]
  let counts: ContentCounts
  /// What paths are relative to in the forms that other programs read: the folder that was checked,
  /// or the one that holds all of them.
  let base: String
  private let sources = SourceCache()
  /// By folder, file and number.
  private let quotes: [String: [String: [Int: String]]]

  /// - Parameter parts: reports, each with the folder that its paths are relative to.
  init(_ parts: [(root: String, report: FolderReport)]) {
    base = commonFolder(of: parts.map(\.root))
    entries = parts.flatMap { part in
      part.report.diagnostics.map { Entry(diagnostic: $0, root: part.root) }
    }
    counts = parts.reduce(into: ContentCounts()) { $0.add($1.report.counts) }
    quotes = Dictionary(parts.map { ($0.root, $0.report.quotes) }) { first, _ in first }
  }

  var errors: Int { entries.count { $0.diagnostic.severity == .error } }
  var warnings: Int { entries.count - errors }

  /// A file of an entry, relative to ``base``.
  func path(_ file: String, of entry: Entry) -> String {
    Files.shortened(entry.root + "/" + file, from: base)
  }

  func source(_ file: String, of entry: Entry) -> SourceLines? {
    sources.lines(of: entry.root + "/" + file)
  }

  /// For a person in `folder`: of each file as many as anybody would work through at once, and how
  /// many more there are. The forms for programs hold all of them.
  func lines(width: Int, from folder: String) -> [Line] {
    var shown: [Entry] = []
    var counts: [String: Int] = [:]
    for entry in entries {
      let file = entry.root + "/" + entry.diagnostic.range.file
      let count = counts[file, default: 0] + 1
      counts[file] = count
      if count <= Self.limit { shown.append(entry) }
    }
    let quotes = quotes
    var lines = shown.parts(of: 64).concurrentMap { entries in
      let sources = SourceCache()
      return entries.flatMap { entry in
        DiagnosticText(
          width: width, language: Interface.language,
          name: { Files.shortened(entry.root + "/" + $0, from: folder) },
          line: { file, number in
            quotes[entry.root]?[file]?[number].map { Array($0.utf8)[...] }
              ?? sources.lines(of: entry.root + "/" + file)?.line(number)
          }
        ).lines(entry.diagnostic) + [Line()]
      }
    }.flatMap(\.self)
    for (file, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.limit {
      let (more, name) = (count - Self.limit, Files.shortened(file, from: folder))
      let rest = Phrase(
        "… dan \(more) lagi di \(name); '--format json' memuat semuanya.",
        "… and \(more) more in \(name); '--format json' holds them all.")
      lines += [Line(rest.text), Line()]
    }
    return lines + [Line(summary)]
  }

  /// How many diagnostics of one file are drawn. A line of a megabyte can hold 100,000.
  private static let limit = 1000

  private var summary: String {
    Phrase(
      "\(counts.courses) kursus, \(counts.modules) modul, \(counts.lessons) pelajaran, "
        + "\(counts.quizzes) kuis, \(counts.questions) soal: \(errors) galat, "
        + "\(warnings) peringatan.",
      "Courses: \(counts.courses), modules: \(counts.modules), lessons: \(counts.lessons), "
        + "quizzes: \(counts.quizzes), questions: \(counts.questions). Errors: \(errors), "
        + "warnings: \(warnings)."
    ).text
  }

  /// Columns are 1-based and count UTF-8 bytes; the end is the last byte of the place.
  var json: JSON {
    .object([
      "diagnostics": .array(
        entries.map { $0.diagnostic.json(file: path($0.diagnostic.range.file, of: $0)) }),
      "summary": .object([
        "courses": .integer(counts.courses), "modules": .integer(counts.modules),
        "lessons": .integer(counts.lessons), "quizzes": .integer(counts.quizzes),
        "questions": .integer(counts.questions), "errors": .integer(errors),
        "warnings": .integer(warnings),
      ]),
    ])
  }
}

extension Array {
  /// The array in pieces of `size` elements; the last one may have fewer.
  fileprivate func parts(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}

extension Diagnostic {
  func json(file: String) -> JSON {
    .object([
      "id": .string(id.rawValue), "severity": .string(severity.rawValue), "file": .string(file),
      "line": .integer(range.start.line), "column": .integer(range.start.column),
      "endLine": .integer(range.end.line), "endColumn": .integer(range.end.column),
      "message": .string(message.text), "fix": .string(fix.text),
    ])
  }
}

extension ContentCounts {
  fileprivate mutating func add(_ other: ContentCounts) {
    courses += other.courses
    modules += other.modules
    lessons += other.lessons
    quizzes += other.quizzes
    questions += other.questions
  }
}

/// The lines of the file that was asked for last: diagnostics come by file.
final class SourceCache {
  private var last: (path: String, lines: SourceLines?)?

  /// - Returns: `nil` when the file cannot be read as text.
  func lines(of path: String) -> SourceLines? {
    if let last, last.path == path { return last.lines }
    let lines = (try? Files.readText(path)).map { SourceLines($0) }
    last = (path, lines)
    return lines
  }
}
