import Foundation
import LearningCore
import Testing

@testable import CertificatePrint

extension ShippedTemplate {
  func press(
    fontFiles: [String] = Fonts.files, logo: [UInt8]? = nil
  ) throws -> CertificatePress {
    try CertificatePress(
      template: PrintTemplate(reading: text), fontFiles: fontFiles, logo: logo)
  }
}

/// The Debian packages fonts-ebgaramond and fonts-lato.
enum Fonts {
  static let files =
    ["EBGaramond12-Regular", "EBGaramond12-Italic"].map {
      "/usr/share/fonts/opentype/ebgaramond/\($0).otf"
    } + ["Lato-Regular", "Lato-Bold"].map { "/usr/share/fonts/truetype/lato/\($0).ttf" }
  /// Of the package fonts-dejavu-core, which nearly every Debian has.
  static let standIn = ["/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"]
}

extension PrintableCertificate {
  static let longName =
    "Prof. Dr. Ir. Raden Ajeng Siti Nurḥalīzah Kusumawardhani Prawirodiningrat, S.T., M.Kom., "
    + "Ph.D., IPU., ASEAN Eng."

  static let sample = PrintableCertificate(
    number: "0001/keamanan-digital/2026", institution: "Pemerintah Kota Contoh", isLocal: false,
    name: "Arifin Fitriansyah, S.Kom.", maskedNIP: "********2015051***",
    unit: "Dinas Komunikasi dan Informatika", course: "Keamanan Digital untuk Aparatur",
    courseVersion: "1.0", hours: TrainingHours(minutes: 270, minutesPerHour: 45),
    basisPoints: 8750, isWitnessed: false, completedOn: day,
    issuedAt: Timestamp(millisecondsSince1970: 1_795_316_400_000), zone: .westernIndonesia,
    validUntil: nil, place: "Kota Contoh", signatories: [], revocation: nil,
    jws: jws(ofLength: 560),
    site: "https://diklat.contoh.go.id",
    modules: ["Kata sandi", "Mengenali pengelabuan", "Bila terjadi insiden"].map {
      Module(title: $0, hours: TrainingHours(minutes: 90, minutesPerHour: 45))
    })

  func with(_ change: (inout Self) throws -> Void) rethrows -> Self {
    var changed = self
    try change(&changed)
    return changed
  }

  /// Three parts in the letters of a compact JWS.
  static func jws(ofLength count: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    var text = (0..<count).map { letters[$0 * $0 * 7 % 64] }
    (text[120], text[count - 87]) = (".", ".")
    return String(text)
  }

  static let day: CivilDate = {
    guard let day = CivilDate("2026-11-22") else { preconditionFailure("that day exists") }
    return day
  }()
}
