import LearningCore

/// What kind of thing an author wrote into one file.
package enum FileKind: String, Sendable { case course, module, quiz }

/// Whether a file that stands anywhere is a quiz or lessons, told from what is in it.
///
/// A quiz says so in its front matter, or most of its headings that could be questions are; its
/// name counts where the keys are lost. A lesson with check lists is no quiz.
func looseKind(of file: SourceFile) -> FileKind {
  let split = SplitFile(file)
  if let yaml = split.yaml {
    let keys = yaml.split(whereSeparator: \.isNewline).compactMap { line in
      line.firstIndex(of: ":").map { String(line[..<$0]) }
    }
    if keys.contains(where: quizKeys.contains) { return .quiz }
    if keys.contains(where: moduleKeys.contains) { return .module }
  }
  var counter = BoxCounter()
  split.body.forEachLine { _, line in counter.read(line) }
  counter.endSection()
  let words = file.path.lowercased().split { !$0.isLetter }
  let isNamedQuiz = words.contains { ["quiz", "kuis", "soal", "ujian", "exam"].contains($0) }
  return counter.looksLikeQuiz(named: isNamedQuiz) ? .quiz : .module
}

private let quizKeys: Set<String> = [
  "kind", "pass", "draw", "attempts", "wait", "shuffle", "feedback", "witnessed", "scoring",
  "closes", "sealed",
]

private let moduleKeys: Set<String> = ["minutes", "objectives", "quiz", "visibility"]

/// Counts headings with answer boxes below them, on the lines of a file: quick, and exact enough to
/// tell a quiz from a lesson.
private struct BoxCounter {
  private struct Level {
    var headings = 0
    /// With at least two boxes, or answers of another kind.
    var boxed = 0
    /// With keys too, and as few as questions have: in a list of what is done, more are ticked.
    var keyed = 0
    /// With boxes and a question mark.
    var asking = 0
  }

  private var levels: [Int: Level] = [:]
  private var level = 0
  private var boxes = 0
  private var keys = 0
  private var typed = 0
  private var isAsking = false
  private var fence: UInt8?

  /// At one level of headings most have answers with keys, more than in a lesson with questions at
  /// its end; or nearly all have boxes, in a quiz that lost its keys. Other headings are titles,
  /// pools, or parts of an explanation, so there are not many more of them.
  func looksLikeQuiz(named: Bool) -> Bool {
    levels.contains { depth, level in
      let others = levels.reduce(into: (above: 0, below: 0)) { count, other in
        let plain = other.value.headings - other.value.boxed
        if other.key < depth { count.above += plain }
        if other.key > depth { count.below += plain }
      }
      let isMade =
        level.keyed * 2 > level.headings && (named || level.boxed * 3 >= level.headings * 2)
      let lostKeys =
        level.boxed * 5 >= level.headings * 4
        && (named || level.boxed > 2 && level.asking * 2 > level.boxed)
      let isTitle = depth == 1 && level.headings == 1 && !named
      return (isMade || lostKeys) && !isTitle && level.boxed > 0
        && others.above <= level.boxed + 1 && others.below < level.boxed * 2
    }
  }

  mutating func read(_ line: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < line.count, line[start] == 0x20 || line[start] == 0x09 { start += 1 }
    guard start < line.count else { return }
    let byte = line[start]
    if byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") {
      guard start + 2 < line.count, line[start + 1] == byte, line[start + 2] == byte else { return }
      fence = fence == nil ? byte : fence == byte ? nil : fence
    } else if fence != nil {
      return
    } else if byte == UInt8(ascii: "#"), start < 4 {
      let marks = line[start...].prefix { $0 == UInt8(ascii: "#") }.count
      guard marks <= 6, start + marks == line.count || line[start + marks] == 0x20 else { return }
      endSection()
      level = marks
      isAsking = line.contains(UInt8(ascii: "?"))
      if line[start...].contains(UInt8(ascii: "{")) { readAttributes(line[start...]) }
    } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+") {
      readBox(line, start)
    }
  }

  private mutating func readBox(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) {
    guard start + 3 < line.count, line[start + 1] == 0x20 || line[start + 1] == UInt8(ascii: "[")
    else { return }
    var box = start + 1
    while box < line.count, line[box] == 0x20 { box += 1 }
    guard box + 2 < line.count, line[box] == UInt8(ascii: "["),
      line[box + 2] == UInt8(ascii: "]")
    else { return }
    switch line[box + 1] {
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      keys += 1
      boxes += 1
    case UInt8(ascii: "="): typed += 1
    case 0x20: boxes += 1
    default: return
    }
  }

  /// `{.order}` and its kin make a question without boxes.
  private mutating func readAttributes(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    let text = String(decoding: line, as: UTF8.self)
    guard let attributes = Attributes.split(from: text)?.attributes else { return }
    if attributes.classes.contains(where: questionClasses.contains) { typed += 1 }
  }

  mutating func endSection() {
    defer { (boxes, keys, typed) = (0, 0, 0) }
    guard level > 0 else { return }
    levels[level, default: Level()].headings += 1
    guard boxes > 1 || typed > 0 else { return }
    levels[level, default: Level()].boxed += 1
    if keys > 0 && keys * 2 <= boxes || typed > 0 { levels[level, default: Level()].keyed += 1 }
    if isAsking { levels[level, default: Level()].asking += 1 }
  }
}
