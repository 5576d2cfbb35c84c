import LearningCore

/// Courses and quizzes of realistic size, made of the shipped ones: their paragraphs, tables, lists
/// and questions in another order, so that nothing is the same twice.
///
/// The sizes of lessons are those counted over 1,095 public lessons: half are below 7.3 kB, one in
/// ten above 19.6 kB.
struct Corpus {
  private(set) var files: [SourceFile] = []
  private(set) var lessonCount = 0
  private(set) var byteCount = 0
  private var generator: Generator
  private let paragraphs: [Substring]
  private let questions: [Substring]

  /// - Parameter content: the shipped files.
  init(from content: [SourceFile], seed: UInt64 = 1) {
    generator = Generator(state: seed)
    paragraphs = content.filter { $0.path.hasPrefix("Courses/") && !$0.path.hasSuffix("course.md") }
      .flatMap { Self.body(of: $0).split(separator: "\n\n") }
      // Half a code block would swallow what follows it.
      .filter { !$0.hasPrefix("#") && !$0.hasPrefix("[") && !$0.contains("](") && !$0.holdsFence }
    questions = content.filter { $0.path.hasPrefix("Quizzes/") }
      .flatMap { Self.body(of: $0).split(separator: "\n## ") }
      .filter { $0.contains("- [x]") }
      // A heading of the next pool would stand there without questions.
      .map { $0.split(separator: "\n# ")[0] }
  }

  /// Adds courses of ten modules with five lessons each, and a quiz for every module, until there
  /// are `count` lessons, or `bytes` bytes.
  mutating func grow(lessons count: Int = .max, bytes: Int = .max) {
    var course = 0
    while lessonCount < count, byteCount < bytes {
      let name = "kursus-\(course)"
      add("Courses/\(name)/course.md", "---\ntitle: Kursus \(course)\nsummary: Uji.\n---\nIsi.\n")
      for module in 1...10 where lessonCount < count && byteCount < bytes {
        addModule(module, of: name)
        addQuiz(module, of: name)
      }
      course += 1
    }
  }

  private mutating func addModule(_ number: Int, of course: String) {
    var text = """
      ---
      title: Modul \(number)
      minutes: 600
      objectives: [memahami isi modul \(number), menerapkannya di kantor]
      quiz: \(course)/modul-\(number)
      ---
      Pembuka modul.

      """
    for lesson in 1...5 {
      lessonCount += 1
      text += "\n## Pelajaran \(lesson) {#pelajaran-\(lesson)}\n\n"
      let next = number % 10 + 1
      text += "Lihat [pelajaran pertama](#pelajaran-1) dan "
      text += "[modul lain](\(next < 10 ? "0" : "")\(next)-modul-\(next).md).\n"
      let wanted = lessonSize()
      var size = 0
      var section = 0
      while size < wanted {
        if size / 1200 > section {
          section = size / 1200
          text += "\n### Bagian \(lesson)-\(section)\n"
        }
        let paragraph = paragraphs[generator.next(below: paragraphs.count)]
        text += "\n\(paragraph)\n"
        size += paragraph.utf8.count
      }
    }
    add("Courses/\(course)/\(number < 10 ? "0" : "")\(number)-modul-\(number).md", text)
  }

  private mutating func addQuiz(_ number: Int, of course: String) {
    var text = "---\ntitle: Kuis \(number)\nshuffle: [options]\n---\n"
    for question in 1...10 {
      let body = questions[generator.next(below: questions.count)]
      let rest = body.drop { $0 != "\n" }
      text += "\n## Soal \(question) {#soal-\(question)}\n\(rest)\n"
    }
    add("Quizzes/\(course)/modul-\(number).md", text)
  }

  private mutating func add(_ path: String, _ text: String) {
    byteCount += text.utf8.count
    files.append(SourceFile(path: path, text: text))
  }

  /// Bytes of a lesson, between the quartiles in a straight line.
  private mutating func lessonSize() -> Int {
    let quantiles = [800, 4234, 7344, 12_717, 19_550]
    let share = generator.next(below: 4000)
    let (low, part) = (share / 1000, share % 1000)
    return quantiles[low] + (quantiles[low + 1] - quantiles[low]) * part / 1000
  }

  private static func body(of file: SourceFile) -> Substring {
    let parts = file.text.split(separator: "\n---\n", maxSplits: 1)
    return parts.count == 2 ? parts[1] : file.text[...]
  }

  /// SplitMix64: the same corpus on every machine.
  private struct Generator {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(bound))
    }
  }
}

extension Substring {
  fileprivate var holdsFence: Bool { contains("```") || contains("~~~") }
}
