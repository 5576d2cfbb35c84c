import ArgumentParser
import CourseCompiler
import LearningCore

struct RegradeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "regrade",
      abstract: Phrase(
        "Nilai ulang percobaan yang sudah dikumpulkan, karena soalnya keliru.",
        "Mark attempts again that were handed in, because a question was wrong."
      ).text,
      discussion: Phrase(
        "Betulkan dahulu kuncinya di naskah kuis. Tanpa nama soal, semua soal yang kuncinya lain dari "
          + "saat dikerjakan dinilai ulang. Yang tampil hanya rencananya, sampai --apply ditulis: siapa "
          + "yang berubah, siapa yang kini lulus atau tidak, dan sertifikat mana yang tersentuh. Nilai "
          + "lama tetap ada di riwayat.",
        "Mend the key in the quiz file first. Without the name of a question, all whose key is not what "
          + "it was are marked again. Only the plan is shown until --apply is given: whose mark changes, "
          + "who passes or fails now, and which certificates are touched. The old marks stay in "
          + "history."
      ).text,
      aliases: ["nilai-ulang"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Kuis, misalnya keamanan-digital/ujian; bagian akhirnya cukup bila jelas.",
        "Quiz, such as security/exam; its last part will do where it is clear."
      ).text,
      valueName: Phrase("kuis", "quiz").text))
  var quiz: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Nilai ulang soal ini menurut naskah sekarang, walau kalimatnya berubah. Boleh berulang.",
        "Mark this question by the file of today, even if it reads otherwise. May be repeated."
      ).text,
      valueName: Phrase("soal", "question").text))
  var question: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Beri nilai penuh kepada semua yang ditanya soal ini. Boleh berulang.",
        "Give all points to everybody who was asked this. May be repeated."
      ).text,
      valueName: Phrase("soal", "question").text))
  var allCredit: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Jangan hitung soal ini. Boleh berulang.", "Do not count this. May be repeated.")
        .text,
      valueName: Phrase("soal", "question").text))
  var drop: [String] = []

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Phrase("Tampilkan rencananya saja (bawaan).", "Only show the plan (the default).").text))
  var dryRun = false

  @Flag(name: .long, help: ArgumentHelp(Phrase("Catat nilai baru.", "Record the new marks.").text))
  var apply = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Alasan; peserta membacanya.", "Reason; the learners read it.").text,
      valueName: Phrase("alasan", "reason").text))
  var why: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Siapa yang memutuskan; bawaan: satu-satunya peserta di komputer ini.",
        "Who decides; by default the only person on this computer."
      ).text,
      valueName: Phrase("nama|nip", "name|nip").text))
  var by: String?

  @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
  var format: RegradeReport.Format = .text

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var places: PlaceOptions

  func run() throws {
    let world = World.live
    guard !(apply && dryRun) else { throw RegradeError.dryAndApplied }
    let reason = why?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    guard !apply || !reason.isEmpty else { throw RegradeError.noReason }
    let request = try RegradeRequest(questions: question, allCredit: allCredit, dropped: drop)
    let workspace = try places.load()
    var texts = SealedTexts { try passphrase.read() }
    let entrance = try places.enter(for: .correctMarks, by: by)
    let decider = try entrance.decider(named: by, world: world)
    let regrading = Regrading(
      library: workspace.library, root: workspace.root, records: entrance.records,
      folder: places.recordsFolder, world: world,
      compile: { compileQuiz(try texts.open($0), id: $1) })
    let plan = try regrading.plan(try workspace.library.quiz(named: quiz).id, request)
    if apply, !plan.changes.isEmpty {
      try regrading.apply(plan, why: reason, by: try decider?.id ?? regrading.decider(named: by))
    }
    let report = RegradeReport(
      plan: plan, reason: apply && !plan.changes.isEmpty ? reason : nil,
      zone: workspace.library.workspace.zone, width: Console.width(world.environment))
    Console.print(report.text(format))
  }
}
