import LearningCore

extension QuestionAttributes {
  /// Reads the braces of a question's heading.
  ///
  /// - Parameters:
  ///   - line: of the heading.
  ///   - diagnostics: gets what does not fit.
  init(
    _ written: Attributes, in source: SourceText, line: Int,
    among classes: [String] = questionClasses, diagnostics: inout [Diagnostic]
  ) {
    self.init()
    for (key, value) in written.values.sorted(by: { $0.key < $1.key }) {
      let place = source.range(of: "\(key)=\(value)", line: line)
      let words = value.split(separator: ",").map(String.init)
      switch key {
      case "points":
        if let number = Int(value), (1...100).contains(number) {
          points = number
        } else {
          let expected = Phrase("points=1 sampai points=100", "points=1 to points=100")
          diagnostics.append(.frontMatterValue("points", expected: expected, at: place))
        }
      case "see":
        see = LessonReference(value)
        if see == nil {
          diagnostics.append(.referenceUnknown("see", value, suggestion: nil, at: place))
        }
      case "tags": tags = words.compactMap(PoolID.init)
      case "objective": objectives = words.compactMap(ObjectiveID.init)
      case "allow":
        let ids = words.compactMap { knownDiagnostic($0, at: place, diagnostics: &diagnostics) }
        allowed = Set(ids)
      default: unknown(key, at: place, classes, &diagnostics)
      }
    }
    for name in written.classes {
      if classes.contains(name) {
        self.classes.insert(name)
      } else {
        let place = source.range(of: "." + name, line: line)
        unknown("." + name, at: place, classes, &diagnostics)
      }
    }
  }

  private func unknown(
    _ attribute: String, at place: SourceRange, _ classes: [String],
    _ diagnostics: inout [Diagnostic]
  ) {
    let known = ["points", "see", "tags", "objective", "allow"] + classes.map { "." + $0 }
    diagnostics.append(
      .attributeUnknown(
        attribute, suggestion: closestMatch(to: attribute, in: known), at: place))
  }
}

/// What a question's heading can be marked with.
let questionClasses = ["multiple", "single", "text", "order", "match", "likert", "open"]

/// The diagnostic an author named; an unknown name is a diagnostic itself.
func knownDiagnostic(
  _ name: String, at place: SourceRange, diagnostics: inout [Diagnostic]
) -> Diagnostic.ID? {
  if let id = Diagnostic.ID(rawValue: name) { return id }
  let known = Diagnostic.ID.allCases.map(\.rawValue)
  diagnostics.append(
    .referenceUnknown(
      "allow", name, suggestion: closestMatch(to: name, in: known), at: place))
  return nil
}
