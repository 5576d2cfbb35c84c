import ArgumentParser
import LearningCore

/// What trainers and the personnel office want to know about many people.
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: Phrase(
        "Laporan: kemajuan unit, satu orang, sertifikat yang berakhir, umpan balik.",
        "Reports: progress of a unit, one person, certificates that end, feedback."
      ).text,
      discussion: Phrase(
        "Isinya data pribadi, kecuali 'report public': simpan dan kirim seperlunya. Kolom CSV dan "
          + "aturannya: docs/laporan.md.",
        "Reports hold personal data, but for 'report public': keep and send no more than needed. "
          + "Columns and rules: docs/laporan.md."
      ).text,
      subcommands: [
        ReportUnit.self, ReportPerson.self, ReportDue.self, FeedbackCommand.self, ReportPublic.self,
      ],
      aliases: ["laporan"])
  }
}
