import LearningCore

/// What the authors of questions want to hear no more of, by the lines of their questions.
struct Silencing {
  private var questions: [(lines: Range<Int>, allowed: Set<Diagnostic.ID>)] = []

  /// - Parameter drafts: in the order of the file. A question goes on to the next one's heading.
  init(_ drafts: [QuestionDraft]) {
    for (index, draft) in drafts.enumerated() where !draft.attributes.allowed.isEmpty {
      let start = draft.range.start.line
      let end = index + 1 < drafts.count ? drafts[index + 1].range.start.line : Int.max
      questions.append((start..<max(start, end), draft.attributes.allowed))
    }
  }

  func allowed(atLine line: Int) -> Set<Diagnostic.ID> {
    // The last one that begins here or before.
    var (low, high) = (0, questions.count)
    while low < high {
      let middle = (low + high) / 2
      if questions[middle].lines.lowerBound <= line { low = middle + 1 } else { high = middle }
    }
    guard low > 0, questions[low - 1].lines.contains(line) else { return [] }
    return questions[low - 1].allowed
  }

  /// Without the warnings that the file, or the question they stand in, allows.
  func applied(to found: [Diagnostic], allowedByFile: Set<Diagnostic.ID>) -> [Diagnostic] {
    guard !allowedByFile.isEmpty || !questions.isEmpty else { return found }
    return found.filter { diagnostic in
      diagnostic.severity == .error
        || !allowedByFile.contains(diagnostic.id)
          && !allowed(atLine: diagnostic.range.start.line).contains(diagnostic.id)
    }
  }

  /// Notes on links and pictures what is not to be said of them once all files are known.
  func apply(to uses: inout [MarkdownDocument.Use]) {
    guard !questions.isEmpty else { return }
    for index in uses.indices {
      uses[index].allowed = allowed(atLine: uses[index].range.start.line)
    }
  }
}
