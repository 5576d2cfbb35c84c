import LearningCore

/// Where a word stands in a lesson; the lower counts more.
enum SearchField: Int, Sendable {
  case title, heading, text
}

/// Which words stand in which lessons of one course: terms, sorted, and for each the lessons that have
/// it, as the bytes of a ``LessonList``. They lie one behind another in one piece of memory: a site has
/// a million of them.
package struct CourseTerms: Sendable {
  fileprivate var bytes: [UInt8] = []
  /// Where the lessons of each term begin, and where they end.
  fileprivate var bounds: [(lessons: Int32, end: Int32)] = []

  typealias Entry = (term: ArraySlice<UInt8>, lessons: ArraySlice<UInt8>)

  var indices: Range<Int> { bounds.indices }

  subscript(index: Int) -> Entry {
    let (lessons, end) = (Int(bounds[index].lessons), Int(bounds[index].end))
    return (bytes[start(of: index)..<lessons], bytes[lessons..<end])
  }

  /// The first eight bytes of a term; a term that comes before another has no larger number.
  func prefix(of index: Int) -> UInt64 {
    let start = start(of: index)
    let end = Swift.min(Int(bounds[index].lessons), start + 8)
    let prefix = bytes[start..<end].reduce(0) { $0 << 8 | UInt64($1) }
    return prefix << UInt64(8 * (8 - (end - start)))
  }

  private func start(of index: Int) -> Int { index == 0 ? 0 : Int(bounds[index - 1].end) }

  /// - Parameter texts: of all lessons of the course, as the public sees it.
  init(of texts: [SearchedText], stems: StemMemory = StemMemory()) {
    var collector = TermCollector(stems: stems)
    for text in texts {
      collector.take(text.title, as: .title)
      for heading in text.headings { collector.take(heading, as: .heading) }
      text.words.withUnsafeBufferPointer { collector.take($0, as: .text) }
      collector.finishLesson()
    }
    self = collector.terms
  }

  fileprivate init() {}
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
  /// Which stem stands where, the lessons ascending.
  private var postings: [(stem: Int32, lesson: Int32, field: SearchField)] = []

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
    for (stem, field) in stemMarks.taken() {
      postings.append((Int32(stem), Int32(lesson), field))
    }
    lesson += 1
  }

  private mutating func learn(_ word: [UInt8]) {
    for stem in memory.stems(of: word) { stems.append(found.number(of: stem)) }
    stemBounds.append(stems.count)
  }

  var terms: CourseTerms {
    // Postings by their stems: those of each begin where those of the one before end.
    var ends = [Int](repeating: 0, count: found.count + 1)
    for posting in postings { ends[Int(posting.stem) + 1] += 1 }
    for stem in 0..<found.count { ends[stem + 1] += ends[stem] }
    var sorted = postings
    for posting in postings {
      sorted[ends[Int(posting.stem)]] = posting
      ends[Int(posting.stem)] += 1
    }
    var terms = CourseTerms()
    terms.bytes.reserveCapacity(postings.count + 8 * found.count)
    terms.bounds.reserveCapacity(found.count)
    for stem in (0..<found.count).sorted(by: found.precedes) {
      found.append(stem, to: &terms.bytes)
      let lessons = terms.bytes.count
      var last = -1
      for place in (stem == 0 ? 0 : ends[stem - 1])..<ends[stem] {
        let lesson = Int(sorted[place].lesson)
        terms.bytes.append(lesson: lesson, after: last, sorted[place].field)
        last = lesson
      }
      terms.bounds.append((Int32(lessons), Int32(terms.bytes.count)))
    }
    return terms
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
