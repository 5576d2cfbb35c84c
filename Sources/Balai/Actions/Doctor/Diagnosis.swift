import LearnerRecords
import LearningCore
import TerminalUI

/// Everything `balai doctor` looks at, once.
struct Diagnosis {
  enum Format: String, CaseIterable { case text, json }

  let versions = Versions()
  let terminal: TerminalTraits
  let locale: LocaleTraits
  let fonts = FontTraits()
  let records: RecordsExamination
  let space: SpaceExamination
  let clock: ClockExamination
  let workspace: WorkspaceExamination
  let redaction: Redaction
  let environment: [String: String]

  init(workspace named: String?, folder: RecordsFolder, world: World) {
    redaction = Redaction(world)
    environment = world.environment
    terminal = TerminalTraits(world)
    locale = LocaleTraits(world)
    workspace = WorkspaceExamination(named: named, redaction: redaction, world: world)
    records = RecordsExamination(folder, redaction: redaction, world: world)
    space = SpaceExamination(
      [(Phrase("rekaman", "records"), folder.path)]
        + (workspace.root.map { [(Phrase("ruang kerja", "workspace"), $0)] } ?? []))
    clock = ClockExamination(
      workspaceZone: workspace.zone, lastEntry: records.health?.lastEntry, world: world)
  }

  var findings: [Finding] {
    versions.findings + terminal.findings + locale.findings(onTerminal: terminal.isTerminal)
      + fonts.findings + records.findings + space.findings + clock.findings + workspace.findings
  }

  var isWell: Bool { !findings.contains { $0.state == .wrong } }

  /// - Parameter width: in columns, for text.
  func text(_ format: Format, width: Int) -> String {
    switch format {
    case .text: lines(width).joined(separator: "\n")
    case .json: json(for: findings).canonicalText
    }
  }

  // MARK: Text

  private func lines(_ width: Int) -> [String] {
    let findings = findings
    var lines: [String] = []
    for area in Finding.Area.allCases {
      let own = findings.filter { $0.area == area }
      guard !own.isEmpty else { continue }
      lines.append(area.phrase.text)
      for finding in own {
        let head = "[\(finding.state.mark.text)] \(finding.what.text)"
        lines += wrapped(head, width: width - 2, rest: "  ").map { "  " + $0 }
        guard let remedy = finding.remedy else { continue }
        lines += wrapped("→ \(remedy.text)", width: width - 4, rest: "  ").map { "    " + $0 }
      }
    }
    let (wrong, notes) = (
      findings.count { $0.state == .wrong }, findings.count { $0.state == .note }
    )
    let verdict =
      wrong == 0
      ? Phrase("Semua berfungsi (\(notes) catatan).", "Everything works (notes: \(notes)).")
      : Phrase("\(wrong) hal perlu dibetulkan.", "To be mended: \(wrong).")
    return lines + ["", verdict.text]
  }

  // MARK: JSON

  private func json(for findings: [Finding]) -> JSON {
    .object([
      "well": .bool(isWell),
      "findings": .array(
        findings.map { finding in
          .object([
            "area": .string(finding.area.rawValue), "state": .string(finding.state.rawValue),
            "what": .string(finding.what.text),
            "remedy": finding.remedy.map { .string($0.text) } ?? .null,
          ])
        }),
    ])
  }
}
