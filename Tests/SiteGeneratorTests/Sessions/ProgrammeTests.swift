import LearningCore
import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct ProgrammeTests {
  private func programme(_ minutes: Int, _ modules: [Int]) -> Programme {
    let start = Timestamp(millisecondsSince1970: 0)
    return Programme(from: start, to: start + .minutes(minutes), modules: modules)
  }

  private func acts(_ programme: Programme) -> [String] {
    programme.items.map { item in
      let name =
        switch item.act {
        case .opening: "buka"
        case .module(let index): "modul \(index)"
        case .pause: "jeda"
        case .questions: "tanya"
        case .closing: "tutup"
        }
      return "\(name) \(item.minutes)"
    }
  }

  @Test func modulesHaveTheirTimeWhereThereIsEnough() {
    #expect(
      acts(programme(150, [45, 45])) == [
        "buka 10", "modul 0 45", "jeda 15", "modul 1 45", "tanya 25", "tutup 10",
      ])
    #expect(!programme(150, [45, 45]).isShortened)
  }

  @Test func modulesShareWhatThereIs() {
    #expect(
      acts(programme(120, [90, 45])) == [
        "buka 10", "modul 0 65", "modul 1 30", "tanya 5", "tutup 10",
      ])
    #expect(programme(120, [90, 45]).isShortened)
  }

  @Test func whatTakesDaysHasNoTimetable() {
    #expect(programme(26 * 60, [45]).items.isEmpty)
    #expect(programme(2, [45, 45, 45]).items.isEmpty)
  }

  @Test func partsFollowEachOtherWithoutAGap() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let length = Int.random(in: 1...720, using: &generator)
      let modules = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        Int.random(in: 0...600, using: &generator)
      }
      let programme = programme(length, modules)
      guard !programme.items.isEmpty else { continue }
      var time = 0
      for item in programme.items {
        #expect(item.start.millisecondsSince1970 == time * 60_000)
        #expect(item.minutes > 0)
        time += item.minutes
      }
      #expect(time == length, "\(length) \(modules)")
      let taught = programme.items.compactMap { item -> Int? in
        if case .module(let index) = item.act { index } else { nil }
      }
      #expect(taught == Array(modules.indices), "\(length) \(modules)")
    }
  }
}
