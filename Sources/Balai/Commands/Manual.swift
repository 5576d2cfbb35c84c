import ArgumentParser
import LearningCore

/// Prints the command reference; the pages in `docs/` and the man page are made with it.
struct Manual: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "manual",
      abstract: Phrase("Acuan perintah.", "The command reference.").text, shouldDisplay: false)
  }

  enum Format: String, CaseIterable, ExpressibleByArgument { case markdown, man }

  @Option(name: .long, help: "markdown, man")
  var format: Format = .markdown

  @OptionGroup var places: PlaceOptions

  func run() throws {
    let reference = try CommandReference(dump: Balai._dumpHelp())
    switch format {
    case .markdown: Console.print(reference.markdown, terminator: "")
    case .man: Console.print(reference.manPage(version: Balai.version), terminator: "")
    }
  }
}
