/// An office of the organisation (OPD) or a part of one.
package struct WorkUnit: Hashable, Sendable {
  package var name: String
  /// As people call it: `Diskominfo`.
  package var short: String?
  /// The number the organisation gives it.
  package var code: String?
  /// Other names it is written by, such as an earlier one.
  package var synonyms: [String]

  package init(
    name: String, short: String? = nil, code: String? = nil, synonyms: [String] = []
  ) {
    (self.name, self.short, self.code, self.synonyms) = (name, short, code, synonyms)
  }

  /// Every way to write it.
  package var names: [String] { [name] + [short, code].compactMap(\.self) + synonyms }
}

/// The units of an organisation, one inside another.
///
/// People's units are texts, as rosters have them. The tree says which unit a text means: by name,
/// short name, code or synonym, whatever the case, spaces and punctuation. Units of one name in
/// different offices are told apart by a path: `Diskominfo / Sekretariat`.
package struct UnitTree: Hashable, Sendable {
  /// A place in ``units``.
  package typealias Place = Int

  /// What a text means.
  package enum Meaning: Hashable, Sendable {
    case unit(Place)
    /// Several units are called so; each by its path.
    case several([String])
    case unknown(nearest: String?)
  }

  /// Outer before inner, in the order written.
  package private(set) var units: [WorkUnit] = []
  /// The unit that each one is a part of.
  package private(set) var parents: [Place?] = []
  private var places: [String: [Place]] = [:]

  package init() {}

  package var isEmpty: Bool { units.isEmpty }

  /// Adds a unit inside another.
  ///
  /// - Parameter parent: `nil` for a unit of the organisation itself.
  /// - Returns: its place; `nil`, and nothing is added, when a unit beside it has one of its names.
  package mutating func add(_ unit: WorkUnit, inside parent: Place?) -> Place? {
    let keys = Set(unit.names.map(Self.key))
    let isTaken = keys.contains { key in
      (places[key] ?? []).contains { parents[$0] == parent }
    }
    guard !isTaken else { return nil }
    units.append(unit)
    parents.append(parent)
    for key in keys { places[key, default: []].append(units.count - 1) }
    return units.count - 1
  }

  // MARK: Texts

  package func meaning(of text: String) -> Meaning {
    let found = places(of: text)
    switch found.count {
    case 1: return .unit(found[0])
    case 0:
      let names = units.flatMap { [$0.name] + ($0.short.map { [$0] } ?? []) }
      let lower = Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
      let near = closestMatch(to: text.lowercased(), in: lower.keys.sorted())
      return .unknown(nearest: near.flatMap { lower[$0] })
    default: return .several(found.map(label))
    }
  }

  /// The unit that a text means, if it is exactly one.
  package func place(of text: String) -> Place? {
    let found = places(of: text)
    return found.count == 1 ? found[0] : nil
  }

  /// What a unit is written as: its name, with those outside it where other units bear that name.
  package func label(of place: Place) -> String {
    var label = units[place].name
    var outer = parents[place]
    while places(of: label).count > 1, let next = outer {
      label = units[next].name + " / " + label
      outer = parents[next]
    }
    return label
  }

  /// Those called so; a slash leads from an outer unit to one somewhere inside it.
  private func places(of text: String) -> [Place] {
    if let found = places[Self.key(text)] { return found }
    let path = text.split { $0 == "/" || $0 == ">" }.map { Self.key(String($0)) }
    guard path.count > 1, let last = path.last, !path.contains("") else { return [] }
    return (places[last] ?? []).filter { place in
      var outer = path.dropLast()[...]
      for ancestor in ancestors(of: place).dropFirst() {
        guard let wanted = outer.last else { break }
        if places[wanted]?.contains(ancestor) == true { outer.removeLast() }
      }
      return outer.isEmpty
    }
  }

  /// Words in small letters with one space between.
  private static func key(_ text: String) -> String {
    text.typedPlainly.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  // MARK: Inside and outside

  /// The unit itself, then those it is a part of, the innermost first.
  package func ancestors(of place: Place) -> [Place] {
    var line = [place]
    while let outer = parents[line[line.count - 1]] { line.append(outer) }
    return line
  }

  /// The unit itself and all that are part of it, in the order written.
  package func descendants(of place: Place) -> [Place] {
    units.indices.filter { isInside($0, place) }
  }

  /// Whether a unit is another one or a part of it.
  package func isInside(_ inner: Place, _ outer: Place) -> Bool {
    ancestors(of: inner).contains(outer)
  }

  /// Whether somebody whose unit is written `text` belongs to the unit written `outer`. Texts that
  /// the tree does not know mean themselves.
  package func isInside(_ text: String, _ outer: String) -> Bool {
    if let inner = place(of: text), let outer = place(of: outer) { return isInside(inner, outer) }
    return Self.key(text) == Self.key(outer)
  }
}
