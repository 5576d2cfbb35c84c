import ArgumentParser
import Foundation
import LearningCore

/// What the program says when it ends.
///
/// 0: fine. 1: the content or the answer is wrong. 2: the command was not understood.
/// 3: the world did not play along (a file, the disk, the terminal).
enum Exit {
  static let contentWrong = ExitCode(1)
  static let usage: Int32 = 2
  static let environment: Int32 = 3
}

@main
struct Main {
  static func main() {
    // A reader that closes early (`balai check | head`) is no reason to die loudly.
    signal(SIGPIPE, SIG_DFL)
    do {
      var command = try Balai.parseAsRoot()
      try command.run()
    } catch let error as any UserFacingError {
      Console.report(error)
      exit(Exit.environment)
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      finish(parsing: error)
    }
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
