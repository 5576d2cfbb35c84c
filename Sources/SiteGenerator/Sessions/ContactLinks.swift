import LearningCore

/// The ways to reach somebody that a line of text names.
struct ContactLinks: Hashable {
  struct Way: Hashable {
    enum Kind: Hashable { case telephone, whatsApp, mail }

    var kind: Kind
    /// As it was written.
    var shown: String
    /// Ready for a link.
    var address: String
  }

  let ways: [Way]

  /// - Parameter message: what a message begins with.
  init(in text: String, message: String) {
    var ways: [Way] = []
    for number in Self.numbers(in: text) {
      guard let international = Self.international(number) else { continue }
      ways.append(Way(kind: .telephone, shown: number, address: "tel:+\(international)"))
      // Mobile numbers of Indonesia begin with 8; others are left to those who know them.
      if international.hasPrefix("628") {
        let words = encoded(message)
        ways.append(
          Way(
            kind: .whatsApp, shown: number,
            address: "https://wa.me/\(international)?text=\(words)"))
      }
    }
    for word in text.split(whereSeparator: { $0.isWhitespace || ",;()<>".contains($0) }) {
      guard let address = Self.mailAddress(word) else { continue }
      ways.append(
        Way(
          kind: .mail, shown: address,
          address: "mailto:\(percentEncoded(address: address))?subject=\(encoded(message))"))
    }
    self.ways = ways
  }

  /// Runs of digits and the marks between them that have as many digits as a number of telephone.
  private static func numbers(in text: String) -> [String] {
    var found: [String] = []
    var run = ""
    for character in text + "\n" {
      if character.isASCII, character.isNumber || "+-. ()".contains(character) {
        run.append(character)
      } else {
        let trimmed = run.trimming { !($0.isNumber || $0 == "+") }
        if (8...15).contains(trimmed.count(where: \.isNumber)) { found.append(trimmed) }
        run = ""
      }
    }
    return found
  }

  /// The number with the code of its country and without marks; `nil` for one that is none.
  private static func international(_ number: String) -> String? {
    let digits = number.filter(\.isNumber)
    if number.hasPrefix("+") { return digits }
    if digits.hasPrefix("62") { return digits }
    // Without an area code nobody far away can dial it; within the town it does.
    guard digits.hasPrefix("0"), !digits.hasPrefix("00") else { return nil }
    return "62" + digits.dropFirst()
  }

  private static func mailAddress(_ word: Substring) -> String? {
    let word = String(word).trimming { ".:".contains($0) }
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix(".")
    else { return nil }
    return word
  }
}

/// For the value of a query: also `/` is no part of it.
private func encoded(_ text: String) -> String {
  percentEncoded(path: text).replacing("/", with: "%2F")
}

extension String {
  fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> String {
    let start = drop(while: isLeftOut)
    guard let end = start.lastIndex(where: { !isLeftOut($0) }) else { return "" }
    return String(start[...end])
  }
}
