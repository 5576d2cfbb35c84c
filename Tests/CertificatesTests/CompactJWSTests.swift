import Crypto
import Foundation
import LearningCore
import TestSupport
import Testing

@testable import Certificates

@Suite struct CompactJWSTests {
  private let issuers: TrustedIssuers

  init() throws {
    var issuers = TrustedIssuers()
    issuers.trust(try knownIssuer())
    self.issuers = issuers
  }

  private func verdict(_ text: String) -> CertificateVerdict {
    verifyCertificate(text, trusting: issuers, revocations: [], now: seconds(morning))
  }

  // MARK: Vectors

  private struct Vectors8037: Decodable {
    struct Test1: Decodable { var secret, `public`, message, signature: String }
    struct JWK: Decodable { var d, x: String }
    struct Example: Decodable {
      var jwk: JWK
      var thumbprint_sha256, payload, jws: String
    }
    var rfc8032_test1: Test1
    var rfc8037: Example
  }

  private func vectors() throws -> Vectors8037 {
    try JSONDecoder().decode(
      Vectors8037.self, from: Vectors.data("crypto/rfc8032-rfc8037.json"))
  }

  @Test(.enabled(if: Vectors.areHere))
  func theSignatureOfRFC8032IsAccepted() throws {
    let test = try vectors().rfc8032_test1
    let key = try #require(PublicKey(x: Base64URL.encode(try bytes(test.public))))
    #expect(key.isValid(try bytes(test.signature), for: try bytes(test.message)))
    #expect(!key.isValid(try bytes(test.signature), for: [0]))
  }

  @Test(.enabled(if: Vectors.areHere))
  func theSignatureOfRFC8037IsAccepted() throws {
    let example = try vectors().rfc8037
    let key = try #require(PublicKey(x: example.jwk.x))
    let parts = example.jws.split(separator: ".")
    #expect(Base64URL.decode(parts[1]) == Array(example.payload.utf8))
    let signature = try #require(Base64URL.decode(parts[2]))
    #expect(key.isValid(signature, for: Array("\(parts[0]).\(parts[1])".utf8)))
    // The form is not ours: no `typ`, no `kid`.
    #expect(CompactJWS(example.jws) == nil)
  }

  @Test(.enabled(if: Vectors.areHere))
  func aKeyHasTheThumbprintOfRFC8037() throws {
    let example = try vectors().rfc8037
    #expect(PublicKey(x: example.jwk.x)?.thumbprint == example.thumbprint_sha256)
    #expect(try knownIssuer().publicKey.thumbprint == example.thumbprint_sha256)
    #expect(example.thumbprint_sha256 == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
  }

  private struct Wycheproof: Decodable {
    struct Group: Decodable { var publicKey: Key; var publicKeyJwk: JWK; var tests: [Case] }
    struct Key: Decodable { var pk: String }
    struct JWK: Decodable { var x: String }
    struct Case: Decodable { var tcId: Int; var comment, msg, sig, result: String }
    var numberOfTests: Int
    var testGroups: [Group]
  }

  @Test(.enabled(if: Vectors.areHere))
  func everyWycheproofSignatureIsJudgedRightly() throws {
    let file = try JSONDecoder().decode(
      Wycheproof.self, from: Vectors.data("crypto/wycheproof-ed25519_test.json"))
    var seen = ["valid": 0, "invalid": 0]
    for group in file.testGroups {
      let key = try #require(PublicKey(x: group.publicKeyJwk.x))
      #expect(Base64URL.decode(key.x) == (try bytes(group.publicKey.pk)))
      for test in group.tests {
        let isValid = key.isValid(try bytes(test.sig), for: try bytes(test.msg))
        #expect(isValid == (test.result == "valid"), "test \(test.tcId): \(test.comment)")
        seen[test.result, default: 0] += 1
      }
    }
    #expect(seen.values.reduce(0, +) == file.numberOfTests)
    #expect(seen.count == 2 && seen.values.allSatisfy { $0 > 50 }, "\(seen)")
  }

  private func bytes(_ hexadecimal: String) throws -> [UInt8] {
    try stride(from: 0, to: hexadecimal.utf8.count, by: 2).map {
      let pair = hexadecimal.dropFirst($0).prefix(2)
      return try #require(UInt8(pair, radix: 16))
    }
  }

  // MARK: One form only

  @Test func whatIsWrittenByTheBookIsRead() throws {
    let text = try signed(header: header(), payload: fullClaim.json.canonical)
    #expect(verdict(text).believed == fullClaim)
    let jws = try #require(CompactJWS(text))
    #expect(jws.kind == .certificate)
    #expect(jws.keyID == knownKeyID)
    // A list of revocations names the whole key.
    let list = try knownIssuer().sign(RevocationList(madeAt: seconds(morning), items: []))
    #expect(CompactJWS(list)?.keyID == knownThumbprint)
    #expect(Base64URL.decode(list.split(separator: ".")[0]) == Array(listHeader.utf8))
  }

