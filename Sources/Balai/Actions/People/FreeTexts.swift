import LearnerRecords
import LearningCore

/// Texts that people typed and that stay in history for ever: answers, remarks, reasons.
struct FreeTexts {
  /// Where each stands.
  let places: [String]
  /// Those of them that hold the name or the number of the person.
  let naming: [String]

  init(_ history: [HistoryLine], of person: Person, zone: UTCOffset) {
    var (places, naming): ([String], [String]) = ([], [])
    for line in history where line.kind != "certificateIssued" {
      let texts = Self.texts(in: line.body).filter { !$0.isEmpty }
      guard !texts.isEmpty else { continue }
      let subject = line.body["question"]?.string ?? line.body["quiz"]?.string
      let place = [line.at.date(in: zone).description, line.kind, subject].compactMap(\.self)
        .joined(separator: " ")
      places.append(place)
      if texts.contains(where: { Self.names(person, in: $0) }) { naming.append(place) }
    }
    (self.places, self.naming) = (places, naming)
  }

  private static func texts(in body: JSON) -> [String] {
    ["text", "texts", "remark", "reason", "note"].flatMap { key -> [String] in
      guard let value = body[key] else { return [] }
      return value.array?.compactMap(\.string) ?? value.string.map { [$0] } ?? []
    }
  }

  /// Whether a text has the number of a person, or a word of the name that is no title.
  static func names(_ person: Person, in text: String) -> Bool {
    let digits = text.filter(\.isNumber)
    if let nip = person.nip?.description, digits.contains(nip) { return true }
    let words = Set(
      text.lowercased().split { !$0.isLetter }.filter { $0.count > 2 }.map(String.init))
    return nameWords(of: person).contains(where: words.contains)
  }

  /// Titles stand behind a comma, or end in a dot.
  private static func nameWords(of person: Person) -> [String] {
    person.name.prefix { $0 != "," }.split(whereSeparator: \.isWhitespace)
      .filter { !$0.hasSuffix(".") }
      .flatMap { $0.lowercased().split { !$0.isLetter } }.filter { $0.count > 2 }.map(String.init)
  }
}
