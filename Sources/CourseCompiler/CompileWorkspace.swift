package import LearningCore

/// Compiles `balai.yml`. What is missing or wrong keeps its default.
package func compileWorkspace(_ file: SourceFile) -> Compilation<Workspace> {
  readWorkspace(file)
}

func readWorkspace(
  _ file: SourceFile, recorder: ShapeRecorder? = nil
) -> Compilation<Workspace> {
  let yaml = YAMLText(file)
  var front = FrontMatter(yaml, path: file.path, recorder: recorder)
  let standard = Workspace(organisation: "")
  var workspace = Workspace(
    organisation: front.text("organisation") ?? "", place: front.text("place"),
    language: front.choice("language", of: Language.self) ?? standard.language,
    zone: front.parsed(
      "zone", pattern: "^(WIB|WITA|WIT|[+-][0-9]{2}:[0-9]{2})$",
      expected: Phrase("WIB, WITA, WIT, atau +08:00", "WIB, WITA, WIT, or +08:00")
    ) { UTCOffset($0) } ?? standard.zone,
    minutesPerHour: front.integer("jp_minutes", in: 1...240) ?? standard.minutesPerHour,
    yearlyHours: front.integer("jp_per_year", in: 1...2000) ?? standard.yearlyHours,
    siteURL: front.parsed(
      "site_url", pattern: "^https?://.+",
      expected: Phrase(
        "alamat situs yang diawali https:// atau http://",
        "the address of the site, beginning with https:// or http://")
    ) { text in
      guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
      return text.hasSuffix("/") ? String(text.dropLast()) : text
    },
    certificateNumber: front.text("certificate_number") ?? standard.certificateNumber,
    idleLock: front.span("idle_lock") ?? standard.idleLock, checks: front.checks())
  (workspace.hoursPolicy, workspace.paths) = (front.hoursPolicy(), front.paths())
  (workspace.units, workspace.retention) = (front.units(), front.retention())
  (workspace.signatories, workspace.certificate) = (front.signatories(), front.certificateLook())
  workspace.centres = front.centres()
  workspace.site = front.siteLook()
  workspace.reviewQuestions =
    front.integer("review_questions", in: 1...100) ?? standard.reviewQuestions
  workspace.surveyMinimum =
    front.integer("survey_minimum", in: Workspace.leastSurveyMinimum...1000)
    ?? standard.surveyMinimum
  front.finish()
  return Compilation(workspace, yaml.diagnostics + front.diagnostics)
}

extension FrontMatter {
  /// `checks`: how serious each diagnostic is in this workspace.
  fileprivate mutating func checks() -> [Diagnostic.ID: Diagnostic.Level] {
    guard var inner = nested("checks") else { return [:] }
    var checks: [Diagnostic.ID: Diagnostic.Level] = [:]
    for id in Diagnostic.ID.allCases {
      checks[id] = inner.choice(id.rawValue, of: Diagnostic.Level.self)
    }
    inner.finish()
    adopt(inner)
    return checks
  }
}
