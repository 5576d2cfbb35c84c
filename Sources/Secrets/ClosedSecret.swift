package import LearningCore

/// A few bytes, such as a private key, that a passphrase opens.
///
/// scrypt (RFC 7914) makes the key of passphrase and salt; ChaCha20-Poly1305 (RFC 8439) hides the
/// bytes and binds them to what they are for.
package struct ClosedSecret: Hashable, Sendable {
  package static let saltCount = 32

  private let cost: ScryptCost
  private let salt: [UInt8]
  private let box: [UInt8]

  /// - Parameters:
  ///   - purpose: what opens it must name the same.
  ///   - salt: ``saltCount`` random bytes, for this alone. The key is derived from them and used once,
  ///     so its nonce needs no randomness of its own.
  package init(
    _ secret: [UInt8], for purpose: String, with passphrase: Passphrase, salt: [UInt8],
    cost: ScryptCost = .standard
  ) throws {
    precondition(salt.count == Self.saltCount, "a salt of another size")
    (self.cost, self.salt) = (cost, salt)
    box = try Self.key(passphrase, salt: salt, cost: cost)
      .seal(secret, nonce: Self.nonce, context: Array(purpose.utf8))
  }

  /// - Returns: `nil` for another passphrase or purpose, or where something was changed: nothing can
  ///   tell these apart.
  package func open(with passphrase: Passphrase, for purpose: String) throws -> [UInt8]? {
    try Self.key(passphrase, salt: salt, cost: cost).open(box, context: Array(purpose.utf8))
  }

  private static let nonce = [UInt8](repeating: 0, count: ContentKey.nonceCount)

  private static func key(
    _ passphrase: Passphrase, salt: [UInt8], cost: ScryptCost
  ) throws(ScryptFailed) -> ContentKey {
    ContentKey(try scrypt(passphrase.bytes, salt: salt, cost: cost, count: ContentKey.count))
  }

  // MARK: Keeping

  package var json: JSON {
    .object([
      "n": .integer(cost.rounds), "r": .integer(cost.blockSize), "p": .integer(cost.parallelism),
      "salt": .string(hexadecimal(salt)), "box": .string(hexadecimal(box)),
    ])
  }

  /// - Returns: `nil` for anything ``json`` could not have written.
  package init?(_ json: JSON) {
    guard let rounds = json["n"]?.integer, let blockSize = json["r"]?.integer,
      let parallelism = json["p"]?.integer,
      let cost = ScryptCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism),
      let salt = json["salt"]?.string.flatMap(bytes(hexadecimal:)), salt.count == Self.saltCount,
      let box = json["box"]?.string.flatMap(bytes(hexadecimal:)),
      box.count >= ContentKey.nonceCount + ContentKey.tagCount
    else { return nil }
    (self.cost, self.salt, self.box) = (cost, salt, box)
    guard self.json == json else { return nil }
  }
}
