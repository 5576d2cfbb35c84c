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

  @Test("What changed is put in as if all had been made anew", arguments: [20, 900])
  func changes(lessonCount: Int) throws {
    var generator = SeededGenerator(seed: 3)
    let words = ["sandi", "surel", "aman", "zebra", "xilofon", "data", "22", "اختبار", "kirim"]
    func text() -> String {
      (0..<4).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    }
    var courses = try (0..<5).map { number in
      try Self.terms("k\(number)", (0..<3).map { _ in text() })
    }
    for _ in 0..<30 {
      let old = SearchShards.files(of: courses, lessonCount: lessonCount)
      let number = Int.random(in: 0..<courses.count, using: &generator)
      let count = Int.random(in: 1...4, using: &generator)
      courses[number] = try Self.terms("k\(number)", (0..<count).map { _ in text() })
      let changes = try #require(
        SearchShards.changes(
          in: old, by: [number: courses[number]], lessonCount: lessonCount))
      var files = Dictionary(uniqueKeysWithValues: old.map { ($0.path, $0.bytes) })
      for file in changes.files { files[file.path] = file.bytes }
      for path in changes.gone { files[path] = nil }
      let new = SearchShards.files(of: courses, lessonCount: lessonCount)
      #expect(files == Dictionary(uniqueKeysWithValues: new.map { ($0.path, $0.bytes) }))
      #expect(changes.files.allSatisfy { file in !old.contains(file) })
    }
  }

  @Test("What is no shard is not taken for one")
  func damage() throws {
    let terms = try Self.terms("k", ["sandi"])
    var files = SearchShards.files(of: [terms], lessonCount: 1)
    files[0].bytes.removeLast(4)
    #expect(SearchShards.changes(in: files, by: [0: terms], lessonCount: 1) == nil)
  }

  @Test("A title counts before a heading, a heading before a text")
  func fields() throws {
    let terms = try Self.terms("k", ["judul modul sandi"])
    let lines = terms.terms.map { term, lessons in
      "\(String(decoding: term, as: UTF8.self)) \(String(decoding: lessons, as: UTF8.self))"
    }
    #expect(lines == ["judul 0", "modul 1", "sandi 2"])
  }
}
