import Foundation
import LearningCore
import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct RenderReportTests {
  private let report = Report(
    title: Phrase("Analisis: <Ujian> & \"lain\"", "Analysis: <Exam>"),
    parts: [
      .paragraph(Phrase("n = 40 percobaan pertama.", "n = 40 first attempts.")),
      .heading(Phrase("Nilai", "Marks")),
      .figures([.init(Phrase("Rata-rata", "Mean"), Phrase("1,20", "1.20"))]),
      .advice(
        Phrase("Soal 1: terlalu sukar", "Question 1: too hard"), remedy: Phrase("Baca.", "Read.")),
      .advice(Phrase("Soal 2: terlalu sukar", "Question 2: too hard"), remedy: nil),
      .subheading(Phrase("1. sandi", "1. sandi")),
      .bars(
        Report.Bars(
          caption: Phrase("Pilihan", "Options"),
          rows: [
            .init(
              label: Phrase(verbatim: "A. <script>alert(1)</script>"), mark: Phrase("kunci", "key"),
              length: 6250, value: Phrase(verbatim: "63% (25)")),
            .init(label: Phrase(verbatim: "B"), length: 0, value: Phrase(verbatim: "0% (0)")),
          ])),
      .curves(
        Report.Curves(
          caption: Phrase("Peluang", "Chance"), left: Phrase(verbatim: "-3"),
          right: Phrase(verbatim: "+3"),
          lines: (1...5).map {
            .init(label: Phrase(verbatim: "soal-\($0)"), heights: [0, $0 * 1000, 10_000])
          })),
      .table(
        Report.Table(
          columns: [.init(Phrase("Nama", "Name")), .init(Phrase("JP", "Hours"), isNumber: true)],
          rows: [[Phrase(verbatim: "<b>Rina</b>"), Phrase(verbatim: "2 JP")]])),
    ])

  @Test(arguments: Language.allCases)
  func aPageStandsByItself(language: Language) throws {
    let page = String(decoding: renderReportPage(report, language: language), as: UTF8.self)
    #expect(!page.contains("<script"))
    #expect(!page.contains("src=") && !page.contains("href="))
    try expectSnapshot(page, named: "report-\(language.rawValue).html")
  }

  @Test func anImageIsWellFormedAndHoldsEverything() throws {
    let bytes = renderReportImage(report, language: .indonesian)
    let image = String(decoding: bytes, as: UTF8.self)
    for text in ["&lt;Ujian&gt;", "63% (25)", "soal-5", "Baca.", "✓ kunci", "2 JP"] {
      #expect(image.contains(text), "\(text)")
    }
    // Every element that is opened is closed.
    var open: [Substring] = []
    for tag in image.matches(of: /<(\/?)([a-z]+)[^>]*?(\/?)>/) {
      if !tag.3.isEmpty { continue }
      if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
    }
    #expect(open.isEmpty)
    try expectSnapshot(image, named: "report.svg")
  }
}
