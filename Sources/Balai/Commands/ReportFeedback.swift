import ArgumentParser
import CourseCompiler
import ItemAnalysis
import LearnerRecords
import LearningCore
import SiteGenerator
import TerminalUI

/// What people think of a course, without their names.
struct FeedbackCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json, html }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "feedback",
      abstract: Phrase(
        "Hasil survei kursus, tanpa nama.", "Results of the survey of a course, without names."
      ).text,
      discussion: Phrase(
        "Tidak ada yang ditampilkan sebelum paling sedikit lima orang menjawab; hal yang sama "
          + "berlaku bagi setiap pertanyaan, uraian, dan kelompok. Tanpa nama kursus: semua kursus "
          + "yang punya survei.",
        "Nothing is shown before at least five people have answered; the same holds for each "
          + "question, for texts and for groups. Without a course: all courses with a survey."
      ).text,
      aliases: ["umpan-balik"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase("Folder kursus.", "Folder of the course.").text,
      valueName: Phrase("kursus", "course").text))
  var course: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Perinci menurut jawaban atas pertanyaan ini (penandanya di berkas survei).",
        "Break down by the answers to this question (its id in the file of the survey)."
      ).text,
      valueName: Phrase("penanda", "id").text))
  var by: String?

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
    // Only a question that was named has to be known from the quizzes of today.
    let library = try by == nil ? places.outline() : places.load().library
    let reading = SurveyReading(
      library: library, records: try places.openRecords(for: .analyseResults))
    let results = try courses(in: library).map { ($0, try reading.results(of: $0, by: by)) }
    switch format {
    case .text: printText(results)
    case .html:
      let report = Report(
        title: Phrase("Umpan balik peserta", "Feedback of learners"),
        parts: results.flatMap { course, results in
          [.heading(Phrase(verbatim: course.title))]
            + results.report(title: Phrase(verbatim: course.title)).parts
        })
      let page = renderReportPage(report, language: Interface.language)
      Console.print(String(decoding: page, as: UTF8.self), terminator: "")
    case .csv:
      let rows = results.flatMap { course, results in
        results.rows.map { [course.id.description] + $0 }
      }
      Console.print(csvText([["course"] + SurveyResults.columns] + rows))
    case .json:
      Console.print(
        JSON.array(
          results.map { course, results in
            var members = results.json.object ?? [:]
            members["course"] = .string(course.id.description)
            return .object(members)
          }
        ).canonicalText)
    }
  }

  private func courses(in library: Library) throws -> [Course] {
    guard let course else {
      let courses = library.courses.filter { $0.survey != nil }
      guard !courses.isEmpty else { throw FeedbackError.noSurveys }
      return courses
    }
    guard let id = CourseID(course), let found = library[course: id] else {
      throw SessionError.noSuchLesson(course)
    }
    guard found.survey != nil else { throw FeedbackError.noSurvey(found.title, path: found.path) }
    return [found]
  }

  private func printText(_ results: [(Course, SurveyResults)]) {
    for (index, (course, results)) in results.enumerated() {
      if index > 0 { Console.print("") }
      let title = Phrase("Umpan balik: \(course.title)", "Feedback: \(course.title)")
      results.report(title: title).show(asPlain: plain)
    }
  }
}

enum FeedbackError: BlameableError {
  case noSurveys
  case noSurvey(String, path: String)
  case noGrouping(String, known: [String])

  var exitCode: Int32 {
    switch self {
    case .noSurveys, .noSurvey: Exit.wrong
    case .noGrouping: Exit.usage
    }
  }

  var message: Phrase {
    switch self {
    case .noSurveys: Phrase("Belum ada kursus yang punya survei.", "No course has a survey.")
    case .noSurvey(let title, let path):
      Phrase(
        "'\(title)' ('\(path)') tidak menyebut survei.",
        "'\(title)' ('\(path)') does not name a survey.")
    case .noGrouping(let id, _):
      Phrase(
        "Tidak ada pertanyaan berpilihan '\(id)' di survei itu.",
        "There is no question with options '\(id)' in that survey.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .noSurveys, .noSurvey:
      Phrase(
        "Tulis 'survey: kursus/kuis' di course.md.", "Write 'survey: course/quiz' in course.md.")
    case .noGrouping(_, let known):
      Phrase(
        "Yang ada: \(known.joined(separator: ", ")).",
        "There are: \(known.joined(separator: ", ")).")
    }
  }
}
