import Certificates
import LearningCore

extension CertificateDetails {
  /// What the workspace and the course say on the day of issue.
  ///
  /// - Parameter site: of the issuer; that of the workspace where it has none.
  init(
    freezing course: Course, of workspace: Workspace, site: String?, status: StatusEntry? = nil,
    follows: String? = nil
  ) {
    var competencies: [Competency] = []
    for competency in course.competencies + course.modules.flatMap(\.competencies)
    where !competencies.contains(competency) {
      competencies.append(competency)
    }
    self.init(
      course: course.id, site: site ?? workspace.siteURL, place: workspace.place,
      signatories: workspace.signatories,
      modules: course.modules.map { Module(title: $0.title, minutes: $0.minutes) },
      alignments: competencies.map(Alignment.init),
      criteria: course.criteria[workspace.language], status: status, follows: follows)
  }
}

extension CertificateDetails.Alignment {
  /// Sources of the addresses: JRC128415 and JRC144121 in the repository of the European Commission's
  /// Joint Research Centre, which publishes DigComp.
  fileprivate init(_ competency: Competency) {
    let name = competency.description
    guard name.hasPrefix("digcomp-") else {
      self.init(name: name)
      return
    }
    let parts = name.dropFirst(8).split(separator: "/").map(String.init)
    let report = DigComp(rawValue: parts[0]) == .v3 ? "JRC144121" : "JRC128415"
    self.init(
      framework: "DigComp \(parts[0])", code: parts[1],
      name: competency.words.isEmpty ? competency.title : competency.words,
      url: "https://publications.jrc.ec.europa.eu/repository/handle/\(report)")
  }
}

extension Course {
  /// What it takes to get the certificate.
  fileprivate var criteria: Phrase {
    let count = modules.count
    guard let rule = certificate, rule.exam != nil else {
      return Phrase("Menyelesaikan \(count) modul.", "Completing \(count) modules.")
    }
    guard rule.isWitnessed else {
      return Phrase(
        "Menyelesaikan \(count) modul dan lulus ujian akhir.",
        "Completing \(count) modules and passing the final exam.")
    }
    return Phrase(
      "Menyelesaikan \(count) modul dan lulus ujian akhir di depan pengawas.",
      "Completing \(count) modules and passing the final exam before a witness.")
  }
}
