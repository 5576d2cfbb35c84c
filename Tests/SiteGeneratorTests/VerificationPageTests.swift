import LearningCore
import Testing

@testable import SiteGenerator

@Suite struct VerificationPageTests {
  private let page: String

  init() throws {
    page = try Self.page(trusting: .known)
  }

  private static func page(
    trusting trust: CertificateTrust, language: Language = .indonesian
  ) throws -> String {
    let date = try #require(CivilDate("2026-11-22"))
    let file = verificationPage(
      of: Workspace(organisation: "Dinas <Kota> & \"Kita\"", language: language),
      edition: Edition(date: date, label: "2026.11"), trust: trust)
    #expect(file.path == "verifikasi/index.html")
    return try #require(String(validating: file.bytes, as: UTF8.self))
  }

  // MARK: One file

  @Test func isSmall() { #expect(page.utf8.count < 60_000) }

  @Test func asksNothingOfOthers() {
    for attribute in [" src=", " srcset=", " action=", "<link rel=\"stylesheet\"", "@import"] {
      #expect(!page.contains(attribute), "\(attribute)")
    }
    #expect(
      page.split(separator: " url(").dropFirst().allSatisfy { $0.hasPrefix("\"data:") })
  }

  @Test func sameInputGivesTheSameBytes() throws {
    #expect(try Self.page(trusting: .known) == page)
  }

  // MARK: Policy

  /// The example of CSP Level 3.
  @Test func hashesAsBrowsersDo() {
    #expect(
      contentHash(Array("alert('Hello, world.');".utf8))
        == "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=")
  }

  @Test(arguments: ["script", "style"])
  func runsExactlyWhatThePolicyNames(element: String) throws {
    let start = try #require(page.firstRange(of: "<\(element)>")).upperBound
    let end = try #require(page[start...].firstRange(of: "</\(element)>")).lowerBound
    #expect(page.components(between: "<\(element)", and: ">").count == 1)
    let policy = try #require(page.components(between: "Content-Security-Policy\"", and: ">").first)
    #expect(policy.contains("\(element)-src '\(contentHash(Array(page[start..<end].utf8)))'"))
    // Else the element would end somewhere else, or not at all (HTML, section 13.2.5.4).
    #expect(!page[start..<end].contains("</"))
    #expect(!page[start..<end].contains("<!--"))
  }

  @Test func policyForbidsEverythingElse() throws {
    let policy = try #require(page.components(between: "Content-Security-Policy\"", and: ">").first)
    #expect(policy.contains("default-src 'none'"))
    #expect(policy.contains("form-action 'none'"))
    for word in ["unsafe", "self", "http", "*", "connect-src"] {
      #expect(!policy.contains(word), "\(word)")
    }
  }

  // MARK: What is baked in

  @Test func carriesIssuersAndListsAsTheyAre() throws {
    let written = try #require(page.components(between: "id=\"trust\">", and: "</template>").first)
    let json = try JSON(parsing: written.withoutEntities)
    #expect(json == CertificateTrust.known.json)
    #expect(json["issuers"]?.array?.first?["name"] == .string(CertificateTrust.trickyName))
  }

  @Test func namesWhomItBelievesOnce() {
    #expect(page.components(between: "<li>", and: "</li>").count == 2)
    #expect(page.contains("<li>Diklat</li>"))
  }

  @Test func saysWhenItBelievesNobody() throws {
    let page = try Self.page(trusting: CertificateTrust())
    #expect(page.contains(VerificationWords.believesNobody.indonesian))
    #expect(!self.page.contains(VerificationWords.believesNobody.indonesian))
  }

  // MARK: What the script relies on

  /// A name the script asks for and the page does not have would show nothing at all.
  @Test func everythingTheScriptAsksForIsThere() {
    let script = String(decoding: verificationScript, as: UTF8.self)
    let ids = ["element(\"", "say(\"", "getElementById(\"", "word: \""].flatMap {
      script.components(between: $0, and: "\"")
    }
    #expect(Set(ids).count > 10)
    for id in ids { #expect(page.contains("id=\"\(id)\""), "\(id)") }
    for name in page.components(between: "data-fill=\"", and: "\"") {
      #expect(script.contains("\(name)"), "\(name)")
    }
    for row in VerificationWords.rows {
      let isFilled = ["\n\(row.name): ", "rows.\(row.name) ="].contains { script.contains($0) }
      #expect(isFilled, "\(row.name)")
    }
  }

  @Test func idsAreUnique() {
    let ids = page.components(between: " id=\"", and: "\"")
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: Language.allCases)
  func opensInTheLanguageOfTheSite(language: Language) throws {
    let page = try Self.page(trusting: .known, language: language)
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(page.contains(">\(VerificationWords.title[language]) · "))
    let pressed = page.components(between: "data-language=\"", and: "\" aria-pressed=\"true\"")
    #expect(pressed.contains(language.rawValue))
  }
}

extension CertificateTrust {
  fileprivate static let trickyName = "</template><script>alert('1')</script> & \"é\""

  fileprivate static let known = CertificateTrust(
    issuers: [
      .init(keyID: "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k", name: trickyName, x: "11qY"),
      .init(keyID: "b", name: "Diklat", x: "b"), .init(keyID: "c", name: "Diklat", x: "c"),
    ],
    revocations: ["a.b.c", "</template>"])
}

extension String {
  /// What stands between two marks, each time they come.
  fileprivate func components(between start: String, and end: String) -> [String] {
    split(separator: start, omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstRange(of: end).map { String(part[..<$0.lowerBound]) }
    }
  }

  fileprivate var withoutEntities: String {
    replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
