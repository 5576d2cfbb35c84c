import LearningCore

extension Preview {
  /// A page that lists more is of no use to anybody.
  private static let limit = 100

  /// Everything that was found in a file, errors first; nothing when there is nothing.
  func report(on file: String) -> HTML {
    let found = remarks(in: file)
    if found.isEmpty { return "" }
    let sorted = found.filter { $0.severity == .error } + found.filter { $0.severity == .warning }
    let shown = Array(sorted.prefix(Self.limit))
    let entries = HTML(each: zip(shown, drawing.reports(shown))) { diagnostic, lines in
      let style: HTML = diagnostic.severity == .error ? "error" : "warning"
      let text = HTML(each: lines) { "\($0.markup)\n" }
      return "<li class=\"\(style)\"><pre>\(text)</pre></li>\n"
    }
    let rest: HTML =
      found.count > Self.limit
      ? "<p>\(PreviewWords.more(found.count - Self.limit)[language])</p>\n" : ""
    return """
      <section class="remarks" aria-labelledby=":catatan">
      <h2 id=":catatan">\(PreviewWords.remarks[language]): \(counts(of: [file]))</h2>
      <ul role="list">
      \(entries)</ul>
      \(rest)</section>

      """
  }

  /// `1 galat, 2 peringatan` of some files together.
  func counts(of files: some Sequence<String>) -> HTML {
    var (errors, warnings) = (0, 0)
    for diagnostic in files.flatMap(remarks(in:)) {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      }
    }
    let style: HTML = errors > 0 ? "error" : warnings > 0 ? "warning" : "clean"
    let words = PreviewWords.counts(errors: errors, warnings: warnings)[language]
    return "<span class=\"counts \(style)\">\(words)</span>"
  }
}
