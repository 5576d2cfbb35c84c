import LearningCore

extension Publication {
  /// The practice quizzes of a course, in the order of its modules. Only what ``library`` holds can
  /// be here, and it holds no question that decides anything.
  func practice(of course: Course) -> [Quiz] {
    var seen: Set<QuizID> = []
    return course.modules.compactMap { $0.quiz.flatMap { library[quiz: $0] } }
      .filter { seen.insert($0.id).inserted }
  }

  /// A practice quiz to answer in the browser; without a script, to read with its answers folded.
  func practicePage(_ quiz: Quiz, of course: Course) -> Page {
    let path = SitePath.practice(quiz.id)
    var renderer = render([], of: course, on: path)
    for (index, question) in quiz.questions.enumerated() {
      renderer.write(
        question, label: PracticeWords.question(index + 1, of: quiz.questions.count)[language],
        showsAnswer: false, isPractice: true)
    }
    let stations = [(Words.home[language], SitePath.home), (course.title, .course(course.id))]
    let mark = languageMark(of: course)
    return Page(
      path: path, title: "\(quiz.title) · \(course.title)",
      summary: PracticeWords.lead[language], license: course.license,
      content: """
        \(trail(to: path, stations))<h1\(mark)>\(quiz.title)</h1>
        <p class="lead">\(PracticeWords.lead[language])</p>
        <div class="board" id="papan" role="status" hidden><span data-count></span> \
        <button type="button">\(PracticeWords.again[language])</button></div>
        <noscript><p>\(PracticeWords.unsupported[language])</p></noscript>
        <div class="prose"\(mark)>
        \(renderer.html)</div>
        <nav class="steps" aria-label="\(Words.neighbours[language])">
        <a class="back" href="\(path.link(to: .course(course.id)))">\
        \(Words.backToCourse[language])</a>
        </nav>

        """,
      assets: renderer.assets, scripts: [practiceScriptLink])
  }

  /// The way to a module's quiz; nothing where it has none.
  func practiceLink(of module: Module, in course: Course, from path: SitePath) -> HTML {
    guard let quiz = module.quiz.flatMap({ library[quiz: $0] }) else { return "" }
    let mark = languageMark(of: course)
    return """
      <p class="practice-link"><a href="\(path.link(to: .practice(quiz.id)))">\
      <span\(mark)>\(quiz.title)</span></a> \
      (\(PracticeWords.count(quiz.questions.count)[language]))</p>

      """
  }

  /// The script that makes questions answerable, and what it says.
  var practiceScriptLink: PageScript {
    PageScript(
      .practiceScript,
      words: [
        ("check", PracticeWords.check), ("right", PracticeWords.right),
        ("partly", PracticeWords.partly), ("wrong", PracticeWords.wrong),
        ("blank", PracticeWords.blank), ("answer", PracticeWords.answer),
        ("gap", PracticeWords.gap), ("up", PracticeWords.up), ("down", PracticeWords.down),
        ("progress", PracticeWords.progress),
      ])
  }
}

enum PracticeWords {
  static let lead = Phrase(
    "Jawab, lalu periksa: penjelasannya langsung tampil. Jawaban Anda hanya tersimpan di peramban "
      + "ini dan tidak dikirim ke mana pun.",
    "Answer, then check: the explanation appears at once. Your answers stay in this browser and "
      + "are sent nowhere.")
  static let unsupported = Phrase(
    "Tanpa JavaScript soal ini tetap dapat dibaca; buka jawabannya satu per satu.",
    "Without JavaScript the questions can be read all the same; unfold their answers one by one.")
  static let again = Phrase("Mulai lagi", "Begin again")
  static let check = Phrase("Periksa jawaban", "Check the answer")
  static let right = Phrase("Benar.", "Right.")
  static let partly = Phrase("Sebagian benar.", "Partly right.")
  static let wrong = Phrase("Belum tepat.", "Not quite.")
  static let blank = Phrase("Jawab dahulu.", "Answer first.")
  static let answer = Phrase("Jawaban Anda", "Your answer")
  static let gap = Phrase("Isian", "Blank")
  static let up = Phrase("Naikkan", "Move up")
  static let down = Phrase("Turunkan", "Move down")
  /// `{n}` of `{m}`.
  static let progress = Phrase("{n} dari {m} soal benar.", "{n} of {m} questions right.")

  static func question(_ number: Int, of count: Int) -> Phrase {
    Phrase("Soal \(number) dari \(count)", "Question \(number) of \(count)")
  }

  static func count(_ count: Int) -> Phrase {
    Phrase("\(count) soal", count == 1 ? "1 question" : "\(count) questions")
  }
}
