import ArgumentParser
import LearningCore

extension Diagnosis.Format: ExpressibleByArgument {}

struct Doctor: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: Phrase(
        "Periksa apakah balai bisa bekerja di komputer ini.",
        "See whether balai can work on this computer."
      ).text,
      discussion: Phrase(
        "Melihat versi, terminal, bahasa, fon, rekaman, ruang disk, jam, dan ruang kerja; tidak "
          + "mengubah apa pun. Keluar dengan 1 bila ada yang salah.",
        "Looks at versions, terminal, language, fonts, records, free space, clock and workspace; "
          + "changes nothing. Ends with 1 when something is wrong."
      ).text,
      aliases: ["diagnosa"])
  }

  @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
  var format: Diagnosis.Format = .text

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Tulis juga berkas untuk yang membantu Anda: angka dan versi, tanpa data pribadi.",
        "Also write a file for whoever helps you: figures and versions, no personal data."
      ).text,
      valueName: Phrase("berkas", "file").text), completion: .file())
  var support: String?

  @OptionGroup var places: PlaceOptions

  func run() throws {
    let diagnosis = Diagnosis(
      workspace: places.workspace, folder: places.recordsFolder, world: .live)
    Console.print(diagnosis.text(format, width: Console.width(World.live.environment)))
    if let support {
      try Files.writeAtomically(SupportFile(diagnosis: diagnosis).bytes, to: support, mode: 0o600)
      Console.warn(
        Phrase(
          "Ditulis: \(support). Isinya bisa dibaca dahulu sebelum dikirim.",
          "Written: \(support). You can read it before you send it."
        ).text)
    }
    guard diagnosis.isWell else { throw Exit.contentWrong }
  }
}
