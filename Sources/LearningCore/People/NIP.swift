/// An employee number of the Indonesian civil service: 18 digits.
///
/// PNS: birth `YYYYMMDD`, appointment `YYYYMM`, sex `1`|`2`, serial of three digits (Perka BKN
/// 22/2007). PPPK: birth, year of appointment, a two-digit code that is no month, sex, serial; it
/// changes when the person moves to another agency, so it is no key for a lifetime.
package struct NIP: Hashable, Sendable, CustomStringConvertible {
  package enum Problem: Error, Equatable, Sendable {
    case notEighteenDigits(count: Int)
    case birthDate, appointmentYear, sex
  }

  /// The 18 digits, without spaces.
  package let description: String

  /// Reads a number as people write it; spaces, dots and hyphens between digits are forgiven.
  package init(_ text: String) throws(Problem) {
    let digits = text.filter { !" .-\u{A0}".contains($0) }
    guard digits.utf8.count == 18, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .notEighteenDigits(count: digits.count)
    }
    func number(_ from: Int, _ count: Int) -> Int {
      digits.utf8.dropFirst(from).prefix(count).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard let birth = CivilDate(year: number(0, 4), month: number(4, 2), day: number(6, 2)) else {
      throw .birthDate
    }
    guard number(8, 4) >= birth.year + 15, number(8, 4) <= birth.year + 65 else {
      throw .appointmentYear
    }
    guard (1...2).contains(number(14, 1)) else { throw .sex }
    description = digits
  }

  /// For print and claims: the first eight and the last three digits are hidden.
  package var masked: String { Self.masked(showing: description.dropFirst(8).prefix(7)) }

  /// `19860926 201505 1 001`, the way it is often written. Eighteen digits in a row would be a
  /// number to a spreadsheet, which keeps fifteen of them.
  package var spaced: String {
    let digits = Array(description)
    return [digits[..<8], digits[8..<14], digits[14..<15], digits[15...]].map { String($0) }
      .joined(separator: " ")
  }

  /// A masked number of which only these digits are known: year and month of the appointment, sex.
  package static func masked(showing digits: some StringProtocol) -> String {
    "********\(digits)***"
  }
}

extension NIP.Problem: UserFacingError {
  package var message: Phrase {
    switch self {
    case .notEighteenDigits(let count):
      Phrase(
        "NIP harus 18 angka; yang ditulis \(count).", "A NIP has 18 digits; this has \(count).")
    case .birthDate:
      Phrase(
        "Delapan angka pertama NIP bukan tanggal lahir yang ada.",
        "The first eight digits of the NIP are no existing date of birth.")
    case .appointmentYear:
      Phrase(
        "Angka ke-9 sampai ke-12 NIP bukan tahun pengangkatan yang masuk akal.",
        "Digits 9 to 12 of the NIP are no plausible year of appointment.")
    case .sex:
      Phrase("Angka ke-15 NIP harus 1 atau 2.", "Digit 15 of the NIP must be 1 or 2.")
    }
  }

  package var nextStep: Phrase? {
    Phrase(
      "Salin NIP dari SK atau kartu pegawai Anda.",
      "Copy the number from your appointment letter or staff card.")
  }
}
