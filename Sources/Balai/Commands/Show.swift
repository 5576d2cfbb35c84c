import ArgumentParser
import LearningCore

struct Show: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Phrase(
        "Tampilkan isi sebuah naskah seperti yang dipahami balai.",
        "Show what balai understood of a file."
      ).text,
      discussion: Phrase(
        "Untuk kuis: setiap soal dengan jenis, pilihan, kunci, umpan balik, dan pembahasannya, "
          + "juga soal yang masih keliru. Untuk modul: pelajarannya dengan banyaknya kata.",
        "Of a quiz: every question with its kind, options, keys, feedback and explanation, those "
          + "with mistakes too. Of a module: its lessons with their number of words."
      ).text,
      aliases: ["tampilkan"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Berkas Markdown; tanda - membaca masukan standar.",
        "A Markdown file; - reads standard input."
      ).text,
      valueName: Phrase("berkas", "file").text), completion: .file(extensions: ["md"]))
  var file: String

  @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
  var format: ShowReport.Format = .text

  @OptionGroup var places: PlaceOptions

  func run() throws {
    let environment = World.live.environment
    let report = try ShowReport(file, world: .live)
    switch format {
    case .text:
      Console.print(report.lines(width: Console.width(environment)), environment: environment)
    case .json: Console.print(report.json.canonicalText)
    }
  }
}
