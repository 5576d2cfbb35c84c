import LearningCore
import Testing

@testable import CourseCompiler

/// Whether the head of a summary tells whoever reads nothing else when linking would find something
/// else.
struct SummaryHeadTests {
  private static let text = """
    ---
    title: Kata Sandi
    objectives: [membuat kata sandi yang kuat]
    quiz: akhir
    ---
    ## Awal

    Lihat [yang lain](02-lain.md#awal) dan ![gambar](foto.png).

    ## Akhir

    Isi.
    """

  private func head(_ text: String) -> SummaryHead {
    SummaryHead(
      of: summarize(
        SourceFile(path: "Courses/aman/01-sandi.md", text: text), setting: .workspace))
  }

  @Test func theMarkStaysWhereNothingChangesForOthers() {
    let mark = head(Self.text).linkMark
    #expect(head(Self.text + "\nSatu kalimat lagi.\n").linkMark == mark)
    #expect(
      head(Self.text.replacing("## Awal", with: "Pembuka.\n\n## Awal")).linkMark == mark)
    #expect(head(Self.text.replacing("title: Kata", with: "title: Sandi")).linkMark == mark)
  }

  @Test(
    arguments: [
      ("02-lain.md", "03-lain.md"), ("#awal", "#akhir"), ("foto.png", "gambar.png"),
      ("## Akhir", "## Penutup"), ("quiz: akhir", "quiz: lain"), ("quiz: akhir\n", ""),
      ("yang kuat", "yang panjang"), ("![gambar]", "[gambar]"),
    ])
  func theMarkChangesWithAllThatOthersSee(old: String, new: String) {
    #expect(head(Self.text.replacing(old, with: new)).linkMark != head(Self.text).linkMark)
  }

  @Test func namesWhereItLeads() throws {
    let role = FileSummary.Role.module(try name("sandi"), of: try name("aman"))
    let head = head(Self.text)
    #expect(head.targets == ["Courses/aman/02-lain.md", "Courses/aman/foto.png"])
    #expect(head.pictures == ["Courses/aman/foto.png"])
    #expect(head.role == role)
  }

  @Test func isReadBackAsItWasWritten() throws {
    for text in [Self.text, "", "---\ntitle: [\n---\n", Self.text + "\n<blink>x</blink>\n"] {
      let written = head(text)
      var bytes: [UInt8] = []
      written.encode(into: &bytes)
      let read = try #require(SummaryHead(decoding: bytes[...], path: written.path))
      #expect(read.linkMark == written.linkMark)
      #expect(read.faults == written.faults)
      #expect(read.targets == written.targets && read.pictures == written.pictures)
      #expect(read.role == written.role)
      for size in 0..<bytes.count {
        #expect(SummaryHead(decoding: bytes[..<size], path: written.path) == nil)
      }
    }
  }

  @Test func countsTheSameErrorsAsTheReport() {
    let files = [
      SourceFile(path: "Courses/aman/01-sandi.md", text: Self.text),
      SourceFile(path: "Courses/aman/02-lain.md", text: "---\ntitle: Lain\n---\n## Lain\n"),
      SourceFile(path: "Courses/aman/03-kosong.md", text: "---\ntitle: [\n---\n"),
    ]
    let summaries = summarize(files, setting: .workspace)
    let report = report(on: summaries, unreadable: ["Courses/x.md"], others: [])
    let kinds = faultKinds(
      in: summaries.map(SummaryHead.init), unreadable: ["Courses/x.md"],
      linked: linkedFaults(in: summaries, others: [], faults: [:]))
    for levels: [Diagnostic.ID: Diagnostic.Level] in [
      [:], [.linkBroken: .error], [.referenceUnknown: .off, .imageMissing: .warning],
    ] {
      #expect(
        kinds.count { $0.isError(under: levels) }
          == report.diagnostics.applying(levels).count { $0.severity == .error })
    }
    #expect(kinds.count == report.diagnostics.count)
  }
}
