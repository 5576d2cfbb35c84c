import LearningCore

// The JSON of renewals.

func renewalJSON(number: String, course: CourseID, minutes: Int) -> JSON {
  .object([
    "number": .string(number), "course": .string(course.description), "minutes": .integer(minutes),
  ])
}

extension Fact {
  init(renewal fields: Fields) throws(RecordError) {
    let minutes = try fields.integer("minutes")
    guard minutes >= 0 else { throw fields.problem("minutes") }
    self = .certificateRenewed(
      number: try fields.text("number"), course: try fields.name("course"), minutes: minutes)
  }
}
