import LearningCore
import TestSupport
import Testing

@testable import Certificates

@Suite struct CertificateClaimTests {
  /// Certificates out there carry these members for ever.
  @Test func claimsAreWrittenAsTheyAlwaysWere() throws {
    let lines = [fullClaim, briefClaim].map { $0.json.canonicalText + "\n" }
    try expectSnapshot(lines.joined(), named: "claims.jsonl")
  }

  @Test(arguments: [fullClaim, briefClaim])
  func aClaimIsReadBack(claim: CertificateClaim) {
    #expect(CertificateClaim(canonical: claim.json.canonical) == claim)
    #expect(claim.document == claim.json)
  }

  @Test func anyClaimIsReadBackByteForByte() throws {
    for seed in 1...2000 as ClosedRange<UInt64> {
      let claim = randomClaim(seed: seed)
      let bytes = claim.json.canonical
      let read = try #require(CertificateClaim(canonical: bytes), "seed \(seed)")
      #expect(read == claim, "seed \(seed)")
      #expect(read.json.canonical == bytes, "seed \(seed)")
    }
  }

  private func randomClaim(seed: UInt64) -> CertificateClaim {
    var random = SeededGenerator(seed: seed)
    let zones = ["WIB", "WITA", "WIT", "+00:00", "-09:30", "+14:00"].compactMap { UTCOffset($0) }
    let limit = (1 << 40) - 1
    return CertificateClaim(
      number: random.text(), issuer: random.text(), isLocal: random.flip(), name: random.text(),
      maskedNIP: random.flip() ? random.text() : nil, unit: random.flip() ? random.text() : nil,
      course: name("kursus-\(random.number(0...99))/é"), courseTitle: random.text(),
      courseVersion: random.text(),
      hours: TrainingHours(
        minutes: random.number(0...100_000), minutesPerHour: random.number(1...120)),
      basisPoints: random.flip() ? random.number(0...10_000) : nil, isWitnessed: random.flip(),
      completedOn: day(random.number(-10_000...100_000)),
      issuedAt: seconds(random.number(-limit...limit)),
      expiresAt: random.flip() ? seconds(random.number(-limit...limit)) : nil,
      zone: zones[random.number(0...zones.count - 1)])
  }

  // MARK: One form only

  @Test(arguments: [fullClaim, briefClaim])
  func everyMemberIsNeededAndOfOneType(claim: CertificateClaim) throws {
    let optional: Set<String> = ["nip", "unit", "score", "exp", "local", "witnessed"]
    let members = try #require(claim.json.object)
    for key in members.keys {
      for value in [JSON.null, .double(1.5), .array([]), .object([:])] {
        var changed = members
        changed[key] = value
        #expect(CertificateClaim(canonical: JSON.object(changed).canonical) == nil, "\(key)")
      }
      var fewer = members
      fewer[key] = nil
      let read = CertificateClaim(canonical: JSON.object(fewer).canonical)
      #expect((read == nil) == !optional.contains(key), "\(key)")
      #expect(read != claim, "\(key)")
    }
  }

  @Test(arguments: [
    ("v", JSON.integer(2)), ("v", .string("1")), ("minutes", .integer(-1)), ("jp", .integer(0)),
    ("jp", .integer(-45)), ("score", .integer(10_001)), ("score", .integer(-1)),
    ("iat", .integer(1 << 40)), ("exp", .integer(1 << 40)), ("exp", .integer(-(1 << 40))),
    ("iat", .string("1795312800")), ("done", .string("2026-02-30")),
    ("done", .string("2026-2-3")), ("done", .string("+026-01-01")), ("zone", .string("WIB")),
    ("zone", .string("+7:00")), ("zone", .string("-00:00")), ("zone", .string("+-1:30")),
    ("course", .string("../rahasia")), ("course", .string("")), ("local", .bool(false)),
    ("witnessed", .bool(false)), ("local", .integer(1)), ("admin", .bool(true)), ("V", .null),
  ])
  func aMemberOutOfRangeIsNoClaim(key: String, value: JSON) throws {
    var members = try #require(fullClaim.json.object)
    members[key] = value
    #expect(CertificateClaim(canonical: JSON.object(members).canonical) == nil)
  }

