import ArgumentParser
import CTerminal
import Foundation
import LearnerRecords
import LearningCore

/// What the program says when it ends.
///
/// 0: fine. 1: the content or the answer is wrong. 2: the command was not understood.
/// 3: the world did not play along (a file, the disk, the terminal).
enum Exit {
  static let contentWrong = ExitCode(1)
  static let wrong: Int32 = 1
  static let usage: Int32 = 2
  static let environment: Int32 = 3
}

/// An error that is not the environment's: what was asked for does not exist or may not be.
protocol BlameableError: UserFacingError {
  var exitCode: Int32 { get }
}

@main
struct Main {
  static func main() {
    // A reader that closes early (`balai check | head`) is no reason to die loudly.
    signal(SIGPIPE, SIG_DFL)
    balai_keep_memory()
    do {
      let arguments = try Interface.withoutLanguage(CommandLine.arguments.dropFirst())
      try refuseUnknownCommand(arguments)
      var command = try Balai.parseAsRoot(arguments)
      try command.run()
    } catch let error as any UserFacingError {
      Console.report(error)
      exit((error as? any BlameableError)?.exitCode ?? Exit.environment)
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      finish(parsing: error)
    }
  }

  /// The parser would complain about `home`, a word nobody typed.
  private static func refuseUnknownCommand(_ arguments: some Sequence<String>) throws {
    guard let word = arguments.first(where: { _ in true }), !word.hasPrefix("-"), word != "help"
    else { return }
    let known = Balai.configuration.subcommands.flatMap {
      [$0._commandName] + $0.configuration.aliases
    }
    guard !known.contains(word) else { return }
    throw UnknownCommand(word: word, suggestion: closestMatch(to: word, in: known))
  }

  /// Help that was asked for, or a command that was not understood.
  private static func finish(parsing error: any Error) -> Never {
    let message = HelpText.translated(Balai.fullMessage(for: error))
    if Balai.exitCode(for: error) == .success {
      Console.print(message)
      exit(0)
    }
    Console.warn(message)
    exit(Exit.usage)
  }
}

extension NIP.Problem: BlameableError {
  var exitCode: Int32 { Exit.usage }
}

extension RecordError: BlameableError {
  var exitCode: Int32 {
    switch self {
    case .unknownAttempt, .unknownCertificate, .missing, .exists: Exit.usage
    case .attemptIsStarted, .attemptIsSubmitted, .attemptWasRegraded, .sittingIsNotOpen,
      .sittingIsOpen, .alreadyRevoked, .numberTaken, .nipTaken, .personIsErased, .isShared, .noPIN,
      .lastAdministrator:
      Exit.wrong
    case .cannotOpen, .noPermission, .readOnly, .moved, .inUse, .foreign, .newerSchema,
      .unreleased, .damaged, .full, .busy, .storage, .corruptRow, .unknownKind:
      Exit.environment
    }
  }
}

private struct UnknownCommand: BlameableError {
  let word: String
  let suggestion: String?

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    Phrase("Tidak ada perintah '\(word)'.", "There is no command '\(word)'.")
  }

  var nextStep: Phrase? {
    suggestion.map { Phrase("Mungkin maksud Anda 'balai \($0)'?", "Did you mean 'balai \($0)'?") }
      ?? Phrase("Lihat semuanya: balai --help.", "See them all: balai --help.")
  }
}
