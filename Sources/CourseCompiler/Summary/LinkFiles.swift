import LearningCore

/// Checks what files say of each other, once all of them are known.
///
/// Works on summaries alone: a file that did not change need not be compiled again for it.
///
/// - Parameters:
///   - others: paths of all files that are not compiled, such as pictures.
///   - faults: of pictures among them.
func linkFiles(
  _ summaries: [FileSummary], others: Set<String>, faults: [String: PictureFault] = [:]
) -> [Diagnostic] {
  var linker = Linker(summaries, others: others, faults: faults)
  for index in summaries.indices {
    if !summaries[index].uses.isEmpty { linker.checkUses(of: summaries[index]) }
    if !summaries[index].references.isEmpty { linker.checkReferences(of: summaries[index]) }
  }
  linker.checkNames()
  linker.checkClaims()
  return linker.diagnostics
}

/// Loops go over indices: to copy a summary of a file that has nothing to say takes longer than to
/// see that it has not.
private struct Linker {
  private(set) var diagnostics: [Diagnostic] = []
  private let others: Set<String>
  private let faults: [String: PictureFault]
  private let summaries: [FileSummary]
  private var places: [String: Int]
  /// Of the files that were asked for one.
  private var anchors: [Int: Set<String>] = [:]
  private var modules: [LessonFile: Int] = [:]
  private var quizzes: [QuizID: Int] = [:]
  private var glossary: Int?
  /// Of a file that becomes what another one has become already, the other one.
  private var firstUse: [Int: Int] = [:]
  private lazy var quizNames = KnownNames(quizzes.keys.map(\.description))
  private var courseNames = KnownNames()
  private var surveys: Set<String> = []
  private var sessionNames = KnownNames()
  private lazy var moduleNames = KnownNames(modules.keys.map { "\($0.course)/\($0.module)" })

  private struct LessonFile: Hashable {
    var course: CourseID
    var module: ModuleID
  }

  init(_ summaries: [FileSummary], others: Set<String>, faults: [String: PictureFault]) {
    (self.summaries, self.others, self.faults) = (summaries, others, faults)
    places = Dictionary(minimumCapacity: summaries.count)
    for index in summaries.indices {
      places[summaries[index].path] = index
      switch summaries[index].role {
      case .course(let id): courseNames.insert(id.description)
      case .module(let id, let course):
        courseNames.insert(course.description)
        firstUse[index] = modules.insertFirst(index, for: LessonFile(course: course, module: id))
      case .quiz(let id):
        firstUse[index] = quizzes.insertFirst(index, for: id)
        if summaries[index].isSurvey { surveys.insert(id.description) }
      case .session(let id): sessionNames.insert(id.description)
      case .glossary:
        if let glossary { firstUse[index] = glossary } else { glossary = index }
      case .attendance, .looseModule, .looseQuiz, .other: break
      }
    }
  }

  // MARK: Links and pictures

  mutating func checkUses(of summary: FileSummary) {
    var missingAnchors = 0
    for use in summary.uses {
      switch use.destination {
      case .web, .refused: break
      case .document(let path, let fragment):
        guard let place = places[path] else {
          // A Markdown file that is not compiled, such as a licence elsewhere, is fine.
          if !others.contains(path) { report(use, of: summary) }
          continue
        }
        guard let fragment, !fragment.isEmpty, summaries[place].role != .other,
          !hasAnchor(fragment, at: place)
        else { continue }
        missingAnchors += 1
        // To compare all with all would take minutes where a whole file of links is wrong.
        let suggestion =
          missingAnchors > 100 ? nil : closestMatch(to: fragment, in: summaries[place].anchors.all)
        report(
          .anchorMissing(use.text, suggestion: suggestion, at: use.range),
          summary.allowed.union(use.allowed))
      case .file(let path):
        if !others.contains(path) {
          report(use, of: summary)
        } else if use.isImage, let fault = faults[path] {
          report(
            .imageUnusable(use.text, fault, at: use.range), summary.allowed.union(use.allowed))
        }
      }
    }
  }

  private mutating func hasAnchor(_ anchor: String, at place: Int) -> Bool {
    if let known = anchors[place] { return known.contains(anchor) }
    let found = Set(summaries[place].anchors.all)
    anchors[place] = found
    return found.contains(anchor)
  }

  private mutating func report(_ use: MarkdownDocument.Use, of summary: FileSummary) {
    report(
      use.isImage ? .imageMissing(use.text, at: use.range) : .linkBroken(use.text, at: use.range),
      summary.allowed.union(use.allowed))
  }

  private mutating func report(_ diagnostic: Diagnostic, _ allowed: Set<Diagnostic.ID>) {
    if !allowed.contains(diagnostic.id) { diagnostics.append(diagnostic) }
  }

  // MARK: Names

  mutating func checkReferences(of summary: FileSummary) {
    // A file by itself names things of the workspace it will go to.
    guard summary.role != .looseModule else { return }
    for reference in summary.references {
      let suggestion =
        switch reference.kind {
        case .quiz, .survey: quizNames.find(reference.name)
        case .course: courseNames.find(reference.name)
        case .module: moduleNames.find(reference.name)
        case .session: sessionNames.find(reference.name)
        }
      guard case .missing(let nearest) = suggestion else {
        if reference.kind == .survey, !surveys.contains(reference.name) {
          diagnostics.append(.notASurvey(reference.name, at: reference.range))
        }
        continue
      }
      diagnostics.append(
        .referenceUnknown(
          reference.key, reference.name, suggestion: nearest, at: reference.range))
    }
  }

