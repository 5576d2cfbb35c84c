import ArgumentParser
import LearningCore

struct SessionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "session",
      abstract: Phrase(
        "Sosialisasi: daftarnya, dan berapa orang yang hadir.",
        "Community sessions: their list, and how many people came."
      ).text,
      discussion: Phrase(
        "Sosialisasi ditulis di Site/Sessions; 'balai new session' membuat yang baru, 'balai site "
          + "build' menampilkannya di situs.",
        "Sessions are written in Site/Sessions; 'balai new session' makes one, 'balai site build' "
          + "shows them on the site."
      ).text,
      subcommands: [ListAll.self, Attendance.self], aliases: ["sosialisasi"])
  }

  struct ListAll: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Phrase("Daftar sosialisasi menurut waktunya.", "The sessions in order of time.")
          .text,
        aliases: ["daftar"])
    }

    @Option(
      name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
    var format: SessionListing.Format = .text

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let sessions = try places.load().library.sessions
      Console.print(SessionListing(sessions: sessions, now: World.live.now()).text(format))
    }
  }
}
