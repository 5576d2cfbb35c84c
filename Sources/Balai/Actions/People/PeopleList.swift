import ArgumentParser
import LearningCore

/// Who is recorded, for a screen, a program or a spreadsheet. What CSV says, `people import` reads.
struct PeopleList {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv }

  let people: [Person]
  var withIDs = false

  func text(_ format: Format) -> String {
    switch format {
    case .text: people.map { line($0) + "\n" }.joined()
    case .json: JSON.array(people.map(\.json)).canonicalText + "\n"
    case .csv: csv
    }
  }

  private func line(_ person: Person) -> String {
    ([withIDs ? person.id.description : nil, person.shownName, person.nip?.masked]
      + [person.unit, person.position, person.rank]).compactMap(\.self).joined(separator: "  ")
  }

  /// The apostrophe keeps spreadsheets from taking a NIP for a number; the import takes it off.
  private var csv: String {
    let head = ["NIP", "Nama", "Unit Kerja", "Jabatan", "Pangkat"]
    let rows = people.map { person in
      [
        person.nip.map { "'" + $0.description } ?? "", person.name, person.unit ?? "",
        person.position ?? "", person.rank ?? "",
      ]
    }
    return "\u{FEFF}" + csvText([head] + rows) + "\r\n"
  }
}

extension Person {
  var json: JSON {
    func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
    return .object([
      "id": .string(id.description), "name": .string(name), "nip": text(nip?.description),
      "unit": text(unit), "position": text(position), "rank": text(rank),
    ])
  }

  /// What is known, with what it is called.
  var details: [(label: Phrase, text: String)] {
    [
      (Phrase("Nama", "Name"), shownName), (Phrase("NIP", "NIP"), nip?.description),
      (Phrase("Unit kerja", "Office"), unit), (Phrase("Jabatan", "Position"), position),
      (Phrase("Pangkat", "Rank"), rank),
    ].compactMap { label, text in text.map { (label, $0) } }
  }
}
