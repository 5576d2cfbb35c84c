import CertificatePrint
import Certificates
import LearningCore

/// What certificates are printed with: a template, fonts and a logo, read once. A workspace may have
/// its own in its folder `Site`: templates in `Templates`, fonts in `Fonts`.
struct CertificatePrinting: Sendable {
  private let template: PrintTemplate
  let fontFiles: [String]
  private let logo: [UInt8]?

  /// - Parameters:
  ///   - name: of the template, if not the one that `balai.yml` names.
  ///   - root: `nil` without a workspace: then templates and fonts are those that come with balai
  ///     and with the system.
  /// - Throws: when a file is missing or wrong; nothing can be printed then.
  init(template name: String?, workspace: Workspace?, root: String?) throws {
    let look = workspace?.certificate ?? CertificateLook()
    let site = root.map { $0 + "/Site" }
    template = try Self.template(
      name ?? look.template ?? ShippedTemplate.landscape.rawValue, in: site)
    fontFiles = try Self.fontFiles(in: site)
    logo = try (look.logo ?? template.logo).flatMap { name in
      try site.map { try Files.read($0 + "/" + name) }
    }
  }

  /// One for each thread.
  func press() throws -> CertificatePress {
    try CertificatePress(template: template, fontFiles: fontFiles, logo: logo)
  }

  private static func template(_ name: String, in site: String?) throws -> PrintTemplate {
    if let site, !name.contains("/"), Files.exists("\(site)/Templates/\(name).yml") {
      let path = "\(site)/Templates/\(name).yml"
      let text = try Files.readText(path)
      do throws(UnreadableTemplate) { return try PrintTemplate(reading: text) } catch {
        throw WrongTemplate(path: path, problems: error)
      }
    }
    guard let shipped = ShippedTemplate(rawValue: name) else {
      throw CertificatePrintingError(template: name)
    }
    return try PrintTemplate(reading: shipped.text)
  }

  /// Those of the workspace; those the templates that come with balai are set in (Debian's packages
  /// fonts-ebgaramond and fonts-lato); and those that stand in for fonts and letters that are missing.
  private static func fontFiles(in site: String?) throws -> [String] {
    let own = try site.map { site in
      try Files.list(site + "/Fonts").filter { $0.hasSuffix(".otf") || $0.hasSuffix(".ttf") }
        .map { "\(site)/Fonts/\($0)" }
    }
    return (own ?? []) + systemFonts.map { "/usr/share/fonts/" + $0 }.filter(Files.exists)
  }

  private static let systemFonts =
    ["EBGaramond12-Regular", "EBGaramond12-Italic"].map { "opentype/ebgaramond/\($0).otf" }
    + ["Lato-Regular", "Lato-Bold", "Lato-Italic"].map { "truetype/lato/\($0).ttf" }
    + ["DejaVuSansCondensed", "DejaVuSansCondensed-Bold", "DejaVuSans", "DejaVuSans-Bold"].map {
      "truetype/dejavu/\($0).ttf"
    }
    + ["LiberationSans-Regular", "LiberationSans-Bold"].map { "truetype/liberation/\($0).ttf" }
}

extension PrintableCertificate {
  /// Everything as it was frozen at issue, and what became of it since.
  init(_ stored: StoredCertificate) {
    let (claim, details) = (stored.claim, stored.packet.details)
    self.init(
      number: claim.number, institution: claim.issuer, isLocal: claim.isLocal, name: claim.name,
      maskedNIP: claim.maskedNIP, unit: claim.unit, course: claim.courseTitle,
      courseVersion: claim.courseVersion, hours: claim.hours, basisPoints: claim.basisPoints,
      isWitnessed: claim.isWitnessed, completedOn: claim.completedOn, issuedAt: claim.issuedAt,
      zone: claim.zone, validUntil: claim.validUntil, place: details.place,
      signatories: details.signatories,
      revocation: stored.record.revocation.map {
        Revocation(day: $0.at.date(in: claim.zone), reason: $0.reason)
      },
      jws: stored.packet.jws, site: details.site,
      modules: details.modules.map {
        Module(
          title: $0.title,
          hours: TrainingHours(minutes: $0.minutes, minutesPerHour: claim.hours.minutesPerHour))
      })
  }
}

struct CertificatePrintingError: BlameableError {
  let template: String

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    Phrase(
      "Tidak ada templat sertifikat '\(template)' di Site/Templates.",
      "There is no template of certificates '\(template)' in Site/Templates.")
  }

  var nextStep: Phrase? {
    let shipped = ShippedTemplate.allCases.map(\.rawValue).joined(separator: ", ")
    return Phrase(
      "Yang ada bersama balai: \(shipped). Yang baru: balai new template NAMA.",
      "These come with balai: \(shipped). A new one: balai new template NAME.")
  }
}

/// What an author wrote in a template file is wrong.
private struct WrongTemplate: BlameableError {
  let path: String
  let problems: UnreadableTemplate

  var exitCode: Int32 { Exit.wrong }

  var message: Phrase {
    let (indonesian, english) = (problems.message.indonesian, problems.message.english)
    return Phrase("\(path): \(indonesian)", "\(path): \(english)")
  }

  var nextStep: Phrase? { problems.nextStep }
}
