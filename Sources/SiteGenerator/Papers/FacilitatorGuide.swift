import LearningCore

extension Publication {
  /// Everything a module says to its trainer, on one paper.
  func facilitatorGuide(_ module: Module, number: Int, of course: Course) -> PrintedPage {
    let path = SitePath.guide(course.id, module.id)
    let words = language(of: course)
    var assets: Set<String> = []
    let sections: [(title: String, blocks: [Block])] =
      [(SlideWords.overview[words], module.opening)]
      + module.lessons.map { ($0.title, $0.blocks) }
    let notes = HTML(each: sections) { section in
      let notes = section.blocks.trainerNotes
      if notes.isEmpty { return "" }
      return """
        <h2>\(section.title)</h2>
        \(text(notes, of: course, from: 3, on: path, prefix: "", &assets))
        """
    }
    let staff: HTML =
      module.visibility == .staff ? "<p class=\"hint\">\(PaperWords.staffOnly[words])</p>\n" : ""
    let none: HTML =
      notes.bytes.isEmpty ? "<p>\(PaperWords.noTrainerNotes[words])</p>\n" : ""
    return PrintedPage(
      path: path, title: "\(PaperWords.guide[words]): \(module.title) · \(course.title)",
      language: course.language, home: .course(course.id),
      content: """
        <p class="eyebrow">\(course.title) · \(moduleLine(module, number: number))</p>
        <h1>\(PaperWords.guide[words]): \(module.title)</h1>
        \(staff)\(objectives(of: module, in: course))\(notes)\(none)
        """,
      assets: assets)
  }
}

extension [Block] {
  /// The call-outs for the trainer, wherever they stand.
  fileprivate var trainerNotes: [Block] {
    flatMap { block -> [Block] in
      switch block.content {
      case .callout(let callout):
        callout.kind == .trainer ? callout.blocks : callout.blocks.trainerNotes
      case .quote(let blocks): blocks.trainerNotes
      case .list(let list): list.items.flatMap(\.blocks.trainerNotes)
      case .details(let details): details.blocks.trainerNotes
      case .heading, .paragraph, .code, .table, .rule, .selfCheck: []
      }
    }
  }
}
