// Parts of the site that an agency wrote itself.

extension Diagnostic {
  /// - Parameter name: of the file.
  package static func templateUnknown(
    _ name: String, suggestion: String?, at range: SourceRange
  ) -> Self {
    let known = SiteFragment.allCases.map { "\($0.rawValue).html" }.joined(separator: ", ")
    return Self(
      .templateUnknown, at: range,
      Phrase("'\(name)' bukan bagian situs", "'\(name)' is no part of the site"),
      fix: suggestion.map {
        Phrase(
          "Mungkin maksudnya '\($0)'. Yang dikenal: \(known).",
          "Perhaps '\($0)' is meant. Known are: \(known).")
      }
        ?? Phrase(
          "Beri nama salah satu dari ini: \(known).", "Name it one of these: \(known)."))
  }

  /// - Parameter name: between the braces.
  package static func placeholderUnknown(
    _ name: String, suggestion: String?, at range: SourceRange
  ) -> Self {
    let known = SitePlaceholder.allCases.map(\.written).joined(separator: ", ")
    return Self(
      .placeholderUnknown, at: range,
      Phrase(
        "'{{\(name)}}' tidak dikenal dan akan terbaca apa adanya",
        "'{{\(name)}}' is not known and would be read as it stands"),
      fix: suggestion.map {
        Phrase(
          "Mungkin maksudnya '{{\($0)}}'. Yang dikenal: \(known).",
          "Perhaps '{{\($0)}}' is meant. Known are: \(known).")
      } ?? Phrase("Pakai salah satu dari ini: \(known).", "Use one of these: \(known)."))
  }
}
