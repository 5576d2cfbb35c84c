import LearnerRecords
import LearningCore
import TerminalUI

/// The computer's clock is behind what was recorded last: it was set back, or its battery is empty.
///
/// Work can go on, for the clock may also have been ahead before; but certificates and training
/// hours take their dates from it, so whoever sits there has to know.
struct ClockNotice: UserFacingError {
  let now: Timestamp
  let last: Timestamp
  let zone: UTCOffset

  /// - Returns: `nil` when the clock is right, as far as the records can tell.
  init?(
    _ records: LearnerRecords, now: Timestamp, zone: @autoclosure () -> UTCOffset
  ) throws(RecordError) {
    guard let last = try records.lastEntryTime(), last - now > .minutes(2) else { return nil }
    (self.now, self.last, self.zone) = (now, last, zone())
  }

  var message: Phrase {
    Phrase(
      "Jam komputer ini menunjukkan \(words(now).indonesian), lebih awal dari catatan terakhir "
        + "(\(words(last).indonesian)).",
      "This computer's clock says \(words(now).english), which is before the last entry "
        + "(\(words(last).english)).")
  }

  var nextStep: Phrase? {
    Phrase(
      "Betulkan jamnya: tanggal sertifikat dan JP diambil dari situ. Yang sudah tercatat tetap ada.",
      "Set it right: the dates of certificates and training hours come from it. What was recorded "
        + "is still there.")
  }

  private func words(_ time: Timestamp) -> Phrase {
    let date = time.date(in: zone).phrase
    let clock = time.clockText(in: zone)
    return Phrase("\(date.indonesian) \(clock)", "\(date.english) \(clock)")
  }
}

extension Visit {
  /// The first screen of a visit: the place, or what has to be known before it.
  mutating func begin(at route: Route) throws -> any Screen {
    // Before anything is recorded by that clock.
    let notice = try ClockNotice(records, now: world.now(), zone: zone)
    let screen = try open(route)
    return notice.map { alert($0) } ?? screen
  }
}
