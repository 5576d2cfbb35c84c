import Foundation
import LearningCore

/// The language of the interface, decided once, before anything is printed: `--lang`, else
/// `BALAI_LANG`, else Indonesian. Help texts need it before flags are parsed.
enum Interface {
  static let language: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1]) ?? .indonesian
      }
      if argument.hasPrefix("--lang=") {
        return Language(rawValue: String(argument.dropFirst(7))) ?? .indonesian
      }
    }
    return ProcessInfo.processInfo.environment["BALAI_LANG"].flatMap { Language(rawValue: $0) }
      ?? .indonesian
  }()
}

extension Phrase {
  /// In the language of the interface.
  var text: String { self[Interface.language] }
}
