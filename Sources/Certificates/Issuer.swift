import Crypto
import LearningCore

/// Who signs certificates here, with the private key. Kept in a file only its owner can read.
package struct Issuer: Sendable {
  package let name: String
  package let isLocal: Bool
  private let key: Curve25519.Signing.PrivateKey

  package var publicKey: PublicKey { PublicKey(key.publicKey) }

  /// Makes a new issuer with a random key.
  ///
  /// - Parameter isLocal: nobody but this installation vouches for it; its certificates say so.
  package init(name: String, isLocal: Bool) {
    (self.name, self.isLocal, key) = (name, isLocal, Curve25519.Signing.PrivateKey())
  }

  // MARK: File

  /// The content of the key file: a JWK (RFC 8037) with the issuer's name.
  package var file: [UInt8] {
    JSON.object([
      "kty": .string("OKP"), "crv": .string("Ed25519"), "x": .string(publicKey.x),
      "d": .string(Base64URL.encode(Array(key.rawRepresentation))), "name": .string(name),
      "local": .bool(isLocal),
    ]).canonical + [0x0A]
  }

  /// - Returns: `nil` when the content is no key file, or its two halves do not belong together.
  package init?(file: [UInt8]) {
    guard let json = try? JSON(parsing: file), json["kty"]?.string == "OKP",
      json["crv"]?.string == "Ed25519", let name = json["name"]?.string,
      let isLocal = json["local"]?.bool,
      let secret = json["d"]?.string.flatMap({ Base64URL.decode($0) }),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret),
      PublicKey(key.publicKey).x == json["x"]?.string
    else { return nil }
    (self.name, self.isLocal, self.key) = (name, isLocal, key)
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

/// The issuers somebody has decided to believe.
package struct TrustedIssuers: Sendable {
  package struct Entry: Hashable, Sendable {
    package var name: String
    package var key: PublicKey

    package init(name: String, key: PublicKey) { (self.name, self.key) = (name, key) }
  }

  package private(set) var entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }

  package mutating func trust(_ issuer: Issuer) {
    add(Entry(name: issuer.name, key: issuer.publicKey))
  }

  package mutating func add(_ entry: Entry) {
    if !entries.contains(entry) { entries.append(entry) }
  }

  /// The file that offices hand to each other: `{"issuers":[{"name":…,"kty":"OKP",…}]}`.
  package var file: [UInt8] {
    JSON.object([
      "issuers": .array(
        entries.map {
          .object([
            "kty": .string("OKP"), "crv": .string("Ed25519"), "x": .string($0.key.x),
            "kid": .string($0.key.thumbprint), "name": .string($0.name),
          ])
        })
    ]).canonical + [0x0A]
  }

  /// - Returns: `nil` when the content is no such file, or a key in it is damaged.
  package init?(file: [UInt8]) {
    guard let list = (try? JSON(parsing: file))?["issuers"]?.array else { return nil }
    var entries: [Entry] = []
    for item in list {
      guard let name = item["name"]?.string, item["kty"]?.string == "OKP",
        item["crv"]?.string == "Ed25519",
        let key = item["x"]?.string.flatMap({ PublicKey(x: $0) }),
        item["kid"] == nil || item["kid"]?.string == key.thumbprint
      else { return nil }
      entries.append(Entry(name: name, key: key))
    }
    self.init(entries)
  }

  /// The keys that a header means, perhaps several times the same.
  func keys(namedBy keyID: String) -> [PublicKey] {
    entries.map(\.key).filter { $0.isNamed(by: keyID) }
  }

  /// Whether somebody decided to believe this key under this name; a key is no licence to issue in
  /// another agency's name.
  package func believes(_ thumbprint: String, as name: String) -> Bool {
    entries.contains { $0.key.thumbprint == thumbprint && $0.name == name }
  }
}
