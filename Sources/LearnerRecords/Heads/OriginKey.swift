import Crypto
import Foundation
import LearningCore

/// The secret with which one installation signs what it recorded. It stands in a file beside the
/// records, not in them: a copy of the records alone can be read and merged, but not continued
/// under the same name.
struct OriginKey: Sendable {
  let origin: String
  /// Names the computer and the folder that the key was made for. A whole folder that was copied
  /// elsewhere is another installation, and must not go on under the same name.
  let place: String
  private let key: Curve25519.Signing.PrivateKey

  var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

  /// - Parameter secret: 32 bytes.
  init(origin: String, place: String, secret: [UInt8]) throws {
    (self.origin, self.place) = (origin, place)
    key = try Curve25519.Signing.PrivateKey(rawRepresentation: secret)
  }

  func signature(for message: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: message)) }

  static func isValid(_ signature: [UInt8], for message: [UInt8], by key: [UInt8]) -> Bool {
    guard signature.count == 64,
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key)
    else { return false }
    return key.isValidSignature(signature, for: message)
  }

  // MARK: File

  var file: [UInt8] {
    JSON.object([
      "origin": .string(origin), "place": .string(place),
      "secret": .string(hexadecimal(key.rawRepresentation)),
    ]).canonical + [UInt8(ascii: "\n")]
  }

  /// - Returns: `nil` for a file that ``file`` could not have been.
  init?(file: some Sequence<UInt8>) {
    let text = Array(file)
    guard let json = try? JSON(parsing: text), let origin = json["origin"]?.string,
      let place = json["place"]?.string,
      let secret = json["secret"]?.string.flatMap(bytes(hexadecimal:)),
      let key = try? OriginKey(origin: origin, place: place, secret: secret), key.file == text
    else { return nil }
    self = key
  }
}