  /// Every one with a true signature of a trusted key: the form alone condemns it.
  @Test(arguments: [
    ("no algorithm", header(alg: "none")), ("shared secret", header(alg: "HS256")),
    ("another curve", header(alg: "ES256")), ("another spelling", header(alg: "eddsa")),
    ("the newer name", header(alg: "Ed25519")), ("empty algorithm", header(alg: "")),
    ("no kid", #"{"alg":"EdDSA"}"#), ("no alg", #"{"kid":"kPrK_qmx"}"#),
    ("a typ", header(typ: "balai-cert+jws")),
    ("another typ", header(typ: "JWT")), ("revocations", listHeader),
    ("typ that is no text", header().replacing("}", with: #","typ":null}"#)),
    ("empty typ", header(typ: "")),
    ("a member more", header().replacing("{", with: #"{"a":1,"#)),
    ("critical extension", header().replacing("\"kid\"", with: #""crit":["exp"],"kid""#)),
    ("its own key", header().replacing("\"kid\"", with: #""jwk":{},"kid""#)),
    ("a key twice", header().replacing("{", with: #"{"alg":"EdDSA","#)),
    ("alg twice", header().replacing("{", with: #"{"alg":"none","#)),
    ("white space", header().replacing(",", with: ", ")), ("white space before", " " + header()),
    ("line end", header() + "\n"), ("escape", header().replacing("EdDSA", with: "Ed\\u0044SA")),
    (
      "another order",
      #"{"kid":"kPrK_qmx","alg":"EdDSA"}"#
    ),
    ("empty", ""), ("no JSON", "EdDSA"), ("an array", "[" + header() + "]"), ("null", "null"),
    ("empty kid", header(kid: "")), ("short kid", header(kid: "kPrK_qm")),
    ("long kid", header(kid: "kPrK_qmxV")), ("the whole kid", header(kid: knownThumbprint)),
    ("kid that draws on the screen", header(kid: #"\u001b[2JSAH"#)),
    ("kid in another alphabet", header(kid: "kPrK/qmx")),
    ("kid with the kelvin sign", header(kid: "kPr\u{212A}_q")),
  ])
  func anotherHeaderIsNoCertificate(title: String, header: String) throws {
    let text = try signed(header: header, payload: fullClaim.json.canonical)
    #expect(verdict(text) == .altered, "\(title)")
  }

  @Test(arguments: [
    "", ".", "..", "...", "a.b.c", "SAH", "eyJhbGciOiJub25lIn0.e30.", "\u{0}", "{}", "https://",
    "#",
    "https://contoh.go.id/verifikasi/", "https://contoh.go.id/verifikasi/#", "://#..",
  ])
  func whatIsNoCertificateIsAltered(text: String) {
    #expect(CompactJWS(text) == nil)
    #expect(verdict(text) == .altered)
  }

  @Test func otherPartsAreNoCertificate() throws {
    let text = try knownIssuer().sign(fullClaim)
    let parts = text.split(separator: ".").map(String.init)
    #expect(parts.count == 3)
    let others = [
      "\(parts[0]).\(parts[1])", "\(parts[0]).\(parts[1]).", "\(text).", ".\(text)",
      "\(text).\(parts[2])", "\(parts[0])..\(parts[2])", "\(text)=", "\(parts[0])=.\(parts[1])",
      "\(parts[0]).\(parts[1])=.\(parts[2])", "\(text)==", "\(parts[1]).\(parts[0]).\(parts[2])",
      "\(parts[0]).\(parts[1]).\(parts[2])AA", "\(text)\n\(text)", "\(text) x",
      "\(parts[0]). \(parts[1]).\(parts[2])",
    ]
    for other in others { #expect(verdict(other) == .altered, "\(other.suffix(100))") }
  }

  @Test func theSameSignatureWrittenWithStrayBitsIsRefused() throws {
    let text = try knownIssuer().sign(fullClaim)
    // 64 bytes end in a character of which four bits stand for nothing.
    let last = try #require(text.last)
    #expect("AQgw".contains(last))
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    for other in alphabet where other != last {
      #expect(verdict(text.dropLast() + String(other)) == .altered, "\(other)")
    }
  }

  /// A signature with the group order added to its second half is the same to a careless reader.
  @Test func theOtherHalfOfTheSignatureIsRefused() throws {
    let text = try knownIssuer().sign(fullClaim)
    let parts = text.split(separator: ".")
    var signature = try #require(Base64URL.decode(parts[2]))
    let order: [UInt8] = [
      0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE,
      0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ]
    var carry = 0
    for index in 0..<32 {
      let sum = Int(signature[32 + index]) + Int(order[index]) + carry
      (signature[32 + index], carry) = (UInt8(truncatingIfNeeded: sum), sum >> 8)
    }
    #expect(verdict("\(parts[0]).\(parts[1]).\(Base64URL.encode(signature))") == .altered)
  }

  // MARK: Keys

  @Test(arguments: [
    "", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHUQ",
    "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
    "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURoA", "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo",
    "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURp", " 11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
  ])
  func whatIsNoKeyIsNone(x: String) { #expect(PublicKey(x: x) == nil) }

  @Test func keysAreEqualWhenTheirBytesAre() throws {
    let key = try knownIssuer().publicKey
    #expect(PublicKey(x: key.x) == key)
    #expect(Issuer(name: "Lain", isLocal: true).publicKey != key)
  }
}
