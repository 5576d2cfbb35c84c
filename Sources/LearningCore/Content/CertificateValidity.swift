/// A day that comes every year, such as 31 December.
package struct YearDay: Hashable, Sendable, CustomStringConvertible {
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Reads `12-31`: month and day.
  ///
  /// - Returns: `nil` for a day that no year has.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    // 2000 is a leap year.
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let month = number(parts[0]),
      let day = number(parts[1]), CivilDate(year: 2000, month: month, day: day) != nil
    else { return nil }
    (self.month, self.day) = (month, day)
  }

  package var description: String { "\(pad(month))-\(pad(day))" }

  /// The first such day that is not before `date`. 29 February is the 28th in other years.
  func first(from date: CivilDate) -> CivilDate {
    let found = [date.year, date.year + 1].compactMap { year in
      CivilDate(year: year, month: month, day: day)
        ?? CivilDate(year: year, month: month, day: day - 1)
    }
    return found.first { $0 >= date } ?? date
  }
}

/// How somebody whose certificate ends gets the next one.
package struct RenewalRule: Hashable, Sendable {
  /// Which training hours a renewal earns, in the year it is done.
  package enum Hours: String, CaseIterable, Sendable {
    /// Those of the modules of which a lesson was to be read again.
    case studied
    /// Those of the whole course.
    case all
    case none
  }

  /// From so many days before the end on.
  package var days: Int
  package var hours: Hours

  package init(days: Int = 60, hours: Hours = .studied) { (self.days, self.hours) = (days, hours) }
}

extension CertificateRule {
  /// The first day on which a certificate is no longer valid; `nil` for ever.
  ///
  /// Whole calendar months after the day of issue; where it is tied to a day of the year, it goes on
  /// to the first such day after that, so it is never shorter than promised.
  package func end(issuedOn date: CivilDate) -> CivilDate? {
    guard let validityMonths else { return nil }
    let end = date.adding(months: validityMonths)
    guard let anchor else { return end }
    return anchor.first(from: end.adding(days: -1)).adding(days: 1)
  }
}

extension CivilDate {
  package func adding(days: Int) -> CivilDate { CivilDate(daysSince1970: daysSince1970 + days) }
}
