import LearningCore
import ProgressTracker

/// What a run that issues certificates did, person by person.
struct IssuingReceipt {
  enum Outcome {
    case issued(String)
    /// Has one already; the number where it is known.
    case held(String?)
    /// Had one that was revoked: the office decides about each.
    case revoked(String)
    case notStarted
    case missing([Requirement])
    case unnamed
    case failed(Phrase)
  }

  struct Row {
    var person: Person
    var outcome: Outcome
  }

  let course: Course
  let unit: String?
  let rows: [Row]

  /// Lines of one kind that a screen shows; CSV and JSON have all.
  private static let limit = 20

  var hasFailures: Bool { count("failed") > 0 }

  // MARK: Text

  func text(in library: Library) -> String {
    var lines: [String] = []
    for (word, title) in Self.sections {
      let some = rows.filter { $0.outcome.word == word }
      guard !some.isEmpty else { continue }
      lines.append("\(title.text): \(some.count)")
      lines += some.prefix(Self.limit).map { row in
        "  "
          + [row.outcome.number, row.person.shownName, row.outcome.why(in: library)?.text]
          .compactMap(\.self).joined(separator: "  ")
      }
      if some.count > Self.limit {
        let rest = some.count - Self.limit
        lines.append(
          Phrase(
            "  … dan \(rest) lagi; semuanya ada dengan --format csv",
            "  … and \(rest) more; all of them with --format csv"
          ).text)
      }
    }
    let (issued, held) = (count("issued"), count("held"))
    let others = rows.count - issued - held
    lines.append(
      Phrase(
        "\(course.title): \(issued) terbit, \(held) sudah punya, \(others) tidak terbit.",
        "\(course.title): \(issued) issued, \(held) had one already, \(others) not issued."
      ).text)
    return lines.joined(separator: "\n")
  }

  private static let sections: [(String, Phrase)] = [
    ("issued", Phrase("Terbit", "Issued")),
    ("revoked", Phrase("Pernah dicabut; putuskan satu per satu", "Revoked; decide one by one")),
    ("unnamed", Phrase("Nama belum diisi", "Without a name")),
    ("failed", Phrase("Tidak bisa ditandatangani", "Could not be signed")),
    ("missing", Phrase("Belum selesai", "Not completed")),
  ]

  private func count(_ word: String) -> Int { rows.count { $0.outcome.word == word } }

  // MARK: Rows

  /// NIP as in the reports; like them it is for the office alone.
  func table(in library: Library) -> [[String]] {
    [["name", "nip", "unit", "course", "outcome", "number", "why"]]
      + rows.map { row in
        [
          row.person.name, row.person.nip?.spaced ?? "", row.person.unit ?? "",
          course.id.description, row.outcome.word, row.outcome.number ?? "",
          row.outcome.why(in: library)?.text ?? "",
        ]
      }
  }

  func json(in library: Library) -> JSON {
    .object([
      "course": .string(course.id.description), "unit": unit.map { .string($0) } ?? .null,
      "issued": .integer(count("issued")), "held": .integer(count("held")),
      "people": .array(
        rows.map { row in
          .object([
            "name": .string(row.person.name),
            "nip": row.person.nip.map { .string($0.description) } ?? .null,
            "unit": row.person.unit.map { .string($0) } ?? .null,
            "outcome": .string(row.outcome.word),
            "number": row.outcome.number.map { .string($0) } ?? .null,
            "why": row.outcome.why(in: library).map { .string($0.text) } ?? .null,
          ])
        }),
    ])
  }
}

extension IssuingReceipt.Outcome {
  /// Stays the same in every language: programs read it.
  var word: String {
    switch self {
    case .issued: "issued"
    case .held: "held"
    case .revoked: "revoked"
    case .notStarted: "not-started"
    case .missing: "missing"
    case .unnamed: "unnamed"
    case .failed: "failed"
    }
  }

  var number: String? {
    switch self {
    case .issued(let number), .revoked(let number): number
    case .held(let number): number
    case .notStarted, .missing, .unnamed, .failed: nil
    }
  }

  func why(in library: Library) -> Phrase? {
    switch self {
    case .issued, .held, .notStarted: return nil
    case .revoked:
      return Phrase(
        "pernah dicabut; terbitkan dengan --person bila memang berhak",
        "was revoked; issue it with --person where it is due")
    case .missing(let requirements):
      let phrases = requirements.map { $0.phrase(in: library) }
      return Phrase(
        phrases.map(\.indonesian).joined(separator: "; "),
        phrases.map(\.english).joined(separator: "; "))
    case .unnamed:
      return Phrase(
        "isi dengan: balai people edit ID --name", "fill it in: balai people edit ID --name")
    case .failed(let why): return why
    }
  }
}
