import LearningCore
import ProgressTracker
import QuizEngine

// The forms of `balai regrade --format json|csv`. Members may be added, never renamed or taken
// away. Marks are units (720,720 to the point), percents in hundredths.

extension RegradeReport {
  var json: JSON {
    .object([
      "quiz": .string(plan.quiz.id.description), "applied": .bool(reason != nil),
      "reason": reason.map { .string($0) } ?? .null,
      "questions": .array(plan.questions.map(json)),
      "changes": .array(plan.changes.map(json)),
      "certificates": .array(plan.certificates.map(json)),
      "unchanged": .integer(plan.unchanged), "open": .integer(plan.open),
      "refused": .array(
        plan.refused.map {
          .object([
            "attempt": .string($0.attempt.description), "person": .string($0.person.name),
            "why": .string($0.refusal.code),
          ])
        }),
    ])
  }

  private func json(_ note: RegradePlan.QuestionNote) -> JSON {
    let corrected = note.corrected.map { ($0.key.code, $0.value) }.sorted { $0.0 < $1.0 }
    let skipped = note.skipped.map { ($0.key.code, $0.value) }.sorted { $0.0 < $1.0 }
    return .object([
      "question": .string(note.id.description), "keyBefore": .string(note.keyBefore),
      "keyAfter": .string(note.keyAfter),
      "corrected": .array(
        corrected.map { .object(["how": .string($0), "attempts": .integer($1)]) }),
      "skipped": .array(
        skipped.map { .object(["why": .string($0), "attempts": .integer($1)]) }),
      "respelt": .array(
        note.rewordings.sorted { $0.shown < $1.shown }.map {
          .object(["shown": .string($0.shown), "now": .string($0.now)])
        }),
    ])
  }

  private func json(_ change: RegradePlan.Change) -> JSON {
    .object([
      "attempt": .string(change.attempt.plan.id.description),
      "person": .string(change.person.name),
      "started": .string(change.attempt.startedAt.text(in: zone)),
      "before": json(change.before), "after": json(change.after),
      "questions": .array(
        change.regrade.corrections.sorted { $0.key < $1.key }.map {
          .object(["question": .string($0.description), "how": .string($1.code)])
        }),
    ])
  }

  private func json(_ result: AttemptResult) -> JSON {
    .object([
      "earned": .integer(result.score.earned.units),
      "possible": .integer(result.score.possible.units),
      "basisPoints": .integer(result.score.basisPoints),
      "passed": result.passed.map { .bool($0) } ?? .null,
    ])
  }

  private func json(_ certificate: RegradePlan.Certificate) -> JSON {
    .object([
      "person": .string(certificate.person.name),
      "course": .string(certificate.course.id.description),
      "number": certificate.number.map { .string($0) } ?? .null,
      "matter": .string(certificate.code), "words": .string(certificate.words.text),
      "commands": .array(certificate.commands(reason: reason).map { .string($0) }),
    ])
  }

  /// One row a mark that changes.
  var csv: String {
    let head = [
      "attempt", "person", "started", "earned_before", "possible_before", "percent_before",
      "passed_before", "earned_after", "possible_after", "percent_after", "passed_after",
    ]
    let rows = plan.markChanges.map { change in
      [
        change.attempt.plan.id.description, change.person.name,
        change.attempt.startedAt.text(in: zone),
      ] + cells(change.before) + cells(change.after)
    }
    return csvText([head] + rows)
  }

  private func cells(_ result: AttemptResult) -> [String] {
    let score = result.score
    return [
      score.earned.phrase.english, score.possible.phrase.english,
      String(score.percentPhrase.english.dropLast()),
      result.passed.map { $0 ? "1" : "0" } ?? "",
    ]
  }
}

extension Regrade.Correction {
  fileprivate var code: String {
    switch self {
    case .asIn: "key"
    case .allCredit: "all-credit"
    case .dropped: "dropped"
    }
  }
}

extension QuestionRegrade.Reason {
  fileprivate var code: String {
    switch self {
    case .gone: "gone"
    case .anotherKind: "another-kind"
    case .otherStem: "other-stem"
    case .otherParts: "other-parts"
    case .decidedBefore: "decided-before"
    }
  }
}

extension RegradeRefusal {
  fileprivate var code: String {
    switch self {
    case .open: "open"
    case .planDoesNotFit: "does-not-fit"
    case .nothingLeft: "nothing-left"
    }
  }
}

extension RegradePlan.Certificate {
  fileprivate var number: String? {
    guard case .consequence(_, let number) = matter else { return nil }
    return number
  }

  fileprivate var code: String {
    switch matter {
    case .consequence(.examNoLongerPassed, number: _): "exam-no-longer-passed"
    case .consequence(.anotherMark(_), number: _): "another-mark"
    case .due: "due"
    }
  }
}
