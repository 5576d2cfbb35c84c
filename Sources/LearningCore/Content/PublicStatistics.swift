/// What is told to everybody of who learned: full groups of people only, see ``PeopleByYear``.
package struct PublicStatistics: Hashable, Sendable {
  /// Of one year.
  package struct Counts: Hashable, Sendable {
    package var year: Int
    package var began: Int
    package var finished: Int
    /// Whose certificate, issued that year, is valid on the date of the statistics.
    package var certified: Int
    /// Minutes of training.
    package var minutes: Int

    package init(year: Int, began: Int = 0, finished: Int = 0, certified: Int = 0, minutes: Int = 0)
    {
      (self.year, self.began, self.finished) = (year, began, finished)
      (self.certified, self.minutes) = (certified, minutes)
    }

    package var isEmpty: Bool { self == Counts(year: year) }
  }

  package struct Course: Hashable, Sendable {
    package var id: CourseID
    /// Ascending; none is empty.
    package var years: [Counts]

    package init(id: CourseID, years: [Counts]) { (self.id, self.years) = (id, years) }
  }

  /// What happened among citizens in one year.
  package struct Sessions: Hashable, Sendable {
    package var year: Int
    package var held: Int
    /// Who came, each time anew.
    package var people: Int

    package init(year: Int, held: Int, people: Int) {
      (self.year, self.held, self.people) = (year, held, people)
    }
  }

  package var date: CivilDate
  /// How many people make a group. Every number of people is a multiple of it.
  package var group: Int
  package var courses: [Course]
  /// Ascending.
  package var sessions: [Sessions]

  package init(date: CivilDate, group: Int, courses: [Course], sessions: [Sessions]) {
    (self.date, self.group) = (date, group)
    (self.courses, self.sessions) = (courses, sessions)
  }

  /// All courses together, by year.
  package var years: [Counts] {
    Dictionary(grouping: courses.flatMap(\.years), by: \.year)
      .map { year, counts in counts.total(year: year) }.sorted { $0.year < $1.year }
  }

  /// The smallest group that may be set.
  package static let leastGroup = 5
}

extension [PublicStatistics.Counts] {
  package func total(year: Int = 0) -> PublicStatistics.Counts {
    reduce(into: PublicStatistics.Counts(year: year)) { total, counts in
      total.began += counts.began
      total.finished += counts.finished
      total.certified += counts.certified
      total.minutes += counts.minutes
    }
  }
}

/// How many people did something, by year, so that it can be told to everybody.
///
/// People are told in full groups, and a group in the year in which it became full. Let `c` be how
/// many there were up to the end of a year and `k` the size of a group; then all that is told follows
/// from the whole part of `c / k` of each year. Sums over years are such whole parts, sums over
/// courses are sums of them; no total is counted anew. So whatever is added and subtracted, a year
/// in which two people began cannot be told from one in which nobody or four did: from the next
/// group on, each `c` may be any of `k` neighbouring numbers, independently of all others. Rounding
/// each number by itself would not do: five groups of four and a total of twenty tell each other.
package struct PeopleByYear: Hashable, Sendable {
  private var counts: [Int: Int] = [:]

  package init() {}

  package mutating func add(_ people: Int = 1, in year: Int) { counts[year, default: 0] += people }

  package var years: Set<Int> { Set(counts.keys) }

  /// Full groups up to the end of each year.
  private func fullGroups(of size: Int, in years: [Int]) -> [Int] {
    var count = 0
    return years.map { year in
      count += counts[year] ?? 0
      return count / size
    }
  }

  /// People in groups that became full in each of the years.
  ///
  /// - Parameter years: ascending, with all of ``years``.
  package func shown(group size: Int, in years: [Int]) -> [Int] {
    fullGroups(of: size, in: years).steps.map { $0 * size }
  }

  /// The same of an amount to which many people add, such as minutes: told in steps of what a full
  /// group adds when each of it does all, and never more than the groups of `people` can have added.
  ///
  /// - Parameter most: what one of them adds at most.
  package func shownAmounts(group size: Int, of people: PeopleByYear, most: Int, in years: [Int])
    -> [Int]
  {
    guard most > 0 else { return years.map { _ in 0 } }
    let groups = zip(
      fullGroups(of: size * most, in: years), people.fullGroups(of: size, in: years)
    ).map { min($0, $1) }
    return groups.steps.map { $0 * size * most }
  }
}

extension [Int] {
  /// What each is above the one before it.
  fileprivate var steps: [Int] { zip(self, [0] + self).map { $0 - $1 } }
}
