import ArgumentParser
import LearnerRecords
import LearningCore
import SiteGenerator

extension People {
  struct ExportPerson: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "export",
        abstract: Phrase(
          "Berikan kepada seseorang semua yang tersimpan tentang dirinya.",
          "Give somebody all that is held about them."
        ).text,
        discussion: Phrase(
          "Membuat folder berisi data-diri.html untuk dibaca dan dicetak, data-diri.json dengan setiap "
            + "catatan riwayat, dan naskah sertifikatnya. Hanya pemilik akun ini yang bisa membacanya.",
          "Makes a folder with data-diri.html to read and print, data-diri.json with every entry of "
            + "the history, and the texts of the certificates. Only the owner of this account can "
            + "read it."
        ).text, aliases: ["ekspor"])
    }

    @OptionGroup var who: PersonArgument

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Folder baru untuk hasilnya.", "New folder for the result.").text,
        valueName: Phrase("folder", "folder").text), completion: .directory)
    var output = "data-diri"

    func run() throws {
      let records = try who.places.openRecords(for: .keepPersonalData)
      let person = try CurrentPerson.one(named: who.person, in: records)
      let export = try PersonExport(
        of: person, in: records, zone: who.places.zone, now: World.live.now())
      guard try Files.list(output, everything: true).isEmpty, !isFile(output) else {
        throw ExportTarget(path: output)
      }
      try Files.createFolder(output, mode: 0o700)
      try Files.writeAtomically(
        renderReportPage(export.report, language: Interface.language),
        to: output + "/data-diri.html", mode: 0o600)
      try Files.writeAtomically(
        Array((export.json.canonicalText + "\n").utf8), to: output + "/data-diri.json",
        mode: 0o600)
      let texts = export.record.certificates.map(\.certificate.jws).filter { !$0.isEmpty }
      for (index, text) in texts.enumerated() {
        try Files.writeAtomically(
          Array((text + "\n").utf8), to: "\(output)/sertifikat-\(index + 1).jws", mode: 0o600)
      }
      Console.print(
        Phrase(
          "Tersimpan di \(output): \(export.history.count) catatan, \(texts.count) sertifikat.",
          "Saved in \(output): \(export.history.count) entries, \(texts.count) certificates."
        ).text)
    }

    private func isFile(_ path: String) -> Bool {
      Files.exists(path) && (try? Files.read(path, atMost: 1)) != nil
    }
  }
}

private struct ExportTarget: BlameableError {
  let path: String

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    Phrase("'\(path)' sudah ada isinya.", "There is something in '\(path)' already.")
  }

  var nextStep: Phrase? {
    Phrase("Sebutkan folder lain dengan --output.", "Name another folder with --output.")
  }
}
