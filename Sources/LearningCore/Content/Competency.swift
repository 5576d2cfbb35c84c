/// A competency of some framework that a course or a module builds.
package struct Competency: Hashable, Sendable, CustomStringConvertible {
  /// Its name: `digcomp-2.2/4.1`, or whatever the author wrote where the framework is no DigComp.
  /// The version belongs to the name, because the same number may mean something else in another.
  package let description: String
  /// What it is called, in the author's words; empty where there are none.
  package let words: String

  /// Reads `digcomp-2.2/4.1`, `DigComp 2.2: 4.1 melindungi gawai`, or any other text.
  ///
  /// - Returns: `nil` for a DigComp that does not exist, or a number it does not have.
  package init?(_ text: String) {
    guard text.lowercased().hasPrefix("digcomp") else {
      (description, words) = (text, "")
      return
    }
    let rest = text.dropFirst(7).drop { " -".contains($0) }
    let version = rest.prefix { $0.isNumber || $0 == "." }
    let behind = rest.dropFirst(version.count).drop { " :/".contains($0) }
    let code = behind.prefix { $0.isNumber || $0 == "." }
    guard let version = DigComp(rawValue: String(version)), DigComp.codes.contains(String(code))
    else { return nil }
    description = "digcomp-\(version.rawValue)/\(code)"
    words = behind.dropFirst(code.count).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// `DigComp 2.2: 4.1 melindungi gawai`.
  package var title: String {
    guard description.hasPrefix("digcomp-") else { return description }
    let name = description.dropFirst(8).split(separator: "/")
    return "DigComp \(name[0]): \(name[1])" + (words.isEmpty ? "" : " " + words)
  }

  package static func == (a: Self, b: Self) -> Bool { a.description == b.description }
  package func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

/// The versions of the European Digital Competence Framework for Citizens that are known. Both have
/// 21 competences in five areas with the same numbers.
///
/// Sources: Vuorikari et al., DigComp 2.2, JRC128415; Cosgrove and Cachia, DigComp 3.0, JRC144121.
package enum DigComp: String, CaseIterable, Sendable {
  case v2 = "2.2"
  case v3 = "3.0"

  /// `1.1` to `5.4`.
  package static let codes: Set<String> = {
    let areas = [3, 6, 4, 4, 4]
    return Set(
      areas.enumerated().flatMap { area, count in (1...count).map { "\(area + 1).\($0)" } })
  }()
}

/// The four pillars of the national digital literacy programme.
package enum DigitalPillar: String, CaseIterable, Sendable {
  case skills, culture, ethics, safety

  /// Reads what authors call them, in Indonesian or English.
  ///
  /// - Returns: `nil` for anything else.
  package init?(_ text: String) {
    var key = text.nameKey
    for end in [" bermedia digital", " digital"] where key.hasSuffix(end) {
      key = String(key.dropLast(end.count))
    }
    if key.hasPrefix("digital ") { key = String(key.dropFirst(8)) }
    switch key {
    case "kecakapan", "cakap", "skill", "skills": self = .skills
    case "budaya", "culture": self = .culture
    case "etika", "ethics": self = .ethics
    case "keamanan", "aman", "safety", "security": self = .safety
    default: return nil
    }
  }

  package var word: Phrase {
    switch self {
    case .skills: Phrase("Kecakapan Digital", "Digital Skills")
    case .culture: Phrase("Budaya Digital", "Digital Culture")
    case .ethics: Phrase("Etika Digital", "Digital Ethics")
    case .safety: Phrase("Keamanan Digital", "Digital Safety")
    }
  }
}
