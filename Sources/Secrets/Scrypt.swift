import CryptoExtras
import Foundation
package import LearningCore

/// What one guess costs whoever tries: the parameters N, r and p of scrypt (RFC 7914).
///
/// A derivation takes `128 · r · N` bytes of memory, and time in proportion to `N · r · p`.
package struct ScryptCost: Hashable, Sendable {
  /// N, a power of two from 2.
  package let rounds: Int
  /// r.
  package let blockSize: Int
  /// p.
  package let parallelism: Int

  /// N = 2^17, r = 8, p = 1: 128 MiB, and about a third of a second on an office computer.
  ///
  /// The strongest of the settings in OWASP's Password Storage Cheat Sheet.
  package static let standard = ScryptCost(known: 1 << 17, 8, 1)

  /// - Returns: `nil` for what scrypt does not allow, or what takes more than a gigabyte: a file
  ///   from elsewhere must not take all the memory there is.
  package init?(rounds: Int, blockSize: Int, parallelism: Int) {
    guard (2...1 << 20).contains(rounds), rounds & (rounds - 1) == 0,
      (1...64).contains(blockSize), (1...16).contains(parallelism),
      128 * blockSize * rounds <= 1 << 30
    else { return nil }
    self.init(known: rounds, blockSize, parallelism)
  }

  private init(known rounds: Int, _ blockSize: Int, _ parallelism: Int) {
    (self.rounds, self.blockSize, self.parallelism) = (rounds, blockSize, parallelism)
  }
}

/// - Throws: ``ScryptFailed`` when there is not enough memory.
func scrypt(
  _ secret: [UInt8], salt: [UInt8], cost: ScryptCost, count: Int
) throws(ScryptFailed) -> [UInt8] {
  do {
    let key = try KDF.Scrypt.deriveKey(
      from: secret, salt: salt, outputByteCount: count, rounds: cost.rounds,
      blockSize: cost.blockSize, parallelism: cost.parallelism)
    return key.withUnsafeBytes { Array($0) }
  } catch { throw ScryptFailed(cost: cost) }
}

package struct ScryptFailed: UserFacingError, Hashable {
  let cost: ScryptCost

  private var megabytes: Int { 128 * cost.blockSize * cost.rounds >> 20 }

  package var message: Phrase {
    Phrase(
      "Kunci tidak bisa dihitung: perlu \(megabytes) MiB memori kosong.",
      "The key could not be worked out: it takes \(megabytes) MiB of free memory.")
  }

  package var nextStep: Phrase? {
    Phrase("Tutup program lain, lalu ulangi.", "Close other programs, then try again.")
  }
}

/// Whether two secrets are equal, in a time that does not tell where they differ.
func isEqualInConstantTime(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  guard a.count == b.count else { return false }
  return zip(a, b).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
