import LearningCore
import TestSupport
import Testing

@testable import Certificates

@Suite struct RevocationListTests {
  private let issuer: Issuer
  private let issuers: TrustedIssuers
  private let list = RevocationList(
    madeAt: seconds(morning),
    items: [
      .init(number: "BWP/2026/0001", at: seconds(morning - 60), reason: "Nama \"salah\" – é"),
      .init(number: "BWP/2026/0002", at: seconds(morning - 30), reason: ""),
    ])

  init() throws {
    issuer = try knownIssuer()
    issuers = TrustedIssuers([.init(name: issuer.name, key: issuer.publicKey)])
  }

  @Test func listsAreWrittenAsTheyAlwaysWere() throws {
    try expectSnapshot(list.json.canonicalText + "\n", named: "revocations.json")
  }

  @Test func aListOfATrustedIssuerIsRead() throws {
    let text = try issuer.sign(list)
    for text in [text, text + "\n", "\r\n \(text) \r\n"] {
      let read = try #require(VerifiedRevocationList(text, trusting: issuers))
      #expect(read.list == list)
      #expect(read.keyID == issuer.publicKey.thumbprint)
    }
  }

  @Test func anEmptyListIsAList() throws {
    let empty = RevocationList(madeAt: seconds(morning), items: [])
    let read = VerifiedRevocationList(try issuer.sign(empty), trusting: issuers)
    #expect(read?.list == empty)
  }

  @Test func anyListIsReadBack() throws {
    for seed in 1...1000 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let limit = (1 << 40) - 1
      let list = RevocationList(
        madeAt: seconds(random.number(-limit...limit)),
        items: (0..<random.number(0...5)).map { _ in
          .init(
            number: random.text(), at: seconds(random.number(-limit...limit)),
            reason: random.text())
        })
      #expect(RevocationList(canonical: list.json.canonical) == list, "seed \(seed)")
    }
  }

  @Test func aStrangersListIsNotBelieved() throws {
    let stranger = Issuer(name: issuer.name, isLocal: false)
    #expect(VerifiedRevocationList(try stranger.sign(list), trusting: issuers) == nil)
    #expect(VerifiedRevocationList(try issuer.sign(list), trusting: .init()) == nil)
    let ours = try issuer.sign(list).split(separator: ".")
    let theirs = try stranger.sign(list).split(separator: ".")
    let mixed = "\(ours[0]).\(theirs[1]).\(theirs[2])"
    #expect(VerifiedRevocationList(mixed, trusting: issuers) == nil)
  }

  @Test func aCertificateIsNoList() throws {
    #expect(VerifiedRevocationList(try issuer.sign(fullClaim), trusting: issuers) == nil)
    let asList = try signed(header: listHeader, payload: fullClaim.json.canonical)
    #expect(VerifiedRevocationList(asList, trusting: issuers) == nil)
    let asCertificate = try signed(header: header(), payload: list.json.canonical)
    #expect(VerifiedRevocationList(asCertificate, trusting: issuers) == nil)
  }

  @Test(arguments: [
    ("{", " {"), ("\"v\":1", "\"v\":2"), ("\"v\":1", "\"v\":1,\"w\":1"), ("\"iat\"", "\"made\""),
    ("\"jti\":\"BWP/2026/0001\",", ""), ("\"why\":\"\"", "\"why\":null"),
    ("\"why\":\"\"", "\"why\":\"\",\"x\":1"), ("\"at\":1795312770,", ""),
    ("[{", "[null,{"), (",\"v\":1", ",\"v\":1,\"v\":1"), ("1795312800", "1099511627776"),
    ("1795312770", "1099511627776"), ("1795312770", "1795312770.5"), ("[{", "[ {"),
  ])
  func anotherFormIsNoListAlsoWhenTrulySigned(text: String, replacement: String) throws {
    let canonical = list.json.canonicalText
    let other = canonical.replacing(text, with: replacement, maxReplacements: 1)
    #expect(other != canonical)
    let bad = try signed(header: listHeader, payload: other.utf8)
    #expect(VerifiedRevocationList(bad, trusting: issuers) == nil)
    // The unchanged one, signed the same way, is read: it is the form that is refused.
    let good = try signed(header: listHeader, payload: canonical.utf8)
    #expect(VerifiedRevocationList(good, trusting: issuers)?.list == list)
  }

  @Test func noChangeOfOneCharacterIsEverBelieved() throws {
    let bytes = Array(try issuer.sign(list).utf8)
    for position in bytes.indices {
      for byte in Set("A_.=9".utf8 + [bytes[position] ^ 0x20, bytes[position] ^ 1])
      where byte != bytes[position] {
        var changed = bytes
        changed[position] = byte
        let text = String(decoding: changed, as: UTF8.self)
        #expect(
          VerifiedRevocationList(text, trusting: issuers) == nil, "\(byte) at \(position)")
      }
    }
  }
}
