import LearningCore

extension Session {
  /// `Sabtu, 5 Desember 2026`
  var day: Phrase { start.day }

  /// `09.00–11.30 WITA`; where it ends on another day, that day is named.
  var hours: Phrase {
    let (from, to) = (start.time.clockText(in: start.zone), end.time.clockText(in: end.zone))
    let zones = start.zone == end.zone ? "" : " \(start.zone.name)"
    if start.time.date(in: start.zone) == end.time.date(in: end.zone) {
      return Phrase(verbatim: "\(from)\(zones)–\(to) \(end.zone.name)")
    }
    return Phrase(
      "\(from)\(zones) sampai \(end.day.indonesian), \(to) \(end.zone.name)",
      "\(from)\(zones) to \(end.day.english), \(to) \(end.zone.name)")
  }

  /// `Sabtu, 5 Desember 2026, 09.00–11.30 WITA`
  var when: Phrase {
    Phrase(
      "\(day.indonesian), \(hours.indonesian)", "\(day.english), \(hours.english)")
  }
}

extension Session.Moment {
  fileprivate var day: Phrase {
    let date = time.date(in: zone)
    let weekday = date.weekday.phrase
    return Phrase(
      "\(weekday.indonesian), \(date.phrase.indonesian)",
      "\(weekday.english), \(date.phrase.english)")
  }
}
