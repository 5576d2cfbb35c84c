import Crypto
import Foundation
import LearningCore

/// What an installation says of its own history with its signature: that its entry with this number
/// has this hash, and so that all entries up to it are those, and none is missing.
struct SignedHead: Hashable, Sendable {
  let origin: String
  let seq: Int
  /// When it was signed.
  let at: Timestamp
  /// Of the entry; 32 bytes.
  let hash: [UInt8]
  /// Ed25519, 64 bytes.
  let signature: [UInt8]

  /// Not checked yet.
  init(origin: String, seq: Int, at: Timestamp, hash: [UInt8], signature: [UInt8]) {
    (self.origin, self.seq, self.at) = (origin, seq, at)
    (self.hash, self.signature) = (hash, signature)
  }

  init(origin: String, seq: Int, at: Timestamp, hash: [UInt8], signedWith key: OriginKey) throws {
    self.init(
      origin: origin, seq: seq, at: at, hash: hash,
      signature: try key.signature(
        for: Self.message(origin: origin, seq: seq, at: at, hash: hash)))
  }

  /// - Parameter key: of the origin, raw.
  func isSigned(by key: [UInt8]) -> Bool {
    OriginKey.isValid(
      signature, for: Self.message(origin: origin, seq: seq, at: at, hash: hash), by: key)
  }

  /// The bytes that are signed.
  private static func message(
    origin: String, seq: Int, at: Timestamp, hash: [UInt8]
  ) -> [UInt8] {
    JSON.object([
      "at": .integer(at.millisecondsSince1970), "hash": .string(hexadecimal(hash)),
      "origin": .string(origin), "seq": .integer(seq), "signs": .string("head"),
    ]).canonical
  }
}

extension SignedHead {
  var json: JSON {
    .object([
      "at": .integer(at.millisecondsSince1970), "hash": .string(hexadecimal(hash)),
      "origin": .string(origin), "seq": .integer(seq),
      "signature": .string(hexadecimal(signature)),
    ])
  }

  /// - Returns: `nil` for what ``json`` could not have been.
  init?(_ json: JSON) {
    guard let at = json["at"]?.integer,
      let hash = json["hash"]?.string.flatMap(bytes(hexadecimal:)),
      let origin = json["origin"]?.string, let seq = json["seq"]?.integer, seq > 0,
      let signature = json["signature"]?.string.flatMap(bytes(hexadecimal:)), hash.count == 32
    else { return nil }
    self.init(
      origin: origin, seq: seq, at: Timestamp(millisecondsSince1970: at), hash: hash,
      signature: signature)
    guard self.json == json else { return nil }
  }
}

/// - Returns: `nil` unless the text is pairs of lower-case hexadecimal digits.
func bytes(hexadecimal text: String) -> [UInt8]? {
  func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
  let digits = Array(text.utf8)
  guard digits.count.isMultiple(of: 2) else { return nil }
  var bytes: [UInt8] = []
  for start in stride(from: 0, to: digits.count, by: 2) {
    guard let high = value(digits[start]), let low = value(digits[start + 1]) else { return nil }
    bytes.append(high << 4 | low)
  }
  return bytes
}
