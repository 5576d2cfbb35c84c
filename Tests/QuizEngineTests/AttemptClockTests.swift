import LearningCore
import QuizEngine
import TestSupport
import Testing

@Suite struct AttemptClockTests {
  private let start = Timestamp(millisecondsSince1970: 1_800_000_000_000)

  private func clock(_ minutes: Int? = 30, closing: Timestamp? = nil) -> AttemptClock {
    AttemptClock(startedAt: start, limit: minutes.map { .minutes($0) }, closing: closing)
  }

  /// The computer was switched on ten minutes before.
  private func uptime(minutes: Int) -> Span { .minutes(10 + minutes) }

  @Test func aClockThatGoesOnChangesNothing() {
    var clock = clock()
    for minute in 0..<30 {
      #expect(clock.see(start + .minutes(minute), uptime: uptime(minutes: minute)) == nil)
      #expect(!clock.isTimeUp(at: start + .minutes(minute)))
    }
    #expect(clock.isTimeUp(at: start + .minutes(30)))
  }

  @Test func aStepBackIsToldOnceAndTakenOff() {
    var clock = clock()
    #expect(clock.see(start + .minutes(20), uptime: uptime(minutes: 20)) == nil)
    #expect(clock.see(start + .minutes(5), uptime: uptime(minutes: 20)) == .minutes(15))
    #expect(clock.see(start + .minutes(6), uptime: uptime(minutes: 21)) == nil)
    #expect(clock.deadline == start + .minutes(15))
    // The second step is measured from where the clock would be, not from where it was at first.
    #expect(clock.see(start + .minutes(2), uptime: uptime(minutes: 21)) == .minutes(4))
    #expect(clock.deadline == start + .minutes(11))
  }

  @Test func aStepBackWhileNobodyLooksIsSeenToo() {
    var clock = clock()
    _ = clock.see(start, uptime: uptime(minutes: 0))
    #expect(clock.see(start + .minutes(5), uptime: uptime(minutes: 25)) == .minutes(20))
    #expect(clock.isTimeUp(at: start + .minutes(10)))
  }

  @Test func aQuizThatClosesDoesNotCloseLater() {
    var clock = clock(nil, closing: start + .minutes(60))
    _ = clock.see(start + .minutes(10), uptime: uptime(minutes: 10))
    #expect(clock.see(start - .minutes(50), uptime: uptime(minutes: 10)) == .minutes(60))
    #expect(clock.deadline == start)
    #expect(clock.grant(all: .minutes(10)) == .minutes(10))
    #expect(clock.deadline == start, "time given back keeps nobody in a quiz that is closed")
  }

  @Test func timeGivenBackMovesTheDeadlineOut() {
    var clock = clock()
    #expect(clock.grant(all: .minutes(10)) == .minutes(10))
    #expect(clock.grant(all: .minutes(10)) == nil)
    #expect(clock.grant(all: .minutes(25)) == .minutes(15))
    #expect(clock.deadline == start + .minutes(55))
  }

  @Test func aSmallCorrectionIsNoStep() {
    var clock = clock()
    let (then, uptime) = (start + .minutes(1), uptime(minutes: 1))
    _ = clock.see(then, uptime: uptime)
    #expect(clock.see(then - AttemptClock.tolerance, uptime: uptime) == nil)
    // Yet it gives no time either.
    #expect(clock.deadline == start + .minutes(30) - AttemptClock.tolerance)
    #expect(clock.see(then, uptime: uptime) == nil)
    #expect(clock.deadline == start + .minutes(30))
    #expect(clock.see(then - .seconds(3), uptime: uptime) == .seconds(3))
  }

  @Test func whatWasRecordedIsWhereAnAttemptGoesOn() {
    // 20 minutes in, by a clock that had been set back by 15.
    var clock = AttemptClock(
      startedAt: start, limit: .minutes(30), closing: nil, lastActivity: start + .minutes(20),
      granted: .minutes(5), setBack: .minutes(15))
    #expect(clock.deadline == start + .minutes(20))
    // The computer was started again since.
    #expect(clock.see(start + .minutes(5), uptime: .minutes(1)) == nil)
    #expect(clock.see(start + .minutes(4), uptime: .minutes(1)) == .minutes(1))
    #expect(clock.deadline == start + .minutes(19))
  }

  /// One person at a computer whose clock is set forward and back at will, with power cuts right
  /// after an answer, and a witness who gives time back. Whatever happens, the time spent on the
  /// open attempt is at most the limit and what was given back, but for what clocks may be
  /// corrected by each time it is opened.
  @Test(arguments: 0..<40)
  func nobodyGainsTime(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let limit = Span.seconds(Int.random(in: 1...3600, using: &generator))
      var (wall, uptime) = (start, Span.minutes(3))
      var (used, openings) = (Span.zero, 1)
      var (granted, setBack, lastActivity) = (Span.zero, Span.zero, start)
      func restored() -> AttemptClock {
        AttemptClock(
          startedAt: start, limit: limit, closing: nil, lastActivity: lastActivity,
          granted: granted, setBack: setBack)
      }
      var clock = restored()
      _ = clock.see(wall, uptime: uptime)
      for _ in 0..<300 {
        let passed = Span(milliseconds: Int.random(in: 0...60_000, using: &generator))
        (wall, uptime) = (wall + passed, uptime + passed)
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: wall = wall - Span(milliseconds: Int.random(in: 0...90_000, using: &generator))
        case 1: wall = wall - Span(milliseconds: Int.random(in: 0...1_500, using: &generator))
        case 2: wall = wall + Span(milliseconds: Int.random(in: 0...90_000, using: &generator))
        case 3 where granted < limit:
          granted = granted + Span(milliseconds: Int.random(in: 1...60_000, using: &generator))
          _ = clock.grant(all: granted)
        default: break
        }
        if let step = clock.see(wall, uptime: uptime) { setBack = setBack + step }
        guard !clock.isTimeUp(at: wall) else { break }
        used = used + passed
        lastActivity = max(lastActivity, wall + setBack)
        if Int.random(in: 0..<8, using: &generator) == 0 {
          wall = wall + Span(milliseconds: Int.random(in: -600_000...60_000, using: &generator))
          uptime = .seconds(Int.random(in: 1...100_000, using: &generator))
          clock = restored()
          openings += 1
          if let step = clock.see(wall, uptime: uptime) { setBack = setBack + step }
          guard !clock.isTimeUp(at: wall) else { break }
        }
      }
      let slack = Span(milliseconds: AttemptClock.tolerance.milliseconds * (openings - 1))
      #expect(used <= limit + granted + slack, "seed \(seed)")
    }
  }
}
