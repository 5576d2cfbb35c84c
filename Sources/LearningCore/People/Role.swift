/// What somebody is trusted with on a shared installation. Each role may do what those before it
/// may.
package enum Role: String, CaseIterable, Comparable, Sendable {
  case learner, trainer, administrator

  package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .learner: 0
    case .trainer: 1
    case .administrator: 2
    }
  }

  package var phrase: Phrase {
    switch self {
    case .learner: Phrase("peserta", "learner")
    case .trainer: Phrase("pengajar", "trainer")
    case .administrator: Phrase("administrator", "administrator")
    }
  }

  /// As people write it, in either language.
  package init?(typed text: String) {
    let word = text.lowercased()
    guard
      let role = Self.allCases.first(where: {
        [$0.rawValue, $0.phrase.indonesian, $0.phrase.english].contains(word)
      })
    else { return nil }
    self = role
  }
}
