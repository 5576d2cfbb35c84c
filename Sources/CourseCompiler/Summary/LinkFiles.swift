import LearningCore

/// Checks what files say of each other, once all of them are known.
///
/// Works on summaries alone: a file that did not change need not be compiled again for it.
///
/// - Parameter others: paths of all files that are not compiled, such as pictures.
func linkFiles(_ summaries: [FileSummary], others: Set<String>) -> [Diagnostic] {
  var linker = Linker(summaries, others: others)
  for index in summaries.indices {
    linker.checkUses(of: summaries[index])
    linker.checkReferences(of: summaries[index])
  }
  linker.checkNames(summaries)
  linker.checkClaims(summaries)
  return linker.diagnostics
}

private struct Linker {
  let others: Set<String>
  var diagnostics: [Diagnostic] = []
  private var places: [String: Int] = [:]
  private var anchors: [Set<String>] = []
  private let summaries: [FileSummary]
  private var modules: [LessonFile: Int] = [:]
  private var quizIDs: Set<String> = []
  private var courseIDs: Set<String> = []
  private var moduleNames: Set<String> = []

  private struct LessonFile: Hashable {
    var course: CourseID
    var module: ModuleID
  }

  init(_ summaries: [FileSummary], others: Set<String>) {
    (self.summaries, self.others) = (summaries, others)
    anchors = summaries.map { Set($0.anchors) }
    for (index, summary) in summaries.enumerated() {
      places[summary.path] = index
      switch summary.role {
      case .course(let id): courseIDs.insert(id.description)
      case .module(let id, let course):
        courseIDs.insert(course.description)
        let file = LessonFile(course: course, module: id)
        if modules[file] == nil { modules[file] = index }
        moduleNames.insert("\(course)/\(id)")
      case .quiz(let id): quizIDs.insert(id.description)
      case .session, .looseModule, .looseQuiz, .other: break
      }
    }
  }

  // MARK: Links and pictures

  mutating func checkUses(of summary: FileSummary) {
    var missingAnchors = 0
    for use in summary.uses {
      let allowed = summary.allowed.union(use.allowed)
      switch use.destination {
      case .web, .refused: break
      case .document(let path, let fragment):
        guard let place = places[path] else {
          // A Markdown file that is not compiled, such as a licence elsewhere, is fine.
          if !others.contains(path) { report(use, allowed: allowed) }
          continue
        }
        guard let fragment, !fragment.isEmpty, !anchors[place].contains(fragment),
          summaries[place].role != .other
        else { continue }
        missingAnchors += 1
        // To compare all with all would take minutes where a whole file of links is wrong.
        let suggestion =
          missingAnchors > 100 ? nil : closestMatch(to: fragment, in: summaries[place].anchors)
        report(
          .anchorMissing(use.text, suggestion: suggestion, at: use.range), allowed)
      case .file(let path): if !others.contains(path) { report(use, allowed: allowed) }
      }
    }
  }

  private mutating func report(_ use: MarkdownDocument.Use, allowed: Set<Diagnostic.ID>) {
    report(
      use.isImage ? .imageMissing(use.text, at: use.range) : .linkBroken(use.text, at: use.range),
      allowed)
  }

  private mutating func report(_ diagnostic: Diagnostic, _ allowed: Set<Diagnostic.ID>) {
    if !allowed.contains(diagnostic.id) { diagnostics.append(diagnostic) }
  }

  // MARK: Names

  mutating func checkReferences(of summary: FileSummary) {
    // A file by itself names things of the workspace it will go to.
    guard summary.role != .looseModule else { return }
    for reference in summary.references {
      let known =
        switch reference.kind {
        case .quiz: quizIDs
        case .course: courseIDs
        case .module: moduleNames
        }
      guard !known.contains(reference.name) else { continue }
      diagnostics.append(
        .referenceUnknown(
          reference.key, reference.name,
          suggestion: closestMatch(to: reference.name, in: known.sorted()), at: reference.range))
    }
  }

