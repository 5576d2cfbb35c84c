import Testing

@testable import CertificatePrint

@Suite struct CompletedDocumentTests {
  @Test func nothingThatIsThereIsTouched() throws {
    let pdf = try ShippedTemplate.landscape.press().pdf(of: .sample)
    let ends = pdf.indices.filter { pdf[$0...].starts(with: Array("%%EOF".utf8)) }
    #expect(ends.count == 2)
    let before = Array(pdf[..<(try #require(ends.first) + 6)])
    let jws = PrintableCertificate.sample.jws
    #expect(try completedDocument(before, language: "id", claim: jws) == pdf)
    #expect(embeddedClaim(inPDF: before) == nil)
  }

  @Test(arguments: ["", "%PDF-1.4", "trailer << /Size 3 /Root 1 0 R >>\nstartxref\n9\n%%EOF"])
  func anythingButAPDFOfCairoIsRefused(text: String) {
    #expect(throws: PrintError.drawing("unknown form of PDF")) {
      try completedDocument(Array(text.utf8), language: "id", claim: "a.b.c")
    }
  }

  @Test(arguments: ["a.b.c)", "a b", "a\\", "é", "a\n"])
  func aClaimThatWouldBreakTheDocumentIsRefused(claim: String) {
    #expect(throws: PrintError.unreadableClaim) {
      try ShippedTemplate.landscape.press().pdf(of: .sample.with { $0.jws = claim })
    }
  }

  @Test(
    .enabled(if: Tools.areHere),
    arguments: [
      "endobj >> << /Root 1 0 R", "trailer startxref %%EOF", "Date (2 \\) (", "xref 0 1",
    ])
  func wordsOfPDFInATextAreText(course: String) throws {
    let file = try PDFFile(
      ShippedTemplate.portrait.press().pdf(of: .sample.with { $0.course = course }))
    #expect(try file.run("qpdf", "--check", "file").status == 0)
    #expect(try file.run("pdfinfo", "file").output.contains("Subject:         \(course)\n"))
    #expect(try file.text.contains(course))
  }
}
