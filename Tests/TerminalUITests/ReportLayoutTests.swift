import LearningCore
import TestSupport
import Testing

@testable import TerminalUI

@Suite struct ReportLayoutTests {
  private let report = Report(
    title: Phrase("Analisis: Ujian", "Analysis: Exam"),
    parts: [
      .paragraph(
        Phrase("n = 40 percobaan pertama; 2 soal.", "n = 40 first attempts; 2 questions.")),
      .heading(Phrase("Nilai", "Marks")),
      .bars(
        Report.Bars(
          caption: Phrase("Sebaran", "Distribution"),
          rows: [
            .init(label: Phrase(verbatim: "0–49%"), length: 0, value: Phrase(verbatim: "0")),
            .init(label: Phrase(verbatim: "50–89%"), length: 1, value: Phrase(verbatim: "1")),
            .init(
              label: Phrase(verbatim: "90–100%"), length: 10_000, value: Phrase(verbatim: "39")),
          ])),
      .figures([
        .init(Phrase("Rata-rata", "Mean"), Phrase("1,20 dari 2", "1.20 of 2")),
        .init(Phrase("Simpangan baku", "Standard deviation"), Phrase("0,31", "0.31")),
        .init(Phrase("Keandalan (alpha Cronbach)", "Reliability"), Phrase("81,0%", "81.0%")),
      ]),
      .advice(
        Phrase("Soal 1: kunci mungkin salah", "Question 1: the key may be wrong"),
        remedy: Phrase("Periksa kuncinya dahulu, lalu nilai ulang.", "Check the key first.")),
      .advice(Phrase("Soal 2: kunci mungkin salah", "Question 2: the same"), remedy: nil),
      .subheading(Phrase("1. sandi: Sandi terkuat?", "1. sandi: The strongest?")),
      .bars(
        Report.Bars(
          caption: Phrase("Pilihan", "Options"),
          rows: [
            .init(
              label: Phrase(verbatim: "A. Empat kata acak yang tidak berhubungan satu sama lain"),
              mark: Phrase("kunci", "key"), length: 6250, value: Phrase(verbatim: "63% (25)")),
            .init(
              label: Phrase(verbatim: "B. Nama 日本"), length: 3750,
              value: Phrase(verbatim: "38% (15)")),
          ])),
      .curves(
        Report.Curves(
          caption: Phrase("Peluang menjawab benar", "Chance of a right answer"),
          left: Phrase("kemampuan -3", "ability -3"), right: Phrase(verbatim: "+3"),
          lines: [
            .init(label: Phrase(verbatim: "sandi"), heights: [0, 1500, 5000, 8500, 10_000]),
            .init(label: Phrase(verbatim: "surel"), heights: [5000, 5000, 5000, 5000, 5000]),
          ])),
    ])

  @Test(arguments: [80, 40, 20], Language.allCases)
  func itFitsTheWidth(width: Int, language: Language) throws {
    let lines = reportLines(report, width: width, language: language)
    #expect(lines.allSatisfy { $0.width <= width })
    try expectSnapshot(
      lines.map(\.text).joined(separator: "\n") + "\n",
      named: "report-\(width)-\(language.rawValue).txt")
  }

  private let table = Report(
    title: Phrase(verbatim: "Orang"),
    parts: [
      .table(
        Report.Table(
          columns: [
            .init(Phrase("Nama", "Name")), .init(Phrase("Kursus", "Course")),
            .init(Phrase("JP", "Hours"), isNumber: true),
          ],
          rows: [
            [
              Phrase(verbatim: "Rina 日本"),
              Phrase(verbatim: "tersendat di 'Ujian', soal 'Siapa yang diberi tahu dahulu?'"),
              Phrase(verbatim: "2 JP / 20 JP"),
            ], [Phrase(verbatim: "Budi"), Phrase("", ""), Phrase(verbatim: "0 JP")],
          ]))
    ])

  /// Side by side, with the widest column broken, or as lists.
  @Test(arguments: [90, 60, 40, 20])
  func aTableFitsTheWidth(width: Int) throws {
    let lines = reportLines(table, width: width, language: .indonesian)
    #expect(lines.allSatisfy { $0.width <= width })
    try expectSnapshot(
      lines.map(\.text).joined(separator: "\n") + "\n", named: "report-table-\(width).txt")
  }

  @Test func aTableInPlainWords() {
    let lines = reportLines(table, width: 200, language: .english, isPlain: true).map(\.text)
    #expect(
      lines.dropFirst() == [
        "Name: Rina 日本; Course: tersendat di 'Ujian', soal 'Siapa yang diberi tahu dahulu?'; "
          + "Hours: 2 JP / 20 JP", "Name: Budi; Hours: 0 JP",
      ])
  }

  @Test(arguments: Language.allCases)
  func inPlainWordsNothingIsDrawn(language: Language) throws {
    let lines = reportLines(report, width: 40, language: language, isPlain: true)
    #expect(lines.allSatisfy { $0.width <= 40 })
    let text = lines.map(\.text).joined(separator: "\n") + "\n"
    #expect(!text.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) })
    try expectSnapshot(text, named: "report-plain-\(language.rawValue).txt")
  }
}
