import CourseCompiler
import ItemAnalysis
import LearnerRecords
import LearningCore

/// The surveys of courses, read from the records with the texts that people saw.
struct SurveyReading {
  let library: Library
  let records: LearnerRecords

  /// - Parameter grouping: id of a question with options.
  func results(of course: Course, by grouping: String?) throws -> SurveyResults {
    let answers = try records.surveyAnswers(of: course.id)
    var surveys: [ContentDigest: Quiz] = [:]
    for sheet in answers where surveys[sheet.document] == nil {
      surveys[sheet.document] =
        compileQuiz(try records.document(sheet.document), id: sheet.survey).output
    }
    let sheets = answers.compactMap { sheet in surveys[sheet.document].map { ($0, sheet) } }
    let group = try grouping.map { try self.group(named: $0, in: sheets.map(\.0), of: course) }
    return SurveyResults(
      sheets.map { (survey: $0, answers: $1) }, least: library.workspace.surveyMinimum,
      grouping: group, placedBy: { digest(of: "\($0)\n\($1)").description })
  }

  private func group(
    named name: String, in surveys: [Quiz], of course: Course
  ) throws -> QuestionID {
    let current = course.survey.flatMap { library[quiz: $0] }.map { [$0] } ?? []
    let known = (surveys + current).flatMap(\.questions).filter {
      switch $0.interaction {
      case .likert, .choice: true
      default: false
      }
    }.map(\.id)
    guard let id = QuestionID(name), known.contains(id) else {
      throw FeedbackError.noGrouping(name, known: Set(known).sorted().map(\.description))
    }
    return id
  }
}
