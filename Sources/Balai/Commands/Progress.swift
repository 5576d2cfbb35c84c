import ArgumentParser
import LearnerRecords
import LearningCore
import ProgressTracker

struct Progress: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "progress",
      abstract: Phrase(
        "Kemajuan: modul, nilai, jam pelajaran, sertifikat.",
        "Progress: modules, marks, training hours, certificates."
      ).text,
      aliases: ["progres"])
  }

  @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
  var format: ProgressReport.Format = .text

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Nama atau NIP peserta.", "Name or NIP of the person.").text,
      valueName: Phrase("nama|nip", "name|nip").text))
  var person: String?

  @OptionGroup var places: PlaceOptions

  func run() throws {
    let world = World.live
    let library = try places.outline()
    let entrance = try places.enter(by: person)
    let records = entrance.records
    let person = try entrance.subject(
      named: person, own: .seeOwnRecord, others: .seeRecordsOfOthers, world: world)
    let record = try person.map { try records.learningRecord(of: $0.id) } ?? LearningRecord()
    var reading = GainReading(library: library, records: records)
    var gains: [CourseID: PersonGain] = [:]
    for course in library.courses {
      gains[course.id] = try reading.gain(of: record.attempts, in: course)
    }
    var mastery = MasteryReading(library: library, records: records)
    let progress = ProgressReading(library: library, records: records, now: world.now())
    let report = ProgressReport(
      try LearnerOverview(progress, person: person, record: record), in: library,
      mastery: try mastery.table(of: record), gains: gains,
      width: Console.width(world.environment))
    Console.print(report.text(format))
  }
}
