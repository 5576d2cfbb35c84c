import CourseCompiler
import LearnerRecords
import LearningCore

/// What somebody who helps from afar needs to know, and nothing about anybody: figures, versions and
/// the names of rules. It quotes no file, no error of the system, and no path but its shape.
struct SupportFile {
  let diagnosis: Diagnosis

  var bytes: [UInt8] { Array((json.canonicalText + "\n").utf8) }

  private var json: JSON {
    let (versions, records) = (diagnosis.versions, diagnosis.records)
    return .object([
      "balai": .string(versions.balai), "swift": .string(versions.swift),
      "sqlite": .string(versions.sqlite), "cmark": .string(versions.cmark),
      "system": .string(versions.system), "kernel": .string(versions.kernel),
      "states": .array(
        diagnosis.findings.map {
          .object(["area": .string($0.area.rawValue), "state": .string($0.state.rawValue)])
        }),
      "terminal": terminal, "locale": .string(Self.plain(diagnosis.locale.value)),
      "fonts_missing": diagnosis.fonts.missing.map { .array($0.map { .string($0) }) } ?? .null,
      "records": .object([
        "folder": .string(diagnosis.redaction.depth(records.folder.path)),
        "state": .string(state), "bytes": .integer(records.sizes.file),
        "log_bytes": .integer(records.sizes.log),
        "rows": .object(
          (records.health?.counts ?? []).reduce(into: [:]) { $0[$1.table] = .integer($1.rows) }),
      ]),
      "free_megabytes": .array(diagnosis.space.free.map { .integer($0.bytes >> 20) }),
      "clock": .object([
        "offset": .string(diagnosis.clock.zone.description),
        "workspace_offset": diagnosis.clock.workspaceZone.map { .string($0.description) } ?? .null,
        "synchronized": diagnosis.clock.isSynchronized.map { .bool($0) } ?? .null,
        "behind_last_entry_minutes": diagnosis.clock.lastEntry.map {
          .integer(max(0, ($0 - diagnosis.clock.now).milliseconds / 60_000))
        } ?? .null,
      ]),
      "workspace": workspace,
    ])
  }

  private var terminal: JSON {
    let traits = diagnosis.terminal
    return .object([
      "is_terminal": .bool(traits.isTerminal),
      "columns": traits.size.map { .integer($0.columns) } ?? .null,
      "rows": traits.size.map { .integer($0.rows) } ?? .null,
      "name": traits.name.map { .string(Self.plain($0)) } ?? .null,
      "colours": .string(traits.colours),
      "ssh": .bool(diagnosis.environment["SSH_CONNECTION"] != nil),
      "tmux": .bool(diagnosis.environment["TMUX"] != nil),
    ])
  }

  private var workspace: JSON {
    guard let report = diagnosis.workspace.report else { return .null }
    let counts = report.counts
    return .object([
      "courses": .integer(counts.courses), "modules": .integer(counts.modules),
      "lessons": .integer(counts.lessons), "quizzes": .integer(counts.quizzes),
      "questions": .integer(counts.questions),
      "diagnostics": .object(diagnosis.workspace.tally.mapValues { .integer($0) }),
    ])
  }

  private var state: String {
    guard let health = diagnosis.records.health else {
      return Files.exists(diagnosis.records.folder.path + "/records.sqlite") ? "unreadable" : "none"
    }
    switch health.state {
    case .sound: return "sound"
    case .older: return "older"
    case .newer: return "newer"
    case .damaged: return "damaged"
    case .chainBroken: return "chain-broken"
    }
  }

  /// A name of a terminal or a locale; anybody can write anything into a variable.
  private static func plain(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
        || "-_.@+".utf8.contains($0)
    }
    return isPlain && text.utf8.count <= 32 ? text : "?"
  }
}
