import LearningCore
import Testing
import TestSupport

@testable import SiteGenerator

struct SearchShardsTests {
  /// Of a course with a lesson for each text.
  private static func terms(_ name: String, _ texts: [String]) throws -> CourseTerms {
    let id = try #require(ModuleID("modul"))
    let lessons = try texts.enumerated().map { number, text in
      Lesson(
        id: try #require(LessonID("p\(number)")), title: "Judul \(number)",
        blocks: [Block(.paragraph([.text(text)]), line: 1)], anchors: [], line: 1)
    }
    let module = Module(
      id: id, title: "Modul", minutes: 0, objectives: [], quiz: nil, visibility: .public,
      opening: [], lessons: lessons, path: "Courses/\(name)/modul.md")
    return CourseTerms(of: module.searchedTexts)
  }

  private static func sizes(_ files: [OutputFile]) -> [(path: String, size: Int)] {
    files.map { ($0.path, $0.bytes.count) }
  }

  /// What the shards say of each term, in the order of the files.
  private static func lines(_ files: [OutputFile]) -> [String] {
    files.flatMap { file in
      String(decoding: file.bytes, as: UTF8.self).split(separator: "`")[1].split(separator: "\n")
        .map(String.init)
    }
  }

  @Test(
    "What changed is put in as if all had been made anew, or it is said that all is cut anew",
    arguments: [1, 30, 60, 100, SearchCut.limit])
  func changes(limit: Int) throws {
    var generator = SeededGenerator(seed: 3)
    let words = [
      "sandi", "surel", "surat", "surau", "su", "aman", "zebra", "xilofon", "data", "22",
      "اختبار", "suاختبار", "kirim", "kirab", "kir",
    ]
    func text() -> String {
      (0..<4).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    }
    var courses = try (0..<5).map { number in
      try Self.terms("k\(number)", (0..<3).map { _ in text() })
    }
    var kept = 0
    for _ in 0..<60 {
      let old = SearchShards.files(of: courses, limit: limit)
      let cut = SearchCut(of: Self.sizes(old), limit: limit)
      let number = Int.random(in: 0..<courses.count, using: &generator)
      let count = Int.random(in: 1...4, using: &generator)
      let before = cut.parts(of: courses[number])
      courses[number] = try Self.terms("k\(number)", (0..<count).map { _ in text() })
      let after = cut.parts(of: courses[number])
      // Only where what the course says is another than before.
      let names = Set((before + after).map(\.name)).filter { name in
        before.first { $0.name == name }?.lines != after.first { $0.name == name }?.lines
      }
      let affected = old.filter { file in
        SearchShards.name(ofFile: file.path).map(names.contains) ?? false
      }
      let new = SearchShards.files(of: courses, limit: limit)
      guard let changes = cut.changes(in: affected, named: names, by: [number: courses[number]])
      else {
        // Other shards, each with its frame; so the paths tell.
        #expect(old.map(\.path) != new.map(\.path))
        continue
      }
      kept += 1
      var files = Dictionary(uniqueKeysWithValues: old.map { ($0.path, $0.bytes) })
      for file in changes.files { files[file.path] = file.bytes }
      for path in changes.gone { files[path] = nil }
      #expect(files == Dictionary(uniqueKeysWithValues: new.map { ($0.path, $0.bytes) }))
      #expect(changes.files.allSatisfy { file in !old.contains(file) })
    }
    #expect(kept > 10)
  }

  @Test("Each course's part of a shard is what the shard says of it", arguments: [1, 40, 80, 4000])
  func parts(limit: Int) throws {
    let courses = try [
      ["surat surau su", "sandi surat aman"], ["surel su سر suسر", "kirim surat", "2 22 222"],
    ].enumerated().map { try Self.terms("k\($0)", $1) }
    let files = SearchShards.files(of: courses, limit: limit)
    let cut = SearchCut(of: Self.sizes(files), limit: limit)
    for (number, course) in courses.enumerated() {
      var said: [String: [String]] = [:]
      for file in files {
        for (term, courses) in try #require(SearchShards.lines(of: file)) {
          for (other, lessons) in courses where other == number {
            said[file.path, default: []]
              .append(String(decoding: term + [9] + lessons, as: UTF8.self))
          }
        }
      }
      let parts = cut.parts(of: course).map { part in
        (
          "cari/indeks/\(String(decoding: part.name, as: UTF8.self)).js",
          String(decoding: part.lines, as: UTF8.self).split(separator: "\n").map(String.init)
        )
      }
      #expect(Dictionary(uniqueKeysWithValues: parts) == said.mapValues { $0.sorted() })
    }
  }

  @Test("What is too long is cut by the next letter, and leaves a summary")
  func cuts() throws {
    let courses = try [["surat surau", "surel surat"], ["su", "surat"]].enumerated()
      .map { try Self.terms("k\($0)", $1) }
    let files = SearchShards.files(of: courses, limit: 15).filter {
      $0.path.hasPrefix("cari/indeks/s")
    }
    #expect(
      files.map(\.path)
        == [
          "su-", "su", "sur-", "sura-", "surat", "surau", "sure",
        ].map { "cari/indeks/\($0).js" })
    // Lesson 0 and the one behind it of course 0, in their texts; both of course 1.
    #expect(
      Self.lines(files) == [
        "su-\t022;122", "su\t12", "sur-\t022;15", "sura-\t022;15", "surat\t022;15", "surau\t02",
        "surel\t05",
      ])
  }

  @Test(
    "Numbers end where they end", arguments: [0, 9, 10, 35, 36, 935, 936, 24_335, 24_336, 1 << 40])
  func numbers(number: Int) {
    var signs: [UInt8] = []
    signs.append(number: number)
    signs.append(number: 7)
    var read: [Int] = []
    forEachNumber(in: signs) { read.append($0) }
    #expect(read == [number, 7])
  }

  @Test("What is no shard is not taken for one")
  func damage() throws {
    let terms = try Self.terms("k", ["sandi"])
    var files = SearchShards.files(of: [terms])
    let cut = SearchCut(of: Self.sizes(files))
    let name = try #require(SearchShards.name(ofFile: files[0].path))
    files[0].bytes.removeLast(4)
    #expect(cut.changes(in: files, named: [name], by: [0: terms]) == nil)
  }

  @Test("A title counts before a heading, a heading before a text")
  func fields() throws {
    let terms = try Self.terms("k", ["judul modul sandi"])
    let lines = terms.indices.map { index in
      let (term, lessons) = terms[index]
      return "\(String(decoding: term, as: UTF8.self)) \(String(decoding: lessons, as: UTF8.self))"
    }
    #expect(lines == ["judul 0", "modul 1", "sandi 2"])
  }
}
