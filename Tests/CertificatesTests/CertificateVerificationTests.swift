import LearningCore
import TestSupport
import Testing

@testable import Certificates

@Suite struct CertificateVerificationTests {
  private let issuer: Issuer
  private let issuers: TrustedIssuers
  private let text: String

  init() throws {
    issuer = try knownIssuer()
    issuers = TrustedIssuers([.init(name: issuer.name, key: issuer.publicKey)])
    text = try issuer.sign(fullClaim)
  }

  private func verdict(
    _ text: String, at now: Timestamp = seconds(morning),
    revocations: [VerifiedRevocationList] = []
  ) -> CertificateVerdict {
    verifyCertificate(text, trusting: issuers, revocations: revocations, now: now)
  }

  private func list(
    _ numbers: [String], by issuer: Issuer? = nil, trusting: TrustedIssuers? = nil
  ) throws -> VerifiedRevocationList {
    let list = RevocationList(
      madeAt: seconds(morning + 5),
      items: numbers.map { .init(number: $0, at: seconds(morning + 2), reason: "Salah nama") })
    let text = try (issuer ?? self.issuer).sign(list)
    return try #require(VerifiedRevocationList(text, trusting: trusting ?? issuers))
  }

  // MARK: The five verdicts

  @Test func aCertificateOfATrustedIssuerIsValid() throws {
    guard case .valid(let certificate) = verdict(text) else {
      Issue.record("\(verdict(text))")
      return
    }
    #expect(certificate.claim == fullClaim)
    #expect(certificate.keyID == issuer.publicKey.thumbprint)
  }

  /// Handed out once, it has to be readable for ever.
  @Test func aCertificateIssuedLongAgoIsStillValid() throws {
    let old = [
      "eyJhbGciOiJFZERTQSIsImtpZCI6ImtQcktfcW14In0.eyJpYXQiOjE3OTUzMTI4MDAsImlzcyI6IkJLUFNETS",
      "BLb3RhIEJvbnRhbmciLCJqdGkiOiJCV1AvMjAyNi8wMDAxIiwiayI6WyJLZWFtYW5hbiBEaWdpdGFsIPCflJEi",
      "LCIxLjIiLDI4NV0sInAiOlsiRHIuIFNpdGkgXCJJdGlcIiBOdXJoYWxpemEsIFMuS29tLiJdfQ.N3sJvSU1AFv",
      "PdZyWkIJN-KEb0PY_VoyEW-D6_zCOXRH0PItr5stL3OP8xx-OflA34mVNNc-FzZ3LR4yAVu1tCw",
    ].joined()
    #expect(verdict(old).word == "valid")
    #expect(verdict(old).believed == briefClaim)
  }

  @Test(arguments: [
    (-1_000_000, "valid"), (0, "valid"), (999_999, "valid"), (1_000_000, "expired"),
    (1_000_001, "expired"), (1_000_000_000_000, "expired"),
  ])
  func itExpiresAtTheMomentItSays(millisecondsAfterIssue: Int, word: String) {
    let now = Timestamp(millisecondsSince1970: morning * 1000 + millisecondsAfterIssue)
    #expect(verdict(text, at: now).word == word)
    #expect(verdict(text, at: now).believed == fullClaim)
  }

  @Test func withoutAnEndItIsValidForEver() throws {
    let text = try issuer.sign(briefClaim)
    #expect(verdict(text, at: Timestamp(millisecondsSince1970: .max)).word == "valid")
  }

  @Test func aRevokedCertificateIsNamedRevokedWithTheReason() throws {
    let list = try list(["BWP/2026/0007", "BWP/2026/0001"])
    let verdict = verdict(text, revocations: [list])
    guard case .revoked(let certificate, let item) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(certificate.claim == fullClaim)
    #expect(item == list.list.items[1])
  }

