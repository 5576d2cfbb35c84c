import ArgumentParser
import LearningCore

/// The table of roles, as the program goes by it.
struct RoleTable {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, markdown }

  func text(_ format: Format) -> String {
    switch format {
    case .text: Deed.allCases.map(line).joined(separator: "\n")
    case .json: JSON.array(Deed.allCases.map(json)).canonicalText
    case .markdown: markdown
    }
  }

  private func roles(for deed: Deed) -> [Role] {
    Role.allCases.filter { deed.isAllowed(to: $0) }
  }

  private func line(_ deed: Deed) -> String {
    let rule = deed.rule
    let names = roles(for: deed).map(\.phrase.text).joined(separator: ", ")
    let commands = rule.commands.map { "balai \($0)" }.joined(separator: ", ")
    return "\(rule.words.text): \(names)\n  \(commands)"
  }

  private func json(_ deed: Deed) -> JSON {
    .object([
      "deed": .string(deed.rawValue), "words": .string(deed.rule.words.text),
      "commands": .array(deed.rule.commands.map { .string($0) }),
      "roles": .array(roles(for: deed).map { .string($0.rawValue) }),
    ])
  }

  private var markdown: String {
    let head = [Phrase("Tindakan", "Deed").text, Phrase("Perintah", "Commands").text]
    let rows = Deed.allCases.map { deed in
      [deed.rule.words.text, deed.rule.commands.map { "`\($0)`" }.joined(separator: ", ")]
        + Role.allCases.map { roles(for: deed).contains($0) ? Phrase("ya", "yes").text : "–" }
    }
    let all =
      [head + Role.allCases.map(\.phrase.text), Array(repeating: "---", count: 5)] + rows
    return all.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}
