/// How training hours are counted over the years. Regulations differ and change, so all of it is
/// configuration.
package struct HoursPolicy: Hashable, Sendable {
  /// What some people are held to instead of the general rule.
  package struct Rule: Hashable, Sendable {
    package var group: PersonGroup
    /// Hours to reach in a year; `nil` where the general target holds.
    package var yearlyHours: Int?
    /// The most hours that count in a year; `nil` for no limit.
    package var mostHours: Int?

    package init(group: PersonGroup, yearlyHours: Int?, mostHours: Int?) {
      (self.group, self.yearlyHours, self.mostHours) = (group, yearlyHours, mostHours)
    }
  }

  /// What exceeds the target of one year counts in later ones.
  package struct CarryOver: Hashable, Sendable {
    /// The most hours of one year that are carried.
    package var mostHours: Int
    /// For how many years after that one.
    package var years: Int

    package init(mostHours: Int, years: Int) { (self.mostHours, self.years) = (mostHours, years) }
  }

  /// The first that fits a person holds.
  package var rules: [Rule]
  /// `nil`: every year begins with nothing.
  package var carryOver: CarryOver?

  package init(rules: [Rule] = [], carryOver: CarryOver? = nil) {
    (self.rules, self.carryOver) = (rules, carryOver)
  }
}

/// What one person is held to, in minutes.
package struct HoursTarget: Hashable, Sendable {
  /// To be reached in a year.
  package var minutes: Int
  /// The most that counts in a year.
  package var mostMinutes: Int?
  /// The most of one year that is carried, and for how many years.
  package var carried: (minutes: Int, years: Int)? {
    carriedMinutes.map { ($0, carriedYears) }
  }
  private var carriedMinutes: Int?
  private var carriedYears: Int

  package init(minutes: Int, mostMinutes: Int? = nil, carried: (minutes: Int, years: Int)? = nil) {
    (self.minutes, self.mostMinutes) = (minutes, mostMinutes)
    (carriedMinutes, carriedYears) = (carried?.minutes, carried?.years ?? 0)
  }
}

extension Workspace {
  package func hoursTarget(of person: Person?) -> HoursTarget {
    let rule = person.flatMap { person in
      hoursPolicy.rules.first { $0.group.includes(person, in: self) }
    }
    return HoursTarget(
      minutes: (rule?.yearlyHours ?? yearlyHours) * minutesPerHour,
      mostMinutes: rule?.mostHours.map { $0 * minutesPerHour },
      carried: hoursPolicy.carryOver.map { ($0.mostHours * minutesPerHour, $0.years) })
  }
}