  @Test func revokedIsSaidBeforeExpired() throws {
    let late = seconds(morning + 1_000_000)
    #expect(
      verdict(text, at: late, revocations: [try list(["BWP/2026/0001"])]).word == "revoked")
  }

  @Test func anyOfSeveralListsRevokes() throws {
    let lists = [try list([]), try list(["BWP/2026/0001"]), try list(["BWP/2026/0002"])]
    #expect(verdict(text, revocations: lists).word == "revoked")
  }

  @Test(arguments: [
    "BWP/2026/0002", "BWP/2026/000", "BWP/2026/00011", "bwp/2026/0001", "", " BWP/2026/0001",
  ])
  func anotherNumberDoesNotRevoke(number: String) throws {
    #expect(verdict(text, revocations: [try list([number])]).word == "valid")
  }

  @Test func theListOfAnotherTrustedIssuerDoesNotRevoke() throws {
    let other = Issuer(name: issuer.name, isLocal: false)
    var both = issuers
    both.trust(other)
    let foreign = try list(["BWP/2026/0001"], by: other, trusting: both)
    let verdict = verifyCertificate(
      text, trusting: both, revocations: [foreign], now: seconds(morning))
    #expect(verdict.word == "valid")
  }

  @Test func anUnknownKeyShowsTheClaimAsAClaimOnly() throws {
    let stranger = Issuer(name: issuer.name, isLocal: false)
    let text = try stranger.sign(fullClaim)
    let itsBeginning = String(stranger.publicKey.thumbprint.prefix(8))
    #expect(verdict(text) == .unknownIssuer(fullClaim, keyID: itsBeginning))
    #expect(
      verifyCertificate(self.text, trusting: .init(), revocations: [], now: seconds(morning)).word
        == "unknownIssuer")
  }

  // MARK: Forgeries

  @Test func anotherKeyUnderATrustedNameIsUnknown() throws {
    let swapped = TrustedIssuers([
      .init(name: issuer.name, key: Issuer(name: issuer.name, isLocal: false).publicKey)
    ])
    let verdict = verifyCertificate(
      text, trusting: swapped, revocations: [], now: seconds(morning))
    #expect(verdict.word == "unknownIssuer")
  }

  @Test func aTrustedKeyIDOverAStrangersSignatureIsAltered() throws {
    let stranger = try Issuer(name: issuer.name, isLocal: false).sign(fullClaim)
    let (ours, theirs) = (text.split(separator: "."), stranger.split(separator: "."))
    #expect(verdict("\(ours[0]).\(theirs[1]).\(theirs[2])") == .altered)
    #expect(verdict("\(ours[0]).\(ours[1]).\(theirs[2])") == .altered)
  }

  @Test func aSignatureOfAnotherTrustedIssuerDoesNotDo() throws {
    let other = Issuer(name: "Lain", isLocal: false)
    var both = issuers
    both.trust(other)
    let (ours, theirs) = (
      text.split(separator: "."), try other.sign(fullClaim).split(separator: ".")
    )
    for mixed in [
      "\(ours[0]).\(theirs[1]).\(theirs[2])", "\(theirs[0]).\(ours[1]).\(ours[2])",
    ] {
      let verdict = verifyCertificate(
        mixed, trusting: both, revocations: [], now: seconds(morning))
      #expect(verdict == .altered)
    }
  }

  @Test func theSignatureOfOneCertificateDoesNotCoverAnother() throws {
    var better = fullClaim
    better.basisPoints = 10_000
    let (first, second) = (
      text.split(separator: "."), try issuer.sign(better).split(separator: ".")
    )
    #expect(verdict("\(first[0]).\(second[1]).\(first[2])") == .altered)
  }

  @Test func aRevocationListIsNoCertificate() throws {
    let text = try issuer.sign(RevocationList(madeAt: seconds(morning), items: []))
    #expect(verdict(text) == .altered)
    // Nor does a claim signed as a list, or a list signed as a certificate.
    #expect(
      verdict(try signed(header: listHeader, payload: fullClaim.json.canonical)) == .altered)
    let list = RevocationList(madeAt: seconds(morning), items: [])
    #expect(verdict(try signed(header: header(), payload: list.json.canonical)) == .altered)
  }

  @Test func aTrueSignatureUnderAnotherSpellingOfTheClaimIsAltered() throws {
    let canonical = fullClaim.json.canonicalText
    let others = [
      " " + canonical, canonical + "\n", canonical.replacing(",\"exp\"", with: ", \"exp\""),
      canonical.replacing("{", with: "{\"admin\":true,"),
      canonical.replacing("{", with: "{\"p\":[\"Budi\"],"),
      canonical.replacing("\"w\":1", with: "\"w\":0"),
      canonical.replacing("\"w\":1", with: "\"w\":true"),
      canonical.replacing("{", with: "{\"v\":1,"), "", "{}", "[" + canonical + "]",
    ]
    for other in others {
      #expect(other != canonical)
      #expect(verdict(try signed(header: header(), payload: other.utf8)) == .altered, "\(other)")
    }
  }

  // MARK: Every change

  @Test func noChangeOfOneCharacterIsEverBelieved() throws {
    let bytes = Array(text.utf8)
    let replacements = Array("A_-z9.=+/ #\n\u{0}{".utf8) + [0x7F]
    var mutations = 0
    for position in bytes.indices {
      // Another case and the nearest neighbours, besides those for every place.
      let own = [bytes[position] ^ 0x20, bytes[position] ^ 1, bytes[position] &+ 1]
      for byte in Set(replacements + own) where byte != bytes[position] && byte < 0x80 {
        var changed = bytes
        changed[position] = byte
        expectDisbelieved(changed, "\(byte) at \(position)")
        mutations += 1
      }
    }
    #expect(mutations >= 5000)
  }

  @Test func noCutIsEverBelieved() {
    let bytes = Array(text.utf8)
    for length in bytes.indices {
      expectDisbelieved(Array(bytes.prefix(length)), "first \(length)")
      expectDisbelieved(Array(bytes.suffix(length)), "last \(length)")
      var changed = bytes
      changed.remove(at: length)
      expectDisbelieved(changed, "without \(length)")
    }
  }

  @Test func noInsertionIsEverBelieved() {
    let bytes = Array(text.utf8)
    for position in 0...bytes.count {
      for byte in Array("A_.= #\n9".utf8) {
        // White space around it is forgiven, see below.
        if (position == 0 || position == bytes.count) && (byte == 0x20 || byte == 0x0A) { continue }
        var changed = bytes
        changed.insert(byte, at: position)
        expectDisbelieved(changed, "\(byte) before \(position)")
      }
    }
  }

  @Test func noSwapOfNeighboursIsEverBelieved() {
    let bytes = Array(text.utf8)
    for position in bytes.indices.dropLast() where bytes[position] != bytes[position + 1] {
      var changed = bytes
      changed.swapAt(position, position + 1)
      expectDisbelieved(changed, "swapped at \(position)")
    }
  }

  /// A small office's key does not make it a ministry.
  @Test func aTrustedKeyIssuingUnderAnotherNameIsUnknown() throws {
    var claim = briefClaim
    claim.issuer = "Kementerian Lain"
    let text = try issuer.sign(claim)
    let found = verdict(text)
    #expect(found == .unknownIssuer(claim, keyID: issuer.publicKey.thumbprint))
  }

  private func expectDisbelieved(_ bytes: [UInt8], _ what: String) {
    let verdict = verdict(String(decoding: bytes, as: UTF8.self))
    #expect(verdict.believed == nil, "\(what): \(verdict.word)")
  }

  @Test func anySignedClaimIsBelievedAsItWasSigned() throws {
    for seed in 1...300 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      var claim = briefClaim
      (claim.name, claim.number, claim.courseTitle) = (random.text(), random.text(), random.text())
      claim.basisPoints = random.number(0...10_000)
      #expect(verdict(try issuer.sign(claim)).believed == claim, "seed \(seed)")
    }
  }

  // MARK: How it arrives

  @Test(arguments: [
    "https://balai.bontangkota.go.id/verifikasi/#", "http://192.168.1.10:8080/verifikasi/#",
    "file:///media/usb/verifikasi/index.html#", "HTTPS://CONTOH.GO.ID/VERIFIKASI/#",
    "https://contoh.go.id/verifikasi/?bahasa=id#",
  ])
  func anAddressCarriesTheCertificateBehindItsHash(address: String) {
    #expect(verdict(address + text).believed == fullClaim)
    #expect(verdict("\n \(address)\(text)\r\n").believed == fullClaim)
    #expect(verdict(address + text + "A") == .altered)
    #expect(verdict(address.dropLast() + text) == .altered)
  }

  @Test(arguments: [
    (" ", ""), ("", "\n"), ("\r\n", "\r\n"), ("\t", " \n\n"), ("\u{A0}", "\u{3000}"),
  ])
  func whiteSpaceAroundItIsForgiven(before: String, after: String) {
    #expect(verdict(before + text + after).believed == fullClaim)
  }

  @Test(arguments: ["", " ", "\n\r\n\t", "\u{A0}"])
  func nothingAtAllIsNoCertificate(text: String) { #expect(verdict(text) == .altered) }
}
