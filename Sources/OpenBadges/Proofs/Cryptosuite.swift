import Crypto
import LearningCore

/// How a document becomes the 64 bytes that are signed (W3C Data Integrity EdDSA Cryptosuites 1.0).
enum Cryptosuite: String, CaseIterable {
  /// Statements as N-Quads (section 3.2): what programs for Open Badges understand.
  case rdfc = "eddsa-rdfc-2022"
  /// Canonical JSON (section 3.3): what any small program can check.
  case jcs = "eddsa-jcs-2022"

  /// - Parameters:
  ///   - document: without its proofs.
  ///   - options: the proof without its value.
  func hashData(
    _ document: JSON, options: JSON, knowing contexts: [String: Terms] = knownTerms
  ) throws(Uncanonicalizable) -> [UInt8] {
    var hashes: [UInt8] = []
    for part in [options, document] {
      let canonical =
        self == .jcs ? part.canonical : try canonicalQuads(of: part, knowing: contexts)
      hashes += SHA256.hash(data: canonical)
    }
    return hashes
  }
}
