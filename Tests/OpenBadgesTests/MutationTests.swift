import CertificatePrint
import Certificates
import LearningCore
import TestSupport
import Testing

@testable import OpenBadges

/// Every byte of everything that is signed, changed: nothing of it may be believed afterwards.
struct MutationTests {
  /// Flips one bit after the other in each byte.
  ///
  /// - Parameter bits: how many different bits of each byte, spread over all eight.
  /// - Returns: how many changed texts there were.
  private func mutations(
    of bytes: [UInt8], bits: Int, isBelieved: ([UInt8]) -> Bool
  ) -> Int {
    var count = 0
    var changed = bytes
    for index in bytes.indices {
      for bit in 0..<bits {
        changed[index] = bytes[index] ^ 1 << UInt8((index + bit * 3) % 8)
        if isBelieved(changed) { Issue.record("byte \(index), now \(changed[index])") }
        count += 1
      }
      changed[index] = bytes[index]
    }
    return count
  }

  private func isBelieved(_ verdict: CertificateVerdict) -> Bool {
    switch verdict {
    case .valid, .expired, .revoked: true
    case .unknownIssuer, .altered: false
    }
  }

  @Test("No changed byte of a claim, a badge, a status list or a PDF is believed")
  func everything() throws {
    let issuer = try knownIssuer()
    let trust = trusting(issuer)
    let made = try Made(fullClaim(of: issuer), by: issuer)
    var count = 0

    func claim(_ text: String) -> Bool {
      isBelieved(verifyCertificate(text, trusting: trust, revocations: [], now: morning))
    }
    #expect(claim(made.jws))
    count += mutations(of: Array(made.jws.utf8), bits: 8) {
      claim(String(decoding: $0, as: UTF8.self))
    }

    func badge(_ bytes: [UInt8]) -> Bool {
      isBelieved(verifyBadge(bytes, trusting: trust, revocations: [], now: morning))
    }
    #expect(badge(Array(made.badge.utf8)))
    count += mutations(of: Array(made.badge.utf8), bits: 3, isBelieved: badge)

    let list = Array(
      try StatusListCredential.sign(
        BitstringStatusList(revoked: [94_567]), named: "1", site: "https://diklat.contoh.go.id",
        at: morning, with: issuer
      ).utf8)
    #expect(VerifiedStatusList(list, trusting: trust) != nil)
    count += mutations(of: list, bits: 4) { VerifiedStatusList($0, trusting: trust) != nil }

    let payload = Array("balai-jws:\(made.jws)".utf8)
    func document(_ payload: [UInt8]) -> Bool {
      let pdf = Array("%PDF-1.4\n<< /Keywords (".utf8) + payload + Array(") >>\n%%EOF\n".utf8)
      return embeddedClaim(inPDF: pdf).map(claim) ?? false
    }
    #expect(document(payload))
    count += mutations(of: payload, bits: 8, isBelieved: document)
    #expect(count >= 20_000)
  }
}
