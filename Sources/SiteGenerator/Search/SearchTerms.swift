import LearningCore

/// Where a word stands in a lesson; the lower counts more.
enum SearchField: Int, Sendable {
  case title, heading, text
}

/// Which words stand in which lessons of one course.
package struct CourseTerms: Sendable {
  /// For each term the lessons that have it, as the bytes of a ``LessonList``. Sorted.
  package let terms: [(term: [UInt8], lessons: [UInt8])]

  /// - Parameter texts: of all lessons of the course, as the public sees it.
  init(of texts: [SearchedText], stems: StemMemory = StemMemory()) {
    var collector = TermCollector(stems: stems)
    for text in texts {
      collector.take(text.title, as: .title)
      for heading in text.headings { collector.take(heading, as: .heading) }
      text.words.withUnsafeBufferPointer { collector.take($0, as: .text) }
      collector.finishLesson()
    }
    terms = collector.terms
  }
}

/// Gathers the terms of lessons, one after another.
private struct TermCollector {
  private let memory: StemMemory
  private var lesson = 0
  /// As they are written.
  private var words = WordNumbers()
  /// What they are found by.
  private var found = WordNumbers()
  /// The numbers of the stems of all words, one word after another.
  private var stems: [Int] = []
  /// Where those of each word begin, and where those of the last one end.
  private var stemBounds = [0]
  private var wordMarks = Marks()
  private var stemMarks = Marks()
  /// Which stem stands where (``Marks``), the places ascending.
  private var postings: [(stem: Int, place: Int)] = []

  init(stems: StemMemory) { memory = stems }

  mutating func take(_ text: String, as field: SearchField) {
    var text = text
    text.withUTF8 { take($0, as: field) }
  }

  mutating func take(_ text: UnsafeBufferPointer<UInt8>, as field: SearchField) {
    forEachWord(in: text) { word in
      let number = words.number(of: word)
      if number + 1 == stemBounds.count { learn(words[number]) }
      wordMarks.note(number, in: lesson, field)
    }
  }

  mutating func finishLesson() {
    for (word, field) in wordMarks.taken() {
      for place in stemBounds[word]..<stemBounds[word + 1] {
        stemMarks.note(stems[place], in: lesson, field)
      }
    }
    for (stem, field) in stemMarks.taken() { postings.append((stem, lesson * 3 + field.rawValue)) }
    lesson += 1
  }

  private mutating func learn(_ word: [UInt8]) {
    for stem in memory.stems(of: word) { stems.append(found.number(of: stem.span)) }
    stemBounds.append(stems.count)
  }

  var terms: [(term: [UInt8], lessons: [UInt8])] {
    var lists = [LessonList](repeating: LessonList(), count: found.count)
    for (stem, place) in postings { lists[stem].append(place: place) }
    return lists.enumerated().map { (found[$0], $1.bytes) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }
  }
}

/// In which fields of one lesson things stand that have numbers.
private struct Marks {
  /// By number: the lesson times three, plus the best field there.
  private var marks: [Int] = []
  private var touched: [Int] = []

  mutating func note(_ number: Int, in lesson: Int, _ field: SearchField) {
    while marks.count <= number { marks.append(-1) }
    let (old, new) = (marks[number], lesson * 3 + field.rawValue)
    if old < lesson * 3 {
      marks[number] = new
      touched.append(number)
    } else if new < old {
      marks[number] = new
    }
  }

  /// Those that were noted since the last time.
  mutating func taken() -> [(number: Int, field: SearchField)] {
    defer { touched.removeAll(keepingCapacity: true) }
    return touched.map { ($0, SearchField(rawValue: marks[$0] % 3) ?? .text) }
  }
}
