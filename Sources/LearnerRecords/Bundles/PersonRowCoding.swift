import LearningCore

// What is known of a person, as a line of a bundle.

extension PersonRow {
  var json: JSON {
    func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
    return .object([
      "id": .string(person.id.description), "name": .string(person.name),
      "nip": text(person.nip?.description), "unit": text(person.unit),
      "position": text(person.position), "rank": text(person.rank),
      "addedMS": .integer(addedAt.millisecondsSince1970),
      "updatedMS": .integer(updatedAt.millisecondsSince1970),
    ])
  }

  /// - Returns: `nil` for what ``json`` could not have been.
  init?(_ json: JSON) {
    guard let id = json["id"]?.string.flatMap({ PersonID($0) }), let name = json["name"]?.string,
      let added = json["addedMS"]?.integer, let updated = json["updatedMS"]?.integer
    else { return nil }
    self.init(
      person: Person(
        id: id, name: name, nip: json["nip"]?.string.flatMap { try? NIP($0) },
        unit: json["unit"]?.string, position: json["position"]?.string,
        rank: json["rank"]?.string),
      addedAt: Timestamp(millisecondsSince1970: added),
      updatedAt: Timestamp(millisecondsSince1970: updated))
    guard self.json == json else { return nil }
  }
}