  /// Two files that become the same thing, and courses without modules.
  mutating func checkNames(_ summaries: [FileSummary]) {
    var firstUse: [FileSummary.Role: String] = [:]
    var filled: Set<CourseID> = []
    var folders: [CourseID: FileSummary] = [:]
    for summary in summaries {
      checkFolder(of: summary, among: &folders)
      switch summary.role {
      case .module(let id, let course):
        filled.insert(course)
        if let first = firstUse.updateValue(summary.path, forKey: summary.role) {
          firstUse[summary.role] = first
          diagnostics.append(
            .moduleDefinedTwice(
              id.description, at: SourceRange(file: summary.path, line: 1),
              first: SourceRange(file: first, line: 1)))
        }
      case .quiz(let id):
        if let first = firstUse.updateValue(summary.path, forKey: summary.role) {
          firstUse[summary.role] = first
          diagnostics.append(
            .quizDefinedTwice(
              id.description, at: SourceRange(file: summary.path, line: 1),
              first: SourceRange(file: first, line: 1)))
        }
      case .course, .session, .looseModule, .looseQuiz, .other: break
      }
    }
    for summary in summaries {
      guard case .course(let id) = summary.role, !filled.contains(id) else { continue }
      diagnostics.append(.courseHasNoModules(at: SourceRange(file: summary.path, line: 1)))
    }
  }

  /// Whether a course is in one folder only.
  private mutating func checkFolder(
    of summary: FileSummary, among folders: inout [CourseID: FileSummary]
  ) {
    let course: CourseID
    switch summary.role {
    case .course(let id), .module(_, let id): course = id
    case .quiz, .session, .looseModule, .looseQuiz, .other: return
    }
    guard let first = folders[course] else {
      folders[course] = summary
      return
    }
    guard first.path.prefix(upToLast: "/") != summary.path.prefix(upToLast: "/") else { return }
    diagnostics.append(
      .courseDefinedTwice(
        course.description, at: SourceRange(file: summary.path, line: 1),
        first: SourceRange(file: first.path, line: 1)))
  }

  // MARK: Questions and lessons

  /// Where questions lead, and whether every objective has one.
  ///
  /// A question belongs to the module that `see` names, else to those whose quiz it stands in.
  mutating func checkClaims(_ summaries: [FileSummary]) {
    var modulesOfQuiz: [String: [Int]] = [:]
    for (index, summary) in summaries.enumerated() {
      for reference in summary.references where reference.key == "quiz" {
        modulesOfQuiz[reference.name, default: []].append(index)
      }
    }
    var checked: Set<Int> = []
    var named: [Int: Set<ObjectiveID>] = [:]
    for summary in summaries {
      guard case .quiz(let quiz) = summary.role else { continue }
      let owners = modulesOfQuiz[quiz.description] ?? []
      if summary.questionCount > 0 { checked.formUnion(owners) }
      for claim in summary.claims {
        var modules = owners
        if let see = claim.see {
          guard let place = target(of: see) else {
            diagnostics.append(
              .referenceUnknown("see", see.description, suggestion: nil, at: claim.range))
            continue
          }
          modules = [place]
          checked.insert(place)
        }
        guard !modules.isEmpty else { continue }
        let known = modules.flatMap { summaries[$0].objectives.map(\.objective.id) }
        for objective in claim.objectives {
          guard known.contains(objective) else {
            report(
              .objectiveUnknown(
                objective.description,
                suggestion: closestMatch(
                  to: objective.description, in: known.map(\.description)), at: claim.range),
              summary.allowed.union(claim.allowed))
            continue
          }
          for module in modules { named[module, default: []].insert(objective) }
        }
      }
    }
    for (index, summary) in summaries.enumerated() {
      // Questions that name no objective check the module as a whole.
      if checked.contains(index), named[index] == nil { continue }
      guard case .module = summary.role else { continue }
      for placed in summary.objectives
      where named[index]?.contains(placed.objective.id) != true {
        report(
          .objectiveWithoutQuestion(placed.objective.text, at: placed.range), summary.allowed)
      }
    }
  }

  private func target(of reference: LessonReference) -> Int? {
    guard
      let place = modules[LessonFile(course: reference.course, module: reference.module)],
      reference.fragment.map(anchors[place].contains) ?? true
    else { return nil }
    return place
  }
}

extension String {
  /// What stands before the last `mark`; empty when there is none.
  fileprivate func prefix(upToLast mark: Character) -> Substring {
    lastIndex(of: mark).map { self[..<$0] } ?? ""
  }
}
