/// The days of the week, Monday first.
package enum Weekday: Int, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  package var phrase: Phrase {
    switch self {
    case .monday: Phrase("Senin", "Monday")
    case .tuesday: Phrase("Selasa", "Tuesday")
    case .wednesday: Phrase("Rabu", "Wednesday")
    case .thursday: Phrase("Kamis", "Thursday")
    case .friday: Phrase("Jumat", "Friday")
    case .saturday: Phrase("Sabtu", "Saturday")
    case .sunday: Phrase("Minggu", "Sunday")
    }
  }
}

extension CivilDate {
  package var weekday: Weekday {
    // The first of January 1970 was a Thursday.
    let days = (daysSince1970 + 3) % 7
    guard let weekday = Weekday(rawValue: (days + 7) % 7) else {
      preconditionFailure("a week has seven days")
    }
    return weekday
  }
}
