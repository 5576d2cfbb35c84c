import Certificates
import LearningCore
import TestSupport
import Testing

@testable import OpenBadges

struct StatusListTests {
  private let address = "https://diklat.contoh.go.id/status/1.json"
  /// No bit is set: the example of the recommendation, section 2.2.
  private let empty =
    "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA"

  private func list(_ encoded: String, by issuer: Issuer) throws -> String {
    try statusListCredential(
      encoded, at: address, site: fullDetails.site, madeAt: morning, zone: .westernIndonesia,
      issuer: issuer)
  }

  @Test("A list says when it was made, and an unset bit revokes nothing")
  func emptyList() throws {
    let issuer = try knownIssuer()
    let verified = try #require(
      VerifiedStatusList(Array(try list(empty, by: issuer).utf8), trusting: trusting(issuer)))
    #expect(verified.madeAt == morning && verified.address == address)
    for index in [0, 7, 8, 94_567, 131_071] {
      let entry = BadgeParts.Status(list: address, index: index)
      #expect(!verified.marks(entry))
    }
    let beyond = BadgeParts.Status(list: address, index: 131_072)
    let elsewhere = BadgeParts.Status(list: address + "x", index: 131_072)
    #expect([beyond, elsewhere, nil].map { verified.marks($0) } == [true, false, false])
  }

  @Test("Lists of strangers, short ones and other documents are none")
  func refusals() throws {
    let issuer = try knownIssuer()
    let trust = trusting(issuer)
    let text = try list(empty, by: issuer)
    #expect(VerifiedStatusList(Array(text.utf8), trusting: TrustedIssuers()) == nil)
    let renamed = TrustedIssuers([.init(name: "Lain", key: issuer.publicKey)])
    #expect(VerifiedStatusList(Array(text.utf8), trusting: renamed) == nil)
    #expect(VerifiedStatusList(Array((text + "x").utf8), trusting: trust) == nil)
    // 100,000 bits: fewer than an entry could hide among.
    let short = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQsvoAAAAAAAAAAAAAAAAP4GcwM92tQwAAA"
    for odd in [short, "u", "", "z" + empty.dropFirst(), empty + "A", "uAAAA"] {
      #expect(VerifiedStatusList(Array(try list(odd, by: issuer).utf8), trusting: trust) == nil)
    }
    let badge = try Made(fullClaim(of: issuer), by: issuer).badge
    #expect(VerifiedStatusList(Array(badge.utf8), trusting: trust) == nil)
    #expect(
      word(verifyBadge(Array(text.utf8), trusting: trust, revocations: [], now: morning))
        == "altered")
  }
}
