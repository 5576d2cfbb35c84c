import Certificates
import LearningCore
import TestSupport
import Testing

@testable import OpenBadges

struct MultikeyTests {
  @Test("did:key of the W3C vectors", .enabled(if: Vectors.areHere))
  func vectors() throws {
    let vectors = try #require(try vector("did/did-key-ed25519-x25519.json").object)
    #expect(vectors.count == 5)
    for (did, content) in vectors {
      let base58 = content["verificationKeyPair"]?["publicKeyBase58"]?.string
      let jwk = content["verificationKeyPair"]?["publicKeyJwk"]?["x"]?.string
      let bytes = base58.flatMap { Base58.decode($0) } ?? jwk.flatMap { Base64URL.decode($0) }
      let key = try #require(bytes.flatMap { PublicKey(bytes: $0) }, "\(did)")
      #expect(key.didKey == did)
      #expect(Multikey.key(in: did.dropFirst("did:key:".count)) == key)
    }
  }

  @Test("Other keys, and other spellings, are no Ed25519 keys")
  func refusals() throws {
    let text = try knownIssuer().publicKey.multikey
    #expect(text.hasPrefix("z6Mk") && text.count == 48)
    #expect(Multikey.key(in: text) != nil)
    let odd = [
      "", "z", "6Mk", "z6LShs9GGnqk85isEBzzshkuVWrVKsRp24GnDuHk8QWkARMW", text + "1",
      "1" + text, String(text.dropLast()), "u" + text.dropFirst(), "z1" + text.dropFirst(),
    ]
    for text in odd { #expect(Multikey.key(in: text) == nil, "\(text)") }
  }
}
