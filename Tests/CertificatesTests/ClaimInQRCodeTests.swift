import LearningCore
import QRCodes
import TestSupport
import Testing

@testable import Certificates

/// What is signed has to be small enough for a code that any telephone reads off a certificate.
@Suite struct ClaimInQRCodeTests {
  /// A site of 30 characters.
  private let address = "https://belajar.kotabontang.id/verifikasi/#"

  /// With everything that a certificate of an office says, but no text of its holder or course.
  private var bare: CertificateClaim {
    var claim = fullClaim
    (claim.isLocal, claim.isWitnessed, claim.zone) = (false, false, .westernIndonesia)
    (claim.completedOn, claim.hours) = (
      day(20_779), TrainingHours(minutes: 285, minutesPerHour: 45)
    )
    (claim.name, claim.unit, claim.courseTitle) = ("", "", "")
    return claim
  }

  private func version(_ name: Int, _ unit: Int, _ title: Int, seed: UInt64 = 1) throws -> Int {
    var random = SeededGenerator(seed: seed)
    func text(_ length: Int) -> String {
      let letters = Array("abcdefghijklmnopqrstuvwxyzABDEFGHIJKLMNPRSTUWY .,-()")
      return String((0..<length).map { _ in letters[random.number(0...letters.count - 1)] })
    }
    var claim = bare
    (claim.name, claim.unit, claim.courseTitle) = (text(name), text(unit), text(title))
    return try QRCode(address + knownIssuer().sign(claim)).version
  }

  @Test(arguments: [
    ("Siti Nurhaliza, S.Kom.", "Dinas Komunikasi dan Informatika", "Keamanan Digital"),
    ("Dr. Ir. Bambang Hadi Wijaya, M.T.", "Badan Pendapatan Daerah", "Keamanan Digital"),
    ("Ni Made Ayu Lestari, S.Pd., M.Pd.", "SMP Negeri 3 Bontang", "Literasi Digital Dasar"),
    ("drg. Nurul Hidayati, Sp.KG.", "RSUD Taman Husada", "Pelindungan Data Pribadi"),
  ])
  func typicalNamesFitVersion16(name: String, unit: String, title: String) throws {
    var claim = bare
    (claim.name, claim.unit, claim.courseTitle) = (name, unit, title)
    #expect(try QRCode(address + knownIssuer().sign(claim)).version <= 16)
  }

  @Test func textsOf78LettersInAllFitVersion16() throws {
    for seed in 1...200 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let name = random.number(1...60)
      let unit = random.number(0...(78 - name))
      #expect(try version(name, unit, 78 - name - unit, seed: seed) <= 16, "seed \(seed)")
    }
  }

  @Test(arguments: [(60, 40, 50, 18), (120, 80, 100, 22), (400, 300, 300, 34)])
  func longerOnesStillHaveACode(name: Int, unit: Int, title: Int, version: Int) throws {
    #expect(try self.version(name, unit, title) == version)
  }
}
