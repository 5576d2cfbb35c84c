package import LearningCore

/// What a list of staff changes in what is recorded. Nothing is ever taken away: who is not in the
/// list, and what a cell leaves open, stays.
package struct RosterPlan: Hashable, Sendable {
  package enum Field: String, CaseIterable, Sendable { case name, unit, position, rank }

  package struct Change: Hashable, Sendable {
    package var field: Field
    package var old: String?
    package var new: String
  }

  package struct Twin: Hashable, Sendable {
    package var line: Int
    package var recorded: Person
  }

  package struct Update: Hashable, Sendable {
    package var line: Int
    package var before: Person
    package var after: Person

    package var changes: [Change] {
      Field.allCases.compactMap { field in
        let (old, new) = (before.text(of: field), after.text(of: field))
        guard let new, old != new else { return nil }
        return Change(field: field, old: old, new: new)
      }
    }
  }

  package private(set) var added: [RosterRow] = []
  package private(set) var updates: [Update] = []
  package private(set) var unchanged = 0
  /// Recorded, but not in the list, in the order they were added.
  package private(set) var absent: [Person] = []
  /// Names that are recorded without a number, and that the list has with one: the same person?
  package private(set) var possibleTwins: [Twin] = []

  /// People are found by their number, those without one by name and unit, or by a name that only
  /// one person has both here and there.
  ///
  /// - Parameter numbers: also those that people had earlier.
  package init(_ rows: [RosterRow], recorded: [Person], numbers: [NIP: PersonID]) {
    let named = recorded.filter { !$0.name.isEmpty }
    let byID = Dictionary(uniqueKeysWithValues: named.map { ($0.id, $0) })
    let byNIP = numbers.compactMapValues { byID[$0] }
    let nameless = named.filter { $0.nip == nil }
    let byName = Dictionary(grouping: nameless) { RosterKey.folded($0.name) }
    let inRoster = Dictionary(grouping: rows.filter { $0.nip == nil }) {
      RosterKey.folded($0.name)
    }
    var found: Set<PersonID> = []
    for row in rows {
      let key = RosterKey.folded(row.name)
      let candidates = byName[key] ?? []
      let before =
        row.nip.map { byNIP[$0] }
        ?? (candidates.count == 1 && inRoster[key]?.count == 1
          ? candidates[0]
          : candidates.first { RosterKey.folded($0.unit ?? "") == RosterKey.folded(row.unit ?? "") })
      guard let before else {
        added.append(row)
        if row.nip != nil, let twin = candidates.first {
          possibleTwins.append(Twin(line: row.line, recorded: twin))
        }
        continue
      }
      found.insert(before.id)
      let update = Update(line: row.line, before: before, after: before.updated(by: row))
      if update.changes.isEmpty { unchanged += 1 } else { updates.append(update) }
    }
    absent = named.filter { !found.contains($0.id) }
  }

  package var isEmpty: Bool { added.isEmpty && updates.isEmpty }

  /// Everybody to be saved, new people with ids that `newID` makes.
  package func people(newID: () throws -> PersonID) rethrows -> [Person] {
    try updates.map(\.after)
      + added.map { Person(id: try newID(), name: $0.name, nip: $0.nip).updated(by: $0) }
  }
}

extension Person {
  fileprivate func updated(by row: RosterRow) -> Person {
    var person = self
    person.name = row.name
    person.unit = row.unit ?? unit
    person.position = row.position ?? position
    person.rank = row.rank ?? rank
    return person
  }

  fileprivate func text(of field: RosterPlan.Field) -> String? {
    switch field {
    case .name: name
    case .unit: unit
    case .position: position
    case .rank: rank
    }
  }
}
