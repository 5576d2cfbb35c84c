/// What `balai.yml` says: who the organisation is and which rules it follows.
package struct Workspace: Hashable, Sendable {
  package var organisation: String
  /// The place printed before a date, such as the city of the office.
  package var place: String?
  /// Language of the site's own words. The terminal speaks the language each person chooses.
  package var language: Language
  package var zone: UTCOffset
  /// Minutes in one training hour (JP). Regulations differ, so it is configuration.
  package var minutesPerHour: Int
  /// Training hours a person should reach in a year.
  package var yearlyHours: Int
  /// Address of the published site, without a trailing slash.
  package var siteURL: String?
  /// Certificate numbers: `{n}` running number, `{year}`, `{month}`, `{course}`.
  package var certificateNumber: String
  /// How long a shared screen may lie unused before it asks for the PIN again.
  package var idleLock: Span
  /// How serious each diagnostic is here, where that differs from the catalogue.
  package var checks: [Diagnostic.ID: Diagnostic.Level]
  /// The offices that people work for.
  package var units = UnitTree()
  package var retention = Retention()
  /// How hours are counted, beside ``minutesPerHour`` and ``yearlyHours``.
  package var hoursPolicy = HoursPolicy()
  /// In the order written.
  package var paths: [LearningPath] = []
  /// Where people can always come to learn, in the order written.
  package var centres: [Centre] = []
  /// How many questions one session of review asks at most.
  package var reviewQuestions = 10
  /// How many people must have answered before anything of a survey is shown.
  package var surveyMinimum = Workspace.leastSurveyMinimum
  /// Whose names stand under certificates, in the order printed.
  package var signatories: [Signatory] = []

  /// How certificates are printed.
  package var certificate = CertificateLook()

  package var site = SiteLook()

  /// Configuration may ask for more, never for less.
  package static let leastSurveyMinimum = 5

  package init(
    organisation: String, place: String? = nil, language: Language = .indonesian,
    zone: UTCOffset = .westernIndonesia, minutesPerHour: Int = 45, yearlyHours: Int = 20,
    siteURL: String? = nil, certificateNumber: String = "{n}/{course}/{year}",
    idleLock: Span = .minutes(10), checks: [Diagnostic.ID: Diagnostic.Level] = [:]
  ) {
    (self.organisation, self.place, self.language) = (organisation, place, language)
    (self.zone, self.minutesPerHour, self.yearlyHours) = (zone, minutesPerHour, yearlyHours)
    (self.siteURL, self.certificateNumber) = (siteURL, certificateNumber)
    (self.idleLock, self.checks) = (idleLock, checks)
  }

  /// - Parameter minutes: minutes of training.
  package func hours(minutes: Int) -> TrainingHours {
    TrainingHours(minutes: minutes, minutesPerHour: minutesPerHour)
  }
}
