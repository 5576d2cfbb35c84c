import LearningCore
import Testing

@testable import Certificates

/// An issuer that changed its key: what the old one signed counts up to that moment.
@Suite struct RetiredKeyTests {
  private let change = seconds(morning)
  private let old = Issuer(name: fullClaim.issuer, isLocal: false)
  private let new: Issuer
  private let issuers: TrustedIssuers

  init() throws {
    new = Issuer(name: fullClaim.issuer, isLocal: false, from: change)
    var retired = old.card
    retired.until = change
    issuers = TrustedIssuers([retired.entry, new.card.entry])
  }

  private func claim(at time: Timestamp) -> CertificateClaim {
    var claim = briefClaim
    claim.issuedAt = time
    return claim
  }

  private func verdict(
    _ text: String, _ lists: [VerifiedRevocationList] = [], trusting issuers: TrustedIssuers? = nil
  ) -> String {
    verifyCertificate(
      text, trusting: issuers ?? self.issuers, revocations: lists, now: seconds(morning + 9000)
    ).word
  }

  @Test func `each key is believed for its own time and not a second longer`() throws {
    for (seconds, byOld, byNew) in [
      (-1000, "valid", "unknownIssuer"), (-1, "valid", "unknownIssuer"),
      (0, "unknownIssuer", "valid"), (1, "unknownIssuer", "valid"),
    ] {
      let claim = claim(at: change + .seconds(seconds))
      #expect(verdict(try old.sign(claim)) == byOld)
      #expect(verdict(try new.sign(claim)) == byNew)
    }
  }

  @Test func `the new key takes back what the old one signed`() throws {
    let text = try old.sign(claim(at: change - .seconds(60)))
    func list(by issuer: Issuer, at time: Timestamp) throws -> [VerifiedRevocationList] {
      let item = RevocationList.Item(number: briefClaim.number, at: time, reason: "Salah")
      let signed = try issuer.sign(RevocationList(madeAt: time, items: [item]))
      return [VerifiedRevocationList(signed, trusting: issuers)].compactMap(\.self)
    }
    #expect(verdict(text, try list(by: new, at: change)) == "revoked")
    #expect(verdict(text, try list(by: old, at: change - .seconds(1))) == "revoked")
    // Not the other way round: who kept the old key has no say about the new one's.
    let later = try new.sign(claim(at: change))
    #expect(verdict(later, try list(by: old, at: change - .seconds(1))) == "valid")
    #expect(verdict(later, try list(by: new, at: change)) == "revoked")
  }

  @Test func `two keys in use do not take back each other's`() throws {
    let both = TrustedIssuers([old.card.entry, new.card.entry])
    let item = RevocationList.Item(number: briefClaim.number, at: change, reason: "Salah")
    let signed = try new.sign(RevocationList(madeAt: change, items: [item]))
    let list = try #require(VerifiedRevocationList(signed, trusting: both))
    #expect(verdict(try old.sign(claim(at: change)), [list], trusting: both) == "valid")
  }

  @Test func `the times travel in the file that offices hand to each other`() throws {
    let read = try #require(TrustedIssuers(file: issuers.file))
    #expect(read.entries == issuers.entries)
    let text = String(decoding: issuers.file, as: UTF8.self)
    for wrong in ["\"until\":\"\(morning)\"", "\"until\":null", "\"until\":1.5"] {
      let changed = text.replacing("\"until\":\(morning)", with: wrong)
      #expect(changed != text && TrustedIssuers(file: Array(changed.utf8)) == nil)
    }
  }
}

@Suite struct IssuerKeyFileTests {
  @Test func `an open, a closed and a destroyed key are read back`() throws {
    let issuer = Issuer(
      name: "BKPSDM", unit: "Bidang Diklat", site: "https://contoh.go.id", isLocal: false,
      from: seconds(morning))
    for key: IssuerKeyFile.PrivateKey in [
      .open(issuer.privateKey), .closed(.object(["box": .string("00")])), .none,
    ] {
      let file = IssuerKeyFile(issuer.card, key)
      let read = try #require(IssuerKeyFile(bytes: file.bytes))
      #expect(read.card == issuer.card)
      #expect(read.bytes == file.bytes)
      if case .open = key {
        #expect(Issuer(file: file.bytes)?.publicKey == issuer.publicKey)
      } else {
        #expect(Issuer(file: file.bytes) == nil)
        #expect(!String(decoding: file.bytes, as: UTF8.self).contains("\"d\""))
      }
    }
  }

  @Test func `a key is no other card's`() {
    let (one, other) = (Issuer(name: "A", isLocal: true), Issuer(name: "A", isLocal: true))
    #expect(Issuer(one.card, privateKey: other.privateKey) == nil)
    #expect(IssuerKeyFile(bytes: IssuerKeyFile(one.card, .open(other.privateKey)).bytes) == nil)
  }
}
