import LearningCore

extension Publication {
  /// Where sessions and centres are, for programs that draw maps (RFC 7946).
  func placesFile() -> OutputFile {
    var features: [JSON] = []
    for session in library.sessions {
      guard let point = session.place.coordinates else { continue }
      var properties: [String: JSON] = [
        "kind": .string("session"), "id": .string(session.id.description),
        "title": .string(session.title), "start": .string(session.start.description),
        "end": .string(session.end.description), "place": .string(session.place.name),
        "cancelled": .bool(session.isCancelled),
      ]
      properties["address"] = session.place.address.map { .string($0) }
      properties["url"] = publicAddress(of: .session(session.id)).map { .string($0) }
      features.append(feature(at: point, properties))
    }
    for centre in workspace.centres {
      guard let point = centre.place.coordinates else { continue }
      var properties: [String: JSON] = [
        "kind": .string("centre"), "place": .string(centre.place.name),
      ]
      properties["address"] = centre.place.address.map { .string($0) }
      properties["hours"] = centre.hours.map { .string($0) }
      properties["phone"] = centre.phone.map { .string($0) }
      features.append(feature(at: point, properties))
    }
    let collection = JSON.object([
      "type": .string("FeatureCollection"), "features": .array(features),
    ])
    return OutputFile(
      path: SitePath.places.description, bytes: Array((collection.canonicalText + "\n").utf8))
  }

  private func feature(at place: Session.Coordinates, _ properties: [String: JSON]) -> JSON {
    .object([
      "type": .string("Feature"), "properties": .object(properties),
      "geometry": .object([
        "type": .string("Point"),
        // Longitude comes first (section 3.1.1).
        "coordinates": .array([place.longitude.json, place.latitude.json]),
      ]),
    ])
  }
}

extension DecimalNumber {
  fileprivate var json: JSON { Double(description).map { .double($0) } ?? .null }
}
