import LearningCore

// The JSON of what is written down about roles and PINs. Who may do what here is in the table
// `access`, not in these facts: they come along from other machines, and say what was done there.

extension Role {
  func json(givenBy person: PersonID) -> JSON {
    .object(["role": .string(rawValue), "by": .string(person.description)])
  }

  init(_ fields: Fields) throws(RecordError) {
    guard let role = Role(rawValue: try fields.text("role")) else { throw fields.problem("role") }
    self = role
  }
}
