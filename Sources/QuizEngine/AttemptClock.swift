package import LearningCore

/// How long an attempt still runs: wall time from the recorded start, through a crash and a power
/// cut.
///
/// Time is only known from the computer's clock, which somebody can set back. Whoever asks for the
/// time tells the clock of the attempt what it says now, and how long the computer has been
/// running, which nobody can set (``see(_:uptime:)``). A step back is taken off every deadline, so
/// it gives no time; it is recorded when it is more than clocks are corrected by in passing. From
/// one run of the program to the next only what was recorded is known: a clock set back by less
/// than has passed since then cannot be told from one that was not.
package struct AttemptClock: Hashable, Sendable {
  /// By how much clocks may be corrected in passing without a word.
  package static let tolerance = Span.seconds(2)

  /// Start and limit; `nil` without a time limit.
  private let end: Timestamp?
  /// When the quiz closes to everybody. Time given back does not move it.
  private let closing: Timestamp?
  /// What was given back, in all.
  package private(set) var granted: Span
  /// The steps back that are recorded, in all.
  package private(set) var setBack: Span
  /// A step back too small to be recorded.
  private var smallStep = Span.zero
  /// What the clock may not be earlier than when the program begins to watch it.
  private let earliest: Timestamp
  /// How far the clock was ahead of the time the computer has been running: the most since the last
  /// step back. `nil` until it is seen for the first time.
  private var lead: Timestamp?

  /// - Parameters:
  ///   - lastActivity: the latest time recorded of the attempt, as if the clock had never been set
  ///     back.
  package init(
    startedAt: Timestamp, limit: Span?, closing: Timestamp?, lastActivity: Timestamp? = nil,
    granted: Span = .zero, setBack: Span = .zero
  ) {
    end = limit.map { startedAt + $0 }
    (self.closing, self.granted, self.setBack) = (closing, granted, setBack)
    earliest = max(lastActivity ?? startedAt, startedAt) - setBack
  }

  /// Whether any time limit holds.
  package var isRunning: Bool { end != nil || closing != nil }

  /// When the time is up, by the clock as it goes now; `nil` without a limit.
  package var deadline: Timestamp? {
    [end.map { $0 + granted }, closing].compactMap(\.self).min().map { $0 - setBack - smallStep }
  }

  package func isTimeUp(at now: Timestamp) -> Bool { deadline.map { now >= $0 } ?? false }

  /// Tells what the clock says.
  ///
  /// - Parameter uptime: how long the computer has been running, asleep or not.
  /// - Returns: the step back to record, if there was one.
  package mutating func see(_ now: Timestamp, uptime: Span) -> Span? {
    let highest = max(lead ?? earliest - uptime, now - uptime)
    let step = highest - (now - uptime)
    guard step > Self.tolerance else {
      (lead, smallStep) = (highest, step)
      return nil
    }
    (lead, smallStep, setBack) = (now - uptime, .zero, setBack + step)
    return step
  }

  /// Somebody gave time back meanwhile.
  ///
  /// - Parameter all: everything that was given back so far.
  /// - Returns: how much is new.
  package mutating func grant(all: Span) -> Span? {
    guard all > granted else { return nil }
    defer { granted = all }
    return all - granted
  }
}
