import ArgumentParser
import LearnerRecords
import LearningCore

/// How much more is known after a course than before it.
struct GainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "gain",
      abstract: Phrase(
        "Peningkatan dari pretes ke postes suatu kursus, tujuan demi tujuan.",
        "Gain from the pre-test to the post-test of a course, objective by objective."
      ).text,
      aliases: ["peningkatan"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase("Folder kursus.", "Folder of the course.").text,
      valueName: Phrase("kursus", "course").text))
  var course: String

  @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
  var format: GainReport.Format = .text

  @OptionGroup var places: PlaceOptions

  func run() throws {
    let library = try places.outline()
    guard let id = CourseID(course), let course = library[course: id] else {
      throw SessionError.noSuchLesson(course)
    }
    guard course.pretest != nil, course.posttest != nil else {
      throw GainError.testMissing(course.title, path: course.path)
    }
    var reading = GainReading(
      library: library, records: try places.openRecords(for: .analyseResults))
    let report = GainReport(course, try reading.gains(in: course))
    Console.print(report.text(format, width: Console.width(World.live.environment)))
  }
}

private enum GainError: BlameableError {
  case testMissing(String, path: String)

  var exitCode: Int32 { Exit.wrong }

  var message: Phrase {
    switch self {
    case .testMissing(let title, let path):
      Phrase(
        "'\(title)' ('\(path)') tidak menyebut pretes dan postes.",
        "'\(title)' ('\(path)') does not name a pre-test and a post-test.")
    }
  }

  var nextStep: Phrase? {
    Phrase(
      "Tulis 'pretest: kursus/kuis' dan 'posttest: kursus/kuis' di berkas itu.",
      "Write 'pretest: course/quiz' and 'posttest: course/quiz' in that file.")
  }
}
