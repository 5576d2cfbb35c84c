import ArgumentParser
import LearningCore
import TerminalUI

/// Numbers for everybody, of which none points at a person.
struct ReportPublic: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "public",
      abstract: Phrase(
        "Statistik untuk umum: tanpa nama, hanya kelompok penuh.",
        "Statistics for the public: without names, full groups only."
      ).text,
      discussion: Phrase(
        "Orang disebut dalam kelompok penuh, paling sedikit lima ('survey_minimum' di balai.yml), "
          + "sehingga angka yang lebih kecil tidak bisa dihitung dari selisihnya. Dengan --to "
          + "\(StatisticsFile.path) hasilnya tampil di situs (halaman Statistik) ketika situs disusun.",
        "People are told in full groups of at least five ('survey_minimum' in balai.yml), so that no "
          + "smaller number can be worked out from differences. With --to \(StatisticsFile.path) the "
          + "site shows the result (page Statistics) when it is built."
      ).text,
      aliases: ["umum"])
  }

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Tulis ke berkas ini untuk situs: \(StatisticsFile.path).",
        "Write to this file, for the site: \(StatisticsFile.path)."
      ).text,
      valueName: Phrase("berkas", "file").text), completion: .file())
  var to: String?

  @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
  var format: Format = .text

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Baris demi baris, untuk pembaca layar dan terminal sederhana.",
        "Line by line, for screen readers and simple terminals."
      ).text))
  var plain = false

  @OptionGroup var places: PlaceOptions

  func run() throws {
    // An outline knows nothing of sessions.
    let library = try places.load().library
    let records = try places.openRecords(for: .analyseResults)
    let report = try PublicReport(of: library, in: records, now: World.live.now())
    if let to {
      let path = World.live.absolute(to)
      try Files.makeFolders(Files.folder(of: path))
      try Files.writeAtomically(Array(StatisticsFile.text(of: report.statistics).utf8), to: path)
      Console.warn(
        Phrase(
          "Statistik ditulis: \(to). Susun ulang situs: balai site build.",
          "Statistics written: \(to). Build the site again: balai site build."
        ).text)
      return
    }
    switch format {
    case .json: Console.print(report.json.canonicalText)
    case .text: report.report.show(asPlain: plain)
    }
  }
}
