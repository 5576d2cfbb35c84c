package import LearningCore

/// A few digits that open something: a sitting, said aloud in the room, or one's own records.
package struct PIN: Hashable, Sendable, CustomStringConvertible {
  package static let length = 6...8

  package let description: String

  /// Eight digits.
  ///
  /// - Parameter random: of all 64 bits; that eight digits do not divide them evenly makes no PIN
  ///   likelier than another by more than one in 10^11.
  package init(random: UInt64) {
    let number = String(random % 100_000_000)
    description = String(repeating: "0", count: Self.length.upperBound - number.count) + number
  }

  /// As somebody typed it; spaces and hyphens between the digits do not matter.
  ///
  /// - Returns: `nil` when it is not six to eight digits.
  package init?(_ typed: String) {
    let digits = typed.filter { !$0.isWhitespace && $0 != "-" }
    guard Self.length.contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    description = digits
  }

  /// In two groups, easier to read and to say.
  package var spaced: String {
    let half = (description.count + 1) / 2
    return "\(description.prefix(half)) \(description.dropFirst(half))"
  }
}

/// Tells whether a PIN is the right one without knowing it, and hands out the key to a sealed exam
/// to whoever knows it.
///
/// One derivation gives 64 bytes: the first 32 are compared, the others wrap the key.
package struct PINLock: Hashable, Sendable {
  package enum Opened: Hashable, Sendable {
    case wrong
    /// `key` is that of the sealed exam, where the exam is sealed.
    case right(key: ContentKey?)
  }

  package static let saltCount = 16

  private let cost: ScryptCost
  private let salt: [UInt8]
  private let verifier: [UInt8]
  private let wrapped: [UInt8]?

  /// - Parameters:
  ///   - key: of a sealed exam.
  ///   - salt: ``saltCount`` random bytes. The key that wraps is derived from them and used once, so
  ///     its nonce needs no randomness of its own.
  package init(
    _ pin: PIN, wrapping key: ContentKey?, salt: [UInt8], cost: ScryptCost = .standard
  ) throws {
    precondition(salt.count == Self.saltCount, "a salt of another size")
    (self.cost, self.salt) = (cost, salt)
    let derived = try Self.derive(pin, salt: salt, cost: cost)
    verifier = derived.verifier
    wrapped = try key.map {
      try derived.wrapping.seal($0.bytes, nonce: Self.nonce, context: Self.context)
    }
  }

  package func open(with pin: PIN) throws(ScryptFailed) -> Opened {
    let derived = try Self.derive(pin, salt: salt, cost: cost)
    guard isEqualInConstantTime(derived.verifier, verifier) else { return .wrong }
    guard let wrapped else { return .right(key: nil) }
    guard let key = derived.wrapping.open(wrapped, context: Self.context),
      key.count == ContentKey.count
    else { return .wrong }
    return .right(key: ContentKey(key))
  }

  private static let nonce = [UInt8](repeating: 0, count: ContentKey.nonceCount)
  private static let context = Array("balai sitting 1".utf8)

  private static func derive(
    _ pin: PIN, salt: [UInt8], cost: ScryptCost
  ) throws(ScryptFailed) -> (verifier: [UInt8], wrapping: ContentKey) {
    let bytes = try scrypt(Array(pin.description.utf8), salt: salt, cost: cost, count: 64)
    return (Array(bytes[..<32]), ContentKey(bytes[32...]))
  }

  // MARK: Keeping

  /// For a local table; no exchange format.
  package var json: JSON {
    .object([
      "n": .integer(cost.rounds), "r": .integer(cost.blockSize), "p": .integer(cost.parallelism),
      "salt": .string(hexadecimal(salt)), "verifier": .string(hexadecimal(verifier)),
      "wrapped": wrapped.map { .string(hexadecimal($0)) } ?? .null,
    ])
  }

  /// - Returns: `nil` for anything ``json`` could not have written.
  package init?(_ json: JSON) {
    guard let members = json.object, let rounds = members["n"]?.integer,
      let blockSize = members["r"]?.integer, let parallelism = members["p"]?.integer,
      let cost = ScryptCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism),
      let salt = members["salt"]?.string.flatMap(bytes(hexadecimal:)),
      let verifier = members["verifier"]?.string.flatMap(bytes(hexadecimal:))
    else { return nil }
    (self.cost, self.salt, self.verifier) = (cost, salt, verifier)
    wrapped = members["wrapped"]?.string.flatMap(bytes(hexadecimal:))
    guard self.json == json else { return nil }
  }
}
