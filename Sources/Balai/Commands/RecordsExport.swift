import ArgumentParser
import LearnerRecords
import LearningCore

/// The records for other programs: spreadsheets and learning record stores.
struct RecordsExport: ParsableCommand {
  enum Form: String, CaseIterable, ExpressibleByArgument { case attempts, hours, xapi }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: Phrase(
        "Keluarkan percobaan atau JP sebagai CSV, atau pernyataan xAPI.",
        "Put attempts or training hours out as CSV, or as xAPI statements."
      ).text,
      discussion: Phrase(
        "attempts: satu baris tiap percobaan yang dikumpulkan. hours: satu baris tiap modul selesai, "
          + "dengan menitnya. xapi: larik JSON pernyataan xAPI 1.0.3, tanpa nama dan NIP. Survei dan "
          + "orang yang dihapus tidak ikut. Kolomnya: docs/ekspor-rekaman.md.",
        "attempts: a row for each submitted attempt. hours: a row for each completed module, with its "
          + "minutes. xapi: a JSON array of xAPI 1.0.3 statements, without names and NIP. Surveys and "
          + "people who were erased are left out. Columns: docs/ekspor-rekaman.md."
      ).text,
      aliases: ["ekspor"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase("Yang dikeluarkan: attempts, hours, atau xapi.", "attempts, hours or xapi.").text,
      valueName: Phrase("isi", "what").text))
  var form: Form

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Tulis ke berkas ini, bukan ke layar.", "Write to this file, not to the screen.").text,
      valueName: Phrase("berkas", "file").text), completion: .file())
  var output: String?

  @OptionGroup var places: PlaceOptions

  func run() throws {
    let library = try places.outline()
    let records = try places.openRecords(for: .seeRecordsOfOthers)
    let text = try ProgressBar.during(Phrase("Membaca rekaman", "Reading the records")) { bar in
      let tables = ExportTables(records: records, library: library, bar: bar)
      return switch form {
      case .attempts: csv(try tables.attempts())
      case .hours: csv(try tables.hours())
      case .xapi: try statements(of: records, in: library, bar)
      }
    }
    guard let output else {
      if Console.isTerminal(1) {
        Console.print(text, terminator: "")
      } else {
        Console.write(text, to: 1)
      }
      return
    }
    // It says who did what: for nobody but its owner.
    try Files.writeAtomically(Array(text.utf8), to: output, mode: 0o600)
    Console.warn(Phrase("Ditulis: \(output)", "Written: \(output)").text)
  }

  private func statements(
    of records: LearnerRecords, in library: Library, _ bar: ProgressBar
  ) throws -> String {
    var statements = XAPIStatements(of: records, in: library, now: World.live.now())
    var lines: [String] = []
    try statements.forEach { statement in
      lines.append(statement.canonicalText)
      bar.show(lines.count, of: nil)
    }
    if statements.skipped > 0 {
      Console.warn(
        Phrase(
          "\(statements.skipped) catatan bertanggal nanti tidak dikeluarkan. Periksa jam: balai doctor.",
          "Entries dated in the future were left out: \(statements.skipped). See: balai doctor."
        ).text)
    }
    return "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  /// With the mark by which spreadsheets know UTF-8.
  private func csv(_ rows: [[String]]) -> String { "\u{FEFF}" + csvText(rows) + "\r\n" }
}
