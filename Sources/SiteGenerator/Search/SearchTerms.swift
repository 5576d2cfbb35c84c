import LearningCore

/// Where a word stands in a lesson; the lower counts more.
enum SearchField: Int, Sendable {
  case title, heading, text
}

/// Which words stand in which lessons of one course.
package struct CourseTerms: Sendable {
  /// For each term the lessons that have it, ascending, as ``SearchShard`` writes them. Sorted.
  package let terms: [(term: [UInt8], lessons: [UInt8])]

  /// - Parameter course: as the public sees it; lessons are counted through all of its modules.
  init(of course: Course) {
    var collector = TermCollector()
    var number = 0
    for module in course.modules {
      for (index, lesson) in module.lessons.enumerated() {
        collector.begin(lesson: number)
        collector.take(lesson.title, as: .title)
        if index == 0 {
          collector.take(module.title, as: .heading)
          collector.take(module.opening)
        }
        collector.take(lesson.blocks)
        number += 1
      }
    }
    terms = collector.terms
  }
}

/// Gathers the terms of lessons, one after another.
private struct TermCollector {
  /// For each term the lessons, and the best field it stands in there.
  private var postings: [[UInt8]: [(lesson: Int, field: SearchField)]] = [:]
  /// A word is stemmed once for each course.
  private var known: [[UInt8]: [[UInt8]]] = [:]
  private var best: [[UInt8]: SearchField] = [:]
  private var lesson = 0

  mutating func begin(lesson: Int) {
    finish()
    self.lesson = lesson
  }

  mutating func take(_ text: String, as field: SearchField) {
    forEachWord(in: text) { word in
      let word = copy word
      if let old = best[word], old.rawValue <= field.rawValue { return }
      best[word] = field
    }
  }

  /// What a learner reads of them.
  mutating func take(_ blocks: [Block]) {
    for block in blocks.forLearners {
      if case .heading = block.content {
        take(block.plainText, as: .heading)
      } else {
        take(block.plainText, as: .text)
      }
    }
  }

  private mutating func finish() {
    var found: [[UInt8]: SearchField] = [:]
    for (word, field) in best {
      let stems = known[word] ?? indonesianStems(of: word)
      known[word] = stems
      for stem in stems where (found[stem]?.rawValue ?? .max) > field.rawValue {
        found[stem] = field
      }
    }
    for (stem, field) in found { postings[stem, default: []].append((lesson, field)) }
    best.removeAll(keepingCapacity: true)
  }

  var terms: [(term: [UInt8], lessons: [UInt8])] {
    var collector = self
    collector.finish()
    return collector.postings.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      term, places in
      let numbers = places.map { String($0.lesson * 3 + $0.field.rawValue, radix: 36) }
      return (term, Array(numbers.joined(separator: ",").utf8))
    }
  }
}
