import LearnerRecords
import LearningCore
import Secrets

/// The door of a sitting, or of somebody's own records.
struct PINGate {
  enum Answer {
    case refused(Phrase)
    /// - Parameter key: of a sealed exam.
    case opened(key: ContentKey?)
  }

  let records: LearnerRecords
  let world: World

  /// Tries what somebody typed; a wrong PIN counts against everybody at this door.
  func enter(_ typed: String, at door: PINDoor) throws -> Answer {
    guard let pin = PIN(typed) else {
      let (fewest, most) = (PIN.length.lowerBound, PIN.length.upperBound)
      return .refused(
        Phrase(
          "PIN terdiri atas \(fewest) sampai \(most) angka.",
          "A PIN has \(fewest) to \(most) digits."))
    }
    switch try records.spendTry(at: door, now: world.now()) {
    case .blocked(let until): return .refused(waiting(until - world.now()))
    case .allowed(let text):
      guard let json = try? JSON(parsing: text), let lock = PINLock(json) else {
        throw RecordError.corruptRow(table: "PIN", detail: "lock")
      }
      guard case .right(let key) = try lock.open(with: pin) else {
        return .refused(try wrong(at: door))
      }
      try records.forgetFailures(at: door)
      return .opened(key: key)
    }
  }

  private func wrong(at door: PINDoor) throws -> Phrase {
    let failures = try records.failures(at: door)
    if let until = failures?.blockedUntil, until > world.now() {
      return waiting(until - world.now())
    }
    let left = PINPatience.triesBeforeWaiting - (failures?.count ?? 0)
    return Phrase(
      "PIN salah. Masih \(left) kali sebelum harus menunggu.",
      "That is not the PIN. Tries left before a pause: \(left).")
  }

  private func waiting(_ span: Span) -> Phrase {
    Phrase(
      "Terlalu banyak PIN salah. Coba lagi sesudah \(span.phrase.indonesian).",
      "Too many wrong PINs. Try again in \(span.phrase.english).")
  }
}
