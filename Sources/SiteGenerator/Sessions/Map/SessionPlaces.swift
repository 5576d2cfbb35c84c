import LearningCore

/// The places that a visitor can go to, each once and numbered from 1: first those of the coming
/// sessions, then the others.
struct SessionPlaces {
  struct Place {
    let name: String
    let coordinates: Session.Coordinates
  }

  private(set) var places: [Place] = []

  init(coming: [Session], centres: [Centre]) {
    let all = coming.filter { !$0.isCancelled }.map(\.place) + centres.map(\.place)
    for place in all {
      guard let coordinates = place.coordinates, number(of: place) == nil else { continue }
      places.append(Place(name: place.name, coordinates: coordinates))
    }
  }

  func number(of place: Session.Place) -> Int? {
    guard let coordinates = place.coordinates else { return nil }
    return places.firstIndex { $0.coordinates == coordinates }.map { $0 + 1 }
  }
}
