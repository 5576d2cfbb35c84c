import ArgumentParser
import LearnerRecords
import LearningCore
import Secrets

struct SittingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sitting",
      abstract: Phrase(
        "Sesi ujian dengan pengawas: buka, tutup, daftar, lihat.",
        "Sittings with a witness: open, close, list, show."
      ).text,
      discussion: Phrase(
        "Pengawas membuka sesi di komputer peserta dan membacakan PIN-nya. Ujian berpengawas hanya "
          + "bisa dimulai dengan PIN itu, selama sesinya terbuka.",
        "The witness opens a sitting on the learners' computer and reads out its PIN. A witnessed "
          + "exam begins with that PIN only, while the sitting is open."
      ).text,
      subcommands: [Open.self, Close.self, ListAll.self, Show.self], aliases: ["sesi-ujian"])
  }

  struct Open: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "open",
        abstract: Phrase(
          "Buka sesi dan tampilkan PIN-nya, sekali saja.",
          "Open a sitting and show its PIN, only once."
        ).text,
        aliases: ["buka"])
    }

    @Argument(help: quizHelp) var quiz: String

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Nama atau NIP pengawas; dicatat bila belum ada.",
          "Name or NIP of the witness, who is recorded if new."
        ).text,
        valueName: Phrase("nama|nip", "name|nip").text))
    var witness: String

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Tempat ujian.", "Where the exam is held.").text,
        valueName: Phrase("tempat", "place").text))
    var place: String = ""

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "PIN pilihan Anda, 6 sampai 8 angka, misalnya supaya sama di semua komputer; bawaan: acak.",
          "A PIN of your own, 6 to 8 digits, such as the same on all computers; random by default."
        ).text,
        valueName: "pin"))
    var pin: String?

    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var places: PlaceOptions

    func run() throws {
      let desk = try places.sittingDesk(witness: witness)
      let opened = try desk.open(
        try desk.library.quiz(named: quiz), witness: witness, place: place, pin: pin
      ) { try passphrase.read() }
      if opened.isWitnessNew {
        let name = opened.witness.name
        Console.print(
          Phrase("\(name) dicatat sebagai orang baru.", "\(name) is recorded as a new person.")
            .text)
      }
      Console.print(
        Phrase(
          "Sesi ujian '\(opened.quiz.title)' dibuka. Pengawas: \(opened.witness.name).",
          "The sitting of '\(opened.quiz.title)' is open. Witness: \(opened.witness.name)."
        ).text)
      Console.print("PIN: \(opened.pin.spaced)")
      Console.print(
        Phrase(
          "PIN ini tidak ditampilkan lagi. Bacakan kepada peserta yang hadir, dan tutup sesi "
            + "sesudah selesai: balai sitting close",
          "This PIN is not shown again. Read it to those who are present, and close the sitting at "
            + "the end: balai sitting close"
        ).text)
    }
  }

  struct Close: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "close",
        abstract: Phrase(
          "Tutup sesi: PIN-nya tidak berlaku lagi.", "Close a sitting: its PIN opens nothing more."
        ).text,
        discussion: Phrase(
          "Percobaan yang sedang berjalan disebutkan dan boleh diselesaikan sampai waktunya habis. "
            + "Dengan --submit semuanya dikumpulkan sekarang; untuk ujian tersegel frasa sandinya "
            + "ditanyakan.",
          "Attempts under way are listed and may be finished until their time is up. With --submit "
            + "all of them are handed in now; for a sealed exam the passphrase is asked."
        ).text,
        aliases: ["tutup"])
    }

    @Argument(help: sittingHelp) var sitting: String?

    @Flag(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Kumpulkan percobaan yang sedang berjalan seperti adanya.",
          "Hand in the attempts under way as they are."
        ).text))
    var submit = false

    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var places: PlaceOptions

    func run() throws {
      let desk = try places.sittingDesk()
      let record = try desk.find(sitting)
      let open = try desk.close(record, handsIn: submit) { try passphrase.read() }
      Console.print(
        Phrase(
          "Sesi ujian '\(record.sitting.quiz)' ditutup.",
          "The sitting of '\(record.sitting.quiz)' is closed."
        ).text)
      guard !open.isEmpty else { return }
      let quiz = record.sitting.quiz
      Console.print(note(open.count, quiz, isSealed: desk.library[quiz: quiz]?.isSealed ?? false))
      let report = try SittingReport(library: desk.library, records: desk.records)
      for attempt in open { Console.print("- " + report.line(attempt)) }
    }

    private func note(_ count: Int, _ quiz: QuizID, isSealed: Bool) -> String {
      if submit {
        return Phrase(
          "\(count) percobaan dikumpulkan seperti adanya:",
          "Attempts handed in as they were: \(count)."
        ).text
      }
      let sealed =
        isSealed
        ? Phrase(
          " Soalnya tersegel: jangan tutup layar peserta, sebab PIN tidak berlaku lagi.",
          " The questions are sealed: leave the learners' screens open, the PIN opens no more.")
        : Phrase("", "")
      return Phrase(
        "\(count) percobaan masih berjalan, sampai waktunya habis. Kumpulkan sekarang dengan: "
          + "balai sitting close \(quiz) --submit.\(sealed.indonesian)",
        "Attempts still under way, until their time is up: \(count). Hand them in now with: "
          + "balai sitting close \(quiz) --submit.\(sealed.english)"
      ).text
    }
  }

  struct ListAll: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Phrase("Semua sesi ujian.", "All sittings.").text, aliases: ["daftar"])
    }

    @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
    var format: SittingReport.Format = .text

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let report = try SittingReport(
        library: try places.outline(), records: try places.openRecords(for: .holdSittings))
      Console.print(try report.list(format))
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: Phrase(
          "Siapa yang sudah mulai dan mengumpulkan, dan berapa PIN salah.",
          "Who has started and handed in, and how many PINs were wrong."
        ).text,
        aliases: ["tampilkan"])
    }

    @Argument(help: sittingHelp) var sitting: String?

    @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
    var format: SittingReport.Format = .text

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let desk = try places.sittingDesk()
      let report = try SittingReport(library: desk.library, records: desk.records)
      Console.print(try report.show(try desk.find(sitting), format))
    }
  }
}

private let sittingHelp = ArgumentHelp(
  Phrase(
    "Sesi, atau kuis untuk sesi terakhirnya; bawaan: satu-satunya yang terbuka.",
    "A sitting, or a quiz for its last one; the only open one by default."
  ).text,
  valueName: Phrase("sesi|kuis", "sitting|quiz").text)

extension PlaceOptions {
  /// - Parameter witness: who acts, and shall be recorded.
  fileprivate func sittingDesk(witness: String? = nil) throws -> SittingDesk {
    let entrance = try enter(for: .holdSittings, by: witness)
    _ = try entrance.decider(named: witness, world: .live)
    return SittingDesk(
      library: try outline(), root: try root(), records: entrance.records, world: .live)
  }
}
