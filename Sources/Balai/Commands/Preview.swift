import ArgumentParser
import LearningCore

struct PreviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "preview",
      abstract: Phrase(
        "Lihat naskah selagi ditulis: halaman yang memuat ulang setiap kali Anda menyimpan.",
        "Look at what you write: a page that loads itself again every time you save."
      ).text,
      discussion: Phrase(
        "Halaman itu hanya bisa dibuka di komputer ini. Di dalamnya: hasil pemeriksaan, tampilan "
          + "situs, tampilan terminal, catatan pengajar, dan kunci jawaban.",
        "The page can be opened on this computer only. It shows the findings of the check, the "
          + "look on the site and in a terminal, notes for the trainer and answer keys."
      ).text,
      aliases: ["pratinjau"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Berkas atau folder; bawaan: seluruh ruang kerja.",
        "File or folder; the whole workspace by default."
      ).text,
      valueName: "path"), completion: .file(extensions: ["md"]))
  var path: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Nomor porta; bawaan: 8090, atau yang lain bila terpakai.",
        "Number of the port; 8090 by default, or another when that is taken."
      ).text))
  var port: Int?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Tanpa peramban: tampilkan di terminal ini setiap kali disimpan.",
        "Without a browser: show it in this terminal at every save."
      ).text))
  var terminal = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Dengan --terminal: teks polos tanpa membersihkan layar.",
        "With --terminal: plain text, and the screen is not cleared."
      ).text))
  var plain = false

  @OptionGroup var places: PlaceOptions

  func validate() throws {
    if let port, !(0...65_535).contains(port) {
      throw ValidationError(Phrase("--port: 0 sampai 65535.", "--port: 0 to 65535.").text)
    }
  }

  func run() throws {
    let world = World.live
    let place = try PreviewPlace.find(path, workspace: places.workspace, world: world)
    guard terminal else {
      return try PreviewServing(place: place, port: port, world: world).run()
    }
    let isPlain =
      plain || world.environment["BALAI_PLAIN"] == "1" || !Console.canDrawScreens(world.environment)
    try PreviewTerminal(place: place, isPlain: isPlain, world: world).run()
  }
}
