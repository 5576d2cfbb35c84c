import Crypto
import Foundation

/// What opens one sealed file. Never written down but wrapped.
package struct ContentKey: Hashable, Sendable {
  static let count = 32
  /// Of ChaCha20-Poly1305 (RFC 8439).
  static let nonceCount = 12
  static let tagCount = 16

  let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    precondition(self.bytes.count == Self.count, "a key of another size")
  }

  /// - Parameters:
  ///   - nonce: 12 bytes that were never used with this key before.
  ///   - context: what is not hidden, but may not be changed either.
  /// - Returns: nonce, ciphertext and tag behind each other.
  func seal(_ text: [UInt8], nonce: [UInt8], context: [UInt8]) throws -> [UInt8] {
    let box = try ChaChaPoly.seal(
      text, using: SymmetricKey(data: bytes), nonce: ChaChaPoly.Nonce(data: nonce),
      authenticating: context)
    return Array(box.combined)
  }

  /// - Returns: `nil` when another key sealed it, or a byte of it or of its context was changed.
  func open(_ sealed: [UInt8], context: [UInt8]) -> [UInt8]? {
    guard let box = try? ChaChaPoly.SealedBox(combined: sealed),
      let text = try? ChaChaPoly.open(
        box, using: SymmetricKey(data: bytes), authenticating: context)
    else { return nil }
    return Array(text)
  }
}
