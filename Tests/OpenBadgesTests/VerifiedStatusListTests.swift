import Certificates
import LearningCore
import TestSupport
import Testing

@testable import OpenBadges

struct VerifiedStatusListTests {
  private func list(_ revoked: [Int], by issuer: Issuer) throws -> [UInt8] {
    Array(
      try StatusListCredential.sign(
        BitstringStatusList(revoked: revoked), named: "1", site: "https://diklat.contoh.go.id",
        at: morning, with: issuer
      ).utf8)
  }

  @Test("A list says when it was made and whom it marks")
  func marks() throws {
    let issuer = try knownIssuer()
    let verified = try #require(
      VerifiedStatusList(try list([8], by: issuer), trusting: trusting(issuer)))
    #expect(verified.madeAt == morning && verified.address == address)
    let entries = [7, 8, 9, 131_071, 131_072].map { BadgeParts.Status(list: address, index: $0) }
    #expect(entries.map { verified.marks($0) } == [false, true, false, false, true])
    let elsewhere = BadgeParts.Status(list: address + "x", index: 8)
    #expect([elsewhere, nil].map { verified.marks($0) } == [false, false])
  }

  @Test("Lists of strangers and other documents are none")
  func refusals() throws {
    let issuer = try knownIssuer()
    let trust = trusting(issuer)
    let text = try list([8], by: issuer)
    #expect(VerifiedStatusList(text, trusting: TrustedIssuers()) == nil)
    #expect(VerifiedStatusList(text + Array("x".utf8), trusting: trust) == nil)
    let badge = try Made(fullClaim(of: issuer), by: issuer).badge
    #expect(VerifiedStatusList(Array(badge.utf8), trusting: trust) == nil)
    #expect(word(verifyBadge(text, trusting: trust, revocations: [], now: morning)) == "altered")
  }

  @Test("A list of another issuer does not speak for a certificate")
  func strangers() throws {
    let (issuer, other) = (try knownIssuer(), Issuer(name: "Lain", isLocal: false))
    let trust = trusting(issuer, other)
    let made = try Made(fullClaim(of: issuer), by: issuer)
    let text = try list([94_567], by: other)
    let list = try #require(VerifiedStatusList(text, trusting: trust))
    let verdict = verifyBadge(
      Array(made.badge.utf8), trusting: trust, revocations: [], lists: [list], now: morning)
    #expect(word(verdict) == "valid")
  }
}
