import LearningCore
import QuizEngine
import Testing
import TestSupport

/// Attempts marked again: `before` is the frozen text, `after` the corrected one.
@Suite struct RegraderTests {
  private let before = ContentDigest(bytes: Array(repeating: 1, count: 32))
  private let after = ContentDigest(bytes: Array(repeating: 2, count: 32))

  private func id(_ text: String) throws -> QuestionID { try name(text) }

  private func attempt(
    at quiz: Quiz, _ responses: [QuestionID: Response], of document: ContentDigest
  ) throws -> AttemptRecord {
    let start = Timestamp(millisecondsSince1970: 0)
    let plan = drawAttempt(quiz, id: try name("p"), document: document, seed: 7)
    let session = try #require(
      QuizSession(plan, of: quiz, startedAt: start, responses: responses))
    return AttemptRecord(
      person: try name("siti"), plan: plan, startedAt: start, responses: responses,
      submittedAt: start, result: session.result(timedOut: false))
  }

  private func order(
    _ quiz: Quiz, named: [String]? = nil, allCredit: [String] = [], dropped: [String] = [],
    document: ContentDigest? = nil
  ) throws -> RegradeOrder {
    RegradeOrder(
      quiz: quiz, document: document ?? after,
      named: try named.map { Set(try $0.map { try name($0) }) },
      allCredit: Set(try allCredit.map { try name($0) }),
      dropped: Set(try dropped.map { try name($0) }))
  }

  private func regrade(
    _ attempt: AttemptRecord, frozen: Quiz, _ order: RegradeOrder,
    standing: [QuestionID: Regrade.Correction] = [:], others: [ContentDigest: Quiz] = [:]
  ) throws -> AttemptRegrade {
    var regrader = Regrader(order) { others[$0] ?? frozen }
    return try regrader.regrade(attempt, standing: standing)
  }

  // MARK: Corrected keys

  @Test func aCorrectedKeyGivesMarksAndTakesThem() throws {
    let old = try quiz([try question("a", keys: [0]), try question("b", keys: [1])], pass: 50)
    let new = try quiz([try question("a", keys: [2]), try question("b", keys: [1])], pass: 50)
    let lucky = try attempt(at: old, [id("a"): Response([2])], of: before)
    let found = try regrade(lucky, frozen: old, order(new))
    #expect(found.result.score == Score(earned: Mark(points: 1), possible: Mark(points: 2)))
    #expect(lucky.result?.passed == false)
    #expect(found.result.passed == true)
    #expect(found.corrections == [try id("a"): .asIn(after)])
    let unlucky = try attempt(at: old, [id("a"): Response([0])], of: before)
    let lost = try regrade(unlucky, frozen: old, order(new))
    #expect(lost.result.score.earned == .zero)
    #expect(lost.result.passed == false)
  }

  /// The mark stays, but who looks at the answers again must not see the wrong key.
  @Test func aCorrectedKeyIsRecordedAlsoWhereTheMarkStays() throws {
    let old = try quiz([try question("a", keys: [0])])
    let new = try quiz([try question("a", keys: [2])])
    let wrong = try attempt(at: old, [id("a"): Response([1])], of: before)
    let found = try regrade(wrong, frozen: old, order(new))
    #expect(found.result == wrong.result)
    #expect(found.corrections == [try id("a"): .asIn(after)])
    let again = try regrade(
      wrong, frozen: old, order(new), standing: found.corrections, others: [after: new])
    #expect(again.corrections.isEmpty)
  }

  @Test func whereOneCouldBeChosenAnyOfSeveralKeysWillDo() throws {
    let old = try quiz([try question("a", points: 3, keys: [0])])
    let new = try quiz([try question("a", points: 3, keys: [0, 2])])
    for (chosen, earned) in [(0, 3), (2, 3), (1, 0)] {
      let record = try attempt(at: old, [id("a"): Response([chosen])], of: before)
      let found = try regrade(record, frozen: old, order(new))
      #expect(found.result.score.earned == Mark(points: earned), "option \(chosen)")
    }
  }

  @Test func severalKeysThatBecomeOneAreStillMarkedAsSeveral() throws {
    let old = try quiz([try question("a", points: 2, keys: [0, 1])])
    let new = try quiz([try question("a", points: 2, keys: [0])])
    let both = try attempt(at: old, [id("a"): Response([0, 1])], of: before)
    #expect(try regrade(both, frozen: old, order(new)).result.score.earned == .zero)
    let one = try attempt(at: old, [id("a"): Response([0])], of: before)
    #expect(try regrade(one, frozen: old, order(new)).result.score.earned == Mark(points: 2))
  }

  @Test func pointsAndPassMarkStayThoseOfTheAttempt() throws {
    let old = try quiz([try question("a", points: 2, keys: [0])], pass: 60)
    let new = try quiz([try question("a", points: 5, keys: [1])], pass: 100)
    let record = try attempt(at: old, [id("a"): Response([1])], of: before)
    let found = try regrade(record, frozen: old, order(new))
    #expect(found.result.score == Score(earned: Mark(points: 2), possible: Mark(points: 2)))
    #expect(found.result.passed == true)
  }

  @Test func optionsThatMovedInTheFileAreStillTheSame() throws {
    let options = try choice(options: 4, keys: [1]).options
    let moved = try #require(
      Choice(options: options.reversed(), keys: [0], isMultiple: false))
    let old = try quiz([try question("a", keys: [1])])
    let new = try quiz([try question("a", .choice(moved))])
    // The first option of the new file is the last of the old one.
    let record = try attempt(at: old, [id("a"): Response([3])], of: before)
    #expect(try regrade(record, frozen: old, order(new)).result.score.earned == Mark(points: 1))
    let sameKey = try #require(
      Choice(options: options.reversed(), keys: [2], isMultiple: false))
    let untouched = try regrade(
      record, frozen: old, order(try quiz([try question("a", .choice(sameKey))])))
    #expect(untouched.corrections.isEmpty)
  }

  @Test func aCorrectedOrderIsFoundByItsItems() throws {
    let items = try ordering(3).items
    let right = try #require(Ordering(items: [items[2], items[0], items[1]]))
    let old = try quiz([try question("a", .ordering(try ordering(3)))])
    let new = try quiz([try question("a", .ordering(right))])
    let record = try attempt(at: old, [id("a"): .order([2, 0, 1])], of: before)
    #expect(record.result?.score.earned == .zero)
    #expect(try regrade(record, frozen: old, order(new)).result.score.earned == Mark(points: 1))
  }

  @Test func aCorrectedPairIsFoundByItsTarget() throws {
    let old = try quiz([try question("a", .matching(try matching(targets: 3, keys: [0, 1])))])
    let shown = try matching(targets: 3, keys: [0, 1])
    let right = try #require(
      Matching(
        prompts: shown.prompts, targets: [shown.targets[2], shown.targets[1], shown.targets[0]],
        keys: [0, 1]))
    let new = try quiz([try question("a", .matching(right))])
    let record = try attempt(at: old, [id("a"): .matches([2, 1])], of: before)
    #expect(try regrade(record, frozen: old, order(new)).result.score.earned == Mark(points: 1))
  }

  @Test func moreAcceptedAnswersAreHonoured() throws {
    let old = try quiz([
      try question("a", .shortAnswer(try shortAnswer("BSSN"))),
      try question("b", .numeric(try numeric("45"))),
      try question("c", .cloze(try cloze(["KTP"]))),
    ])
    let new = try quiz([
      try question("a", .shortAnswer(try shortAnswer("BSSN", "Badan Siber*"))),
      try question("b", .numeric(try numeric("45 ± 1"))),
      try question("c", .cloze(try cloze(["KTP", "KTP-el"]))),
    ])
    let record = try attempt(
      at: old,
      [
        id("a"): .text("badan siber"), id("b"): .text("44,5"), id("c"): .texts(["ktp-el"]),
      ], of: before)
    #expect(record.result?.score.earned == .zero)
    #expect(try regrade(record, frozen: old, order(new)).result.score.earned == Mark(points: 3))
  }

  // MARK: Decisions

  @Test func allCreditGivesPointsToEverybodyAsked() throws {
    let text = try quiz([try question("a", points: 3), try question("b")])
    for chosen in [nil, 0, 1] {
      let responses = try chosen.map { [try id("a"): Response([$0])] } ?? [:]
      let record = try attempt(at: text, responses, of: before)
      let found = try regrade(
        record, frozen: text, order(text, named: [], allCredit: ["a"], document: before))
      #expect(
        found.result.score == Score(earned: Mark(points: 3), possible: Mark(points: 4)))
      #expect(found.corrections == [try id("a"): .allCredit])
    }
  }

  @Test func aDroppedQuestionLeavesBothSums() throws {
    let text = try quiz([try question("a", points: 3), try question("b")])
    let record = try attempt(at: text, [id("b"): Response([0])], of: before)
    let found = try regrade(
      record, frozen: text, order(text, named: [], dropped: ["a"], document: before))
    #expect(found.result.score == Score(earned: Mark(points: 1), possible: Mark(points: 1)))
    #expect(found.result.passed == true)
    #expect(throws: RegradeRefusal.nothingLeft) {
      try regrade(
        record, frozen: text, order(text, named: [], dropped: ["a", "b"], document: before))
    }
  }

  @Test func whatWasDecidedStaysUntilItIsNamed() throws {
    let old = try quiz([try question("a", keys: [0]), try question("b")])
    let new = try quiz([try question("a", keys: [2]), try question("b")])
    var record = try attempt(at: old, [id("a"): Response([1])], of: before)
    let credited = try regrade(record, frozen: old, order(old, named: [], allCredit: ["a"]))
    record.result = credited.result
    let later = try regrade(record, frozen: old, order(new), standing: credited.corrections)
    #expect(later.corrections.isEmpty)
    #expect(later.questions == [try id("a"): .skipped(.decidedBefore(.allCredit))])
    let dropped = try regrade(
      record, frozen: old, order(new, named: [], dropped: ["b"]),
      standing: credited.corrections)
    #expect(dropped.result.score == Score(earned: Mark(points: 1), possible: Mark(points: 1)))
    let named = try regrade(
      record, frozen: old, order(new, named: ["a"]), standing: credited.corrections)
    #expect(named.result.score.earned == .zero)
    #expect(named.corrections == [try id("a"): .asIn(after)])
  }

  // MARK: What is left alone

  @Test func anAttemptUnderWayIsRefused() throws {
    let text = try quiz([try question("a")])
    var record = try attempt(at: text, [:], of: before)
    (record.submittedAt, record.result) = (nil, nil)
    #expect(throws: RegradeRefusal.open) {
      try regrade(record, frozen: text, order(text, allCredit: ["a"]))
    }
  }

  @Test func anotherQuestionUnderTheSameNameIsLeftAlone() throws {
    var asked = try question("a", keys: [0])
    let old = try quiz([asked])
    let record = try attempt(at: old, [id("a"): Response([1])], of: before)
    asked = try question("a", keys: [1])
    asked.title = [.text("Manakah yang bukan?")]
    let id = try id("a")
    let other = try regrade(record, frozen: old, order(try quiz([asked])))
    #expect(other.questions == [id: .skipped(.otherStem)])
    #expect(other.result == record.result)
    let named = try regrade(record, frozen: old, order(try quiz([asked]), named: ["a"]))
    #expect(named.result.score.earned == Mark(points: 1))
    let gone = try regrade(record, frozen: old, order(try quiz([try question("b")])))
    #expect(gone.questions == [id: .skipped(.gone)])
    let typed = try question("a", .shortAnswer(try shortAnswer("ya")))
    let kind = try regrade(record, frozen: old, order(try quiz([typed])))
    #expect(kind.questions == [id: .skipped(.anotherKind)])
    let parts = try regrade(
      record, frozen: old, order(try quiz([try question("a", options: 5, keys: [1])])))
    #expect(parts.questions == [id: .skipped(.otherParts)])
  }

  /// The marks that are recorded count, whoever worked them out; only what changes is marked anew.
  @Test func whatKeepsItsKeyKeepsTheMarkThatIsRecorded() throws {
    let old = try quiz([try question("a", keys: [0]), try question("b", keys: [0])])
    let new = try quiz([try question("a", keys: [1]), try question("b", keys: [0])])
    var record = try attempt(at: old, [id("a"): Response([1])], of: before)
    let result = try #require(record.result)
    let marks = result.marks.map { mark in
      mark.question.description == "b"
        ? AttemptResult.ItemMark(question: mark.question, mark: Mark(points: 1)) : mark
    }
    record.result = AttemptResult(
      marks: marks, score: Score(earned: Mark(points: 1), possible: Mark(points: 2)),
      passed: false, timedOut: true)
    let found = try regrade(record, frozen: old, order(new)).result
    #expect(found.score.earned == Mark(points: 2))
    #expect(found.timedOut)
  }
}
