import LearningCore

/// The commands with their options, as the argument parser describes them.
struct CommandReference {
  struct Command {
    var path: [String]
    var aliases: [String]
    var abstract: String
    var discussion: String
    var arguments: [Argument]
  }

  struct Argument {
    var usage: String
    var help: String
  }

  let commands: [Command]

  /// - Parameter dump: the JSON of `--experimental-dump-help`.
  init(dump: String) throws {
    let root = try JSON(parsing: dump)["command"] ?? .null
    commands = Self.commands(root, under: [])
  }

  private static func commands(_ json: JSON, under parents: [String]) -> [Command] {
    guard let name = json["commandName"]?.string, name != "help",
      json["shouldDisplay"]?.bool != false
    else { return [] }
    let path = parents + [name]
    let command = Command(
      path: path, aliases: (json["aliases"]?.array ?? []).compactMap(\.string),
      abstract: json["abstract"]?.string ?? "", discussion: json["discussion"]?.string ?? "",
      arguments: (json["arguments"]?.array ?? []).compactMap(argument))
    return [command] + (json["subcommands"]?.array ?? []).flatMap { commands($0, under: path) }
  }

  private static func argument(_ json: JSON) -> Argument? {
    guard json["shouldDisplay"]?.bool != false else { return nil }
    let value = json["valueName"]?.string ?? ""
    let names = (json["names"]?.array ?? []).compactMap { name -> String? in
      guard let text = name["name"]?.string else { return nil }
      return (name["kind"]?.string == "long" ? "--" : "-") + text
    }
    let usage =
      switch json["kind"]?.string {
      case "positional": "<\(value)>"
      case "flag": names.joined(separator: ", ")
      default: names.joined(separator: ", ") + " <\(value)>"
      }
    guard !names.contains("--help"), !names.contains("--version") else { return nil }
    return Argument(usage: usage, help: json["abstract"]?.string ?? "")
  }

  // MARK: Markdown

  var markdown: String {
    var lines = [
      "# " + Phrase("Acuan perintah", "Command reference").text, "",
      Phrase(
        "Halaman ini dibuat oleh `make docs`. Setiap perintah juga menerima `--help`.",
        "This page is made by `make docs`. Every command also takes `--help`."
      ).text, "",
    ]
    for command in commands {
      lines += ["## `\(command.path.joined(separator: " "))`", ""]
      lines += [command.abstract, ""]
      if !command.discussion.isEmpty { lines += [command.discussion, ""] }
      if !command.aliases.isEmpty {
        let names = command.aliases.map { "`\($0)`" }.joined(separator: ", ")
        lines += [Phrase("Nama lain", "Also called").text + ": \(names).", ""]
      }
      for argument in command.arguments { lines.append("- `\(argument.usage)`: \(argument.help)") }
      if !command.arguments.isEmpty { lines.append("") }
    }
    return lines.joined(separator: "\n")
  }

  // MARK: man

  func manPage(version: String) -> String {
    var lines = [
      ".TH BALAI 1 \"\" \"balai \(version)\" \"balai\"", ".SH NAME",
      "balai \\- \(roff(commands.first?.abstract ?? ""))", ".SH DESCRIPTION",
      roff(commands.first?.discussion ?? ""), ".SH COMMANDS",
    ]
    for command in commands {
      lines += [".SS \(roff(command.path.joined(separator: " ")))", roff(command.abstract)]
      if !command.discussion.isEmpty { lines += [".PP", roff(command.discussion)] }
      for argument in command.arguments {
        lines += [".TP", ".B \(roff(argument.usage))", roff(argument.help)]
      }
    }
    lines += [
      ".SH EXIT STATUS",
      roff(
        Phrase(
          "0 baik; 1 isi atau jawaban salah; 2 perintah tidak dimengerti; 3 berkas atau lingkungan.",
          "0 fine; 1 the content or the answer is wrong; 2 usage; 3 a file or the environment."
        ).text),
      ".SH ENVIRONMENT",
      "BALAI_WORKSPACE, BALAI_RECORDS, BALAI_PERSON, BALAI_LANG, BALAI_PLAIN, NO_COLOR",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Escapes what roff would take for its own.
  private func roff(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
