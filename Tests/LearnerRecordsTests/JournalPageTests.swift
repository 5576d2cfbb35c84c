import Foundation
import LearningCore
import Testing

@testable import LearnerRecords

/// `docs/journal.md` is what other programs are written by, so each of its examples is what it says.
@Suite struct JournalPageTests {
  private struct Example {
    var heading: String
    var text: String
    /// Counted from 1.
    var line: Int
  }

  private let lines: [String]

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/journal.md").standardizedFileURL
    lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
  }

  private var examples: [Example] {
    var examples: [Example] = []
    var heading = ""
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("#") { heading = line.drop { $0 == "#" || $0 == " " }.description }
      if line == "```json" {
        examples.append(
          Example(heading: heading, text: lines[number + 1], line: number + 2))
      }
    }
    return examples
  }

  /// Members in the first column of the table below a heading.
  private func members(of kind: String) -> Set<String> {
    let section = lines.drop { $0 != "### \(kind)" }.dropFirst().prefix { !$0.hasPrefix("#") }
    return Set(
      section.filter { $0.hasPrefix("| `") }.compactMap {
        $0.split(separator: "`").dropFirst().first.map(String.init)
      })
  }

  @Test func everyEntryIsReadAndWrittenAgain() throws {
    let entries = examples.filter { $0.text.hasPrefix("{\"at\":") && $0.text.contains("\"body\"") }
    #expect(entries.count > 20)
    for example in entries {
      let line = try #require(EntryLine(Array(example.text.utf8)), "line \(example.line)")
      #expect(line.isCanonical && line.kind == example.heading, "line \(example.line)")
      let entry = try line.entry()
      #expect(entry.fact.body.canonical == Array(line.body), "line \(example.line)")
      #expect(
        EntryLine.text(
          at: line.at.millisecondsSince1970, body: Data(line.body), kind: line.kind,
          origin: line.origin, person: line.person, seq: line.seq) == line.line)
      let described = members(of: line.kind)
      let used = try JSON(parsing: line.body).object.map { Set($0.keys) } ?? []
      #expect(used.isSubset(of: described), "\(line.kind): \(used.subtracting(described).sorted())")
    }
  }

  /// Every member that some fact of the kind has is in its table, and every kind has a section.
  @Test func everyKindIsDescribed() {
    let kinds = Set(examples.map(\.heading))
    for fact in everyFact.map(\.fact) {
      #expect(kinds.contains(fact.kind), "\(fact.kind) has no example")
      let described = members(of: fact.kind)
      let used = fact.body.object.map { Set($0.keys) } ?? []
      #expect(used.isSubset(of: described), "\(fact.kind): \(used.subtracting(described).sorted())")
    }
  }

  @Test func theHeadIsSignedByTheKeyBesideIt() throws {
    let example = try #require(examples.first { $0.heading == "Signed heads" })
    let head = try #require(SignedHead(try JSON(parsing: example.text)))
    #expect(head.json.canonicalText == example.text)
    let key = try #require(
      lines.compactMap { line in
        line.split(separator: "`").compactMap { bytes(hexadecimal: String($0)) }
          .first { $0.count == 32 }
      }.last)
    #expect(head.isSigned(by: key))
    let first = try #require(
      examples.first { $0.heading == "lessonOpened" }.flatMap { EntryLine(Array($0.text.utf8)) })
    #expect(head.hash == first.hash(after: JournalEntry.genesis))
  }
}
