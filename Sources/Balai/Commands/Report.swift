import ArgumentParser
import LearningCore

/// What an office wants to know of many people at once.
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: Phrase("Laporan untuk kantor.", "Reports for the office.").text,
      subcommands: [FeedbackCommand.self], aliases: ["laporan"])
  }
}
