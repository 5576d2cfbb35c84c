import ArgumentParser
import LearningCore
import QuizExchange

extension QuestionFormat: ExpressibleByArgument {}

struct Import: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Phrase(
        "Impor soal yang sudah Anda punya menjadi berkas kuis.",
        "Import questions you already have as a quiz file."
      ).text,
      discussion: Phrase(
        "Dibaca: teks A.–D. dengan 'Kunci Jawaban: B' (Aiken), GIFT, Moodle XML, QTI 2.1, 2.2 dan "
          + "3.0 (satu berkas XML untuk tiap soal), dan CSV dari lembar kerja. Yang tidak ikut "
          + "disebutkan dengan nomor barisnya; kode keluarnya lalu 1.",
        "Reads text with A.–D. and 'Kunci Jawaban: B' (Aiken), GIFT, Moodle XML, QTI 2.1, 2.2 and "
          + "3.0 (one XML file for each question), and CSV of a spreadsheet. What is left out is "
          + "listed with its line; the exit code is 1 then."
      ).text,
      aliases: ["impor"])
  }

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case practice, exam, pretest, posttest, survey

    var quizKind: Quiz.Kind {
      switch self {
      case .practice: .practice
      case .exam: .exam
      case .pretest: .pretest
      case .posttest: .posttest
      case .survey: .survey
      }
    }
  }

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Berkas soal; beberapa menjadi satu kuis.", "Files with questions; several make one quiz."
      )
      .text,
      valueName: Phrase("berkas", "file").text), completion: .file())
  var files: [String]

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
      Phrase(
        "Bentuk berkas soal; bawaan: dilihat dari isinya.",
        "Form of the files; by default told from what is in them."
      ).text,
      valueName: Phrase("bentuk", "form").text))
  var from: QuestionFormat?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Judul kuis.", "Title of the quiz.").text,
      valueName: Phrase("judul", "title").text))
  var title: String?

  @Option(name: .long, help: ArgumentHelp(Phrase("Jenis kuis.", "Kind of quiz.").text))
  var kind: Kind = .practice

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Cetak kuisnya saja; tidak menulis berkas.", "Only print the quiz; write no file."
      ).text))
  var dryRun = false

  @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk laporan.", "Form of the report.").text))
  var format: Format = .text

  @OptionGroup var places: PlaceOptions

  func run() throws {
    guard let id = QuizID(to) else { throw SessionError.noSuchQuiz(to) }
    let importer = QuizImport(id: id, title: title, kind: kind.quizKind, format: from)
    // A dry run needs no workspace.
    let root = dryRun ? "" : try places.root()
    var report = try importer.read(files)
    if !dryRun { try importer.write(&report, in: root) }
    switch format {
    case .json: Console.print(report.json.canonicalText)
    case .text: tell(report)
    }
    if !report.findings.isEmpty || report.questions.isEmpty { throw Exit.contentWrong }
  }

  private func tell(_ report: QuizImport.Report) {
    if dryRun, let markdown = report.markdown { Console.print(markdown, terminator: "") }
    for finding in report.findings {
      Console.warn("\(finding.file):\(finding.problem.line): \(finding.problem.message.text)")
    }
    let (count, left) = (report.questions.count, report.findings.count)
    guard count > 0 else {
      return Console.warn(Phrase("Tidak ada soal yang terbaca.", "No question could be read.").text)
    }
    guard !dryRun else {
      return Console.warn(
        Phrase(
          "\(count) soal terbaca; \(left) catatan. Tidak ada yang ditulis.",
          "Questions read: \(count); notes: \(left). Nothing was written."
        ).text)
    }
    Console.print(
      Phrase(
        "\(count) soal ditulis ke \(report.path); \(left) catatan. Periksa dengan: balai check",
        "Questions written to \(report.path): \(count); notes: \(left). Check with: balai check"
      ).text)
  }
}
