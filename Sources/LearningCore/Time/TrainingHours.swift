/// Training hours (*jam pelajaran*, JP), kept as minutes so that sums are exact.
package struct TrainingHours: Hashable, Sendable {
  package let minutes: Int
  /// Minutes in one hour of training, from the workspace (45 by default).
  package let minutesPerHour: Int

  package init(minutes: Int, minutesPerHour: Int) {
    (self.minutes, self.minutesPerHour) = (minutes, max(1, minutesPerHour))
  }

  /// Whole hours; the rest is given up nowhere, see ``phrase``.
  package var whole: Int { minutes / minutesPerHour }

  /// `6 JP`, or `6 JP 30 menit` when minutes are left over. Never rounded.
  package var phrase: Phrase {
    let rest = minutes % minutesPerHour
    guard rest > 0 else { return Phrase(verbatim: "\(whole) JP") }
    guard whole > 0 else { return Phrase("\(rest) menit", "\(rest) min") }
    return Phrase("\(whole) JP \(rest) menit", "\(whole) JP \(rest) min")
  }
}
