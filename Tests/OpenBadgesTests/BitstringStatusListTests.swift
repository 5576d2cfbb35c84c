import Certificates
import Compression
import Foundation
import LearningCore
import TestSupport
import Testing

@testable import OpenBadges

@Suite struct BitstringStatusListTests {
  /// Lists published by others, byte for byte: W3C Bitstring Status List 1.0, section 2.2, and the
  /// tests of Digital Bazaar's library.
  @Test(.enabled(if: Vectors.areHere)) func `the published lists come out byte for byte`() throws {
    let file = try JSON(parsing: Array(Vectors.data("statuslist/vectors.json")))
    let vectors = try #require(file.array)
    #expect(vectors.count >= 4)
    for vector in vectors {
      let indices = try #require(vector["setIndices"]?.array).compactMap(\.integer)
      let bytes = try #require(vector["bytes"]?.integer)
      let text = try #require(vector["encodedList"]?.string)
      #expect(BitstringStatusList(count: bytes * 8, revoked: indices).encodedList == text)
      // Fewer bits than the standard asks for are written above, and never believed.
      #expect((BitstringStatusList(encodedList: text) == nil) == (bytes < 16_384))
    }
  }

  @Test func `an empty list is the one that the standard shows`() {
    #expect(
      BitstringStatusList(revoked: []).encodedList
        == "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA")
  }

  @Test func `the bits that were set are read back and no others`() throws {
    var random = SeededGenerator(seed: 26)
    for count in [131_072, 262_144] {
      let revoked = Set((0..<500).map { _ in Int.random(in: 0..<count, using: &random) })
      let list = BitstringStatusList(count: count, revoked: revoked)
      let read = try #require(BitstringStatusList(encodedList: list.encodedList))
      #expect(read == list)
      #expect((0..<count).filter { read[$0] == true } == revoked.sorted())
      #expect(read[count] == nil && read[-1] == nil)
    }
  }

  @Test(arguments: [
    "", "u", "z123", "uH4sI",
    "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAA",
  ])
  func `anything else is no list`(text: String) {
    #expect(BitstringStatusList(encodedList: text) == nil)
  }
}

@Suite struct StatusListCredentialTests {
  private let site = "https://contoh.go.id/diklat"
  private let time = Timestamp(millisecondsSince1970: 1_795_312_800_000)

  @Test func `a signed list is read back with who signed it`() throws {
    let issuer = Issuer(name: "BKPSDM", site: site, isLocal: false)
    let list = BitstringStatusList(revoked: [3, 94_567])
    let text = try StatusListCredential.sign(
      list, named: "ab12", site: site, at: time, with: issuer)
    let read = try #require(StatusListCredential(text))
    #expect(read.list == list && read.key == issuer.publicKey)
    #expect(read.url == site + "/status/ab12.json")
    #expect(read.issuer == "did:web:contoh.go.id:diklat")
    for changed in [
      text.replacing("\"revocation\"", with: "\"suspension\""),
      text.replacing("ab12", with: "ab13"), text.replacing("2026", with: "2027"),
      text.replacing("encodedList\":\"uH4", with: "encodedList\":\"uH5"),
    ] {
      #expect(changed != text && StatusListCredential(changed) == nil)
    }
  }
}

@Suite struct IssuerIdentityTests {
  private func card(_ site: String?) -> IssuerCard {
    IssuerCard(
      name: "BKPSDM", site: site, isLocal: false, key: Issuer(name: "x", isLocal: false).publicKey)
  }

  /// The examples of the did:web method specification, section "Read (Resolve)", and our own.
  @Test(arguments: [
    ("https://w3c-ccg.github.io", "did:web:w3c-ccg.github.io"),
    ("https://w3c-ccg.github.io/user/alice", "did:web:w3c-ccg.github.io:user:alice"),
    ("https://example.com:3000/user/alice", "did:web:example.com%3A3000:user:alice"),
    ("https://balai.bontangkota.go.id/a-b_c", "did:web:balai.bontangkota.go.id:a-b_c"),
  ])
  func `a site gives its name`(site: String, did: String) { #expect(card(site).did == did) }

  @Test(arguments: [
    nil, "http://contoh.go.id", "https://10.0.0.7", "https://contoh.go.id/", "https://localhost",
    "https://contoh.go.id/é", "https://contoh.go.id//a", "https://a@contoh.go.id",
  ])
  func `else the key does`(site: String?) {
    let card = card(site)
    #expect(card.did == card.key.didKey && !card.isNamedBySite)
    #expect(didDocument(of: [card]) == nil)
  }

  @Test func `the document names every key of the site`() throws {
    let cards = [
      card("https://contoh.go.id"), card("https://contoh.go.id"), card("https://lain.go.id"),
    ]
    let document = try JSON(parsing: try #require(didDocument(of: cards)))
    #expect(document["id"]?.string == "did:web:contoh.go.id")
    let methods = try #require(document["verificationMethod"]?.array)
    #expect(methods.map { $0["id"]?.string } == cards[..<2].map(\.verificationMethod))
    #expect(document["assertionMethod"]?.array == methods.compactMap { $0["id"] })
    #expect(methods.allSatisfy { $0["controller"] == document["id"] })
  }
}
