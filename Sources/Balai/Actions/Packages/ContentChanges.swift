import LearningCore
import QuizExchange

/// What differs between two states of the courses and quizzes, as a list people read.
struct ContentChanges {
  enum Kind: String { case added, changed, removed }
  enum Subject: String { case course, module, lesson, quiz }

  struct Change {
    var kind: Kind
    var subject: Subject
    /// Its permanent name.
    var id: String
    var title: String
  }

  private(set) var all: [Change] = []

  /// - Parameter texts: of the quizzes' files, before and after, by path; lessons are compared by what
  ///   readers see.
  init(from old: Library, to new: Library, texts: (old: [String: String], new: [String: String])) {
    for (before, after) in pairs(old.courses, new.courses, \.id.description) {
      note(
        .course, before, after, \.id.description, \.title,
        isSame: before.map(Self.face) == after.map(Self.face))
      if let before, let after { compare(before, after) }
    }
    for (before, after) in pairs(old.quizzes, new.quizzes, \.id.description) {
      let isSame = before.flatMap { texts.old[$0.path] } == after.flatMap { texts.new[$0.path] }
      note(.quiz, before, after, \.id.description, \.title, isSame: isSame)
    }
  }

  private mutating func compare(_ old: Course, _ new: Course) {
    for (before, after) in pairs(old.modules, new.modules, \.id.description) {
      let name = { (module: Module) in "\(new.id)/\(module.id)" }
      note(
        .module, before, after, name, \.title,
        isSame: before.map(Self.face) == after.map(Self.face))
      guard let before, let after else { continue }
      for (was, now) in pairs(before.lessons, after.lessons, \.id.description) {
        note(
          .lesson, was, now, { "\(name(after))#\($0.id)" }, \.title,
          isSame: was.map(Self.face) == now.map(Self.face))
      }
    }
  }

  // MARK: What readers see

  private static func face(_ course: Course) -> [String] {
    [course.title, course.summary, course.version, writeHTML(course.overview)]
  }

  private static func face(_ module: Module) -> [String] {
    [module.title, String(module.minutes), writeHTML(module.opening)]
      + module.objectives.map(\.text)
  }

  private static func face(_ lesson: Lesson) -> [String] {
    [lesson.title, writeHTML(lesson.blocks), lesson.blocks.plainText]
  }

  // MARK: Comparing

  private mutating func note<Value>(
    _ subject: Subject, _ old: Value?, _ new: Value?, _ id: (Value) -> String,
    _ title: (Value) -> String, isSame: Bool = true
  ) {
    guard let shown = new ?? old else { return }
    let kind: Kind
    switch (old == nil, new == nil) {
    case (true, _): kind = .added
    case (_, true): kind = .removed
    default:
      if isSame { return }
      kind = .changed
    }
    all.append(Change(kind: kind, subject: subject, id: id(shown), title: title(shown)))
  }
}

/// What has one name on both sides, in the order of the new list, then what is gone.
private func pairs<Value>(
  _ old: [Value], _ new: [Value], _ name: (Value) -> String
) -> [(old: Value?, new: Value?)] {
  let before = Dictionary(old.map { (name($0), $0) }) { first, _ in first }
  let after = Set(new.map(name))
  return new.map { (before[name($0)], $0) }
    + old.filter { !after.contains(name($0)) }.map { ($0, nil) }
}

extension ContentChanges.Change {
  var phrase: Phrase {
    let (thing, change) = (subject.phrase, kind.phrase)
    return Phrase(
      "\(thing.indonesian) \(change.indonesian): \(title)",
      "\(thing.english) \(change.english): \(title)")
  }
}

extension ContentChanges.Subject {
  fileprivate var phrase: Phrase {
    switch self {
    case .course: Phrase("Kursus", "Course")
    case .module: Phrase("Modul", "Module")
    case .lesson: Phrase("Pelajaran", "Lesson")
    case .quiz: Phrase("Kuis", "Quiz")
    }
  }
}

extension ContentChanges.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .added: Phrase("baru", "new")
    case .changed: Phrase("berubah", "changed")
    case .removed: Phrase("dihapus", "removed")
    }
  }
}
