import ArgumentParser
import LearningCore
import QuizEngine
import TerminalUI

/// What `balai allow list` says.
struct AllowanceList {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv }

  private let allowances: [AllowanceRecord]
  private let people: [PersonID: Person]
  private let zone: UTCOffset

  init(_ allowances: [AllowanceRecord], people: [Person], zone: UTCOffset) {
    self.allowances = allowances
    self.people = .init(people.map { ($0.id, $0) }) { first, _ in first }
    self.zone = zone
  }

  /// `2 kesempatan dan 15 menit`.
  static func words(of allowances: [AllowanceRecord]) -> Phrase {
    let granted = Granted(allowances)
    var parts: [Phrase] = []
    if granted.tries > 0 {
      parts.append(
        Phrase(
          "\(granted.tries) kesempatan tambahan",
          "\(granted.tries) more \(granted.tries == 1 ? "try" : "tries")"))
    }
    if granted.time > .zero {
      let time = granted.time.phrase
      parts.append(Phrase("\(time.indonesian) tambahan", "\(time.english) more"))
    }
    return Phrase(
      parts.map(\.indonesian).joined(separator: " dan "),
      parts.map(\.english).joined(separator: " and "))
  }

  func text(_ format: Format, width: Int) -> String {
    switch format {
    case .text: plainText(width: width)
    case .json: JSON.array(allowances.map(json)).canonicalText
    case .csv: csv
    }
  }

  private func name(_ id: PersonID) -> String { people[id]?.name ?? id.description }

  private func plainText(width: Int) -> String {
    guard !allowances.isEmpty else {
      return Phrase("Belum ada izin khusus.", "There are no allowances yet.").text
    }
    return allowances.flatMap { record -> [String] in
      let allowance = record.allowance
      let head =
        "\(record.at.date(in: zone).phrase.text), \(name(record.person)), \(allowance.quiz): "
        + Self.words(of: [record]).text
      let by = Phrase(
        "\(allowance.reason) (diberikan \(name(allowance.grantedBy)))",
        "\(allowance.reason) (granted by \(name(allowance.grantedBy)))")
      return wrapped(head, width: width, rest: "  ")
        + indented(by.text, width: width)
    }.joined(separator: "\n")
  }

  private func json(_ record: AllowanceRecord) -> JSON {
    .object([
      "at": .string(record.at.text(in: zone)), "person": .string(name(record.person)),
      "quiz": .string(record.allowance.quiz.description),
      "extraTries": .integer(record.allowance.extraTries),
      "extraSeconds": .integer((record.allowance.extraTime?.milliseconds ?? 0) / 1000),
      "reason": .string(record.allowance.reason),
      "grantedBy": .string(name(record.allowance.grantedBy)),
    ])
  }

  private var csv: String {
    let head = ["at", "person", "quiz", "extra_tries", "extra_seconds", "reason", "granted_by"]
    return csvText(
      [head]
        + allowances.map { record in
          [
            record.at.text(in: zone), name(record.person), record.allowance.quiz.description,
            String(record.allowance.extraTries),
            String((record.allowance.extraTime?.milliseconds ?? 0) / 1000),
            record.allowance.reason, name(record.allowance.grantedBy),
          ]
        })
  }
}
