import ArgumentParser
import LearningCore

extension Site {
  struct MakeBook: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "book",
        abstract: Phrase(
          "Buat buku elektronik (EPUB) dari kursus, untuk ponsel dan pembaca buku.",
          "Make an e-book (EPUB) of a course, for phones and e-readers."
        ).text, aliases: ["buku"])
    }

    @Argument(
      help: ArgumentHelp(
        Phrase(
          "Kursus; bawaan: semua yang boleh dibaca umum.", "Courses; all public ones by default."
        )
        .text,
        valueName: Phrase("kursus", "course").text))
    var courses: [String] = []

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Folder hasil; bawaan: folder ini.", "Where to; this folder by default.").text,
        valueName: "folder"), completion: .directory)
    var output = "."

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let workspace = try LoadedWorkspace.load(try places.root())
      for made in try BookMaking(workspace: workspace, world: .live).make(courses, in: output) {
        Console.print("\(made.path)  \(made.kilobytes) KB")
      }
    }
  }
}
