import Crypto
package import LearningCore

/// Who signs certificates here, with the private key. Kept in a file only its owner can read.
package struct Issuer: Sendable {
  package let card: IssuerCard
  private let key: Curve25519.Signing.PrivateKey

  package var name: String { card.name }
  package var isLocal: Bool { card.isLocal }
  package var publicKey: PublicKey { card.key }

  /// Makes a new issuer with a random key.
  ///
  /// - Parameters:
  ///   - isLocal: nobody but this installation vouches for it; its certificates say so.
  ///   - time: from when on the key counts, in whole seconds.
  package init(
    name: String, unit: String? = nil, site: String? = nil, isLocal: Bool,
    from time: Timestamp? = nil
  ) {
    key = Curve25519.Signing.PrivateKey()
    card = IssuerCard(
      name: name, unit: unit, site: site, isLocal: isLocal, key: PublicKey(key.publicKey),
      from: time)
  }

  // MARK: File

  /// The content of the key file: a JWK (RFC 8037) with the issuer's name.
  package var file: [UInt8] { IssuerKeyFile(card, .open(privateKey)).bytes }

  /// The 32 bytes that nobody else may have.
  package var privateKey: [UInt8] { Array(key.rawRepresentation) }

  /// - Returns: `nil` when the content is no key file with an open key, or its two halves do not
  ///   belong together.
  package init?(file: [UInt8]) {
    guard let file = IssuerKeyFile(bytes: file), case .open(let secret) = file.privateKey else {
      return nil
    }
    self.init(file.card, privateKey: secret)
  }

  /// - Returns: `nil` when this is not the private half of the card's key.
  package init?(_ card: IssuerCard, privateKey: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: privateKey),
      PublicKey(key.publicKey) == card.key
    else { return nil }
    (self.card, self.key) = (card, key)
  }

  // MARK: Signing

  /// Signs a certificate.
  ///
  /// - Throws: ``UnsignableClaim`` when nobody could read it back.
  package func sign(_ claim: CertificateClaim) throws -> String {
    let payload = claim.json.canonical
    guard CertificateClaim(canonical: payload) != nil else { throw UnsignableClaim() }
    return try CompactJWS.sign(payload, as: .certificate, with: key)
  }

  /// Signs the list of what was revoked until now.
  package func sign(_ list: RevocationList) throws -> String {
    try CompactJWS.sign(list.json.canonical, as: .revocations, with: key)
  }

  /// Signs what a document and a proof hash to (W3C Data Integrity EdDSA Cryptosuites 1.0).
  ///
  /// - Precondition: these are the 64 bytes of two SHA-256 hashes. What is signed in a JWS is longer
  ///   than that, so a proof can never be passed for one.
  package func signature(ofHashes hashes: [UInt8]) throws -> [UInt8] {
    precondition(hashes.count == 64, "two hashes of 32 bytes")
    return Array(try key.signature(for: hashes))
  }

  func sign(_ payload: [UInt8], as kind: CompactJWS.Kind) throws -> String {
    try CompactJWS.sign(payload, as: kind, with: key)
  }
}
