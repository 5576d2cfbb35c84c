package import LearningCore

// A module without its text, as bytes: what pages elsewhere say of it and where links into it lead.
// Like a summary it is no exchange format.

/// - Parameter modules: of one course, in their order.
package func encodedOutlines(of modules: [Module]) -> [UInt8] {
  var writer = SummaryWriter(bytes: [])
  writer.list(modules) { $0.outline($1) }
  return writer.bytes
}

/// Modules whose blocks are gone but for the anchors in them.
///
/// - Returns: `nil` when the bytes are damaged.
package func decodedOutlines(_ bytes: ArraySlice<UInt8>) -> [Module]? {
  bytes.withUnsafeBufferPointer { buffer in
    var reader = SummaryReader(bytes: buffer, path: "")
    return try? reader.list { try $0.outline() }
  }
}

extension SummaryWriter {
  fileprivate mutating func outline(_ module: Module) {
    text(module.id.description)
    text(module.title)
    number(module.minutes)
    list(module.objectives) {
      $0.text($1.id.description)
      $0.text($1.text)
    }
    text(module.quiz?.description ?? "")
    text(module.visibility.rawValue)
    list(module.pillars) { $0.text($1) }
    list(module.competencies) { $0.text($1.description) }
    list(module.opening.anchors) { $0.text($1) }
    list(module.lessons) {
      $0.text($1.id.description)
      $0.text($1.anchor)
      $0.text($1.title)
      $0.list($1.anchors) { $0.text($1) }
      $0.number($1.line)
      $0.number($1.isWholeModule ? 1 : 0)
    }
    text(module.path)
    list(module.titleAnchor.map { [$0] } ?? []) { $0.text($1) }
  }
}

extension SummaryReader {
  fileprivate mutating func outline() throws -> Module {
    let (id, title, minutes) = (try name() as ModuleID, try text(), try number())
    let objectives = try list { Objective(id: try $0.name(), text: try $0.text()) }
    let quiz = QuizID(try text())
    guard let visibility = Module.Visibility(rawValue: try text()) else { throw Damaged() }
    let pillars = try list { try $0.text() }
    let competencies = try list { try $0.text() }.compactMap { Competency($0) }
    let opening = try list { try $0.text() }.map {
      Block(.heading(Heading(level: 3, anchor: $0, content: [])), line: 1)
    }
    let lessons = try list { reader in
      let (id, anchor) = (try reader.name() as LessonID, try reader.text())
      return Lesson(
        id: id, title: try reader.text(), blocks: [], anchors: try reader.list { try $0.text() },
        line: try reader.number(), anchor: anchor, isWholeModule: try reader.number() == 1)
    }
    guard !lessons.isEmpty else { throw Damaged() }
    let path = try text()
    var module = Module(
      id: id, title: title, minutes: minutes, objectives: objectives, quiz: quiz,
      visibility: visibility, opening: opening, lessons: lessons, path: path,
      titleAnchor: try list { try $0.text() }.first)
    (module.pillars, module.competencies) = (pillars, competencies)
    return module
  }
}
