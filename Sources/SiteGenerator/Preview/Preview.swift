package import LearningCore

/// A workspace as its authors see it while they write: what is wrong in each file, how it will look
/// on the site and, beside that, in a terminal.
///
/// Nothing is left out: notes for the trainer, modules for staff and the keys of exams are here. It
/// is for the author's own machine and never part of a site.
package struct Preview: Sendable {
  /// What other parts of the program know how to draw.
  package struct Drawing: Sendable {
    /// Blocks as a learner's terminal shows them.
    package var text: @Sendable ([Block]) -> [TerminalLine]
    /// A question as a learner's terminal asks it.
    package var question: @Sendable (Paper.Item) -> [TerminalLine]
    /// Diagnostics in full, each with the line it is about.
    package var reports: @Sendable ([Diagnostic]) -> [[TerminalLine]]
    /// What a learner is told before a quiz.
    package var facts: @Sendable (Quiz) -> [(name: String, value: String)]

    package init(
      text: @escaping @Sendable ([Block]) -> [TerminalLine],
      question: @escaping @Sendable (Paper.Item) -> [TerminalLine],
      reports: @escaping @Sendable ([Diagnostic]) -> [[TerminalLine]],
      facts: @escaping @Sendable (Quiz) -> [(name: String, value: String)]
    ) {
      (self.text, self.question) = (text, question)
      (self.reports, self.facts) = (reports, facts)
    }
  }

  let library: Library
  let language: Language
  let drawing: Drawing
  /// Different after every save; a page that bears another one loads itself again.
  let version: String
  /// The folder the author works in, relative to the workspace; empty for all of it.
  let folder: String
  private let remarks: [String: [Diagnostic]]

  package init(
    _ library: Library, diagnostics: [Diagnostic], folder: String = "", version: String,
    language: Language, drawing: Drawing
  ) {
    (self.library, self.folder, self.version) = (library, folder, version)
    (self.language, self.drawing) = (language, drawing)
    remarks = Dictionary(grouping: diagnostics) { $0.range.file }
  }

  /// A file of the preview, made when it is asked for; `nil` when there is none at this path.
  ///
  /// A Markdown file that is gone still has a page, which says so and comes back to life with it.
  package func file(at path: String) -> [UInt8]? {
    switch path {
    case SitePath.home.description: return document(index).bytes
    case SitePath.previewVersion.description: return Array(version.utf8)
    case SitePath.styleSheet.description: return Array(styleSheet.utf8)
    case SitePath.previewStyle.description: return Array(previewStyle.utf8)
    case SitePath.previewScript.description: return Array(previewScript.utf8)
    case SitePath.icon.description: return Array(icon.utf8)
    default: break
    }
    guard path.hasPrefix("naskah/"), path.hasSuffix(".html") else { return nil }
    return document(page(of: String(path.dropFirst(7).dropLast(5)))).bytes
  }

  private func page(of file: String) -> PreviewPage {
    for course in library.courses {
      if course.path == file { return page(of: course) }
      if let module = course.modules.first(where: { $0.path == file }) {
        return page(of: module, in: course)
      }
    }
    if let quiz = library.quizzes.first(where: { $0.path == file }) { return page(of: quiz) }
    return PreviewPage(
      path: .manuscript(file), title: file,
      content: """
        <h1>\(file)</h1>
        \(report(on: file))<p>\(PreviewWords.nothingToShow[language])</p>

        """)
  }

  func remarks(in file: String) -> [Diagnostic] { remarks[file] ?? [] }

  /// Files with diagnostics, sorted.
  var remarkableFiles: [String] { remarks.keys.sorted() }

  func isInFolder(_ path: String) -> Bool {
    folder.isEmpty || path == folder || path.hasPrefix(folder + "/")
  }
}
