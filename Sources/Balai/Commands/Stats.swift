import ArgumentParser
import CourseCompiler
import ItemAnalysis
import LearnerRecords
import LearningCore
import SiteGenerator
import TerminalUI

struct Stats: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stats",
      abstract: Phrase(
        "Soal mana yang baik, mana yang perlu diperbaiki.",
        "Which questions are good, and which need mending."
      ).text,
      discussion: Phrase(
        "Dihitung dari percobaan pertama tiap peserta yang sudah dikumpulkan. Arti setiap angka dan "
          + "apa yang harus dilakukan: docs/analisis.md.",
        "Worked out from everybody's first submitted attempt. What each figure means and what to do "
          + "about it: docs/analisis.md."
      ).text,
      aliases: ["analisis"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase("Kuis yang direkam di sini.", "A quiz recorded here.").text,
      valueName: Phrase("kuis", "quiz").text))
  var quiz: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Hasil sistem lain: CSV dengan kolom attempt,item,mark,max_mark[,option]; - untuk masukan "
          + "standar.",
        "Results of another system: CSV with columns attempt,item,mark,max_mark[,option]; - for "
          + "standard input."
      ).text,
      valueName: Phrase("berkas", "file").text), completion: .file(extensions: ["csv"]))
  var responses: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Phrase("Semua percobaan, bukan hanya yang pertama.", "All attempts, not only the first.").text
    ))
  var all = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Hanya yang dimulai sejak tanggal ini.", "Only those started since this day.").text,
      valueName: Phrase("tanggal", "date").text))
  var from: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Hanya peserta dari OPD ini dan bagian-bagiannya.",
        "Only people of this unit and its parts."
      ).text,
      valueName: Phrase("opd", "unit").text))
  var unit: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Batas lulus dalam persen; bawaannya yang berlaku saat ujian.",
        "Pass mark in percent; by default the one in force at the exam."
      ).text,
      valueName: Phrase("persen", "percent").text))
  var pass: Int?

  @Flag(
    name: .customLong("no-irt"),
    help: ArgumentHelp(
      Phrase(
        "Tanpa model logistik (IRT), lebih cepat.",
        "Without logistic models (IRT), which is faster."
      ).text))
  var leavesModelsOut = false

  @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
  var format: Format?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Tulis laporan untuk dicetak (.html atau .svg).", "Write a report to print (.html or .svg)."
      ).text,
      valueName: Phrase("berkas", "file").text), completion: .file(extensions: ["html", "svg"]))
  var report: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Baris demi baris, untuk pembaca layar dan terminal sederhana.",
        "Line by line, for screen readers and simple terminals."
      ).text))
  var plain = false

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var places: PlaceOptions

  func run() throws {
    let form = try report.map(ReportForm.init)
    let request = try request()
    if let report, let form {
      try Files.writeAtomically(form.render(request.report), to: report)
      Console.warn(Phrase("Laporan ditulis: \(report)", "Report written: \(report)").text)
      guard format != nil else { return }
    }
    switch format ?? .text {
    case .text: request.report.show(asPlain: plain)
    case .json: Console.print(request.analysis.json.canonicalText)
    case .csv: Console.print(csvText(request.analysis.rows))
    }
  }

  private func request() throws -> StatisticsRequest {
    let passMark = try pass.map { percent in
      guard let mark = PassMark(percent: percent) else {
        throw StatisticsError.noPassMark(percent)
      }
      return mark
    }
    if let responses {
      guard quiz == nil, !all, from == nil, unit == nil else {
        throw StatisticsError.onlyForRecords
      }
      return try StatisticsRequest(
        file: responses, passMark: passMark, fitsModels: !leavesModelsOut)
    }
    let records = try places.openRecords(for: .analyseResults)
    guard let quiz else { throw StatisticsError.nothingAsked(known: try records.markedQuizzes()) }
    guard let id = QuizID(quiz) else { throw StatisticsError.noQuizName(quiz) }
    // What is recorded can be analysed without the courses; only a day that was named needs a zone.
    let zone = from == nil ? (try? zone()) ?? .westernIndonesia : try zone()
    let tree = try places.units()
    let spellings = try unit.map { unit in
      Set(try records.units().filter { tree.isInside($0, unit) })
    }
    let selection = MarkSelection(
      firstOnly: !all,
      from: try from.map { text in
        guard let date = CivilDate(text) else { throw StatisticsError.noDate(text) }
        return date.start(in: zone)
      }, unit: unit, spellings: spellings)
    var texts = SealedTexts { try passphrase.read() }
    return try StatisticsRequest(
      quiz: id, selection, in: records, zone: zone, passMark: passMark,
      fitsModels: !leavesModelsOut, texts: &texts)
  }
}

extension Stats {
  /// The zone of the workspace, whose courses need not be read for it.
  private func zone() throws -> UTCOffset {
    let path = try places.root() + "/balai.yml"
    return compileWorkspace(SourceFile(path: "balai.yml", text: try Files.readText(path))).output
      .zone
  }
}

private enum ReportForm {
  case page
  case image

  init(path: String) throws {
    if path.lowercased().hasSuffix(".html") {
      self = .page
    } else if path.lowercased().hasSuffix(".svg") {
      self = .image
    } else {
      throw StatisticsError.noReportForm(path)
    }
  }

  func render(_ report: Report) -> [UInt8] {
    switch self {
    case .page: renderReportPage(report, language: Interface.language)
    case .image: renderReportImage(report, language: Interface.language)
    }
  }
}
