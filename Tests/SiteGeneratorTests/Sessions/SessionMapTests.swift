import LearningCore
import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct SessionMapTests {
  @Test func everyPlaceIsOnTheMapAndNothingCoversAnything() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let places = (0..<Int.random(in: 2...40, using: &generator)).map { _ in
        let spread = [10_000, 1_000_000].randomElement(using: &generator) ?? 1
        return Session.Coordinates(
          latitude: known(
            DecimalNumber(digits: Int.random(in: -spread...spread, using: &generator), scale: 6)),
          longitude: known(
            DecimalNumber(
              digits: 117_000_000 + Int.random(in: -spread...spread, using: &generator), scale: 6)))
      }
      guard let map = MapProjection(places, width: 640, margin: 56) else {
        Issue.record("no map of \(places.count) places")
        continue
      }
      let points = places.map(map.point)
      for point in points {
        #expect((50...590).contains(point.x) && (50...map.height - 50).contains(point.y))
      }
      let labels = MapLabels(
        points, names: places.map { "Balai \($0.latitude)" }, width: 640, height: map.height)
      #expect(labels.marks.flatMap(\.places).sorted() == Array(places.indices))
      let names = labels.labels.compactMap(\.self)
      for (index, name) in names.enumerated() {
        #expect(!labels.marks.contains { $0.box.overlaps(name) })
        #expect(!names[(index + 1)...].contains { $0.overlaps(name) })
      }
    }
  }

  @Test func northIsUpAndEastIsRight() throws {
    let map = try #require(
      MapProjection(
        [coordinates("-6.2", "106.8"), coordinates("-6.1", "106.9")], width: 640, margin: 56))
    let (south, north) = (
      map.point(coordinates("-6.2", "106.8")), map.point(coordinates("-6.1", "106.9"))
    )
    #expect(north.x > south.x && north.y < south.y)
  }

  @Test func aSinglePlaceNeedsNoMap() {
    #expect(MapProjection([coordinates("-6.2", "106.8")], width: 640, margin: 56) == nil)
  }

  @Test func theScaleIsRound() throws {
    let map = try #require(
      MapProjection(
        [coordinates("-6.2", "106.8"), coordinates("-6.2", "107.8")], width: 640, margin: 56))
    // One degree at six degrees south is 110.7 km, on 528 units.
    #expect(map.scaleBar == (metres: 20_000, units: 95))
  }
}
