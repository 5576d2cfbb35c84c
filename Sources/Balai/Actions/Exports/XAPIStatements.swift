import Crypto
import LearnerRecords
import LearningCore

/// Statements of the Experience API, version 1.0.3 (<https://github.com/adlnet/xAPI-Spec>), for a
/// learning record store.
///
/// People go by their random id. The same facts give the same statements with the same ids, so that
/// sending them twice changes nothing.
struct XAPIStatements {
  let records: LearnerRecords
  let library: Library
  let now: Timestamp

  /// What could not be said: a store refuses what lies in the future.
  private(set) var skipped = 0

  init(of records: LearnerRecords, in library: Library, now: Timestamp) {
    (self.records, self.library, self.now) = (records, library, now)
  }

  /// Calls `write` for each statement: completed modules, then submitted attempts.
  mutating func forEach(_ write: (JSON) throws -> Void) throws {
    var late = 0
    try records.forEachCompletedModule { module in
      if module.completion.at > now { late += 1 } else { try write(statement(module)) }
    }
    try records.forEachSubmittedAttempt { attempt in
      if attempt.submittedAt > now { late += 1 } else { try write(statement(attempt)) }
    }
    skipped = late
  }

  // MARK: Statements

  private func statement(_ module: ExportedModule) -> JSON {
    let done = module.completion
    let course = library[course: done.course]
    return statement(
      id: ["module", module.person.description, "\(done.course)/\(done.module)", time(done.at)],
      actor: module.person, verb: .completed,
      object: activity(
        "kursus/\(done.course)/\(done.module)", "module", name: done.title, of: course),
      result: [
        "completion": .bool(true),
        "extensions": .object([
          extensionName("menit-jp"): .integer(done.minutes)
        ]),
      ],
      context: context(parent: done.course), at: done.at)
  }

  private func statement(_ attempt: ExportedAttempt) -> JSON {
    let course = library.courses.first { course in
      attempt.quiz.description.hasPrefix(course.id.description + "/")
    }
    var result: [String: JSON] = [
      "completion": .bool(true), "duration": .string("PT\(attempt.seconds)S"),
    ]
    if let passed = attempt.passed { result["success"] = .bool(passed) }
    if attempt.score.possible > .zero {
      let points = attempt.score.basisPoints
      result["score"] = .object([
        "scaled": .share(basisPoints: points), "raw": .integer(points), "min": .integer(0),
        "max": .integer(10_000),
      ])
    }
    var context = context(parent: course?.id)
    context["extensions"] = .object([
      extensionName("diawasi"): .bool(attempt.isWitnessed),
      extensionName("koreksi"): .integer(attempt.corrections),
    ])
    return statement(
      // Corrected marks are another statement: a store keeps one statement for each id, for ever.
      id: [
        "attempt", attempt.id.description, attempt.person.description, String(attempt.corrections),
      ],
      actor: attempt.person, verb: Verb(attempt.passed),
      object: activity(
        "kuis/\(attempt.quiz)", "assessment",
        name: library[quiz: attempt.quiz]?.title ?? attempt.quiz.description, of: course),
      result: result, context: context, at: attempt.submittedAt)
  }

  private func statement(
    id: [String], actor: PersonID, verb: Verb, object: JSON, result: [String: JSON],
    context: [String: JSON], at time: Timestamp
  ) -> JSON {
    .object([
      "id": .string(stableUUID(id)), "version": .string("1.0.3"),
      "actor": .object([
        "objectType": .string("Agent"),
        "account": .object([
          "homePage": .string(base), "name": .string(actor.description),
        ]),
      ]),
      "verb": .object([
        "id": .string(verb.rawValue),
        "display": .object([
          "id": .string(verb.word.indonesian), "en": .string(verb.word.english),
        ]),
      ]),
      "object": object, "result": .object(result), "context": .object(context),
      "timestamp": .string(self.time(time)),
    ])
  }

  // MARK: Parts

  private enum Verb: String {
    case passed = "http://adlnet.gov/expapi/verbs/passed"
    case failed = "http://adlnet.gov/expapi/verbs/failed"
    case completed = "http://adlnet.gov/expapi/verbs/completed"

    init(_ passed: Bool?) { self = passed.map { $0 ? .passed : .failed } ?? .completed }

    var word: Phrase {
      switch self {
      case .passed: Phrase("lulus", "passed")
      case .failed: Phrase("belum lulus", "failed")
      case .completed: Phrase("selesai", "completed")
      }
    }
  }

  private func activity(_ path: String, _ type: String, name: String, of course: Course?) -> JSON {
    let language = course?.language ?? library.workspace.language.rawValue
    return .object([
      "objectType": .string("Activity"), "id": .string("\(base)/\(path)"),
      "definition": .object([
        "type": .string("http://adlnet.gov/expapi/activities/\(type)"),
        "name": .object([language: .string(name)]),
      ]),
    ])
  }

  private func context(parent: CourseID?) -> [String: JSON] {
    var context: [String: JSON] = ["platform": .string("balai")]
    if let parent {
      let course = library[course: parent]
      context["contextActivities"] = .object([
        "parent": .array([
          activity(
            "kursus/\(parent)", "course", name: course?.title ?? parent.description, of: course)
        ])
      ])
    }
    return context
  }

  /// The site; without one, a name that is the organisation's alone.
  private var base: String {
    library.workspace.siteURL ?? "urn:balai:\(slug(library.workspace.organisation, limit: 60))"
  }

  private func extensionName(_ name: String) -> String { "\(base)/xapi/\(name)" }

  private func time(_ time: Timestamp) -> String { time.text(in: library.workspace.zone) }

  /// 122 bits of a SHA-256 over names that hold random ids, in the form of RFC 9562's version 4: some
  /// stores accept no other.
  private func stableUUID(_ parts: [String]) -> String {
    var bytes = Array(
      SHA256.hash(data: JSON.array(parts.map { .string($0) }).canonical).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array(hexadecimal(bytes))
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
      .joined(separator: "-")
  }
}
