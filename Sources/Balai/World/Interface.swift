import Foundation
import LearningCore

/// The language of the interface, decided once, before anything is printed: `--lang`, else
/// `BALAI_LANG`, else Indonesian. Help texts need it before flags are parsed.
enum Interface {
  static let language: Language = {
    (languageWord(in: CommandLine.arguments).word
      ?? ProcessInfo.processInfo.environment["BALAI_LANG"])
      .flatMap { Language(rawValue: $0) } ?? .indonesian
  }()

  /// The arguments without `--lang` and its value: it may stand anywhere, also beside `--help`.
  ///
  /// - Throws: when the language is none that balai speaks.
  static func withoutLanguage(_ arguments: some Sequence<String>) throws -> [String] {
    let found = languageWord(in: Array(arguments))
    if found.isThere, found.word.flatMap({ Language(rawValue: $0) }) == nil {
      throw UnknownLanguage(word: found.word)
    }
    return found.rest
  }

  private static func languageWord(
    in arguments: [String]
  ) -> (isThere: Bool, word: String?, rest: [String]) {
    var rest: [String] = []
    var word: String?
    var isThere = false
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if argument == "--" {
        return (isThere, word, rest + arguments[(index - 1)...])
      } else if argument == "--lang" {
        (isThere, word) = (true, index < arguments.count ? arguments[index] : nil)
        index += 1
      } else if argument.hasPrefix("--lang=") {
        (isThere, word) = (true, String(argument.dropFirst(7)))
      } else {
        rest.append(argument)
      }
    }
    return (isThere, word, rest)
  }
}

private struct UnknownLanguage: BlameableError {
  let word: String?

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    Phrase("Bahasa '\(word ?? "")' tidak ada.", "There is no language '\(word ?? "")'.")
  }

  var nextStep: Phrase? {
    Phrase("Tulis --lang id atau --lang en.", "Write --lang id or --lang en.")
  }
}

extension Phrase {
  /// In the language of the interface.
  var text: String { self[Interface.language] }
}
