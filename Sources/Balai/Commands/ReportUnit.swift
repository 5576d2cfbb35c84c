import ArgumentParser
import LearningCore

struct ReportUnit: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "unit",
      abstract: Phrase(
        "Siapa belum mulai, sedang belajar, tersendat, dan selesai; JP terhadap sasaran.",
        "Who has not started, is under way, stuck or done; hours against the target."
      ).text,
      aliases: ["opd"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Unit (OPD), dengan unit di bawahnya; tanpa ini, semua orang.",
        "Unit, with those below it; everybody without it."
      ).text,
      valueName: "unit"))
  var unit: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Hanya kursus ini.", "Only this course.").text,
      valueName: Phrase("kursus", "course").text))
  var course: String?

  @OptionGroup var options: ReportOptions

  func run() throws {
    let library = try options.places.outline()
    let course = try course.map { text in
      guard let id = CourseID(text), library[course: id] != nil else {
        throw SessionError.noSuchLesson(text)
      }
      return id
    }
    let records = try options.places.openRecords(for: .seeRecordsOfOthers)
    let members = try Members(
      of: unit, course: course, in: library, records: records, now: World.live.now())
    try options.write(try UnitReport(members, in: records))
  }
}
