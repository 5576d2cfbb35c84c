import ArgumentParser
import LearnerRecords
import LearningCore

/// What learners found wrong or unclear.
struct Flags: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "flags",
      abstract: Phrase(
        "Catatan peserta tentang soal dan pelajaran, dan tanggapannya.",
        "Learners' remarks on questions and lessons, and their answers."
      ).text,
      discussion: Phrase(
        "Setiap laporan tampil dengan soal seperti yang dilihat peserta: urutan pilihannya, "
          + "jawabannya, dan kuncinya pada saat itu. Kunci ujian terlihat, jadi jangan tampilkan "
          + "di depan peserta.",
        "Each with the question as the learner saw it: the order of the options, the answer, and "
          + "the key at that time. Keys of exams are shown, so not for learners' eyes."
      ).text,
      subcommands: [ListAll.self, AnswerRemark.self], defaultSubcommand: ListAll.self,
      aliases: ["tanda-soal"])
  }

  struct ListAll: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Phrase("Daftar catatan, yang terbaru dahulu.", "The remarks, the latest first.")
          .text, aliases: ["daftar"])
    }

    @Argument(
      help: ArgumentHelp(
        Phrase(
          "Kuis, atau folder kursus untuk semua kuis dan pelajarannya.",
          "Quiz, or the folder of a course for all its quizzes and lessons."
        ).text,
        valueName: Phrase("kuis|kursus", "quiz|course").text))
    var subject: String?

    @Flag(
      name: .long,
      help: ArgumentHelp(
        Phrase("Hanya yang belum selesai.", "Only what is not settled.").text))
    var open = false

    @Flag(
      name: .long,
      help: ArgumentHelp(Phrase("Sebut juga nama peserta.", "Name the learners, too.").text))
    var names = false

    @Option(
      name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
    var format: RemarkReport.Format = .text

    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var places: PlaceOptions

    func run() throws {
      let library = try places.outline()
      let isWanted = try subject.map { try Self.filter(named: $0, in: library) }
      let records = try places.openRecords(for: .readFlags)
      var texts = SealedTexts { try passphrase.read() }
      let remarks = try records.remarks().filter {
        ($0.isOpen || !open) && isWanted?($0.subject) ?? true
      }
      let report = try RemarkReport(
        remarks, in: records, library: library, withNames: names,
        opening: { try texts.open($0) })
      Console.print(report.text(format, width: Console.width(World.live.environment)))
    }

    private static func filter(
      named name: String, in library: Library
    ) throws -> (RemarkRecord.Subject) -> Bool {
      if let course = CourseID(name), library[course: course] != nil {
        return { $0.folder == course.description }
      }
      let id = try library.quiz(named: name).id
      return { subject in
        if case .question(id, _, attempt: _) = subject { true } else { false }
      }
    }
  }

  struct AnswerRemark: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "answer",
        abstract: Phrase("Tanggapi sebuah catatan.", "Answer a remark.").text,
        discussion: Phrase(
          "Peserta melihat tanggapannya di beranda. Tanggapan tercatat dan tidak bisa dihapus; "
            + "tanggapan berikutnya menyusul di bawahnya.",
          "The learner sees the answer at home. Answers are recorded and cannot be deleted; a later "
            + "one follows below."
        ).text,
        aliases: ["tanggapi"])
    }

    @Argument(
      help: ArgumentHelp(
        Phrase(
          "Nomor catatan dari 'balai flags'; beberapa huruf pertama cukup bila jelas.",
          "Number of the remark in 'balai flags'; its first letters will do where they are clear."
        ).text,
        valueName: Phrase("nomor", "number").text))
    var remark: String

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "received (diterima), under-review (sedang ditinjau), mended (sudah diperbaiki), atau "
            + "unchanged (tidak diubah).",
          "received, under-review, mended or unchanged."
        ).text,
        valueName: "status"))
    var status: RemarkReply.Status

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Kata-kata untuk peserta.", "Words for the learner.").text,
        valueName: Phrase("kalimat", "words").text))
    var text = ""

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Siapa yang menanggapi.", "Who answers.").text,
        valueName: Phrase("nama|nip", "name|nip").text))
    var by: String?

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let entrance = try places.enter(for: .answerRemarks, by: by)
      let records = entrance.records
      let found = try records.remarks().filter { $0.handle.hasPrefix(remark.lowercased()) }
      guard !remark.isEmpty, let target = found.first, found.count == 1 else {
        throw RemarkError.notFound(remark, matches: found.count)
      }
      let world = World.live
      let decider = try decider(at: entrance, world: world)
      guard let id = RemarkReplyID(world.newID()) else { return }
      let reply = RemarkReply(
        id: id, target: target.target, status: status,
        text: text.split(whereSeparator: \.isWhitespace).joined(separator: " "), by: decider.id)
      try records.append([
        Entry(person: target.person, at: world.now(), fact: .remarkAnswered(reply))
      ])
      Console.print(
        Phrase(
          "Tersimpan: \(target.subject), \(status.phrase.indonesian).",
          "Saved: \(target.subject), \(status.phrase.english)."
        ).text)
    }

    /// On a shared installation whoever has logged in, else whoever is named.
    private func decider(at entrance: Entrance, world: World) throws -> Person {
      if let person = try entrance.decider(named: by, world: world) { return person }
      guard let name = by ?? world.environment["BALAI_PERSON"] else { throw RemarkError.byMissing }
      return try CurrentPerson.decider(named: name, in: entrance.records, world: world)
    }
  }
}

extension RemarkReply.Status: ExpressibleByArgument {
  /// Also in the words of the interface.
  public init?(argument: String) {
    let word = argument.lowercased()
    let found = Self.allCases.first { status in
      let phrase = status.phrase
      return status.rawValue == word || phrase.indonesian.lowercased() == word
        || phrase.english.lowercased() == word
    }
    guard let found else { return nil }
    self = found
  }
}

private enum RemarkError: BlameableError {
  case notFound(String, matches: Int)
  case byMissing

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    switch self {
    case .notFound(let number, let matches):
      matches > 1
        ? Phrase(
          "Ada \(matches) catatan yang nomornya diawali '\(number)'.",
          "\(matches) remarks have a number that begins with '\(number)'.")
        : Phrase("Tidak ada catatan nomor '\(number)'.", "There is no remark '\(number)'.")
    case .byMissing:
      Phrase("Belum disebut siapa yang menanggapi.", "It is not said who answers.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .notFound: Phrase("Lihat nomornya: balai flags.", "See the numbers: balai flags.")
    case .byMissing: Phrase("Sebutkan dengan --by.", "Say it with --by.")
    }
  }
}
