package import LearningCore

/// Training time earned, by calendar year. Exact: minutes are added, never hours.
package struct HoursLedger: Hashable, Sendable {
  package struct Year: Hashable, Sendable {
    package var year: Int
    package var minutes: Int
  }

  /// The earliest year first.
  package let years: [Year]

  /// - Parameter zone: where the office is; a module finished on New Year's Eve counts there.
  package init(_ completions: [LearningRecord.ModuleCompletion], zone: UTCOffset) {
    var minutes: [Int: Int] = [:]
    for completion in completions {
      minutes[completion.at.date(in: zone).year, default: 0] += completion.minutes
    }
    years = minutes.sorted { $0.key < $1.key }.map { Year(year: $0.key, minutes: $0.value) }
  }

  package func minutes(in year: Int) -> Int {
    years.first { $0.year == year }?.minutes ?? 0
  }
}
