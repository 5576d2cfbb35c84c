import ArgumentParser
import LearnerRecords
import LearningCore

struct ReportPerson: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "person",
      abstract: Phrase(
        "Satu orang: yang masih kurang, penguasaan, JP, sertifikat, percobaan.",
        "One person: what is missing, mastery, hours, certificates, attempts."
      ).text,
      aliases: ["orang"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase("Nama atau NIP.", "Name or NIP.").text,
      valueName: Phrase("nama|nip", "name|nip").text))
  var name: String

  @OptionGroup var options: ReportOptions

  func run() throws {
    let world = World.live
    let library = try options.places.outline()
    let records = try options.places.openRecords(for: .seeRecordsOfOthers)
    guard let person = try CurrentPerson.find(named: name, in: records, world: world) else {
      throw PersonError.notFound(matches: 0)
    }
    try options.write(
      try PersonReport(person, in: library, records: records, now: world.now()))
  }
}
