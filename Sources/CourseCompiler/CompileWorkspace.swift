package import LearningCore

/// Compiles `balai.yml`. What is missing or wrong keeps its default.
package func compileWorkspace(_ file: SourceFile) -> Compilation<Workspace> {
  // Windows editors put a byte order mark in front.
  let text = String(file.text.unicodeScalars.drop { $0 == "\u{FEFF}" })
  var front = FrontMatter(text, path: file.path, lineOffset: 0)
  let standard = Workspace(organisation: "")
  let workspace = Workspace(
    organisation: front.text("organisation") ?? "", place: front.text("place"),
    language: front.choice("language", of: Language.self) ?? standard.language,
    zone: front.parsed(
      "zone",
      expected: Phrase("WIB, WITA, WIT, atau +08:00", "WIB, WITA, WIT, or +08:00")
    ) { UTCOffset($0) } ?? standard.zone,
    minutesPerHour: front.integer("jp_minutes", in: 1...240) ?? standard.minutesPerHour,
    yearlyHours: front.integer("jp_per_year", in: 1...2000) ?? standard.yearlyHours,
    siteURL: front.parsed(
      "site_url",
      expected: Phrase(
        "alamat situs yang diawali https:// atau http://",
        "the address of the site, beginning with https:// or http://")
    ) { text in
      guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
      return text.hasSuffix("/") ? String(text.dropLast()) : text
    },
    certificateNumber: front.text("certificate_number") ?? standard.certificateNumber)
  front.finish()
  return Compilation(workspace, front.diagnostics)
}
