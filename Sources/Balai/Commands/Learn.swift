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

  @OptionGroup var learner: LearnerOptions

  func run() throws {
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
