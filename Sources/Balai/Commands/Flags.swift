import ArgumentParser
import LearnerRecords
import LearningCore

/// What learners found wrong or unclear.
struct Flags: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "flags",
      abstract: Phrase(
        "Soal yang dilaporkan peserta keliru atau kurang jelas.",
        "Questions that learners flagged as wrong or unclear."
      ).text,
      discussion: Phrase(
        "Setiap laporan tampil dengan soal seperti yang dilihat peserta: urutan pilihannya, "
          + "jawabannya, dan kuncinya pada saat itu. Kunci ujian terlihat, jadi jangan tampilkan "
          + "di depan peserta.",
        "Each with the question as the learner saw it: the order of the options, the answer, and "
          + "the key at that time. Keys of exams are shown, so not for learners' eyes."
      ).text,
      aliases: ["tanda-soal"])
  }

  @Argument(help: quizHelp) var quiz: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(Phrase("Sebut juga nama peserta.", "Name the learners, too.").text))
  var names = false

  @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
  var format: FlagReport.Format = .text

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var places: PlaceOptions

  func run() throws {
    let library = try places.outline()
    let id = try quiz.map { try library.quiz(named: $0).id }
    let records = try places.openRecords(for: .readFlags)
    var texts = SealedTexts { try passphrase.read() }
    let report = try FlagReport(
      records.flags(at: id), in: records, zone: library.workspace.zone, withNames: names,
      opening: { try texts.open($0) })
    Console.print(report.text(format, width: Console.width(World.live.environment)))
  }
}
