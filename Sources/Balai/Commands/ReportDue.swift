import ArgumentParser
import LearningCore

struct ReportDue: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "due",
      abstract: Phrase(
        "Sertifikat yang sudah atau segera berakhir, yang paling lewat lebih dahulu.",
        "Certificates that ended or end soon, the longest overdue first."
      ).text,
      aliases: ["jatuh-tempo"])
  }

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Berakhir dalam berapa lama.", "How soon they end.").text,
      valueName: Phrase("hari", "days").text))
  var within = "60d"

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Hanya unit ini, dengan unit di bawahnya.", "Only this unit, with those below it.")
        .text, valueName: "unit"))
  var unit: String?

  @OptionGroup var options: ReportOptions

  func run() throws {
    guard let span = Span(within) else { throw ReportError.noSpan(within) }
    let library = try options.places.outline()
    let records = try options.places.openRecords(for: .seeRecordsOfOthers)
    try options.write(
      try DueReport(
        within: span.milliseconds / 86_400_000, unit: unit, in: library, records: records,
        now: World.live.now()))
  }
}
