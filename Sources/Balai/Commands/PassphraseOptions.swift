import ArgumentParser
import LearningCore
import Secrets

/// Where the passphrase of a sealed exam comes from.
struct PassphraseOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Baca frasa sandi dari baris pertama berkas ini (- untuk masukan standar), tanpa ditanya.",
        "Read the passphrase from the first line of this file (- for standard input), unasked."
      ).text,
      valueName: Phrase("berkas", "file").text), completion: .file())
  var passphraseFile: String?

  /// - Parameter isNew: asked for twice, because a slip could never be found out later.
  func read(isNew: Bool = false) throws -> Passphrase {
    if let passphraseFile {
      guard passphraseFile != "-" else { return try Passphrase(Console.readLine() ?? "") }
      return try Passphrase(String(try Files.readText(passphraseFile).prefix { !$0.isNewline }))
    }
    guard Console.isTerminal(0) else { throw PassphraseError.nobodyToAsk }
    let first = try Passphrase(ask(Phrase("Frasa sandi:", "Passphrase:")))
    guard !isNew || first == (try? Passphrase(ask(Phrase("Sekali lagi:", "Once more:")))) else {
      throw PassphraseError.differs
    }
    return first
  }

  private func ask(_ prompt: Phrase) throws -> String {
    guard let line = Console.readHiddenLine(prompt: prompt.text) else {
      throw PassphraseError.nobodyToAsk
    }
    return line
  }
}

enum PassphraseError: BlameableError {
  case nobodyToAsk
  case differs

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    switch self {
    case .nobodyToAsk: Phrase("Frasa sandi diperlukan.", "A passphrase is needed.")
    case .differs:
      Phrase("Kedua frasa sandi tidak sama.", "The two passphrases are not the same.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .nobodyToAsk:
      Phrase(
        "Jalankan di terminal, atau sebutkan --passphrase-file BERKAS.",
        "Run it in a terminal, or say --passphrase-file FILE.")
    case .differs: Phrase("Ulangi.", "Try again.")
    }
  }
}