  /// Two files that become the same thing, and courses without modules.
  mutating func checkNames() {
    var folders: [CourseID: String] = [:]
    for index in summaries.indices {
      switch summaries[index].role {
      case .course(let course), .module(_, let course):
        checkFolder(of: summaries[index].path, course, among: &folders)
      case .quiz, .session, .attendance, .glossary, .looseModule, .looseQuiz, .other: break
      }
      guard let first = firstUse[index] else { continue }
      let start = SourceRange(file: summaries[index].path, line: 1)
      let place = SourceRange(file: summaries[first].path, line: 1)
      switch summaries[index].role {
      case .module(let id, _):
        diagnostics.append(.moduleDefinedTwice(id.description, at: start, first: place))
      case .quiz(let id):
        diagnostics.append(.quizDefinedTwice(id.description, at: start, first: place))
      case .glossary: diagnostics.append(.glossaryTwice(at: start, first: place))
      case .course, .session, .attendance, .looseModule, .looseQuiz, .other: break
      }
    }
    let filled = Set(modules.keys.map(\.course))
    for index in summaries.indices {
      guard case .course(let id) = summaries[index].role, !filled.contains(id) else { continue }
      diagnostics.append(.courseHasNoModules(at: SourceRange(file: summaries[index].path, line: 1)))
    }
  }

  /// Whether a course is in one folder only.
  private mutating func checkFolder(
    of path: String, _ course: CourseID, among folders: inout [CourseID: String]
  ) {
    guard let first = folders[course] else {
      folders[course] = path
      return
    }
    guard first.folder != path.folder else { return }
    diagnostics.append(
      .courseDefinedTwice(
        course.description, at: SourceRange(file: path, line: 1),
        first: SourceRange(file: first, line: 1)))
  }

  // MARK: Questions and lessons

  /// Where questions lead, and whether every objective has one.
  ///
  /// A question belongs to the module that `see` names, else to those whose quiz it stands in.
  mutating func checkClaims() {
    var modulesOfQuiz: [String: [Int]] = [:]
    for index in summaries.indices {
      for reference in summaries[index].references where reference.key == "quiz" {
        modulesOfQuiz[reference.name, default: []].append(index)
      }
    }
    var checked: Set<Int> = []
    var named: [Int: Set<ObjectiveID>] = [:]
    for index in summaries.indices {
      guard case .quiz(let quiz) = summaries[index].role else { continue }
      let owners = modulesOfQuiz[quiz.description] ?? []
      if summaries[index].questionCount > 0 { checked.formUnion(owners) }
      for claim in summaries[index].claims {
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
        guard !modules.isEmpty, !claim.objectives.isEmpty else { continue }
        let known = modules.flatMap { summaries[$0].objectives.map(\.objective.id) }
        for objective in claim.objectives {
          guard known.contains(objective) else {
            report(
              .objectiveUnknown(
                objective.description,
                suggestion: closestMatch(
                  to: objective.description, in: known.map(\.description)), at: claim.range),
              summaries[index].allowed.union(claim.allowed))
            continue
          }
          for module in modules { named[module, default: []].insert(objective) }
        }
      }
    }
    for index in summaries.indices {
      // Questions that name no objective check the module as a whole.
      if checked.contains(index), named[index] == nil { continue }
      guard case .module = summaries[index].role else { continue }
      for placed in summaries[index].objectives
      where named[index]?.contains(placed.objective.id) != true {
        report(
          .objectiveWithoutQuestion(placed.objective.text, at: placed.range),
          summaries[index].allowed)
      }
    }
  }

  private mutating func target(of reference: LessonReference) -> Int? {
    let file = LessonFile(course: reference.course, module: reference.module)
    guard let place = modules[file] else { return nil }
    if let fragment = reference.fragment, !hasAnchor(fragment, at: place) { return nil }
    return place
  }
}

/// Names that something can be called by.
private struct KnownNames {
  enum Found { case known, missing(nearest: String?) }

  private var names: Set<String> = []
  private lazy var sorted = names.sorted()

  init(_ names: [String] = []) { self.names = Set(names) }

  mutating func insert(_ name: String) { names.insert(name) }

  /// To be asked when all names are in.
  mutating func find(_ name: String) -> Found {
    names.contains(name) ? .known : .missing(nearest: closestMatch(to: name, in: sorted))
  }
}

extension Dictionary {
  /// Keeps the first value of each key.
  ///
  /// - Returns: the one that is there already.
  fileprivate mutating func insertFirst(_ value: Value, for key: Key) -> Value? {
    guard let first = self[key] else {
      self[key] = value
      return nil
    }
    return first
  }
}

extension String {
  /// What stands before the last `/` of a path; empty when there is none.
  fileprivate var folder: Substring {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { self[..<$0] } ?? ""
  }
}
