package import Crypto
import LearningCore

/// A signed text in the compact form of RFC 7515, with the one algorithm balai knows: `EdDSA` over
/// Ed25519 (RFC 8037).
package struct CompactJWS: Hashable, Sendable {
  /// What the signature is for. A list of revocations can never pass for a certificate.
  package enum Kind: CaseIterable, Sendable {
    case certificate, revocations, content

    /// The header's `typ`. A certificate is what has none: it has to fit a QR code.
    fileprivate var typ: String? {
      switch self {
      case .certificate: nil
      case .revocations: "balai-revoked+jws"
      case .content: "balai-content+jws"
      }
    }

    /// How many characters of the key's thumbprint the header names. Fewer than all 43 only say
    /// which keys to try; the signature decides, and six bytes tell apart the keys of any number of
    /// offices.
    fileprivate var keyIDLength: Int { self == .certificate ? 8 : 43 }
  }

  package let kind: Kind
  /// Thumbprint of the key that is said to have signed, or its beginning.
  package let keyID: String
  /// The bytes that were signed about, not checked yet.
  let payload: [UInt8]
  private let signingInput: [UInt8]
  private let signature: [UInt8]

  /// Signs a payload.
  ///
  /// - Returns: the text `header.payload.signature`.
  package static func sign(
    _ payload: [UInt8], as kind: Kind, with key: Curve25519.Signing.PrivateKey
  ) throws -> String {
    let thumbprint = PublicKey(key.publicKey).thumbprint
    let header = Self.header(kind, keyID: String(thumbprint.prefix(kind.keyIDLength)))
    let input = Base64URL.encode(header) + "." + Base64URL.encode(payload)
    let signature = try key.signature(for: Array(input.utf8))
    return input + "." + Base64URL.encode(Array(signature))
  }

  /// Reads the form; checks nothing but that it is written the one way there is.
  ///
  /// - Returns: `nil` for anything ``sign(_:as:with:)`` could not have written: another algorithm,
  ///   another header member, a key id that is no thumbprint, other base64 for the same bytes.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let header = Base64URL.decode(parts[0]),
      let payload = Base64URL.decode(parts[1]), let signature = Base64URL.decode(parts[2]),
      signature.count == 64, let members = try? JSON(parsing: header),
      let kind = Kind.allCases.first(where: { $0.typ == members["typ"]?.string }),
      let keyID = members["kid"]?.string, keyID.utf8.count == kind.keyIDLength,
      Base64URL.decode(keyID) != nil,
      header == Self.header(kind, keyID: keyID)
    else { return nil }
    (self.kind, self.keyID, self.payload, self.signature) = (kind, keyID, payload, signature)
    signingInput = Array("\(parts[0]).\(parts[1])".utf8)
  }

  /// Whether `key` signed this, all of it.
  package func isSigned(by key: PublicKey) -> Bool {
    key.isNamed(by: keyID) && key.isValid(signature, for: signingInput)
  }

  private static func header(_ kind: Kind, keyID: String) -> [UInt8] {
    var members: [String: JSON] = ["alg": .string("EdDSA"), "kid": .string(keyID)]
    members["typ"] = kind.typ.map { .string($0) }
    return JSON.object(members).canonical
  }
}

/// An Ed25519 public key with the name it has in signatures.
package struct PublicKey: Hashable, Sendable {
  private let key: Curve25519.Signing.PublicKey
  /// RFC 7638 thumbprint of the JWK (RFC 8037, appendix A.3).
  package let thumbprint: String
  /// The 32 bytes, as JWK writes them.
  package let x: String

  init(_ key: Curve25519.Signing.PublicKey) {
    self.key = key
    x = Base64URL.encode(Array(key.rawRepresentation))
    let members = JSON.object([
      "crv": .string("Ed25519"), "kty": .string("OKP"), "x": .string(x),
    ])
    thumbprint = Base64URL.encode(Array(SHA256.hash(data: members.canonical)))
  }

  /// - Returns: `nil` unless `x` is 32 bytes in base64url that make a key.
  package init?(x: String) {
    guard let bytes = Base64URL.decode(x) else { return nil }
    self.init(bytes: bytes)
  }

  /// - Returns: `nil` unless these are 32 bytes that make a key.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 32, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
    else { return nil }
    self.init(key)
  }

  package var bytes: [UInt8] { Array(key.rawRepresentation) }

  /// Whether a header means this key.
  package func isNamed(by keyID: String) -> Bool { thumbprint.hasPrefix(keyID) }

  /// Whether this key made the signature (RFC 8032, section 5.1.7).
  package func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
    key.isValidSignature(signature, for: message)
  }

  package static func == (a: Self, b: Self) -> Bool { a.x == b.x }
  package func hash(into hasher: inout Hasher) { hasher.combine(x) }
}
