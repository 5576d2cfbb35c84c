import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct CompileGlossaryTests {
  private func compiled(_ text: String, path: String = "Site/istilah.md") -> Compilation<Glossary> {
    let compiled = compileGlossary(SourceFile(path: path, text: text))
    expectPlaces(of: compiled.diagnostics, in: text)
    return compiled
  }

  @Test func aWordIsAHeadingWithWhatStandsBelow() {
    let compiled = compiled(
      """
      # Daftar istilah

      Pembuka.

      ## *Phishing* {#pancing}

      *Juga ditulis:* pengelabuan, *surel  palsu*.

      Pesan yang **menyamar**.

      - dan sebuah daftar

      ## OTP

      *Also written*: kode OTP

      Kode sekali pakai.
      """)
    #expect(compiled.diagnostics == [])
    let glossary = compiled.output
    #expect(glossary.opening.plainText == "Pembuka.")
    #expect(glossary.entries.map(\.word) == ["Phishing", "OTP"])
    #expect(glossary.entries.map(\.anchor) == ["pancing", "otp"])
    #expect(glossary.entries.map(\.variants) == [["pengelabuan", "surel palsu"], ["kode OTP"]])
    #expect(glossary.entries[0].explanation.plainText == "Pesan yang menyamar.\ndan sebuah daftar")
  }

  @Test func ofTwoTheFirstIsKept() {
    let compiled = compiled("## OTP\n\nSatu.\n\n## Otp\n\nDua.\n")
    #expect(compiled.diagnostics.map(\.id) == [.glossaryWordTwice])
    #expect(compiled.diagnostics.map(\.range.start.line) == [5])
    #expect(compiled.output.entries.map(\.explanation.plainText) == ["Satu."])
  }

  @Test func anotherNameIsAWordToo() {
    let compiled = compiled("## OTP\n\nSatu.\n\n## Kode\n\n*Juga ditulis:* otp\n\nDua.\n")
    #expect(compiled.diagnostics.map(\.id) == [.glossaryWordTwice])
    #expect(compiled.diagnostics.map(\.range.start.line) == [7])
  }

  @Test func aWordThatIsNotExplainedIsLeftOut() {
    let compiled = compiled("## OTP\n\n*Juga ditulis:* kode\n\n## PIN\n\nAngka rahasia.\n")
    #expect(compiled.diagnostics.map(\.id) == [.glossaryWordUnexplained])
    #expect(compiled.output.entries.map(\.word) == ["PIN"])
  }

  @Test func aFileWithoutWordsSaysHow() {
    #expect(
      compiled("# Istilah\n\n**OTP**: kode.\n").diagnostics.map(\.id) == [.glossaryHasNoWords])
  }

  @Test func frontMatterHoldsNothingButWhatIsAllowed() {
    let found = compiled("---\ntitle: Istilah\n---\n## OTP\n\nKode.\n").diagnostics
    #expect(found.map(\.id) == [.frontMatterKeyUnknown])
    #expect(compiled("---\nallow: [GlossaryHasNoWords]\n---\n**OTP**: kode.\n").diagnostics == [])
  }

  @Test func lessonsMayLinkToAWord() {
    let lesson =
      "## Kode\n\nBaca [OTP](../../Site/glossary.md#otp) dan [ini](../../Site/glossary.md#pin).\n"
    let compiled = compiledLibrary([
      "Courses/aman/01-kode.md": lesson, "Site/glossary.md": "## OTP\n\nKode.\n",
    ])
    #expect(compiled.diagnostics.map(\.id) == [.anchorMissing])
    let library = compiled.output
    #expect(
      library.target(path: "Site/glossary.md", fragment: "otp") == .glossary(anchor: "otp"))
    #expect(library.target(path: "Site/glossary.md", fragment: "pin") == nil)
  }
}
