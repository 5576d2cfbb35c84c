import ArgumentParser
import LearnerRecords
import LearningCore

extension Records {
  struct Retain: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "retain",
        abstract: Phrase(
          "Hapus data diri yang masa simpannya berakhir.",
          "Erase personal data that were kept long enough."
        ).text,
        discussion: Phrase(
          "Masa simpan ditulis di balai.yml ('retention'). Penghapusannya seperti 'balai people "
            + "erase'. Tanpa --apply hanya ditampilkan siapa.",
          "The periods stand in balai.yml ('retention'). Erases as 'balai people erase' does. Without "
            + "--apply it only shows whose."
        ).text, aliases: ["simpan"])
    }

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    @Flag(name: .long, help: applyHelp) var apply = false

    @Flag(
      name: .long,
      help: ArgumentHelp(Phrase("Hanya tampilkan (bawaan).", "Only show (the default).").text))
    var dryRun = false

    @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
    var format: Format = .text

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard !(apply && dryRun) else {
        throw ValidationError(
          Phrase("Pilih --apply atau --dry-run.", "Choose --apply or --dry-run.").text)
      }
    }

    func run() throws {
      let workspace = try places.configuration()
      let records = try places.openRecords(for: .keepPersonalData)
      guard workspace.retention.inactive != nil else { throw RetentionError.noPeriod }
      let world = World.live
      let due = try Retaining(
        workspace.retention, in: records, now: world.now(), zone: workspace.zone
      ).due
      if apply, !due.isEmpty {
        try records.erase(
          due.map(\.person.id), why: RetentionError.reason, at: world.now())
      }
      Console.print(format == .json ? json(due).canonicalText : text(due, workspace.zone))
    }

    private func text(_ due: [Retaining.Due], _ zone: UTCOffset) -> String {
      guard !due.isEmpty else {
        return Phrase(
          "Belum ada yang masa simpannya berakhir.", "Nobody's data were kept long enough yet."
        ).text
      }
      let lines = due.map { one in
        let last = one.lastSeen.at.date(in: zone).phrase
        return Phrase(
          "\(one.person.shownName): terakhir \(last.indonesian), sampai "
            + one.since.phrase.indonesian,
          "\(one.person.shownName): last seen \(last.english), until \(one.since.phrase.english)"
        ).text
      }
      let count = due.count
      let ending =
        apply
        ? Phrase("Data diri \(count) orang dihapus.", "The data of \(count) people are erased.")
        : notAppliedYet
      return (lines + [ending.text]).joined(separator: "\n")
    }

    private func json(_ due: [Retaining.Due]) -> JSON {
      .object([
        "applied": .bool(apply),
        "due": .array(
          due.map { one in
            .object([
              "id": .string(one.person.id.description), "until": .string(one.since.description),
            ])
          }),
      ])
    }
  }
}

enum RetentionError: BlameableError {
  case noPeriod

  /// Recorded with each erasure, in one language: it is part of history.
  static let reason = "masa simpan berakhir (retention period over)"

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    Phrase(
      "balai.yml tidak menyebut masa simpan.", "balai.yml does not say how long data are kept.")
  }

  var nextStep: Phrase? {
    Phrase(
      "Tulis di balai.yml: retention: {inactive: 5y}.",
      "Write in balai.yml: retention: {inactive: 5y}.")
  }
}
