import Certificates
import Crypto
import LearningCore
import TestSupport
import Testing

@testable import OpenBadges

/// The vectors of the W3C and of 1EdTech, where they are.
@Suite(.enabled(if: Vectors.areHere)) struct CryptosuiteTests {
  /// The W3C's examples have a context of their own.
  static let examples = knownTerms.merging([
    "https://www.w3.org/ns/credentials/examples/v2": Terms(
      everywhere: [
        "alumniOf": Term(iri: "https://www.w3.org/ns/credentials/examples#alumniOf")
      ],
      types: [
        "AlumniCredential": Terms.NodeType(
          iri: "https://www.w3.org/ns/credentials/examples#AlumniCredential")
      ])
  ]) { $1 }

  static func text(_ name: String) throws -> String {
    let text = String(decoding: try Vectors.data("eddsa/TestVectors/\(name)"), as: UTF8.self)
    return name.contains("canon") || name.contains("Canon")
      ? text : text.filter { !$0.isWhitespace }
  }

  @Test(
    "Hashes and signature of the suites",
    arguments: [
      (Cryptosuite.rdfc, "DataInt"), (.jcs, "JCS"),
    ])
  func suite(_ suite: Cryptosuite, suffix: String) throws {
    let folder = suite.rawValue
    let signed = try vector("eddsa/TestVectors/\(folder)/signed\(suffix).json")
    let document = signed.without("proof")
    let proofJSON = try #require(signed["proof"])
    let options =
      suite == .jcs
      ? proofJSON.without("proofValue")
      : proofJSON.without("proofValue").with("@context", try #require(document["@context"]))
    let hashes = try suite.hashData(document, options: options, knowing: Self.examples)
    #expect(hexadecimal(hashes) == (try Self.text("\(folder)/combinedHash\(suffix).txt")))

    let proof = try #require(DataIntegrityProof(proofJSON, of: document))
    #expect(hexadecimal(proof.signature) == (try Self.text("\(folder)/sigHex\(suffix).txt")))
    let key = try #require(proof.namedKey)
    #expect(proof.holds(for: document, by: key, knowing: Self.examples))
    #expect(!proof.holds(for: document.with("name", .string("x")), by: key, knowing: Self.examples))
    #expect(!proof.holds(for: document, by: try knownIssuer().publicKey, knowing: Self.examples))
  }

  @Test("Signing again gives the published signature", arguments: Cryptosuite.allCases)
  func signing(_ suite: Cryptosuite) throws {
    let pair = try vector("eddsa/TestVectors/keyPair.json")
    let secret = try #require(
      pair["privateKeyMultibase"]?.string.flatMap { Base58.decode($0.dropFirst()) })
    let key = try Curve25519.Signing.PrivateKey(rawRepresentation: secret.dropFirst(2))
    let suffix = suite == .rdfc ? "DataInt" : "JCS"
    let signed = try vector("eddsa/TestVectors/\(suite.rawValue)/signed\(suffix).json")
    let document = signed.without("proof")
    let proof = try DataIntegrityProof(
      of: document, by: suite, created: "2023-02-24T23:36:38Z",
      method: try #require(signed["proof"]?["verificationMethod"]?.string),
      knowing: Self.examples
    ) { Array(try key.signature(for: $0)) }
    #expect(proof.json(in: document) == signed["proof"])
  }

  @Test("The N-Quads of the W3C's document")
  func quads() throws {
    let unsigned = try vector("eddsa/TestVectors/unsigned.json")
    let quads = try canonicalQuads(of: unsigned, knowing: Self.examples)
    let expected = try Self.text("eddsa-rdfc-2022/canonDocDataInt.txt")
    #expect(String(decoding: quads, as: UTF8.self) == expected)
  }

  @Test("A badge that 1EdTech publishes with its proof")
  func publishedBadge() throws {
    let signed = try vector("openbadges/examples/impl_linked-data-proof-ob-3.json")
    let document = signed.without("proof")
    let proof = try #require(signed["proof"].flatMap { DataIntegrityProof($0, of: document) })
    let key = try #require(proof.namedKey)
    #expect(
      hexadecimal(key.bytes) == "4bdeafde2ea8beefadd8c699b5c7e0704cf51154d52e17b20b71337ca04cc5a5")
    #expect(proof.holds(for: document, by: key))
  }

  @Test("A proof set by another implementation")
  func proofSet() throws {
    let badge = try vector("openbadges/own-samples/sample-both.json")
    let document = badge.without("proof")
    let set = try #require(badge["proof"]?.array)
    #expect(set.count == 2)
    for json in set {
      let proof = try #require(DataIntegrityProof(json, of: document))
      let key = try #require(proof.namedKey)
      #expect(proof.holds(for: document, by: key))
    }
  }
}
