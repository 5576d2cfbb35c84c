import ArgumentParser
import LearnerRecords
import LearningCore
import Roster

extension People {
  struct ImportRoster: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import",
        abstract: Phrase(
          "Daftarkan pegawai dari daftar CSV atau XLSX.", "Add the staff of a CSV or XLSX list."
        ).text,
        discussion: Phrase(
          "Kolomnya: NIP, nama, unit kerja, jabatan, pangkat; urutannya bebas dan nama lain yang "
            + "lazim dikenal. Tanpa --apply hanya ditampilkan apa yang akan terjadi. Sel kosong tidak "
            + "menghapus apa pun, dan peserta yang tidak ada di daftar dibiarkan. Bila ada baris yang "
            + "salah, tidak ada yang didaftarkan, kecuali dengan --skip-bad.",
          "Columns: NIP, name, unit, position, rank, in any order and by their usual names. Without "
            + "--apply it only shows what would happen. Empty cells remove nothing, and people who "
            + "are not in the list are left alone. Where a row is wrong nothing is recorded, unless "
            + "--skip-bad is given."
        ).text, aliases: ["impor"])
    }

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    @Argument(
      help: ArgumentHelp(
        Phrase("Daftar pegawai: CSV atau XLSX.", "List of staff: CSV or XLSX.").text,
        valueName: Phrase("berkas", "file").text), completion: .file())
    var file: String

    @Flag(name: .long, help: applyHelp) var apply = false

    @Flag(
      name: .long,
      help: ArgumentHelp(
        Phrase("Lewati baris yang salah.", "Leave out the rows that are wrong.").text))
    var skipBad = false

    @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
    var format: Format = .text

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let records = try places.openRecords(for: .addPeople)
      let units = try places.units()
      let reading = readRoster(try RosterFile.read(file), units: units)
      let plan = RosterPlan(
        reading.rows, recorded: try records.people(), numbers: try records.numbers())
      let mayApply = reading.problems.isEmpty || (skipBad && !reading.rows.isEmpty)
      let isApplied = apply && mayApply
      if isApplied, !plan.isEmpty {
        let world = World.live
        let people = try plan.people {
          guard let id = PersonID(world.newID()) else { throw PersonError.emptyName }
          return id
        }
        try ProgressBar.during(Phrase("Mencatat peserta", "Recording people")) { bar in
          try records.save(people, at: world.now()) { bar.show($0, of: people.count) }
        }
      }
      let receipt = RosterReceipt(
        reading: reading, plan: plan, units: units, isApplied: isApplied, mayApply: mayApply)
      Console.print(format == .json ? receipt.json.canonicalText : receipt.text)
      if !reading.problems.isEmpty { throw Exit.contentWrong }
    }
  }
}
