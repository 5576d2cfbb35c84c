import ArgumentParser
import CourseCompiler
import LearningCore

/// Prints what a file may hold, for editors; the files in `docs/schema` are made with it.
struct Schema: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: Phrase(
        "JSON Schema dari balai.yml dan bagian awal naskah, untuk editor.",
        "JSON Schema of balai.yml and of front matter, for editors."
      ).text,
      discussion: Phrase(
        "Editor yang mengenal JSON Schema melengkapi dan memeriksa kunci selagi Anda mengetik. "
          + "Yang diterima skema sama dengan yang diterima 'balai check'.",
        "An editor that knows JSON Schema completes and checks keys as you type. The schema takes "
          + "what 'balai check' takes."
      ).text,
      aliases: ["skema"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Berkas yang mana: ruang kerja, kursus, modul, kuis, sosialisasi, atau kehadirannya.",
        "Which file: the workspace, a course, a module, a quiz, a session or who came to it."
      ).text,
      valueName: Phrase("jenis", "kind").text))
  var kind: FrontMatterKind

  @OptionGroup var places: PlaceOptions

  func run() throws {
    Console.print(frontMatterSchema(kind, in: Interface.language).indentedText())
  }
}

extension FrontMatterKind: ExpressibleByArgument {}

extension JSON {
  /// For people and version control: one member a line, members sorted, lists of plain values on one
  /// line.
  fileprivate func indentedText(below indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .object(let members) where !members.isEmpty:
      let lines = members.sorted { $0.key < $1.key }.map { key, value in
        "\(inner)\(JSON.string(key).canonicalText): \(value.indentedText(below: inner))"
      }
      return "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
    case .array(let elements) where elements.contains(where: \.isNested):
      let lines = elements.map { inner + $0.indentedText(below: inner) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(indent)]"
    case .array(let elements):
      return "[\(elements.map(\.canonicalText).joined(separator: ", "))]"
    default: return canonicalText
    }
  }

  private var isNested: Bool { array != nil || object != nil }
}
