import CourseCompiler
import Foundation
import LearnerRecords
import LearningCore

// What this computer is: program, terminal, letters, fonts.

struct Versions {
  let balai = Balai.version
  let swift = Versions.compiler
  let sqlite = RecordsHealth.sqliteVersion
  let cmark = cmarkVersion
  let system: String
  let kernel: String

  init() {
    let release = (try? Files.readText("/etc/os-release")) ?? ""
    let name = release.split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }
    system = name.map { $0.dropFirst(12).filter { $0 != "\"" } } ?? "Linux"
    var uts = utsname()
    uname(&uts)
    func text<T>(_ field: T) -> String {
      withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    kernel = "\(text(uts.sysname)) \(text(uts.release)) \(text(uts.machine))"
  }

  private static var compiler: String {
    #if compiler(>=6.4)
      "6.4+"
    #else
      "6.3"
    #endif
  }

  var findings: [Finding] {
    [
      .fine(
        .program,
        Phrase(
          verbatim: "balai \(balai), Swift \(swift), SQLite \(sqlite), cmark \(cmark)")),
      .fine(.program, Phrase(verbatim: "\(system), \(kernel)")),
    ]
  }
}

/// The terminal as balai sees it.
struct TerminalTraits {
  let isTerminal: Bool
  /// `nil` without a terminal.
  let size: (columns: Int, rows: Int)?
  let name: String?
  let colours: String

  init(_ world: World) {
    isTerminal = Console.isTerminal(STDOUT_FILENO)
    var window = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
    size = isKnown ? (Int(window.ws_col), Int(window.ws_row)) : nil
    let environment = world.environment
    name = environment["TERM"].flatMap { $0.isEmpty ? nil : $0 }
    colours =
      if environment["NO_COLOR"]?.isEmpty == false {
        "NO_COLOR"
      } else if ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "") {
        "16777216"
      } else if name?.contains("256") == true {
        "256"
      } else {
        name == nil || name == "dumb" ? "0" : "8"
      }
  }

  var findings: [Finding] {
    guard isTerminal else {
      return [
        .fine(
          .terminal,
          Phrase("bukan terminal (keluaran dialihkan)", "no terminal (output is redirected)"))
      ]
    }
    var findings: [Finding] = []
    let dimensions = size.map { "\($0.columns)x\($0.rows)" } ?? "?"
    findings.append(
      .fine(
        .terminal,
        Phrase(
          "\(name ?? "-"), \(dimensions), warna: \(colours)",
          "\(name ?? "-"), \(dimensions), colours: \(colours)")))
    if let size, size.columns < 40 || size.rows < 12 {
      findings.append(
        .wrong(
          .terminal,
          Phrase("jendelanya terlalu kecil", "the window is too small"),
          Phrase(
            "Perbesar jendela sampai 80x24, atau perkecil hurufnya.",
            "Make the window 80x24, or its letters smaller.")))
    }
    if name == nil || name == "dumb" {
      findings.append(
        .note(
          .terminal,
          Phrase(
            "tidak bisa menggambar layar penuh; balai berbicara baris demi baris",
            "it cannot draw a full screen; balai talks line by line"),
          Phrase(
            "Bila terminalnya bisa lebih: export TERM=xterm-256color",
            "If the terminal can do more: export TERM=xterm-256color")))
    }
    return findings
  }
}

/// Which letters the terminal is said to understand.
struct LocaleTraits {
  /// Of the first variable that is set.
  let value: String
  let isInstalled: Bool

  init(_ world: World) {
    let environment = world.environment
    value =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty } ?? "C"
    isInstalled = setlocale(LC_CTYPE, "") != nil
    setlocale(LC_CTYPE, "C")
  }

  var isUTF8: Bool {
    let text = value.lowercased()
    return text.contains("utf-8") || text.contains("utf8")
  }

  func findings(onTerminal isTerminal: Bool) -> [Finding] {
    let remedy = Phrase(
      "Tulis di ~/.profile: export LANG=C.UTF-8; di PuTTY, pilih UTF-8 pada Window > Translation.",
      "Write into ~/.profile: export LANG=C.UTF-8; in PuTTY, choose UTF-8 in Window > Translation.")
    if !isUTF8 {
      let what = Phrase("\(value): bukan UTF-8", "\(value): not UTF-8")
      return [isTerminal ? .wrong(.language, what, remedy) : .note(.language, what, remedy)]
    }
    if !isInstalled {
      return [
        .note(
          .language,
          Phrase(
            "\(value) tidak terpasang di komputer ini",
            "\(value) is not installed on this computer"), remedy)
      ]
    }
    return [.fine(.language, Phrase(verbatim: value))]
  }
}

/// Whether the fonts of certificates are there, as fontconfig knows them.
struct FontTraits {
  static let wanted = ["EB Garamond", "Lato"]

  /// `nil` without fontconfig.
  let missing: [String]?

  init() {
    let families = outputOfProgram("/usr/bin/fc-list", [":", "family"])
    missing = families.map { listed in
      let known = Set(
        listed.split(whereSeparator: { $0 == "\n" || $0 == "," }).map { $0.lowercased() })
      return Self.wanted.filter { !known.contains($0.lowercased()) }
    }
  }

  var findings: [Finding] {
    let remedy = Phrase(
      "Debian dan Ubuntu: apt install fontconfig fonts-ebgaramond fonts-lato. Tanpa itu, sertifikat PDF "
        + "memakai huruf lain.",
      "Debian and Ubuntu: apt install fontconfig fonts-ebgaramond fonts-lato. Without them PDF "
        + "certificates use other letters.")
    switch missing {
    case nil:
      return [.note(.fonts, Phrase("fontconfig tidak ada", "there is no fontconfig"), remedy)]
    case let missing? where missing.isEmpty:
      return [.fine(.fonts, Phrase(verbatim: Self.wanted.joined(separator: ", ")))]
    case let missing?:
      let names = missing.joined(separator: ", ")
      return [.note(.fonts, Phrase("tidak ada: \(names)", "missing: \(names)"), remedy)]
    }
  }
}

/// - Returns: `nil` when there is no such program, or it failed.
private func outputOfProgram(_ path: String, _ arguments: [String]) -> String? {
  guard access(path, X_OK) == 0 else { return nil }
  let process = Process()
  process.executableURL = URL(filePath: path)
  process.arguments = arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  process.standardInput = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return nil }
  let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return process.terminationStatus == 0 ? String(decoding: bytes, as: UTF8.self) : nil
}
