import LearningCore

extension CheckReport {
  /// Workflow commands of GitHub Actions, one a line, which show up beside the changed lines:
  /// <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.
  ///
  /// - Parameter folder: where the job runs, the checked-out repository.
  func gitHubAnnotations(from folder: String) -> [String] {
    entries.map { entry in
      let diagnostic = entry.diagnostic
      let (start, end) = (diagnostic.range.start, diagnostic.range.end)
      let file = Files.shortened(entry.root + "/" + diagnostic.range.file, from: folder)
      var properties = ["file=\(property(file))", "line=\(start.line)"]
      // Columns only count where a place lies on one line.
      properties +=
        start.line == end.line
        ? ["col=\(start.column)", "endColumn=\(end.column)"] : ["endLine=\(end.line)"]
      properties.append("title=\(property(diagnostic.id.rawValue))")
      let message = "\(diagnostic.message.text)\n\(diagnostic.fix.text)"
      let list = properties.joined(separator: ",")
      return "::\(diagnostic.severity.rawValue) \(list)::\(escaped(message))"
    }
  }

  private func escaped(_ text: String) -> String {
    String(
      text.unicodeScalars.reduce(into: String.UnicodeScalarView()) { result, scalar in
        switch scalar {
        case "%": result.append(contentsOf: "%25".unicodeScalars)
        case "\r": result.append(contentsOf: "%0D".unicodeScalars)
        case "\n": result.append(contentsOf: "%0A".unicodeScalars)
        default: result.append(scalar)
        }
      })
  }

  private func property(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
