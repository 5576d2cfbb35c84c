import CourseCompiler
import LearnerRecords
import LearningCore
import ProgressTracker
import QuizEngine
import TerminalUI

/// A survey that somebody is filling in.
struct SurveyInHand {
  var course: CourseID
  var document: SourceFile
  var session: QuizSession
}

// The survey of a course: offered once it is completed, answered without a name.

extension LearnerSession {
  /// Of courses that are completed and whose survey the person has not answered or declined.
  func surveyItems(_ courses: [CourseProgress]) throws -> [MenuScreen.Item] {
    let offered = courses.filter { $0.isCompleted && survey(of: $0.course) != nil }
    guard !offered.isEmpty else { return [] }
    let replied = try records.surveyReplies(of: person.id)
    return offered.filter { !replied.contains($0.course) }.enumerated().map { index, course in
      let label = Phrase(
        "Bagaimana menurut Anda kursus '\(course.title)'?",
        "What do you think of '\(course.title)'?")
      return MenuScreen.Item(
        label.text, detail: Phrase("tanpa nama", "no name").text,
        heading: index == 0 ? Phrase("Pendapat Anda", "Your opinion").text : nil,
        effect: .go(.survey(course.course)))
    }
  }

  private func survey(of course: CourseID) -> Quiz? {
    library[course: course]?.survey.flatMap { library[quiz: $0] }.flatMap {
      $0.kind == .survey ? $0 : nil
    }
  }

  func surveyScreen(_ id: CourseID, _ record: LearningRecord) throws -> any Screen {
    guard let course = library[course: id], let quiz = survey(of: id) else {
      throw IssuingError.noSuchCourse(id.description)
    }
    var items: [MenuScreen.Item] = []
    var intro: [Block]
    if try records.surveyReplies(of: person.id).contains(id) {
      intro = [
        paragraph(
          Phrase(
            "Survei ini tidak ditanyakan lagi kepada Anda. Terima kasih.",
            "You will not be asked about this survey again. Thank you."))
      ]
    } else if !courseProgress(course, in: library, of: record).isCompleted {
      intro = [
        paragraph(
          Phrase(
            "Survei ini dibuka sesudah Anda menyelesaikan kursus '\(course.title)'.",
            "This survey opens once you have completed '\(course.title)'."))
      ]
    } else {
      intro = [
        paragraph(
          Phrase(
            "\(quiz.drawnCount) pertanyaan tentang kursus '\(course.title)'. Semuanya boleh "
              + "dibiarkan kosong, dan Anda boleh menolak.",
            "\(quiz.drawnCount) questions about '\(course.title)'. You may leave any of them "
              + "empty, and you may decline.")),
        paragraph(
          Phrase(
            "Jawaban dicatat tanpa nama. Ia ditahan sampai \(library.workspace.surveyMinimum) "
              + "orang menjawab di komputer ini, lalu dicampur; dari catatan tidak bisa diketahui "
              + "jawaban mana milik siapa. Yang tercatat atas nama Anda hanyalah bahwa Anda sudah "
              + "menjawab.",
            "Answers are recorded without a name. They are held back until "
              + "\(library.workspace.surveyMinimum) people have answered on this computer, and then "
              + "mixed; the records cannot tell whose answers are whose. Under your name it is only "
              + "recorded that you have answered.")),
      ]
      items = [
        MenuScreen.Item(
          Phrase("Isi survei", "Answer the survey").text, effect: .replace(.surveyPaper(id))),
        MenuScreen.Item(Phrase("Lain kali", "Another time").text, effect: .back),
        MenuScreen.Item(
          Phrase("Tidak, jangan tanyakan lagi", "No, do not ask again").text,
          effect: .declineSurvey(id)),
      ]
    }
    if items.isEmpty {
      items = [MenuScreen.Item(Phrase("Ke beranda", "Home").text, effect: .replace(.home))]
    }
    return MenuScreen(
      title: quiz.title, intro: intro, items: items, isReadFirst: true,
      language: Interface.language)
  }

  mutating func surveyPaperScreen(_ id: CourseID) throws -> any Screen {
    guard let quiz = survey(of: id) else { throw IssuingError.noSuchCourse(id.description) }
    let file = SourceFile(path: quiz.path, text: try Files.readText(root + "/" + quiz.path))
    let compilation = compileQuiz(file, id: quiz.id)
    guard !compilation.hasErrors, compilation.output.drawnCount > 0,
      let attempt = AttemptID(world.newID())
    else { throw SessionError.quizHasErrors(quiz.title, path: quiz.path) }
    var plan = drawAttempt(
      compilation.output, id: attempt, document: digest(of: file.text), seed: world.newSeed())
    plan.timeLimit = nil
    guard let session = QuizSession(plan, of: compilation.output, startedAt: world.now()) else {
      throw SessionError.planDoesNotFit(attempt.description)
    }
    survey = SurveyInHand(course: id, document: file, session: session)
    var paper = session.paper
    // Nothing is explained in between: everything can be changed until it is sent.
    (paper.isAnonymous, paper.feedback) = (true, .never)
    return QuizScreen(paper: paper, responses: [:], language: Interface.language)
  }

  mutating func submitSurvey() throws -> VisitOutcome {
    guard let survey, let sheet = PersonID(world.newID()) else { return .stay }
    let answers = SurveyAnswers(
      course: survey.course, survey: survey.session.plan.quiz,
      document: survey.session.plan.document,
      responses: survey.session.responses.filter { !$0.value.isBlank })
    // An empty sheet says nothing, and may be filled in another time.
    if !answers.responses.isEmpty {
      try records.submit(
        answers, from: survey.document, by: person.id, as: sheet,
        mixing: library.workspace.surveyMinimum, at: world.now())
    }
    return try perform(.replace(.survey(survey.course)))
  }

  func declineSurvey(of course: CourseID) throws {
    guard let quiz = survey(of: course) else { return }
    try append(
      .surveyReplied(SurveyReply(course: course, survey: quiz.id, choice: .declined)))
  }
}
