package import LearningCore

/// How much there is.
package struct ContentCounts: Hashable, Sendable {
  package var courses = 0
  package var modules = 0
  package var lessons = 0
  package var quizzes = 0
  package var questions = 0

  package init() {}
}

/// What is to be said of some files.
package struct FolderReport: Sendable {
  /// In the order of files and lines.
  package var diagnostics: [Diagnostic]
  package var counts: ContentCounts
  /// Lines that diagnostics point at, by file and number. Those of diagnostics that took several
  /// files to find may be missing.
  package var quotes: [String: [Int: String]]
}

/// What one file says, for ``report(on:files:)``. Pure: the same text at the same path gives the
/// same summary.
package func summarize(_ file: SourceFile, setting: FileSetting) -> FileSummary {
  CompiledFile(file, setting: setting, detail: .everything).summary
}

/// The same of many files, on all cores, in their order.
package func summarize(_ files: [SourceFile], setting: FileSetting) -> [FileSummary] {
  files.concurrentMap { summarize($0, setting: setting) }
}

/// Joins summaries to a report.
///
/// - Parameters:
///   - summaries: of every Markdown file, in any order.
///   - unreadable: paths of those that are not UTF-8.
///   - others: paths of all other files, so that images and attachments can be checked.
///   - faults: what is wrong with pictures among them, as far as somebody has looked.
package func report(
  on summaries: [FileSummary], unreadable: [String], others: Set<String>,
  faults: [String: PictureFault] = [:]
) -> FolderReport {
  // To sort copies every summary, and most callers have them in order.
  let isSorted = summaries.indices.dropFirst().allSatisfy {
    summaries[$0 - 1].path <= summaries[$0].path
  }
  let summaries = isSorted ? summaries : summaries.sorted { $0.path < $1.path }
  let diagnostics =
    unreadable.map { Diagnostic.textUnreadable(at: SourceRange(file: $0, line: 1)) }
    + summaries.flatMap(\.diagnostics) + linkFiles(summaries, others: others, faults: faults)
  var quotes: [String: [Int: String]] = [:]
  for index in summaries.indices where !summaries[index].quotes.isEmpty {
    quotes[summaries[index].path] = summaries[index].quotes
  }
  return FolderReport(
    diagnostics: diagnostics.inOrder, counts: ContentCounts(summaries), quotes: quotes)
}

/// The same without where it is and what is to be done about it.
///
/// - Parameter linked: what ``linkedFaults(in:others:faults:)`` found.
package func faultKinds(
  in heads: [SummaryHead], unreadable: [String], linked: [FaultKind]
) -> [FaultKind] {
  let unread = unreadable.map {
    FaultKind(.textUnreadable(at: SourceRange(file: $0, line: 1)))
  }
  return unread + heads.flatMap(\.faults) + linked
}

/// What is wrong with what files say of each other.
package func linkedFaults(
  in summaries: [FileSummary], others: Set<String>, faults: [String: PictureFault]
) -> [FaultKind] {
  linkFiles(summaries, others: others, faults: faults).map(FaultKind.init)
}

/// Checks files without a cache: each is compiled, then what they say of each other is checked.
package func checkFiles(_ files: WorkspaceFiles, setting: FileSetting) -> FolderReport {
  report(
    on: summarize(files.texts, setting: setting), unreadable: files.unreadable,
    others: files.others)
}

extension [FileSummary] {
  /// Paths of the pictures that the texts show, whether they are there or not.
  package var pictures: Set<String> {
    var pictures: Set<String> = []
    for index in indices where !self[index].uses.isEmpty {
      for use in self[index].uses {
        if use.isImage, case .file(let path) = use.destination { pictures.insert(path) }
      }
    }
    return pictures
  }
}

extension ContentCounts {
  package init(_ summaries: [FileSummary]) { self.init(summaries) { _ in true } }

  /// - Parameter isCounted: by the path of a file.
  package init(_ summaries: [FileSummary], where isCounted: (String) -> Bool) {
    var folders: Set<CourseID> = []
    for index in summaries.indices where isCounted(summaries[index].path) {
      lessons += summaries[index].lessonCount
      questions += summaries[index].questionCount
      switch summaries[index].role {
      case .course(let id): folders.insert(id)
      case .module(_, let id):
        folders.insert(id)
        modules += 1
      case .looseModule: modules += 1
      case .quiz, .looseQuiz: quizzes += 1
      case .session, .attendance, .glossary, .other: break
      }
    }
    courses = folders.count
  }
}

extension [Diagnostic] {
  /// By file, line, column, and name.
  var inOrder: [Diagnostic] {
    sorted {
      ($0.range.file, $0.range.start, $0.id) < ($1.range.file, $1.range.start, $1.id)
    }
  }
}
