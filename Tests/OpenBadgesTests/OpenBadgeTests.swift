import Certificates
import Foundation
import LearningCore
import TestSupport
import Testing

@testable import OpenBadges

struct OpenBadgeTests {
  @Test("A badge is believed and says what its claim says")
  func valid() throws {
    let issuer = try knownIssuer()
    let made = try Made(fullClaim(of: issuer), by: issuer)
    let verdict = verifyBadge(
      Array(made.badge.utf8), trusting: trusting(issuer), revocations: [], now: morning)
    guard case .valid(let certificate) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(certificate.claim == made.claim)
    #expect(try Made(made.claim, by: issuer).badge == made.badge)
  }

  @Test("With as little as a certificate can say, and from an issuer without a site")
  func brief() throws {
    let issuer = Issuer(name: "Balai Warga", isLocal: true)
    var claim = fullClaim(of: issuer)
    (claim.maskedNIP, claim.unit, claim.basisPoints, claim.expiresAt) = (nil, nil, nil, nil)
    claim.hours = TrainingHours(minutes: 100, minutesPerHour: 45)
    let made = try Made(claim, details: CertificateDetails(), by: issuer)
    let badge = Array(made.badge.utf8)
    #expect(
      word(verifyBadge(badge, trusting: trusting(issuer), revocations: [], now: morning))
        == "valid")
    let json = try made.document
    #expect(json["credentialSubject"]?["creditsEarned"] == nil)
    #expect(json["issuer"]?["id"] == .string(issuer.publicKey.didKey))
    #expect(made.badge.contains("2 JP 10 menit, dari penerbit lokal yang belum dijamin"))
  }

  @Test("The NIP is in no badge, in no form, but masked in the claim")
  func privacy() throws {
    let issuer = try knownIssuer()
    let made = try Made(fullClaim(of: issuer), by: issuer)
    #expect(!made.badge.contains("2010012") && !made.badge.contains("sha256$"))
    #expect(!made.badge.contains("salt"))
  }

  @Test("The other verdicts")
  func verdicts() throws {
    let issuer = try knownIssuer()
    let stranger = Issuer(name: issuer.name, isLocal: false)
    let made = try Made(fullClaim(of: issuer), by: issuer)
    let badge = Array(made.badge.utf8)
    func verdict(
      trusting issuers: TrustedIssuers, lists: [VerifiedRevocationList] = [], now: Timestamp
    ) -> String {
      word(verifyBadge(badge, trusting: issuers, revocations: lists, now: now))
    }
    let trust = trusting(issuer)
    #expect(verdict(trusting: trusting(stranger), now: morning) == "unknown")
    #expect(verdict(trusting: TrustedIssuers(), now: morning) == "unknown")
    // A key is no licence to issue in another agency's name.
    let renamed = TrustedIssuers([.init(name: "Kementerian", key: issuer.publicKey)])
    #expect(verdict(trusting: renamed, now: morning) == "unknown")
    #expect(verdict(trusting: trust, now: morning + .minutes(60 * 24 * 365)) == "expired")
    let list = try #require(
      VerifiedRevocationList(
        try issuer.sign(
          RevocationList(
            madeAt: morning,
            items: [.init(number: made.claim.number, at: morning, reason: "Keliru")])),
        trusting: trust))
    #expect(verdict(trusting: trust, lists: [list], now: morning) == "revoked")
  }

  /// Signed by the true key over something that balai would not write.
  private func forged(_ document: JSON, by issuer: Issuer) throws -> String {
    let proven = try ProvenDocument(
      signing: document, as: issuer.card.did, at: morning.text(in: .westernIndonesia), with: issuer)
    return word(
      verifyBadge(
        proven.json.canonical, trusting: trusting(issuer), revocations: [], now: morning))
  }

  @Test("A badge that says something else than its claim is altered, though truly signed")
  func disagreement() throws {
    let issuer = try knownIssuer()
    let document = try Made(fullClaim(of: issuer), by: issuer).document
    #expect(try forged(document, by: issuer) == "valid")
    let changes: [(String, JSON?)] = [
      ("credentialSubject/identifier/0/identityHash", .string("Budi")),
      ("credentialSubject/identifier/0/identityType", .string("nationalIdentityNumber")),
      ("credentialSubject/identifier/0/hashed", .bool(true)),
      ("credentialSubject/result/0/value", .string("100")),
      ("credentialSubject/result", nil),
      ("credentialSubject/creditsEarned", .integer(60)),
      ("credentialSubject/licenseNumber", .string("0008/KD/2026")),
      ("credentialSubject/achievement/name", .string("Lain")),
      ("credentialSubject/achievement/version", .string("9")),
      ("credentialSubject/achievement/description", .string("Lain")),
      ("credentialSubject/id", .string("urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33")),
      ("issuer/name", .string("Kementerian")),
      ("issuer/url", .string("https://lain.example")),
      ("validFrom", .string("2020-01-01T00:00:00Z")),
      ("validUntil", nil),
      ("name", .string("Lain")),
      ("id", .string("urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33")),
      ("evidence/0/name", .string("Lain")),
      ("evidence", nil),
      ("awardedDate", .string("2026-11-22T00:00:00Z")),
      ("credentialStatus/statusPurpose", .string("suspension")),
      ("credentialStatus/id", .string("https://diklat.contoh.go.id/status/1.json#1")),
      ("credentialStatus/statusListIndex", .string("094567")),
    ]
    for (path, value) in changes {
      let changed = document.replacing(path, by: value)
      #expect(changed != document)
      #expect(try forged(changed, by: issuer) == "altered", "\(path)")
    }
    // What a claim does not say may be said otherwise by whoever holds the key.
    let free = document.replacing(
      "credentialSubject/achievement/criteria/narrative", by: .string("Hadir."))
    #expect(try forged(free, by: issuer) == "valid")
  }

  @Test("One proof, others, too many, by another key, or of something else: altered")
  func proofs() throws {
    let issuer = try knownIssuer()
    let stranger = Issuer(name: issuer.name, isLocal: false)
    let made = try Made(fullClaim(of: issuer), by: issuer)
    let json = try JSON(parsing: made.badge)
    let proofs = try #require(json["proof"]?.array)
    let other = try #require(
      try JSON(parsing: Made(fullClaim(of: issuer), by: stranger).badge)["proof"]?.array)
    var later = made.claim
    later.basisPoints = 10_000
    let better = try #require(try JSON(parsing: Made(later, by: issuer).badge)["proof"]?.array)
    func verdict(_ proof: JSON?) throws -> String {
      var badge = json.without("proof")
      if let proof { badge = badge.with("proof", proof) }
      return word(
        verifyBadge(
          badge.canonical, trusting: trusting(issuer, stranger), revocations: [], now: morning))
    }
    #expect(try verdict(.array(proofs)) == "valid")
    let odd: [JSON?] = [
      nil, .null, .array([]), proofs[0], proofs[1], .array([proofs[0]]), .array([proofs[1]]),
      .array(proofs.reversed()), .array([proofs[0], proofs[0]]), .array([proofs[1], proofs[1]]),
      .array(proofs + [proofs[1]]), .array(other), .array([proofs[0], other[1]]),
      .array([other[0], proofs[1]]), .array(better), .array([proofs[0], better[1]]),
      .array([better[0], proofs[1]]),
      .array([proofs[0].with("proofPurpose", .string("authentication")), proofs[1]]),
      .array([proofs[0].with("domain", .string("x")), proofs[1]]),
      .array([proofs[0].with("created", .string("2020-01-01T00:00:00Z")), proofs[1]]),
      .array([proofs[0].with("cryptosuite", .string("eddsa-2022")), proofs[1]]),
      .array([proofs[0], proofs[1].without("@context")]),
      .array([proofs[0], proofs[1].with("@context", .array([]))]),
      .array([proofs[0].without("proofValue"), proofs[1]]),
    ]
    for proof in odd { #expect(try verdict(proof) == "altered", "\(String(describing: proof))") }
    // A stranger who signs another's claim.
    let swapped = try ProvenDocument(
      signing: try made.document, as: stranger.publicKey.didKey,
      at: morning.text(in: .westernIndonesia), with: stranger)
    #expect(
      word(
        verifyBadge(
          swapped.json.canonical, trusting: trusting(issuer, stranger), revocations: [],
          now: morning)) == "altered")
  }

  @Test("Other spellings of the same JSON are the same badge; other JSON is none")
  func spelling() throws {
    let issuer = try knownIssuer()
    let made = try Made(fullClaim(of: issuer), by: issuer)
    func verdict(_ text: String) -> String {
      word(
        verifyBadge(Array(text.utf8), trusting: trusting(issuer), revocations: [], now: morning))
    }
    let pretty = made.badge.replacing(#","id""#, with: ",\n  \"id\"")
    #expect(pretty != made.badge)
    #expect(verdict(pretty) == "valid")
    #expect(verdict(made.badge.replacing("Siti", with: #"S\u0069ti"#)) == "valid")
    for text in [
      made.badge + "x", made.badge + made.badge, "\u{FEFF}" + made.badge, "[\(made.badge)]", "",
      made.badge.replacing(#"{"@context""#, with: #"{"id":"urn:a","@context""#),
      made.badge.replacing(#""creditsEarned":6"#, with: #""creditsEarned":6.5"#),
      made.badge.replacing(#""creditsEarned":6"#, with: #""creditsEarned":6,"creditsEarned":6"#),
      made.badge.replacing(#""creditsEarned":6"#, with: #""creditsEarned":6,"admin":true"#),
      made.badge.replacing(#""creditsEarned":6"#, with: #""creditsEarned":6,"@graph":[]"#),
    ] {
      #expect(text != made.badge && verdict(text) == "altered", "\(text.prefix(60))")
    }
  }

  @Test("What could be read in two ways is not signed")
  func unsignable() throws {
    let issuer = Issuer(name: "Balai Warga", isLocal: true)
    for site in ["https://contoh.go.id/ruang baru", "https://diklat.desa.é"] {
      var details = fullDetails
      details.site = site
      #expect(throws: UnsignableBadge.self) {
        try Made(fullClaim(of: issuer), details: details, by: issuer)
      }
    }
  }

  @Test("A set bit of the status list revokes the badge with that place, and no other")
  func statusList() throws {
    let issuer = try knownIssuer()
    let made = try Made(fullClaim(of: issuer), by: issuer)
    let trust = trusting(issuer)
    for (revoked, expected) in [([94_567], "revoked"), ([94_566, 94_568], "valid")] {
      let text = try StatusListCredential.sign(
        BitstringStatusList(revoked: revoked), named: "1", site: "https://diklat.contoh.go.id",
        at: morning, with: issuer)
      let list = try #require(VerifiedStatusList(Array(text.utf8), trusting: trust))
      let verdict = verifyBadge(
        Array(made.badge.utf8), trusting: trust, revocations: [], lists: [list], now: morning)
      #expect(word(verdict) == expected)
    }
  }
}
