package import LearningCore

/// Which lessons of one course use which words of the glossary.
package struct GlossaryUses: Sendable {
  /// So many lessons of a course are named for a word; the others are only counted.
  static let namedLessons = 8

  struct Word: Hashable, Sendable {
    /// In the order of the course.
    var lessons: [LessonPlace]
    /// Of all lessons.
    var count: Int
  }

  /// By place in the glossary.
  private(set) var words: [Int: Word] = [:]

  package init() {}

  mutating func add(_ words: Set<Int>, in lesson: LessonPlace) {
    for word in words {
      self.words[word, default: Word(lessons: [], count: 0)].count += 1
      if let count = self.words[word]?.lessons.count, count < Self.namedLessons {
        self.words[word]?.lessons.append(lesson)
      }
    }
  }

  /// - Parameter other: of lessons that come after those that were added.
  mutating func add(_ other: GlossaryUses) {
    for (place, word) in other.words {
      var all = words[place] ?? Word(lessons: [], count: 0)
      all.count += word.count
      all.lessons += word.lessons.prefix(Self.namedLessons - all.lessons.count)
      words[place] = all
    }
  }
}

// As text, so that it can be kept beside what a course was made of: a line for each word with its
// place, how many lessons use it, and those that are named.

extension GlossaryUses {
  package var encoded: [UInt8] {
    let lines = words.sorted { $0.key < $1.key }.map { place, word in
      "\(place) \(word.count)" + word.lessons.map { " \($0.module)/\($0.lesson)" }.joined()
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// - Returns: `nil` when the bytes are damaged.
  package init?(decoding bytes: [UInt8], of course: CourseID) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count >= 2, let place = Int(parts[0]), let count = Int(parts[1]) else {
        return nil
      }
      var lessons: [LessonPlace] = []
      for part in parts.dropFirst(2) {
        let names = part.split(separator: "/")
        guard names.count == 2, let module = ModuleID(String(names[0])),
          let lesson = LessonID(String(names[1]))
        else { return nil }
        lessons.append(LessonPlace(course, module, lesson))
      }
      words[place] = Word(lessons: lessons, count: count)
    }
  }
}
