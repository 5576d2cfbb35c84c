package import Certificates

/// An Ed25519 key as credentials write it: `z6Mk…` (W3C Controlled Identifiers 1.0, section 2.2.2).
enum Multikey {
  /// Says that an Ed25519 public key follows.
  private static let prefix: [UInt8] = [0xED, 0x01]

  static func text(of key: PublicKey) -> String { "z" + Base58.encode(prefix + key.bytes) }

  /// - Returns: `nil` for another kind of key, another length, or no point of the curve.
  static func key(in text: some StringProtocol) -> PublicKey? {
    guard text.first == "z", let bytes = Base58.decode(text.dropFirst()),
      bytes.starts(with: prefix)
    else { return nil }
    return PublicKey(bytes: Array(bytes.dropFirst(prefix.count)))
  }
}

extension PublicKey {
  /// The key as an identifier of its own (W3C CCG did:key 0.7).
  package var didKey: String { "did:key:" + Multikey.text(of: self) }

  /// The key as W3C credentials write it, `z6Mk…`.
  package var multikey: String { Multikey.text(of: self) }
}
