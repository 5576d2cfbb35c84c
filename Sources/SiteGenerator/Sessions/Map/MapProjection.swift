import Foundation
import LearningCore

/// Where places come to lie on a map of a fixed width: equirectangular, true in the middle of what is
/// shown, which is enough for a district or a province.
struct MapProjection {
  /// From the upper left corner, in units of the picture.
  struct Point: Hashable {
    var x: Int
    var y: Int
  }

  let width: Int
  let height: Int
  /// How many units of the picture one kilometre is.
  let unitsPerKilometre: Double
  private let west: Double
  private let north: Double
  private let unitsPerDegree: (x: Double, y: Double)

  /// - Returns: `nil` for fewer than two places: there is nothing to compare.
  init?(_ places: [Session.Coordinates], width: Int, margin: Int) {
    let latitudes = places.map(\.latitude.degrees)
    let longitudes = places.map(\.longitude.degrees)
    guard places.count > 1, let south = latitudes.min(), let north = latitudes.max(),
      let west = longitudes.min(), let east = longitudes.max()
    else { return nil }
    let squeeze = max(cos((south + north) / 2 * .pi / 180), 0.05)
    // Two houses of one street do not fill a map.
    let breadth = max((east - west) * squeeze, Self.least)
    let length = max(north - south, Self.least)
    let inner = Double(width - 2 * margin)
    // Neither a strip nor a tower.
    let tallest = inner * 0.8
    let scale = min(inner / breadth, tallest / length)
    let tall = max(length * scale, inner * 0.35)
    self.width = width
    height = Int(tall.rounded()) + 2 * margin
    unitsPerDegree = (scale * squeeze, scale)
    unitsPerKilometre = scale / Self.kilometresPerDegree
    self.west = (west + east) / 2 - Double(width) / 2 / unitsPerDegree.x
    self.north = (south + north) / 2 + Double(height) / 2 / unitsPerDegree.y
  }

  func point(_ place: Session.Coordinates) -> Point {
    Point(
      x: Int(((place.longitude.degrees - west) * unitsPerDegree.x).rounded()),
      y: Int(((north - place.latitude.degrees) * unitsPerDegree.y).rounded()))
  }

  /// A round distance that takes at most a third of the width, in metres and in units.
  var scaleBar: (metres: Int, units: Int) {
    let limit = Double(width) / 3
    var best = 100
    for power in [100, 1000, 10_000, 100_000, 1_000_000] {
      for factor in [1, 2, 5] where Double(power * factor) / 1000 * unitsPerKilometre <= limit {
        best = power * factor
      }
    }
    return (best, Int((Double(best) / 1000 * unitsPerKilometre).rounded()))
  }

  /// About half a kilometre.
  private static let least = 0.005
  private static let kilometresPerDegree = 111.32
}

extension DecimalNumber {
  fileprivate var degrees: Double { Double(digits) / pow(10, Double(scale)) }
}
