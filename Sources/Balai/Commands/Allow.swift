import ArgumentParser
import LearnerRecords
import LearningCore

/// More tries or more time for one learner.
struct Allow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "allow",
      abstract: Phrase(
        "Izin khusus seorang peserta: tambahan kesempatan atau waktu.",
        "Allowances for one learner: more tries or more time."
      ).text,
      discussion: Phrase(
        "Setiap izin dicatat bersama alasannya dan pemberinya. Beberapa izin dijumlahkan. "
          + "--time berlaku bagi percobaan yang dimulai sesudahnya; --give-back mengembalikan waktu "
          + "pada percobaan yang sedang berjalan, misalnya sesudah listrik padam.",
        "Every allowance is recorded with its reason and who granted it. Several add up. --time "
          + "holds for attempts begun afterwards; --give-back gives time back to the attempt under "
          + "way, after a power cut for example."
      ).text,
      subcommands: [Grant.self, ListAll.self], defaultSubcommand: Grant.self, aliases: ["izin"])
  }

  struct Grant: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "grant",
        abstract: Phrase("Beri izin.", "Grant an allowance.").text, aliases: ["beri"])
    }

    @Argument(help: quizHelp) var quiz: String

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Nama atau NIP peserta.", "Name or NIP of the learner.").text,
        valueName: Phrase("nama|nip", "name|nip").text))
    var person: String

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Berapa kesempatan tambahan.", "How many more tries.").text,
        valueName: Phrase("jumlah", "count").text))
    var tries: Int?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Tambahan waktu untuk percobaan berikutnya, misalnya 15m.",
          "More time for the attempts to come, such as 15m."
        ).text,
        valueName: Phrase("lama", "time").text))
    var time: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Waktu yang dikembalikan pada percobaan yang sedang berjalan, misalnya 10m.",
          "Time given back to the attempt under way, such as 10m."
        ).text,
        valueName: Phrase("lama", "time").text))
    var giveBack: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Alasannya.", "The reason.").text, valueName: Phrase("alasan", "reason").text))
    var why: String

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Nama atau NIP pemberi izin, yang dicatat bila baru. Bawaan: BALAI_PERSON.",
          "Name or NIP of who grants it, recorded if new. Default: BALAI_PERSON."
        ).text,
        valueName: Phrase("nama|nip", "name|nip").text))
    var by: String?

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let world = World.live
      let extra = try span(time)
      let back = try span(giveBack)
      guard tries.map({ $0 > 0 }) ?? (extra != nil || back != nil) else {
        throw AllowingError.nothingGranted
      }
      let reason = why.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !reason.isEmpty else { throw AllowingError.reasonMissing }
      let library = try places.load().library
      let quiz = try library.quiz(named: quiz)
      let entrance = try places.enter(for: .grantAllowances, by: by)
      let records = entrance.records
      guard let learner = try CurrentPerson.find(named: person, in: records, world: world) else {
        throw AllowingError.learnerUnknown
      }
      let trainer = try trainer(at: entrance, world: world)
      guard trainer.id != learner.id else { throw AllowingError.trainerIsLearner }
      let allowing = Allowing(library: library, records: records, world: world)
      if let back {
        try allowing.giveBack(back, at: quiz.id, to: learner, by: trainer, reason: reason)
        Console.print(
          Phrase(
            "\(back.phrase.indonesian) dikembalikan kepada \(learner.name) di '\(quiz.title)'.",
            "\(back.phrase.english) given back to \(learner.name) in '\(quiz.title)'."
          ).text)
      }
      if tries != nil || extra != nil {
        let all = try allowing.allow(
          tries ?? 0, extra, at: quiz.id, to: learner, by: trainer, reason: reason)
        Console.print(
          Phrase(
            "Izin untuk \(learner.name) di '\(quiz.title)' dicatat. Seluruhnya: ",
            "Recorded for \(learner.name) in '\(quiz.title)'. In all: "
          ).text + AllowanceList.words(of: all).text + ".")
      }
    }

    private func trainer(at entrance: Entrance, world: World) throws -> Person {
      if let person = try entrance.decider(named: by, world: world) { return person }
      guard let name = by ?? world.environment["BALAI_PERSON"] else {
        throw AllowingError.trainerMissing
      }
      return try CurrentPerson.decider(named: name, in: entrance.records, world: world)
    }

    private func span(_ text: String?) throws -> Span? {
      guard let text else { return nil }
      guard let span = Span(text) else { throw AllowingError.noTime(text) }
      return span
    }
  }

  struct ListAll: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Phrase("Semua izin yang pernah diberikan.", "Every allowance granted.").text,
        aliases: ["daftar"])
    }

    @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
    var format: AllowanceList.Format = .text

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let records = try places.openRecords(for: .grantAllowances)
      let list = AllowanceList(
        try records.allowances(of: nil, at: nil), people: try records.people(),
        zone: try places.outline().workspace.zone)
      Console.print(list.text(format, width: Console.width(World.live.environment)))
    }
  }
}
