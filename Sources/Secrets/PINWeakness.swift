package import LearningCore

/// Why a PIN would be among the first that somebody else tries.
package enum PINWeakness: Hashable, Sendable {
  case oneDigit
  /// Such as 123456 or 987654.
  case row
  /// Such as 121212 or 123123.
  case repetition
  case birthDate
  /// Digits that stand together in the NIP, which is printed on cards and letters.
  case partOfNIP

  package var phrase: Phrase {
    switch self {
    case .oneDigit:
      Phrase(
        "Angka yang sama semua mudah ditebak. Pilih PIN lain.",
        "All the same digit is easy to guess. Choose another PIN.")
    case .row:
      Phrase(
        "Angka berurutan mudah ditebak. Pilih PIN lain.",
        "Digits in a row are easy to guess. Choose another PIN.")
    case .repetition:
      Phrase(
        "Angka yang berulang mudah ditebak. Pilih PIN lain.",
        "Digits that repeat are easy to guess. Choose another PIN.")
    case .birthDate:
      Phrase(
        "Ini tanggal lahir Anda, dan tanggal itu tertulis di NIP. Pilih PIN lain.",
        "This is your date of birth, which stands in your NIP. Choose another PIN.")
    case .partOfNIP:
      Phrase(
        "Ini potongan NIP Anda, yang diketahui orang lain. Pilih PIN lain.",
        "This is a part of your NIP, which others know. Choose another PIN.")
    }
  }
}

extension PIN {
  /// - Parameter nip: of whose PIN it shall be.
  /// - Returns: `nil` for one that has to be guessed.
  package func weakness(for nip: NIP?) -> PINWeakness? {
    let digits = Array(description.utf8)
    let steps = zip(digits, digits.dropFirst()).map { (Int($1) - Int($0) + 10) % 10 }
    if steps.allSatisfy({ $0 == 0 }) { return .oneDigit }
    if steps.allSatisfy({ $0 == 1 }) || steps.allSatisfy({ $0 == 9 }) { return .row }
    if (2...digits.count / 2).contains(where: {
      digits.dropFirst($0).elementsEqual(digits.dropLast($0))
    }) {
      return .repetition
    }
    guard let nip else { return nil }
    let number = nip.description
    let (year, month, day) = (
      number.prefix(4), number.dropFirst(4).prefix(2), number.dropFirst(6).prefix(2)
    )
    let dates = [year, year.suffix(2)].flatMap { year in
      ["\(year)\(month)\(day)", "\(day)\(month)\(year)", "\(month)\(day)\(year)"]
    }
    if dates.contains(description) { return .birthDate }
    return number.contains(description) ? .partOfNIP : nil
  }
}
