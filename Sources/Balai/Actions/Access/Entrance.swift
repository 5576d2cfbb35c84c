import LearnerRecords
import LearningCore

/// Who acts.
enum Actor {
  /// On a personal account: whoever owns the file may do whatever its owner may.
  case owner
  /// On a shared installation: somebody who has typed their PIN.
  case known(Person, Role)

  func may(_ deed: Deed) -> Bool {
    switch self {
    case .owner: true
    case .known(_, let role): deed.isAllowed(to: role)
    }
  }
}

/// The records, and who has opened them.
struct Entrance {
  let records: LearnerRecords
  let actor: Actor

  /// The one place where the table of roles is asked.
  func demand(_ deed: Deed) throws {
    guard case .known(_, let role) = actor, !actor.may(deed) else { return }
    let people = try records.people()
    let able = try records.people(from: deed.rule.role)
    throw AccessError.needsRole(
      deed, has: role, whoHasIt: people.filter { able.contains($0.id) }.map(\.name))
  }

  /// Whose data is meant: those of the person named, else of who acts.
  ///
  /// - Parameters:
  ///   - own: what is done with one's own data.
  ///   - others: what is done with those of others.
  /// - Returns: `nil` when nobody was named and nobody is recorded yet.
  func subject(named name: String?, own: Deed, others: Deed, world: World) throws -> Person? {
    guard case .known(let person, _) = actor else {
      return try CurrentPerson.find(named: name, in: records, world: world)
    }
    guard let name else {
      try demand(own)
      return person
    }
    let found = Result { try CurrentPerson.find(named: name, in: records, world: world) }
    // Who may not ask about others does not learn either who is recorded.
    try demand((try? found.get())?.id == person.id ? own : others)
    return try found.get()
  }

  /// Who is recorded as having decided something.
  ///
  /// - Returns: `nil` on a personal account, where a name is typed and not proven.
  /// - Throws: ``AccessError/somebodyElse(_:)`` when `name` names somebody who has not typed a PIN.
  func decider(named name: String?, world: World) throws -> Person? {
    guard case .known(let person, _) = actor else { return nil }
    if let name {
      let named = try CurrentPerson.find(named: name, in: records, world: world)
      guard named?.id == person.id else { throw AccessError.somebodyElse(name) }
    }
    return person
  }
}
