import ArgumentParser
import LearningCore
import TerminalUI

struct Learn: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "learn",
      abstract: Phrase(
        "Belajar: daftar kursus, isi kursus, atau satu pelajaran.",
        "Learn: the courses, a course, or one lesson."
      ).text,
      aliases: ["belajar"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Kursus, kursus/modul, atau kursus/modul#pelajaran.",
        "Course, course/module, or course/module#lesson."
      ).text,
      valueName: Phrase("kursus", "course").text))
  var place: String?

  @Flag(
    name: [.long, .customLong("ulang")],
    help: ArgumentHelp(
      Phrase(
        "Ulangi beberapa soal yang pernah keliru; cukup beberapa menit sehari.",
        "Review a few questions you once got wrong; a few minutes a day."
      ).text))
  var review = false

  @Flag(
    name: [.long, .customLong("catatan")],
    help: ArgumentHelp(
      Phrase(
        "Catatan Anda untuk pengajar dan tanggapannya.",
        "Your remarks for the trainers, and their answers."
      ).text))
  var remarks = false

  @OptionGroup var learner: LearnerOptions

  func validate() throws {
    guard [place != nil, review, remarks].count(where: \.self) <= 1 else {
      throw ValidationError(
        Phrase(
          "Pilih satu saja: nama kursus, --review, atau --remarks.",
          "Choose one: a course, --review or --remarks."
        ).text)
    }
  }

  func run() throws {
    if review { return try learner.converse(from: .recall) }
    if remarks { return try learner.converse(from: .remarks) }
    guard let place else { return try learner.converse(from: .home) }
    let library = try learner.places.load().library
    if let id = CourseID(place), library[course: id] != nil {
      return try learner.converse(from: .course(id))
    }
    guard let reference = LessonReference(place),
      case .lesson(let lesson, _) = library.target(of: reference)
    else { throw SessionError.noSuchLesson(place) }
    try learner.converse(from: .lesson(lesson))
  }
}

struct TakeQuiz: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "quiz",
      abstract: Phrase(
        "Kerjakan kuis atau ujian; tanpa nama: daftarnya.",
        "Take a quiz or an exam; without a name: the list."
      ).text,
      aliases: ["kuis"])
  }

  @Argument(help: quizHelp) var quiz: String?

  @OptionGroup var learner: LearnerOptions

  func run() throws {
    let library = try learner.places.load().library
    guard let quiz else {
      for quiz in library.quizzes { Console.print("\(quiz.id)  \(quiz.title)") }
      return
    }
    try learner.converse(from: .quiz(try library.quiz(named: quiz).id))
  }
}
