import ArgumentParser
import LearningCore
import QuizExchange

extension QuizExport.Format: ExpressibleByArgument {}

struct Export: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: Phrase(
        "Ekspor sebuah kuis untuk Moodle, QTI, atau lembar kerja.",
        "Export a quiz for Moodle, QTI or a spreadsheet."
      ).text,
      discussion: Phrase(
        "Yang tidak bisa dibawa oleh bentuk itu disebutkan soal demi soal. Aturan kuis, seperti "
          + "batas waktu dan batas lulus, diatur di program yang menerimanya. Hasilnya memuat "
          + "kunci.",
        "What the form cannot hold is listed question by question. The rules of the quiz, such as "
          + "its time limit and pass mark, are set in the program that takes it over. The keys are "
          + "in it."
      ).text,
      aliases: ["ekspor"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Kuis, misalnya keamanan-digital/ujian.", "The quiz, such as security/exam."
      ).text,
      valueName: Phrase("kuis", "quiz").text))
  var quiz: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Bentuk hasilnya.", "Form of the result.").text,
      valueName: Phrase("bentuk", "form").text))
  var to: QuizExport.Format

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Berkas hasil; untuk QTI, folder. Bawaan: keluaran standar.",
        "File for the result; for QTI, a folder. Standard output by default."
      ).text,
      valueName: "path"), completion: .file())
  var output: String?

  @OptionGroup var places: PlaceOptions

  func run() throws {
    guard let id = QuizID(quiz) else { throw SessionError.noSuchQuiz(quiz) }
    guard output != nil || !to.isFolder else { throw ExportNeedsFolder(format: to) }
    let export = try QuizExport(id, as: to, from: try places.load())
    if let output {
      try export.write(to: output)
    } else {
      // In a pipe every byte counts; a terminal must not be steered.
      for file in export.outputs where Console.isTerminal(1) {
        Console.print(file.text, terminator: "")
      }
      for file in export.outputs where !Console.isTerminal(1) { Console.write(file.text, to: 1) }
    }
    for problem in export.problems {
      let line = export.quiz[question: problem.question]?.line ?? 1
      Console.warn("\(export.quiz.path):\(line): \(problem.message.text)")
    }
    tell(export)
    if export.outputs.allSatisfy(\.text.isEmpty) { throw Exit.contentWrong }
  }

  private func tell(_ export: QuizExport) {
    if let output {
      let (files, notes) = (export.outputs.count, export.problems.count)
      Console.warn(
        to.isFolder
          ? Phrase(
            "\(files) berkas ditulis ke '\(output)'; \(notes) catatan.",
            "Files written to '\(output)': \(files); notes: \(notes)."
          ).text
          : Phrase(
            "Ditulis ke '\(output)'; \(notes) catatan.", "Written to '\(output)'; notes: \(notes)."
          ).text)
    }
    guard export.quiz.kind == .exam else { return }
    Console.warn(
      Phrase(
        "Ini ujian: hasilnya memuat kunci. Simpan di tempat yang tidak dibaca peserta.",
        "This is an exam: the keys are in the result. Keep it where learners do not read."
      ).text)
  }
}
