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
      maskedNIP: random.flip()
        ? NIP.masked(showing: String(random.number(1_000_000...9_999_999))) : nil,
      unit: random.flip() ? random.text() : nil, courseTitle: random.text(),
      courseVersion: random.text(),
      hours: TrainingHours(
        minutes: random.number(0...100_000), minutesPerHour: random.number(40...50)),
      basisPoints: random.flip() ? random.number(0...10_000) : nil, isWitnessed: random.flip(),
      completedOn: day(random.number(-10_000...100_000)),
      issuedAt: seconds(random.number(-limit...limit)),
      expiresAt: random.flip() ? seconds(random.number(-limit...limit)) : nil,
      zone: zones[random.number(0...zones.count - 1)])
  }

  // MARK: One form only

  @Test(arguments: [fullClaim, briefClaim])
  func everyMemberIsNeededAndOfOneType(claim: CertificateClaim) throws {
    let optional: Set<String> = ["d", "exp", "j", "l", "w", "z"]
    let members = try #require(claim.json.object)
    #expect(claim == briefClaim || optional.isSubset(of: members.keys))
    for key in members.keys {
      for value in [JSON.null, .double(1.5), .array([]), .object([:]), .bool(true)] {
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
    ("v", "1"), ("j", "0"), ("j", "-45"), ("j", "45"), ("j", #""60""#), ("iat", "1099511627776"),
    ("exp", "1099511627776"), ("exp", "-1099511627776"), ("iat", #""1795312800""#),
    ("d", "20779"), ("d", #""2026-11-20""#), ("d", "2932897"), ("d", "-719163"), ("d", "1.5"),
    ("z", #""WIB""#), ("z", #""+7:00""#), ("z", #""-00:00""#), ("z", #""+-1:30""#),
    ("z", #""+07:00""#), ("l", "0"), ("l", "true"), ("l", "2"), ("w", "false"), ("w", #""1""#),
    ("admin", "true"), ("V", "null"), ("aud", #""x""#), ("p", #"["Siti",999999]"#),
    ("p", #"["Siti",10000000]"#), ("p", #"["Siti","2010012","Dinas"]"#), ("p", #"["Siti",null]"#),
    ("p", #"["Siti","Dinas",2010012]"#), ("p", #"["Siti",2010012,"Dinas","x"]"#), ("p", "[1]"),
    ("p", #""Siti""#), ("p", #"[["Siti"]]"#), ("k", #"["Kursus","1"]"#), ("k", #"["Kursus"]"#),
    ("k", #"["Kursus","1",-1]"#), ("k", #"["Kursus","1",45,10001]"#),
    ("k", #"["Kursus","1",45,-1]"#), ("k", #"["Kursus","1",45,null]"#),
    ("k", #"["Kursus","1",45,8750,1]"#), ("k", #"["Kursus",1,45]"#), ("k", #"["Kursus","1","45"]"#),
  ])
  func aMemberOutOfRangeIsNoClaim(key: String, value: String) throws {
    var members = try #require(fullClaim.json.object)
    members[key] = try JSON(parsing: Array(value.utf8))
    #expect(CertificateClaim(canonical: JSON.object(members).canonical) == nil)
  }

  /// What is said by silence has no second way of being said.
  @Test func whatIsUsualIsLeftOut() throws {
    let members = try #require(briefClaim.json.object)
    #expect(members.keys.sorted() == ["iat", "iss", "jti", "k", "p"])
    for (key, value) in [
      ("d", JSON.integer(20_779)), ("j", .integer(45)), ("z", .string("+07:00")),
      ("l", .integer(0)), ("w", .integer(0)), ("exp", .null),
    ] {
      var more = members
      more[key] = value
      #expect(CertificateClaim(canonical: JSON.object(more).canonical) == nil, "\(key)")
    }
  }

  @Test func theDayOfCompletionIsThatOfIssueInTheIssuersZone() throws {
    var claim = briefClaim
    (claim.issuedAt, claim.zone) = (seconds(20_779 * 86_400 + 57_600), zone("WITA"))
    claim.completedOn = day(20_780)
    #expect(claim.json["d"] == nil)
    #expect(CertificateClaim(canonical: claim.json.canonical) == claim)
    claim.zone = .westernIndonesia
    #expect(claim.json["d"] == .integer(20_780))
  }

  @Test(arguments: [
    ("white space", " {", "{"), ("white space inside", "\",\"", "\", \""),
    ("white space behind", "}", "}\n"), ("number", "8750", "8.75e3"),
    ("number with a point", "8750", "8750.0"), ("escape", "Siti", "\\u0053iti"),
    ("slash escaped", "BWP/2026", "BWP\\/2026"), ("a key twice", "{", "{\"w\":1,"),
    ("a key twice, another value", "{", "{\"p\":[\"Budi\"],"),
    ("order", "\"l\":1,\"p\"", "\"p\":[],\"l\":1,\"p\""),
    ("comma", "}", ",}"), ("byte order mark", "{\"d", "\u{FEFF}{\"d"), ("array", "{", "[{"),
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

  @Test(arguments: [
    "", "2010012", "********201001***", "********20100123***", "********0201001***",
    "19870615********12", "********+201001***", "***********",
  ])
  func whatIsNoMaskedNIPIsNotSigned(text: String) throws {
    var claim = fullClaim
    claim.maskedNIP = text
    #expect(throws: UnsignableClaim()) { try knownIssuer().sign(claim) }
  }

  @Test func theDocumentSpellsOut() {
    #expect(
      briefClaim.document.canonicalText == """
        {"done":"2026-11-22","iat":1795312800,"iss":"BKPSDM Kota Bontang","jp":45,\
        "jti":"BWP/2026/0001","local":false,"minutes":285,\
        "name":"Dr. Siti \\"Iti\\" Nurhaliza, S.Kom.","title":"Keamanan Digital 🔑",\
        "version":"1.2","witnessed":false,"zone":"+07:00"}
        """)
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
