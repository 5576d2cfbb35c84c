import Synchronization

/// What the stems of words are, so that a word is taken apart once for all courses.
final class StemMemory: Sendable {
  private struct Known {
    var words = WordNumbers()
    /// By the number of the word.
    var stems: [[[UInt8]]] = []
  }

  private let known = Mutex(Known())

  /// See ``indonesianStems(of:)``.
  func stems(of word: [UInt8]) -> [[UInt8]] {
    known.withLock { known in
      let number = known.words.number(of: word)
      if number == known.stems.count { known.stems.append(indonesianStems(of: word)) }
      return known.stems[number]
    }
  }
}
