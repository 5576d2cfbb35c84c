import LearningCore

/// What the search knows of a lesson.
struct SearchedText {
  var title: String
  var headings: [String]
  /// All that a learner reads, the headings among it, with single spaces, in UTF-8.
  var words: [UInt8]
}

extension Module {
  /// Of its lessons. What stands before the first one belongs to that.
  var searchedTexts: [SearchedText] {
    lessons.enumerated().map { index, lesson in
      let blocks = (index == 0 ? opening.forLearners : []) + lesson.blocks.forLearners
      let headings = blocks.compactMap { block in
        if case .heading(let heading) = block.content { heading.content.plainText } else { nil }
      }
      return SearchedText(
        title: lesson.title, headings: (index == 0 ? [title] : []) + headings,
        words: blocks.spacedText)
    }
  }
}

extension Publication {
  /// The texts of a module's lessons, as a script, so that a result can show where its words stand.
  ///
  /// - Parameter texts: of its lessons, in their order.
  func searchScript(of module: Module, in course: Course, _ texts: [SearchedText]) -> OutputFile {
    var script = Array("balaiCari.isi(\"\(course.id)/\(module.id)\",[".utf8)
    script.reserveCapacity(texts.reduce(256) { $0 + $1.words.count + 256 })
    for (index, (lesson, text)) in zip(module.lessons, texts).enumerated() {
      script += "\(index > 0 ? "," : "")[\"\(lesson.id)\",".utf8
      script += JSON.string(lesson.title).canonical
      script.append(UInt8(ascii: ","))
      text.words.withUnsafeBufferPointer { JSON.write($0, to: &script) }
      script.append(UInt8(ascii: "]"))
    }
    script += "]);\n".utf8
    return OutputFile(path: "cari/isi/\(course.id)/\(module.id).js", bytes: script)
  }

  /// What the search must know before the first question: the courses with their modules, words of
  /// one meaning, and how the index is cut.
  func searchList(synonyms: [[String]], shards: [String]) -> OutputFile {
    let courses = library.courses.map { course -> JSON in
      .array([
        .string(course.id.description), .string(course.title),
        .array(
          course.modules.map {
            .array([.string($0.id.description), .string($0.title), .integer($0.lessons.count)])
          }),
      ])
    }
    let glossary = (library.glossary?.entries ?? []).map { entry -> JSON in
      .array([
        .string(entry.anchor), .string(entry.explanation.plainText.oneSpaced.beginning),
        .array(([entry.word] + entry.variants).map(JSON.string)),
      ])
    }
    let list = JSON.object([
      "courses": .array(courses), "glossary": .array(glossary),
      "shards": .string(shards.joined(separator: " ")),
      "synonyms": .array(synonyms.map { .array($0.map(JSON.string)) }),
    ])
    return OutputFile(
      path: SitePath.searchList.description,
      bytes: Array("balaiCari.daftar(\(list.canonicalText));\n".utf8))
  }
}

extension String {
  /// Whole words, so many as a result has room for.
  fileprivate var beginning: String {
    guard count > 200 else { return self }
    let start = prefix(200)
    return (start.lastIndex(of: " ").map { start[..<$0] } ?? start) + " …"
  }
}
