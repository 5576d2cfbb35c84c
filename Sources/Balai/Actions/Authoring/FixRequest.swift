import LearningCore

/// The words of `balai fix`, sorted into what to mend and where.
struct FixRequest {
  private(set) var wanted: Set<Diagnostic.ID> = []
  private(set) var paths: [String] = []

  /// - Parameter isThere: whether a word names a file or a folder. A word that means both is what to
  ///   mend; the file is written `./ids`.
  /// - Throws: for a word that is neither.
  init(_ words: [String], isThere: (String) -> Bool) throws {
    for word in words {
      if let mending = DiagnosticRule.Mending(rawValue: word) {
        wanted.formUnion(Diagnostic.ID.allCases.filter { $0.rule.mending == mending })
      } else if let id = Diagnostic.ID(rawValue: word) {
        wanted.insert(id)
      } else if word == Self.everything {
        wanted.formUnion(Diagnostic.ID.allCases)
      } else if isThere(word) {
        paths.append(word)
      } else {
        throw FixWordUnknown(word: word)
      }
    }
    if wanted.isEmpty { wanted = Set(Diagnostic.ID.allCases) }
  }

  /// What can be asked for in one word.
  static var words: [String] { DiagnosticRule.Mending.allCases.map(\.rawValue) + [everything] }

  private static let everything = "all"
}

private struct FixWordUnknown: BlameableError {
  let word: String

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    Phrase(
      "'\(word)' bukan perbaikan yang dikenal, dan tidak ada berkas bernama itu.",
      "'\(word)' is no fix that is known, and there is no file of that name.")
  }

  var nextStep: Phrase? {
    let known = FixRequest.words.joined(separator: ", ")
    return closestMatch(to: word, in: FixRequest.words + Diagnostic.ID.allCases.map(\.rawValue))
      .map { Phrase("Mungkin maksud Anda '\($0)'?", "Did you mean '\($0)'?") }
      ?? Phrase("Yang dikenal: \(known).", "Known are: \(known).")
  }
}
