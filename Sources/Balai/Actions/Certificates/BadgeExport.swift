import CertificatePrint
import Certificates
import LearningCore
import OpenBadges

/// The badge of a certificate as a file that other systems read.
struct BadgeExport {
  enum Form { case json, png, svg }

  /// Of one side of a PNG.
  private static let pixels = 600

  let number: String
  let claim: CertificateClaim
  /// As it was stored when the certificate was issued.
  private let badge: String

  /// - Throws: ``NoBadge`` for a certificate that was issued without one. None is made afterwards:
  ///   nobody could say whether it was signed on the day it states.
  init(_ packet: CertificatePacket?, number: String, claim: CertificateClaim) throws {
    guard let badge = packet?.badge else { throw NoBadge(number: number) }
    (self.number, self.claim, self.badge) = (number, claim, badge)
  }

  /// - Parameter fontFiles: paths of the fonts for the picture.
  func file(_ form: Form, fontFiles: [String]) throws -> [UInt8] {
    switch form {
    case .json: return Array(badge.utf8) + [0x0A]
    case .svg:
      let picture = try picture(fontFiles: fontFiles)
      let svg = picture.svg(
        attributes: BakedSVG.namespace, first: BakedSVG.element(with: badge) + "\n")
      return Array(svg.utf8)
    case .png:
      let picture = try picture(fontFiles: fontFiles)
      return BakedPNG.bake(Array(badge.utf8), into: try picture.png(pixels: Self.pixels))
    }
  }

  private func picture(fontFiles: [String]) throws -> BadgePicture {
    try BadgePicture(
      .init(
        institution: claim.issuer, course: claim.courseTitle, year: claim.issuedOn.year),
      fontFiles: fontFiles, language: .indonesian)
  }
}

/// A certificate that was issued before there were badges.
struct NoBadge: BlameableError {
  let number: String

  var exitCode: Int32 { Exit.wrong }

  var message: Phrase {
    Phrase(
      "Sertifikat '\(number)' terbit tanpa lencana digital.",
      "Certificate '\(number)' was issued without a digital badge.")
  }

  var nextStep: Phrase? {
    Phrase(
      "PDF dan JWS-nya tetap berlaku: --format pdf atau --format jws. Sertifikat yang terbit "
        + "sekarang selalu berlencana.",
      "Its PDF and JWS stay good: --format pdf or --format jws. Certificates issued now always have "
        + "a badge.")
  }
}
