import TestSupport
import Testing

@testable import CertificatePrint

@Suite struct EmbeddedClaimTests {
  private let jws = PrintableCertificate.jws(ofLength: 560)

  @Test func theClaimIsFoundInWhatIsPrinted() throws {
    let pdf = try ShippedTemplate.landscape.press().pdf(of: .sample)
    #expect(embeddedClaim(inPDF: pdf) == jws)
  }

  @Test(arguments: ["", "balai-jws", "%PDF-1.4 balai-jw balai_jws:abc", "balai-jw"])
  func anyOtherFileHasNone(text: String) { #expect(embeddedClaim(inPDF: Array(text.utf8)) == nil) }

  @Test func theSameClaimTwiceIsOne() {
    #expect(embeddedClaim(inPDF: Array("balai-jws:a.b.c) balai-jws:a.b.c)".utf8)) == "a.b.c")
  }

  @Test(arguments: ["balai-jws:a.b.c)balai-jws:a.b.d", "balai-jws:a.b.c)balai-jws:"])
  func twoThatDifferAreNone(text: String) {
    #expect(embeddedClaim(inPDF: Array(text.utf8)) == nil)
  }

  /// No byte of the document can be changed so that another text of the claim's letters is taken
  /// for this claim; a change elsewhere does not touch it.
  @Test func aChangedByteChangesTheClaimOrNothing() throws {
    let pdf = try ShippedTemplate.portrait.press().pdf(of: .sample)
    let keywords = Array((EmbeddedClaim.marker + jws).utf8)
    let start = try #require(
      pdf.indices.first { pdf[$0] == keywords[0] && pdf[$0...].starts(with: keywords) })
    let range = start..<start + keywords.count
    var generator = SeededGenerator(seed: 1)
    for index in range {
      var changed = pdf
      changed[index] ^= UInt8.random(in: 1...255, using: &generator)
      #expect(embeddedClaim(inPDF: changed) != jws, "byte \(index)")
    }
    for _ in 0..<300 {
      let index = Int.random(in: pdf.indices, using: &generator)
      guard !range.contains(index), index != range.upperBound else { continue }
      var changed = pdf
      changed[index] ^= UInt8.random(in: 1...255, using: &generator)
      #expect(embeddedClaim(inPDF: changed) == jws, "byte \(index)")
    }
  }

  @Test(.enabled(if: Tools.areHere)) func itStaysWhenTheDocumentIsWrittenAnew() throws {
    let pdf = try ShippedTemplate.landscape.press().pdf(of: .sample)
    let copy = try PDFFile(pdf).rewritten
    #expect(copy != pdf)
    #expect(embeddedClaim(inPDF: copy) == jws)
  }
}
