import LearningCore
import Testing

@testable import CertificatePrint

@Suite struct PrintTemplateReadingTests {
  @Test(arguments: ShippedTemplate.allCases)
  func theTemplatesThatComeWithBalaiAreRight(shipped: ShippedTemplate) throws {
    let template = try PrintTemplate(reading: shipped.text)
    #expect(template.language == .indonesian)
    #expect((template.page == .landscape) == (shipped == .landscape))
    #expect(template.logo == nil)
  }

  /// The examples in the comments are what people will begin with.
  @Test(arguments: ShippedTemplate.allCases)
  func theirExamplesAreRightWithoutTheCommentMark(shipped: ShippedTemplate) throws {
    let text = shipped.text.replacing("# logo:", with: "logo:")
    let template = try PrintTemplate(reading: text)
    #expect(template.logo == "logo.png")
  }

  @Test func lineEndsOfWindowsAreLineEnds() throws {
    let text = ShippedTemplate.portrait.text.replacing("\n", with: "\r\n")
    #expect(try PrintTemplate(reading: text).page == .portrait)
  }

  @Test func everythingWrongIsSaidAtOnceWithItsLine() throws {
    let text = ShippedTemplate.landscape.text
      .replacing("page: landscape", with: "page: sideways")
      .replacing("ink: \"#1f2933\"", with: "ink: #1f2933")
      .replacing("- small: Nomor {number}", with: "- small: Nomor {nomor}")
      .replacing("margin: 17", with: "margin: 4")
    let error = #expect(throws: UnreadableTemplate.self) { try PrintTemplate(reading: text) }
    let problems = try #require(error).problems
    #expect(
      problems.map(\.what) == [
        .missing("ink"), .expected(Phrase("landscape atau portrait", "landscape or portrait")),
        .expected(Phrase("5 sampai 60 milimeter", "5 to 60 millimetres")), .needsQuotes,
        .unknownValue("nomor"),
      ])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (problem, part) in zip(problems.dropFirst(), ["sideways", "4", "#1f2933", "{nomor}"]) {
      #expect(lines[problem.line - 1].hasSuffix(part))
    }
  }

  @Test(
    arguments: [
      ("frame: double", "frame: double\nframe: none", .twice("frame")),
      ("frame: double", "frame: double\nborder: none", .unknownKey("border")),
      ("frame: double", "frame double", .noColon),
      ("  name: EB Garamond 34", "  name: EB Garamond 34\n  name: Lato 9", .twice("name")),
      ("  - title: SERTIFIKAT", "  - titel: SERTIFIKAT", .unknownKey("titel")),
      ("  - title: SERTIFIKAT", "  - title: SERTIFIKAT ]", .unbalanced),
      ("  - title: SERTIFIKAT", "  - title: Nilai: SERTIFIKAT", .needsQuotes),
      ("  - title: SERTIFIKAT", "  - title: \"SERTIFIKAT", .needsQuotes),
      ("  - title: SERTIFIKAT", "  - title: \"SERTI\"FIKAT\"", .needsQuotes),
      ("  - title: SERTIFIKAT", "  - title:", .needsQuotes),
    ] as [(String, String, UnreadableTemplate.Problem.What)])
  func mistakesAreNamed(
    right: String, wrong: String, what: UnreadableTemplate.Problem.What
  ) throws {
    let text = ShippedTemplate.landscape.text.replacing(right, with: wrong)
    let error = #expect(throws: UnreadableTemplate.self) { try PrintTemplate(reading: text) }
    #expect(error?.problems.map(\.what).contains(what) == true)
  }

  @Test(arguments: ["Lato", "13", "Lato Bold", "Lato 4", "Lato 200", "Lato 1.2.3", "Lato 9."])
  func aStyleIsAFontAndASize(style: String) throws {
    let text = ShippedTemplate.landscape.text
      .replacing("  detail: Lato 11", with: "  detail: \(style)")
    let error = #expect(throws: UnreadableTemplate.self) { try PrintTemplate(reading: text) }
    #expect(error?.problems.count == 1)
  }

  @Test(arguments: ["row", "label", "signatory", "strong", "heading", "notice"])
  func everyRoleNeedsAStyle(role: String) throws {
    let lines = ShippedTemplate.landscape.text.split(separator: "\n")
    let text = lines.filter { !$0.hasPrefix("  \(role): ") }.joined(separator: "\n")
    let error = #expect(throws: UnreadableTemplate.self) { try PrintTemplate(reading: text) }
    #expect(error?.problems == [.init(line: 0, what: .missing(role))])
  }

  @Test func anEmptyFileMissesEverythingAndIsNoAccident() {
    let error = #expect(throws: UnreadableTemplate.self) { try PrintTemplate(reading: "") }
    #expect(error?.problems.allSatisfy { $0.line == 0 } == true)
    #expect(error?.problems.contains(.init(line: 0, what: .missing("notice"))) == true)
  }

  @Test(arguments: [
    ("#000000", Colour.black), ("#7a5A12", Colour(red: 0x7A, green: 0x5A, blue: 0x12)),
  ])
  func coloursAreRead(text: String, colour: Colour) { #expect(Colour(text) == colour) }

  @Test(arguments: ["", "#", "#12345", "#1234567", "1234567", "#12345g", "#+12345", "#١٢٣"])
  func otherColoursAreRefused(text: String) { #expect(Colour(text) == nil) }
}
