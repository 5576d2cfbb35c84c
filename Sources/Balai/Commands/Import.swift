import ArgumentParser
import LearningCore
import QuizExchange

struct Import: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Phrase(
        "Impor soal yang sudah Anda punya menjadi berkas kuis.",
        "Import questions you already have as a quiz file."
      ).text,
      discussion: Phrase(
        "Dibaca: format Aiken dan kebiasaan A.–D., 'Kunci Jawaban: B', 'Pembahasan: …'. "
          + "Yang tidak terbaca disebutkan baris demi baris.",
        "Reads Aiken and its Indonesian habit (A.–D., 'Kunci Jawaban: B', 'Pembahasan: …'). "
          + "What cannot be read is listed line by line."
      ).text,
      aliases: ["impor"])
  }

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case practice, exam, pretest, posttest

    var quizKind: Quiz.Kind {
      switch self {
      case .practice: .practice
      case .exam: .exam
      case .pretest: .pretest
      case .posttest: .posttest
      }
    }
  }

  @Argument(
    help: ArgumentHelp(
      Phrase("Berkas teks berisi soal.", "Text file with the questions.").text,
      valueName: Phrase("berkas", "file").text), completion: .file())
  var file: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Kuis baru, misalnya keamanan-digital/latihan-lama.",
        "The new quiz, such as security/old-practice."
      ).text,
      valueName: Phrase("kuis", "quiz").text))
  var to: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Judul kuis.", "Title of the quiz.").text,
      valueName: Phrase("judul", "title").text))
  var title: String?

  @Option(name: .long, help: ArgumentHelp(Phrase("Jenis kuis.", "Kind of quiz.").text))
  var kind: Kind = .practice

  @OptionGroup var places: PlaceOptions

  func run() throws {
    guard let id = QuizID(to) else { throw SessionError.noSuchQuiz(to) }
    let report = try QuizImport(root: try places.root()).run(
      file, as: id, title: title ?? to, kind: kind.quizKind)
    for problem in report.problems {
      Console.warn("\(file):\(problem.line): \(problem.message.text)")
    }
    guard !report.questions.isEmpty else {
      Console.warn(Phrase("Tidak ada soal yang terbaca.", "No question could be read.").text)
      throw Exit.contentWrong
    }
    Console.print(
      Phrase(
        "\(report.questions.count) soal ditulis ke Quizzes/\(id).md; "
          + "\(report.problems.count) tidak terbaca. Periksa dengan: balai check",
        "\(report.questions.count) questions written to Quizzes/\(id).md; "
          + "\(report.problems.count) not read. Check with: balai check"
      ).text)
    if !report.problems.isEmpty { throw Exit.contentWrong }
  }
}