  @Test(arguments: [
    ("white space", " {", "{"), ("white space inside", "\",\"", "\", \""),
    ("white space behind", "}", "}\n"), ("number", "8750", "8.75e3"),
    ("number with a point", "8750", "8750.0"), ("escape", "Siti", "\\u0053iti"),
    ("slash escaped", "BWP/2026", "BWP\\/2026"), ("a key twice", "{", "{\"v\":1,"),
    ("a key twice, another value", "{", "{\"name\":\"Budi\","),
    ("order", "\"v\":1,\"version\":\"1.2\"", "\"version\":\"1.2\",\"v\":1"),
    ("comma", "}", ",}"), ("byte order mark", "{\"c", "\u{FEFF}{\"c"), ("array", "{", "[{"),
  ])
  func anotherSpellingOfTheSameClaimIsNone(title: String, text: String, replacement: String) {
    let canonical = fullClaim.json.canonicalText
    let other =
      title == "white space"
      ? " " + canonical : canonical.replacing(text, with: replacement, maxReplacements: 1)
    #expect(Array(other.utf8) != Array(canonical.utf8))
    #expect(CertificateClaim(canonical: Array(other.utf8)) == nil)
  }

  @Test(arguments: ["", "{}", "[]", "null", "1", "\u{0}", "{", "{\"v\":1}", "SAH"])
  func whatIsNoClaimIsNone(text: String) {
    #expect(CertificateClaim(canonical: Array(text.utf8)) == nil)
  }

  @Test func bytesThatAreNotUTF8AreNoClaim() {
    for byte in [0x80, 0xC0, 0xFF] as [UInt8] {
      var bytes = fullClaim.json.canonical
      bytes[bytes.count / 2] = byte
      #expect(CertificateClaim(canonical: bytes) == nil)
    }
  }

  /// What nobody could read back is not signed in the first place, nor believed when it is.
  @Test(arguments: ["\n", "\r\n", "\t", "\0", "\u{1B}[2J", "\u{7F}", "\u{85}"])
  func controlCharactersAreNeitherSignedNorRead(control: String) throws {
    let texts: [WritableKeyPath<CertificateClaim, String>] = [
      \.number, \.issuer, \.name, \.courseTitle, \.courseVersion,
    ]
    let optionals: [WritableKeyPath<CertificateClaim, String?>] = [\.maskedNIP, \.unit]
    let value = "Siti\(control)SAH"
    let claims =
      texts.map { path in
        var claim = fullClaim
        claim[keyPath: path] = value
        return claim
      }
      + optionals.map { path in
        var claim = fullClaim
        claim[keyPath: path] = value
        return claim
      }
    for claim in claims {
      #expect(CertificateClaim(canonical: claim.json.canonical) == nil)
      #expect(throws: UnsignableClaim()) { try knownIssuer().sign(claim) }
    }
  }

  @Test func numbersOutOfRangeAreNotSigned() throws {
    var claim = fullClaim
    claim.basisPoints = 10_001
    #expect(throws: UnsignableClaim()) { try knownIssuer().sign(claim) }
    claim = fullClaim
    claim.hours = TrainingHours(minutes: -1, minutesPerHour: 45)
    #expect(throws: UnsignableClaim()) { try knownIssuer().sign(claim) }
    claim = fullClaim
    claim.expiresAt = Timestamp(millisecondsSince1970: .max)
    #expect(throws: UnsignableClaim()) { try knownIssuer().sign(claim) }
  }

  // MARK: Days

  /// It is valid for the whole of its last day, as the issuer counts days.
  @Test func theLastDayIsTheOneBeforeTheEnd() throws {
    let day = try #require(CivilDate("2029-11-22"))
    for zone in ["WIB", "WITA", "WIT", "-09:30"].compactMap({ UTCOffset($0) }) {
      var claim = fullClaim
      (claim.zone, claim.expiresAt) = (zone, day.start(in: zone))
      #expect(claim.validUntil?.description == "2029-11-21")
      claim.issuedAt = day.start(in: zone)
      #expect(claim.issuedOn == day)
    }
    #expect(briefClaim.validUntil == nil)
  }
}
