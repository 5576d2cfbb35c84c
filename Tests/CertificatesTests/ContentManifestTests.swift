import LearningCore
import TestSupport
import Testing

@testable import Certificates

@Suite struct ContentManifestTests {
  private func file(_ path: String, size: Int = 3) throws -> ContentManifest.File {
    .init(
      path: try #require(ContentPath(path)), size: size,
      digest: try #require(ContentDigest(hex: String(repeating: "a5", count: 32))))
  }

  private func made(
    of files: [ContentManifest.File], by issuer: Issuer
  ) -> ContentManifest? {
    ContentManifest(
      name: name("kota-contoh"), edition: .learners, madeAt: seconds(morning),
      label: "Angkatan \"3\" – é", issuer: issuer.name, files: files)
  }

  @Test func whatWasSignedIsReadBack() throws {
    let issuer = try knownIssuer()
    let files = [try file("Quizzes/aman/a.md"), try file("Courses/aman/course.md")]
    let manifest = try #require(made(of: files, by: issuer))
    #expect(
      manifest.files.map(\.path.description) == ["Courses/aman/course.md", "Quizzes/aman/a.md"])
    let text = try issuer.sign(manifest)
    for text in [text, text + "\n"] {
      let signed = try #require(SignedContentManifest(text))
      #expect(signed.manifest == manifest)
      #expect(signed.key == issuer.publicKey)
    }
    #expect(try issuer.sign(manifest) == text, "the same bytes again")
  }

  /// The key in it is anybody's; only the list of those believed makes it somebody's.
  @Test func aSignatureAloneIsNoTrust() throws {
    let issuer = try knownIssuer()
    let manifest = try #require(made(of: [try file("Courses/a.md")], by: issuer))
    let signed = try #require(SignedContentManifest(try issuer.sign(manifest)))
    #expect(!signed.isTrusted(by: TrustedIssuers()))
    #expect(signed.isTrusted(by: TrustedIssuers([signed.entry])))
    let other = TrustedIssuers([.init(name: "Dinas Lain", key: issuer.publicKey)])
    #expect(!signed.isTrusted(by: other))
    let impostor = Issuer(name: issuer.name, isLocal: false)
    #expect(
      !signed.isTrusted(by: TrustedIssuers([.init(name: issuer.name, key: impostor.publicKey)])))
  }

  @Test func everyFlippedBitIsSeen() throws {
    let issuer = try knownIssuer()
    let manifest = try #require(made(of: [try file("Courses/a.md")], by: issuer))
    let text = Array(try issuer.sign(manifest).utf8)
    for place in text.indices {
      for bit in 0..<8 {
        var bytes = text
        bytes[place] ^= 1 << bit
        let changed = String(decoding: bytes, as: UTF8.self)
        #expect(SignedContentManifest(changed) == nil, "byte \(place), bit \(bit)")
      }
    }
  }

  @Test func aCertificateIsNoPackageAndNoPackageACertificate() throws {
    let issuer = try knownIssuer()
    #expect(SignedContentManifest(try issuer.sign(fullClaim)) == nil)
    let manifest = try #require(made(of: [try file("Courses/a.md")], by: issuer))
    let text = try issuer.sign(manifest)
    #expect(try #require(CompactJWS(text)).kind == .content)
    #expect(VerifiedRevocationList(text, trusting: TrustedIssuers([])) == nil)
  }

  @Test(arguments: [
    ["Courses/a.md", "Courses/A.md"], ["Courses/a", "Courses/a/b.md"],
    ["Courses/é.md", "Courses/É.md"], ["Courses/a.md", "Courses/a.md"],
    ["Courses/A/x.md", "Courses/a"],
  ])
  func pathsThatCannotStandTogetherAreRefused(_ paths: [String]) throws {
    let files = try paths.map { try file($0) }
    #expect(made(of: files, by: try knownIssuer()) == nil)
  }

  @Test func sizesAreCapped() throws {
    let issuer = try knownIssuer()
    let limit = ContentManifest.sizeLimit
    #expect(made(of: [], by: issuer) == nil)
    #expect(made(of: [try file("Courses/a", size: -1)], by: issuer) == nil)
    #expect(made(of: [try file("Courses/a", size: limit)], by: issuer) != nil)
    #expect(made(of: [try file("Courses/a", size: limit + 1)], by: issuer) == nil)
    let many = try (0...16).map { try file("Courses/\($0)", size: limit) }
    #expect(made(of: many, by: issuer) == nil)
  }
}
