/// Whom a rule of the workspace is for. Of each kind of trait that is named, a person must have one
/// that is listed; a group that names nothing is everybody.
package struct PersonGroup: Hashable, Sendable {
  package var statuses: [EmploymentStatus]
  package var positions: [String]
  /// With the units below them.
  package var units: [String]

  package static let everybody = PersonGroup()

  package init(statuses: [EmploymentStatus] = [], positions: [String] = [], units: [String] = []) {
    (self.statuses, self.positions, self.units) = (statuses, positions, units)
  }

  package func includes(_ person: Person, in workspace: Workspace) -> Bool {
    (statuses.isEmpty || statuses.contains(EmploymentStatus(person.nip)))
      && (positions.isEmpty || positions.contains { $0.isSameName(as: person.position) })
      && (units.isEmpty || units.contains { workspace.isUnit(person.unit, within: $0) })
  }
}

extension Workspace {
  /// Whether a unit, as it is written for a person, is the other one or stands below it.
  package func isUnit(_ unit: String?, within other: String) -> Bool {
    unit.map { units.isInside($0, other) } ?? false
  }
}

extension String {
  /// Upper and lower case and the amount of white space do not matter.
  fileprivate func isSameName(as other: String?) -> Bool { nameKey == other?.nameKey }

  /// The same for names that people take for the same.
  package var nameKey: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
