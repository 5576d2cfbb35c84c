import LearningCore

/// A text with values in it: `Nomor {number}`. What stands in square brackets is left out when a
/// value in it is missing: `[{place}, ]{issued}`.
struct Wording: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case text(String)
    case value(Value)
    case optional([Part])
  }

  /// A value of a certificate, by the name templates use.
  enum Value: String, CaseIterable, Sendable {
    case number, institution, name, nip, unit, course, version, hours, score, witnessed, completed
    case issued, until, place, page
  }

  enum Problem: Error, Hashable {
    case unknownValue(String)
    case unbalanced
  }

  static let empty = Wording(parts: [])
  static let institution = Wording(parts: [.value(.institution)])

  private let parts: [Part]

  private init(parts: [Part]) { self.parts = parts }

  init(_ text: String) throws(Problem) {
    var outside: [Part] = []
    var inside: [Part]?
    var literal = ""
    func close() {
      guard !literal.isEmpty else { return }
      if inside == nil { outside.append(.text(literal)) } else { inside?.append(.text(literal)) }
      literal = ""
    }
    var rest = Substring(text)
    while let character = rest.popFirst() {
      switch character {
      case "{":
        guard let end = rest.firstIndex(of: "}") else { throw .unbalanced }
        guard let value = Value(rawValue: String(rest[..<end])) else {
          throw .unknownValue(String(rest[..<end]))
        }
        close()
        if inside == nil { outside.append(.value(value)) } else { inside?.append(.value(value)) }
        rest = rest[rest.index(after: end)...]
      case "[" where inside == nil:
        close()
        inside = []
      case "]" where inside != nil:
        close()
        outside.append(.optional(inside ?? []))
        inside = nil
      case "[", "]", "}": throw .unbalanced
      default: literal.append(character)
      }
    }
    guard inside == nil else { throw .unbalanced }
    close()
    parts = outside
  }

  /// - Returns: `nil` when a value outside brackets is missing: then the line is left out.
  func text(for certificate: PrintableCertificate, in language: Language) -> String? {
    Self.text(parts) { $0.text(of: certificate, in: language) }
  }

  private static func text(_ parts: [Part], value: (Value) -> String?) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .text(let literal): text += literal
      case .value(let name):
        guard let value = value(name) else { return nil }
        text += value
      case .optional(let inner): text += Self.text(inner, value: value) ?? ""
      }
    }
    return text
  }
}

extension Wording.Value {
  /// - Returns: `nil` when this certificate has no such value.
  fileprivate func text(of certificate: PrintableCertificate, in language: Language) -> String? {
    switch self {
    case .number: certificate.number
    case .institution: certificate.institution
    case .name: certificate.name
    case .nip: certificate.maskedNIP
    case .unit: certificate.unit
    case .course: certificate.course
    case .version: certificate.courseVersion
    case .hours: certificate.hours.phrase[language]
    case .score:
      certificate.basisPoints.map {
        Score(earned: Mark(units: $0), possible: Mark(units: 10_000)).percentPhrase[language]
      }
    case .witnessed: certificate.isWitnessed ? Phrase("ya", "yes")[language] : nil
    case .completed: certificate.completedOn.phrase[language]
    case .issued: certificate.issuedAt.date(in: certificate.zone).phrase[language]
    case .until: certificate.validUntil?.phrase[language]
    case .place: certificate.place
    case .page: certificate.spokenPage
    }
  }
}
