import LearningCore

/// What a QTI item says of the right answers to one interaction.
struct QTIResponse {
  struct MapEntry {
    var key: String
    var value: DecimalNumber
  }

  /// A range of numbers that is accepted, with what it earns.
  struct Accepted {
    var range: ClosedRange<DecimalNumber>
    var score: DecimalNumber
  }

  let identifier: String
  let cardinality: String
  let baseType: String
  /// The values of the right response, in its order.
  let correct: [String]
  let mapping: [MapEntry]
  /// The most that the mapping gives, if it says so.
  let upperBound: DecimalNumber?
  let isCaseSensitive: Bool
  /// From response processing.
  var ranges: [Accepted] = []

  /// - Parameter element: `<responseDeclaration>`.
  init(_ element: XMLElement) {
    identifier = element["identifier"] ?? ""
    cardinality = element["cardinality"] ?? "single"
    baseType = element["baseType"] ?? "identifier"
    correct = element.first("correctResponse")?.children("value").map(\.trimmedText) ?? []
    let map = element.first("mapping")
    let entries = map?.children("mapEntry") ?? []
    mapping = entries.compactMap { entry in
      guard let key = entry["mapKey"],
        let value = entry["mappedValue"].flatMap({ DecimalNumber(scientific: $0) })
      else { return nil }
      return MapEntry(key: key.trimmed, value: value)
    }
    upperBound = map?["upperBound"].flatMap { DecimalNumber(scientific: $0) }
    isCaseSensitive =
      baseType == "string"
      && entries.contains { ["true", "1"].contains($0["caseSensitive"] ?? "") }
  }

  func mapped(_ key: String) -> DecimalNumber? { mapping.first { $0.key == key }?.value }

  var isNumber: Bool { baseType == "float" || baseType == "integer" }

  /// The most that can be earned by the mapping.
  func best(isMultiple: Bool) -> DecimalNumber? {
    let positive = mapping.map(\.value).filter { $0.digits > 0 }
    guard isMultiple else { return positive.max() }
    let sum = positive.reduce(DecimalNumber(digits: 0)) { sum, value in sum?.adding(value) }
    return upperBound ?? sum
  }

  /// What is accepted, with its weight where it is not everything.
  ///
  /// - Parameter best: what the whole question earns; `nil` where no mapping says.
  func typedAnswers(best: DecimalNumber?) -> [(text: String, weight: AnswerWeight?)] {
    guard let best, !mapping.isEmpty else { return correct.map { ($0, nil) } }
    let mapped = mapping.compactMap { entry -> (String, AnswerWeight?)? in
      guard let weight = AnswerWeight(entry.value, of: best) else { return nil }
      return (entry.key, weight == .full ? nil : weight)
    }
    let known = Set(mapping.map(\.key))
    return mapped + correct.filter { !known.contains($0) }.map { ($0, nil) }
  }

  /// The ranges of numbers that response processing compares with, by the response: conditions
  /// `<equal toleranceMode="absolute" tolerance="a b">` between a variable and a value, each with
  /// the score it sets.
  static func ranges(in processing: XMLElement?) -> [String: [Accepted]] {
    var found: [String: [Accepted]] = [:]
    let branches = (processing?.descendants ?? []).filter {
      $0.name == "responseIf" || $0.name == "responseElseIf"
    }
    for branch in branches {
      guard let equal = branch.first("equal"), equal["toleranceMode"] != "relative",
        let variable = equal.first("variable")?["identifier"],
        let middle = equal.first("baseValue").flatMap({ DecimalNumber(scientific: $0.trimmedText) })
      else { continue }
      let isAbsolute = equal["toleranceMode"] == "absolute"
      let tolerances = (isAbsolute ? equal["tolerance"] ?? "0" : "0")
        .split(whereSeparator: \.isWhitespace).compactMap { DecimalNumber(scientific: String($0)) }
      let score = branch.first("setOutcomeValue")?.descendants.first { $0.name == "baseValue" }
        .flatMap { DecimalNumber(scientific: $0.trimmedText) }
      guard let below = tolerances.first, let above = tolerances.last,
        let low = middle.adding(below.negated), let high = middle.adding(above), low <= high,
        let score = score ?? DecimalNumber(digits: 1)
      else { continue }
      found[variable, default: []].append(Accepted(range: low...high, score: score))
    }
    return found
  }
}

extension AnswerWeight {
  /// The share that one number is of another, as near as a percentage with seven decimals; more
  /// than all counts as all.
  ///
  /// - Returns: `nil` when there is nothing to have a share of.
  init?(_ part: DecimalNumber, of whole: DecimalNumber) {
    guard whole.digits > 0 else { return nil }
    let scale = max(part.scale, whole.scale)
    func digits(_ number: DecimalNumber) -> Int128 {
      (number.scale..<scale).reduce(Int128(number.digits)) { product, _ in product * 10 }
    }
    let percent = digits(part) * 1_000_000_000 / digits(whole)
    let bounded = Int(min(max(percent, -1_000_000_000), 1_000_000_000))
    guard let number = DecimalNumber(digits: bounded, scale: 7) else { return nil }
    self.init(percent: number)
  }
}
