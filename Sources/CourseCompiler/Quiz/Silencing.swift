import LearningCore

extension [Diagnostic] {
  /// Without those that a file, or the question they stand in, allows.
  func silenced(
    by allowed: Set<Diagnostic.ID>, in drafts: [QuestionDraft]
  ) -> [Diagnostic] {
    let silencing = drafts.indices.filter { !drafts[$0].attributes.allowed.isEmpty }
    guard !allowed.isEmpty || !silencing.isEmpty else { return self }
    return filter { diagnostic in
      guard diagnostic.severity == .warning else { return true }
      guard !allowed.contains(diagnostic.id) else { return false }
      return !silencing.contains { index in
        let start = drafts[index].range.start.line
        let end = index + 1 < drafts.count ? drafts[index + 1].range.start.line : Int.max
        return drafts[index].attributes.allowed.contains(diagnostic.id)
          && (start..<end).contains(diagnostic.range.start.line)
      }
    }
  }
}
