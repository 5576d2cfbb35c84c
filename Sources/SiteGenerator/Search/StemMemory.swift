import Synchronization

/// What the stems of words are, so that a word is taken apart once for all courses.
final class StemMemory: Sendable {
  private let known = Mutex<[[UInt8]: [[UInt8]]]>([:])

  /// See ``indonesianStems(of:)``.
  func stems(of word: [UInt8]) -> [[UInt8]] {
    if let stems = known.withLock({ $0[word] }) { return stems }
    let stems = indonesianStems(of: word)
    known.withLock { $0[word] = stems }
    return stems
  }
}
