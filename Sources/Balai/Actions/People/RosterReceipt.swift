import LearningCore
import Roster
import Spreadsheets

/// What the import of a list of staff did, or would do.
struct RosterReceipt {
  let reading: RosterReading
  let plan: RosterPlan
  let units: UnitTree
  let isApplied: Bool
  /// Whether `--apply` would record anything.
  let mayApply: Bool

  /// Lines of one kind that a screen shows; JSON has all.
  private static let limit = 20

  // MARK: Text

  var text: String {
    var lines: [String] = []
    section(Phrase("Baris yang salah", "Rows that are wrong"), reading.problems, &lines) {
      [
        ($0.line > 0 ? Phrase("baris \($0.line): ", "line \($0.line): ").text : "")
          + $0.message.text
      ]
    }
    section(Phrase("Baru", "New"), plan.added, &lines) { row in
      [
        [row.name, row.nip?.masked, row.unit, row.position, row.rank].compactMap(\.self)
          .joined(separator: ", ")
      ]
    }
    section(Phrase("Berubah", "Changed"), plan.updates, &lines) { update in
      [update.before.shownName]
        + update.changes.map { "  \($0.field.label.text): \($0.old ?? "-") → \($0.new)" }
    }
    section(
      Phrase(
        "Senama dengan peserta tanpa NIP (bila orangnya sama: balai people merge)",
        "Of one name with somebody without a NIP (if the same person: balai people merge)"),
      plan.possibleTwins, &lines
    ) { [Phrase("baris \($0.line): ", "line \($0.line): ").text + $0.recorded.shownName] }
    section(
      Phrase("Unit yang tidak ada di balai.yml", "Units that are not in balai.yml"),
      unknownUnits, &lines
    ) { [$0.text] }
    section(
      Phrase(
        "Tercatat tetapi tidak ada di daftar (dibiarkan)", "Recorded but not listed (left alone)"),
      plan.absent, &lines
    ) { [$0.shownName] }
    if !reading.unusedColumns.isEmpty {
      let list = reading.unusedColumns.map { "'\($0)'" }.joined(separator: ", ")
      lines.append(
        Phrase("Kolom yang tidak dipakai: \(list).", "Columns that are not used: \(list).").text)
    }
    return (lines + [summary.text, ending.text]).joined(separator: "\n")
  }

  private var summary: Phrase {
    let (new, changed) = (plan.added.count, plan.updates.count)
    return Phrase(
      "\(new) baru, \(changed) berubah, \(plan.unchanged) tetap, \(reading.problems.count) salah.",
      "\(new) new, \(changed) changed, \(plan.unchanged) as before, "
        + "\(reading.problems.count) wrong.")
  }

  private var ending: Phrase {
    if isApplied {
      return plan.isEmpty
        ? Phrase("Tidak ada yang perlu diubah.", "Nothing had to be changed.")
        : Phrase("Sudah dicatat.", "Recorded.")
    }
    guard mayApply else {
      return reading.rows.isEmpty
        ? Phrase("Tidak ada yang dicatat.", "Nothing is recorded.")
        : Phrase(
          "Tidak ada yang dicatat. Betulkan barisnya, atau lewati dengan --skip-bad.",
          "Nothing is recorded. Mend the rows, or leave them out with --skip-bad.")
    }
    return plan.isEmpty
      ? Phrase("Tidak ada yang perlu diubah.", "Nothing has to be changed.") : notAppliedYet
  }

  private func section<Item>(
    _ title: Phrase, _ items: [Item], _ lines: inout [String], _ describe: (Item) -> [String]
  ) {
    guard !items.isEmpty else { return }
    lines.append("\(title.text): \(items.count)")
    lines += items.prefix(Self.limit).flatMap(describe).map { "  " + $0 }
    let rest = items.count - Self.limit
    if rest > 0 { lines.append(Phrase("  … dan \(rest) lagi", "  … and \(rest) more").text) }
    lines.append("")
  }

  // MARK: Units

  private struct UnknownUnit {
    var unit: String
    var rows: Int
    var meaning: UnitTree.Meaning

    var text: String {
      let count = Phrase(" (\(rows) orang)", " (\(rows) people)").text
      switch meaning {
      case .several(let paths):
        let list = paths.map { "'\($0)'" }.joined(separator: Phrase(" atau ", " or ").text)
        return Phrase(
          "'\(unit)'\(count): ada beberapa; tulis \(list)",
          "'\(unit)'\(count): there are several; write \(list)"
        ).text
      case .unknown(let nearest?):
        return Phrase(
          "'\(unit)'\(count): mungkin '\(nearest)'?",
          "'\(unit)'\(count): perhaps '\(nearest)'?"
        ).text
      case .unknown(nil), .unit: return "'\(unit)'\(count)"
      }
    }
  }

  /// Only where the workspace says which units there are.
  private var unknownUnits: [UnknownUnit] {
    guard !units.isEmpty else { return [] }
    let counts = reading.rows.compactMap(\.unit).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.compactMap { unit, rows in
      let meaning = units.meaning(of: unit)
      if case .unit = meaning { return nil }
      return UnknownUnit(unit: unit, rows: rows, meaning: meaning)
    }
  }

  // MARK: JSON

  var json: JSON {
    func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
    return .object([
      "applied": .bool(isApplied), "unchanged": .integer(plan.unchanged),
      "added": .array(
        plan.added.map { row in
          .object([
            "line": .integer(row.line), "name": .string(row.name),
            "nip": text(row.nip?.description), "unit": text(row.unit),
            "position": text(row.position), "rank": text(row.rank),
          ])
        }),
      "changed": .array(
        plan.updates.map { update in
          let changes = update.changes.map { change in
            (change.field.rawValue, JSON.array([text(change.old), .string(change.new)]))
          }
          return .object([
            "line": .integer(update.line), "id": .string(update.before.id.description),
            "changes": .object(Dictionary(uniqueKeysWithValues: changes)),
          ])
        }),
      "wrong": .array(
        reading.problems.map {
          .object(["line": .integer($0.line), "reason": .string($0.message.text)])
        }),
      "possiblySame": .array(
        plan.possibleTwins.map {
          .object(["line": .integer($0.line), "id": .string($0.recorded.id.description)])
        }),
      "absent": .array(plan.absent.map { .string($0.id.description) }),
      "unknownUnits": .array(unknownUnits.map { .string($0.unit) }),
      "unusedColumns": .array(reading.unusedColumns.map { .string($0) }),
    ])
  }
}

extension RosterPlan.Field {
  fileprivate var label: Phrase {
    switch self {
    case .name: Phrase("nama", "name")
    case .unit: Phrase("unit kerja", "unit")
    case .position: Phrase("jabatan", "position")
    case .rank: Phrase("pangkat", "rank")
    }
  }
}
