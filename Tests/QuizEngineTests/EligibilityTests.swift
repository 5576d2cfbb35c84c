import LearningCore
import QuizEngine
import Testing

@Suite struct EligibilityTests {
  private let now = Timestamp(millisecondsSince1970: 1_800_000_000_000)

  /// - Parameter hoursAgo: when it was submitted; `nil` while it is under way.
  private func attempt(
    _ id: String, hoursAgo: Int?, passed: Bool? = false, quiz: String = "aman/ujian",
    sitting: String? = nil
  ) throws -> AttemptSummary {
    let submitted = hoursAgo.map { now + .minutes(-60 * $0) }
    return AttemptSummary(
      id: try name(id), quiz: try name(quiz),
      startedAt: now + .minutes(-60 * ((hoursAgo ?? 0) + 1)),
      submittedAt: submitted, score: nil, passed: submitted == nil ? nil : passed,
      sitting: try sitting.map { try name($0) })
  }

  @Test func thoseWithoutAttemptsMayStart() throws {
    let free = try quiz([try question("q")])
    #expect(
      eligibility(for: free, attempts: [], now: now, zone: .westernIndonesia)
        == .start(triesLeft: nil))
    let limited = try quiz([try question("q")], attempts: 3)
    #expect(
      eligibility(for: limited, attempts: [], now: now, zone: .westernIndonesia)
        == .start(triesLeft: 3))
  }

  @Test func anExamWithoutItsQuestionsIsHeldElsewhere() throws {
    var exam = try quiz([try question("q")])
    (exam.kind, exam.isWithheld) = (.exam, true)
    func state(_ attempts: [AttemptSummary]) -> Eligibility {
      eligibility(for: exam, attempts: attempts, now: now, zone: .westernIndonesia)
    }
    #expect(state([]) == .heldElsewhere)
    #expect(state([try attempt("a", hoursAgo: 2, passed: true)]) == .alreadyPassed)
  }

  @Test func anAttemptUnderWayGoesOnWhateverElseIsTrue() throws {
    let quiz = try quiz(
      [try question("q")], attempts: 1, wait: .minutes(6000), isWitnessed: true)
    let attempts = try [attempt("a", hoursAgo: 2, passed: true), attempt("b", hoursAgo: nil)]
    #expect(
      eligibility(for: quiz, attempts: attempts, now: now, zone: .westernIndonesia)
        == .resume(attempts[1].id))
  }

  /// For the certificate that follows, all tries are there again.
  @Test func whatWasBeforeARenewalDoesNotCount() throws {
    let exam = try quiz([try question("q")], attempts: 2, wait: .minutes(6000))
    let attempts = try [
      attempt("a", hoursAgo: 90, passed: false), attempt("b", hoursAgo: 80, passed: true),
    ]
    func state(_ attempts: [AttemptSummary], from hoursAgo: Int) -> Eligibility {
      eligibility(
        for: exam, attempts: attempts, now: now, zone: .westernIndonesia,
        renewedFrom: now + .minutes(-60 * hoursAgo))
    }
    #expect(state(attempts, from: 50) == .start(triesLeft: 2))
    #expect(state(attempts, from: 82) == .alreadyPassed)
    #expect(state(attempts, from: 100) == .alreadyPassed)
    let failed = try attempts + [attempt("c", hoursAgo: 10, passed: false)]
    #expect(state(failed, from: 50) == .waitUntil(now + .minutes(90 * 60)))
    let open = try attempts + [attempt("c", hoursAgo: nil)]
    #expect(state(open, from: 50) == .resume(open[2].id))
  }

  @Test func anExamThatIsPassedIsNotTakenAgain() throws {
    let attempts = try [attempt("a", hoursAgo: 9, passed: true), attempt("b", hoursAgo: 2)]
    let exam = try quiz([try question("q")])
    #expect(
      eligibility(for: exam, attempts: attempts, now: now, zone: .westernIndonesia)
        == .alreadyPassed)
    let practice = try quiz([try question("q")], kind: .practice)
    #expect(
      eligibility(for: practice, attempts: attempts, now: now, zone: .westernIndonesia)
        == .start(triesLeft: nil))
  }

  @Test func triesAreCounted() throws {
    let quiz = try quiz([try question("q")], attempts: 2)
    let first = try attempt("a", hoursAgo: 9)
    let second = try attempt("b", hoursAgo: 8)
    let elsewhere = try attempt("c", hoursAgo: 7, quiz: "aman/lain")
    #expect(
      eligibility(for: quiz, attempts: [first, elsewhere], now: now, zone: .westernIndonesia)
        == .start(triesLeft: 1))
    #expect(
      eligibility(for: quiz, attempts: [first, second], now: now, zone: .westernIndonesia)
        == .noTriesLeft)
  }

  @Test(arguments: [(23, false), (24, true), (25, true)])
  func afterAFailedAttemptOneWaits(hoursAgo: Int, mayStart: Bool) throws {
    let quiz = try quiz([try question("q")], wait: .minutes(24 * 60))
    let failed = try attempt("a", hoursAgo: hoursAgo)
    let expected: Eligibility =
      mayStart ? .start(triesLeft: nil) : .waitUntil(now + .minutes(60 * (24 - hoursAgo)))
    #expect(
      eligibility(for: quiz, attempts: [failed], now: now, zone: .westernIndonesia) == expected)
  }

  @Test func afterASuccessNobodyWaits() throws {
    let quiz = try quiz([try question("q")], kind: .practice, wait: .minutes(24 * 60))
    let attempts = try [attempt("a", hoursAgo: 5), attempt("b", hoursAgo: 1, passed: true)]
    #expect(
      eligibility(for: quiz, attempts: attempts, now: now, zone: .westernIndonesia)
        == .start(triesLeft: nil))
  }

  @Test func aWitnessedExamIsNotStartedAlone() throws {
    let quiz = try quiz([try question("q")], isWitnessed: true)
    #expect(
      eligibility(for: quiz, attempts: [], now: now, zone: .westernIndonesia) == .needsWitness)
  }

  @Test func inAnOpenSittingThePINIsAskedForUnlessAnythingElseForbidsIt() throws {
    let sitting: SittingID = try name("sesi-1")
    func state(_ quiz: Quiz, _ attempts: [AttemptSummary]) -> Eligibility {
      eligibility(
        for: quiz, attempts: attempts, now: now, zone: .westernIndonesia, sitting: sitting)
    }
    let exam = try quiz(
      [try question("q")], attempts: 2, wait: .minutes(24 * 60), isWitnessed: true)
    #expect(state(exam, []) == .enterPIN(sitting, triesLeft: 2))
    let failed = try attempt("a", hoursAgo: 30, sitting: "sesi-0")
    #expect(state(exam, [failed]) == .enterPIN(sitting, triesLeft: 1))
    let lately = try attempt("b", hoursAgo: 23, sitting: "sesi-0")
    #expect(state(exam, [lately]) == .waitUntil(now + .minutes(60)))
    #expect(state(exam, [failed, lately]) == .noTriesLeft)
    let free = try quiz([try question("q")])
    #expect(state(free, []) == .start(triesLeft: nil))
  }

  @Test func onlyAnAttemptInASittingPassesAWitnessedExam() throws {
    let exam = try quiz([try question("q")], isWitnessed: true)
    let alone = try attempt("a", hoursAgo: 9, passed: true)
    #expect(
      eligibility(for: exam, attempts: [alone], now: now, zone: .westernIndonesia)
        == .needsWitness)
    let watched = try attempt("b", hoursAgo: 8, passed: true, sitting: "sesi-1")
    #expect(
      eligibility(for: exam, attempts: [watched], now: now, zone: .westernIndonesia)
        == .alreadyPassed)
  }

  // `now` is 15 January 2027, 15.00 in Western Indonesia.
  @Test(arguments: [
    ("2027-01-14", Eligibility.closed), ("2027-01-15", .start(triesLeft: nil)),
    ("2027-01-16", .start(triesLeft: nil)),
  ])
  func aQuizClosesAfterItsLastDay(day: String, expected: Eligibility) throws {
    let quiz = try quiz([try question("q")], closes: day)
    #expect(eligibility(for: quiz, attempts: [], now: now, zone: .westernIndonesia) == expected)
  }

  @Test func theLastDayEndsAtMidnightWhereThePeopleAre() throws {
    let quiz = try quiz([try question("q")], closes: "2027-01-15")
    let midnight = try #require(CivilDate("2027-01-16")).start(in: .westernIndonesia)
    let before = midnight + Span(milliseconds: -1)
    for (moment, zone, isClosed) in [
      (before, UTCOffset.westernIndonesia, false), (midnight, .westernIndonesia, true),
      (midnight, .utc, false),
    ] {
      #expect(quiz.isClosed(at: moment, in: zone) == isClosed)
    }
  }

  @Test func whatIsUnderWayOrPassedIsNotClosed() throws {
    let quiz = try quiz([try question("q")], closes: "2027-01-01")
    let open = try attempt("a", hoursAgo: nil)
    #expect(
      eligibility(for: quiz, attempts: [open], now: now, zone: .westernIndonesia)
        == .resume(open.id))
    #expect(
      eligibility(
        for: quiz, attempts: [try attempt("b", hoursAgo: 900, passed: true)], now: now,
        zone: .westernIndonesia) == .alreadyPassed)
  }

  @Test(arguments: [(nil, 1), (3, 3)] as [(Int?, Int)])
  func aSurveyIsTakenOnceUnlessItsAuthorSaysOtherwise(limit: Int?, allowed: Int) throws {
    let survey = try quiz(
      [try question("q", .open)], kind: .survey, pass: nil, attempts: limit)
    #expect(
      eligibility(for: survey, attempts: [], now: now, zone: .westernIndonesia)
        == .start(triesLeft: allowed))
    let done = try (0..<allowed).map { try attempt("a\($0)", hoursAgo: 9, passed: nil) }
    #expect(
      eligibility(for: survey, attempts: done, now: now, zone: .westernIndonesia) == .noTriesLeft)
  }

  @Test func whatWasGrantedIsAddedUp() throws {
    let quiz = try quiz([try question("q")], time: .minutes(30), attempts: 1)
    let granted = Granted(
      try [(1, nil), (0, Span.minutes(10)), (2, .minutes(5))].enumerated().map { number, extra in
        AllowanceRecord(
          person: try name("orang"),
          allowance: Allowance(
            id: try name("izin-\(number)"), quiz: quiz.id, extraTries: extra.0,
            extraTime: extra.1, reason: "Sakit", grantedBy: try name("pengajar")), at: now)
      })
    let failed = try attempt("a", hoursAgo: 9)
    #expect(
      eligibility(
        for: quiz, attempts: [failed], granted: granted, now: now, zone: .westernIndonesia)
        == .start(triesLeft: 3))
    let plan = drawAttempt(
      quiz, id: try name("b"), document: document, seed: 1, granted: granted)
    #expect(plan.timeLimit == .minutes(45))
    var free = quiz
    free.timeLimit = nil
    #expect(
      drawAttempt(free, id: try name("b"), document: document, seed: 1, granted: granted).timeLimit
        == nil)
  }
}
