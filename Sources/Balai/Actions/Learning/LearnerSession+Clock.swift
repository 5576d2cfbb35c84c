import LearnerRecords
import LearningCore
import QuizEngine
import TerminalUI

// The clock of an attempt: seen again before anything else happens on its screen.

extension LearnerSession {
  var zone: UTCOffset { library.workspace.zone }

  /// Every second, while a clock is running on the screen.
  var tickMS: Int32 { attempt?.isTimed ?? false ? 1000 : -1 }

  mutating func tick(on screen: inout any Screen) throws -> [Effect] {
    try effects(on: &screen) { _ in [] }
  }

  /// What a key, a line or the mere passing of time leads to. An attempt whose time is up is handed
  /// in with what stands on the screen; nothing that comes later counts.
  mutating func effects(
    on screen: inout any Screen, of input: (inout any Screen) -> [Effect]
  ) throws -> [Effect] {
    guard var session = attempt, session.isTimed else { return input(&screen) }
    let notice = try watchClock(of: &session)
    attempt = session
    guard !session.isTimeUp(at: world.now()) else {
      return screen.timeIsUp() + [.submit(session.plan.id)]
    }
    let effects = input(&screen)
    screen.hear(deadline: session.paper.deadline, notice: notice)
    return effects
  }

  /// Records a clock that was set back, and finds out about time that was given back.
  ///
  /// - Returns: what the learner has to know of it.
  func watchClock(of session: inout QuizSession) throws -> Phrase? {
    guard session.isTimed else { return nil }
    var notice: Phrase?
    if let new = session.grant(all: try records.timeGranted(to: session.plan.id)) {
      notice = Phrase(
        "Waktu Anda ditambah \(new.phrase.indonesian).",
        "You were given \(new.phrase.english) more time.")
    }
    if let fact = session.see(world.now(), uptime: world.uptime()) {
      try append(fact)
      if case .clockSetBack(_, let step) = fact {
        let step = step.rounded
        notice = Phrase(
          "Jam komputer mundur \(step.phrase.indonesian). Waktu Anda tetap berjalan seperti semula; "
            + "kejadian ini dicatat.",
          "The computer's clock went back \(step.phrase.english). Your time runs on as it did; "
            + "this is recorded.")
      }
    }
    return notice
  }
}
