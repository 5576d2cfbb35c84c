import LearningCore

func issueJSON(
  number: String, course: CourseID, text: ContentDigest, status: StatusEntry?, follows: String?
) -> JSON {
  var members: [String: JSON] = [
    "number": .string(number), "course": .string(course.description),
    "text": .string(text.description),
  ]
  members["status"] = status.map {
    .object(["list": .string($0.list), "index": .integer($0.index)])
  }
  members["follows"] = follows.map { .string($0) }
  return .object(members)
}

extension Fact {
  init(issue fields: Fields) throws(RecordError) {
    var status: StatusEntry?
    if fields.has("status") {
      let place = try fields.object("status")
      status = StatusEntry(list: try place.text("list"), index: try place.count("index"))
    }
    self = .certificateIssued(
      number: try fields.text("number"), course: try fields.name("course"),
      text: try fields.digest("text"), status: status,
      follows: fields.has("follows") ? try fields.text("follows") : nil)
  }
}
