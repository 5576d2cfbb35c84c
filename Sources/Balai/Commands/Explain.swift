import ArgumentParser
import LearningCore
import TerminalUI

/// Explains what `balai check` says; the reference pages in `docs/` are made with it.
struct Explain: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: Phrase(
        "Jelaskan sebuah pesan pemeriksaan, dengan contoh.",
        "Explain a message of the check, with examples."
      ).text,
      discussion: Phrase(
        "Tanpa nama: daftar semua pesan. Nama pesan ada dalam kurung siku di hasil 'balai check'.",
        "Without a name: the list of all messages. 'balai check' prints the name of a message in "
          + "square brackets."
      ).text,
      aliases: ["jelaskan"])
  }

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, markdown }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Nama pesan, misalnya QuestionHasNoKey.", "Name of a message, such as QuestionHasNoKey."
      ).text,
      valueName: Phrase("nama", "name").text),
    completion: .list(Diagnostic.ID.allCases.map(\.rawValue)))
  var name: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Bentuk keluaran: text untuk terminal, markdown untuk dokumen.",
        "Form of the output: text for the terminal, markdown for documents."
      ).text))
  var format: Format = .text

  @OptionGroup var places: PlaceOptions

  func run() throws {
    let reference = DiagnosticReference()
    let id = try name.map(Self.diagnostic)
    switch format {
    case .markdown:
      let text = id.map { reference.section(on: $0) } ?? reference.page
      Console.print(text.joined(separator: "\n"))
    case .text:
      let environment = World.live.environment
      let width = Console.width(environment)
      Console.print(
        id.map { reference.lines(on: $0, width: width) } ?? reference.list(width: width),
        environment: environment)
    }
  }

  /// - Throws: when there is no such name, in upper or lower case.
  private static func diagnostic(named name: String) throws -> Diagnostic.ID {
    let known = Diagnostic.ID.allCases
    let word = name.lowercased()
    if let id = known.first(where: { $0.rawValue.lowercased() == word }) { return id }
    let close = closestMatch(to: word, in: known.map { $0.rawValue.lowercased() })
    throw DiagnosticUnknown(
      name: name, suggestion: known.first { $0.rawValue.lowercased() == close })
  }
}

private struct DiagnosticUnknown: BlameableError {
  let name: String
  let suggestion: Diagnostic.ID?

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    Phrase("Tidak ada pesan '\(name)'.", "There is no message '\(name)'.")
  }

  var nextStep: Phrase? {
    suggestion.map {
      Phrase("Mungkin maksud Anda '\($0.rawValue)'?", "Did you mean '\($0.rawValue)'?")
    }
      ?? Phrase("Lihat semuanya: balai explain.", "See them all: balai explain.")
  }
}
