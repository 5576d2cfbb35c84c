import LearnerRecords
import LearningCore
import Secrets

/// The door of somebody's own records on a shared installation.
struct PersonalDoor {
  let records: LearnerRecords
  let world: World

  func find(_ name: String) throws -> Person {
    guard let person = try CurrentPerson.find(named: name, in: records, world: world) else {
      throw PersonError.notFound(matches: 0)
    }
    return person
  }

  /// Tries a PIN as it was typed; a wrong one counts against this person only.
  func enter(_ typed: String, as person: Person) throws -> PINGate.Answer {
    let holder = try records.accessRecord(of: person.id).holder
    return try PINGate(records: records, world: world).enter(typed, at: .person(holder))
  }

  /// Reads a PIN that somebody would like to have.
  func read(new typed: String, for person: Person) -> Result<PIN, AccessError> {
    guard let pin = PIN(typed) else {
      let (fewest, most) = (PIN.length.lowerBound, PIN.length.upperBound)
      return .failure(
        .refused(
          Phrase(
            "PIN terdiri atas \(fewest) sampai \(most) angka.",
            "A PIN has \(fewest) to \(most) digits.")))
    }
    if let weakness = pin.weakness(for: person.nip) { return .failure(.refused(weakness.phrase)) }
    return .success(pin)
  }

  /// What tells a PIN without holding it.
  func lock(_ pin: PIN) throws -> String {
    try PINLock(pin, wrapping: nil, salt: world.newBytes(PINLock.saltCount)).json.canonicalText
  }
}
