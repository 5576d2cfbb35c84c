import LearningCore
import Testing

@testable import Certificates

@Suite struct IssuerTests {
  private let secret = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"

  // MARK: The key file

  @Test func aNewIssuerIsReadBackFromItsFile() throws {
    for (name, isLocal) in [("BKPSDM \"é\" 🔑", true), ("", false)] {
      let issuer = Issuer(name: name, isLocal: isLocal)
      let read = try #require(Issuer(file: issuer.file))
      #expect((read.name, read.isLocal) == (name, isLocal))
      #expect(read.publicKey == issuer.publicKey)
      #expect(read.file == issuer.file)
      // The same secret, not only the same name.
      let trusted = TrustedIssuers([.init(name: briefClaim.issuer, key: issuer.publicKey)])
      let text = try read.sign(briefClaim)
      #expect(
        verifyCertificate(text, trusting: trusted, revocations: [], now: seconds(morning)).believed
          == briefClaim)
    }
  }

  @Test func everyNewIssuerHasAKeyOfItsOwn() {
    let keys = (0..<100).map { _ in Issuer(name: "Sama", isLocal: true).publicKey }
    #expect(Set(keys).count == 100)
  }

  @Test func theFileIsOneLine() throws {
    let file = Issuer(name: "Dua\nbaris", isLocal: true).file
    #expect(file.filter { $0 == 0x0A }.count == 1)
    #expect(file.last == 0x0A)
  }

  @Test(arguments: ["kty", "crv", "x", "d", "name", "local"])
  func aKeyFileWithoutAMemberIsNone(member: String) throws {
    var members = try #require(JSON(parsing: keyFile).object)
    #expect(Issuer(file: JSON.object(members).canonical) != nil)
    members[member] = nil
    #expect(Issuer(file: JSON.object(members).canonical) == nil)
    members[member] = .null
    #expect(Issuer(file: JSON.object(members).canonical) == nil)
  }

  @Test(arguments: [
    ("kty", "EC"), ("crv", "X25519"), ("crv", "ed25519"),
    ("x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),  // another key's half
    ("x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo="),
    ("d", "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2"),
    ("d", "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2B"),
    ("d", "oWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"), ("d", ""), ("local", "true"),
  ])
  func aDamagedKeyFileIsNone(member: String, value: String) throws {
    var members = try #require(JSON(parsing: keyFile).object)
    members[member] = .string(value)
    #expect(Issuer(file: JSON.object(members).canonical) == nil)
  }

  @Test func aKeyFileCutOffAnywhereIsNone() throws {
    let file = try knownIssuer().file
    for length in 0..<file.count - 1 {  // without the line end it is whole
      #expect(Issuer(file: Array(file.prefix(length))) == nil, "\(length) bytes")
    }
    #expect(Issuer(file: file + file) == nil)
    #expect(Issuer(file: [0xEF, 0xBB, 0xBF] + file) == nil)
  }

  @Test func noChangeOfTheSecretPartIsReadAsAnotherIssuer() throws {
    let file = try knownIssuer().file
    let place = try #require(file.firstRange(of: Array(secret.utf8)))
    for position in place {
      for byte in Set("AZaz09-_".utf8) where byte != file[position] {
        var changed = file
        changed[position] = byte
        #expect(Issuer(file: changed) == nil, "\(byte) at \(position)")
      }
    }
  }

  // MARK: The file of trusted issuers

  @Test func trustedIssuersAreReadBackInOrder() throws {
    var trusted = TrustedIssuers()
    trusted.trust(try knownIssuer())
    for name in ["Kedua \"é\"", "Ketiga", "Kedua \"é\""] {
      trusted.trust(Issuer(name: name, isLocal: true))
    }
    let read = try #require(TrustedIssuers(file: trusted.file))
    #expect(read.entries == trusted.entries)
    #expect(read.entries.count == 4)
    #expect(read.file == trusted.file)
    #expect(try #require(TrustedIssuers(file: TrustedIssuers().file)).entries.isEmpty)
  }

  @Test func trustingTwiceIsTrustingOnce() throws {
    var trusted = TrustedIssuers()
    trusted.trust(try knownIssuer())
    trusted.trust(try knownIssuer())
    #expect(trusted.entries.count == 1)
  }

  /// The file is made to be handed around.
  @Test func theSecretIsNeverInTheFileOfTrustedIssuers() throws {
    var trusted = TrustedIssuers()
    trusted.trust(try knownIssuer())
    let text = String(decoding: trusted.file, as: UTF8.self)
    #expect(!text.contains(secret))
    let json = try JSON(parsing: trusted.file)
    #expect(json.object?.keys.sorted() == ["issuers"])
    let entry = try #require(json["issuers"]?.array?.first)
    #expect(entry.object?.keys.sorted() == ["crv", "kid", "kty", "name", "x"])
    // And neither in what is signed.
    #expect(!(try knownIssuer().sign(fullClaim)).contains(secret))
    // The private file is no file of trusted issuers, by mistake or otherwise.
    #expect(TrustedIssuers(file: keyFile) == nil)
  }

  @Test(arguments: [
    ("\"kty\":\"OKP\"", "\"kty\":\"EC\""), ("\"kty\":\"OKP\",", ""), ("Ed25519", "Ed448"),
    ("\"crv\":\"Ed25519\",", ""), ("\"name\"", "\"nama\""),
    ("11qYAYKxCrfVS", "11qYAYKxCrfVT"),  // no longer the key that `kid` names
    ("kPrK_qmx", "kPrK_qmy"), ("\"kid\":\"k", "\"kid\":null,\"k\":\"k"), ("URo\"", "UQ\""),
    ("URo\"", "URo=\""), ("{\"issuers\":", ""), ("issuers", "penerbit"), ("[{", "[null,{"),
    ("[{", "[\"x\",{"), ("[{", "{"), ("}]}", "}]"), ("}]}", "}]}}"),
    ("{\"issuers\"", "\u{FEFF}{\"issuers\""),
    ("\"kty\":\"OKP\"", "\"kty\":\"OKP\",\"kty\":\"OKP\""),
  ])
  func aDamagedFileOfTrustedIssuersIsNone(text: String, replacement: String) throws {
    let issuer = try knownIssuer()
    let whole = TrustedIssuers([.init(name: issuer.name, key: issuer.publicKey)]).file
    let file = String(decoding: whole, as: UTF8.self)
    let damaged = file.replacing(text, with: replacement, maxReplacements: 1)
    #expect(damaged != file)
    #expect(TrustedIssuers(file: Array(damaged.utf8)) == nil)
  }

  /// An office writes it by hand: the thumbprint may be left out, and it may be laid out.
  @Test func aFileWrittenByHandIsRead() throws {
    let file = #"""
      {
        "issuers": [
          {"name": "BKPSDM", "kty": "OKP", "crv": "Ed25519", "note": "telepon 0548-1234",
           "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
        ]
      }
      """#
    let trusted = try #require(TrustedIssuers(file: Array(file.utf8)))
    #expect(trusted.entries == [.init(name: "BKPSDM", key: try knownIssuer().publicKey)])
  }

  @Test(arguments: ["", " ", "null", "[]", "{}", "{\"issuers\":{}}", "{\"issuers\":null}"])
  func whatIsNoFileOfTrustedIssuersIsNone(text: String) {
    #expect(TrustedIssuers(file: Array(text.utf8)) == nil)
  }
}
