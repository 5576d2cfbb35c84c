package import LearningCore

/// Training time of one person, by calendar year and course. Exact: minutes are added, never hours.
package struct TrainingLedger: Hashable, Sendable {
  /// Minutes that were earned at a time.
  package struct Earned: Hashable, Sendable {
    package var course: CourseID
    package var minutes: Int
    package var at: Timestamp

    package init(course: CourseID, minutes: Int, at: Timestamp) {
      (self.course, self.minutes, self.at) = (course, minutes, at)
    }
  }

  /// Minutes that are still to be earned in a year.
  package struct Planned: Hashable, Sendable {
    package var course: CourseID
    package var minutes: Int
    package var year: Int

    package init(course: CourseID, minutes: Int, year: Int) {
      (self.course, self.minutes, self.year) = (course, minutes, year)
    }
  }

  package struct Item: Hashable, Sendable {
    package var course: CourseID
    package var planned: Int
    package var earned: Int
  }

  package struct Year: Hashable, Sendable {
    package var year: Int
    /// By name of the course.
    package var items: [Item]
    /// What was earned, and so much of it as counts where there is a limit.
    package var earned: Int
    package var counted: Int
    /// What was taken over from earlier years to reach the target, never more than was missing.
    package var carried: Int
    package var planned: Int
    package var target: Int

    /// What counts for the year.
    package var total: Int { counted + carried }
    package var lacking: Int { max(0, target - total) }
  }

  /// The earliest first, without gaps.
  package let years: [Year]

  /// Carrying over: what exceeds the target of a year, up to the most that may be carried, waits for
  /// the years after it. Each of those takes what it lacks, the oldest first, and what is not taken
  /// in time is lost. Only what a year earned itself is carried, so nothing counts twice.
  ///
  /// - Parameters:
  ///   - zone: where the office is; what is finished on New Year's Eve counts there.
  ///   - year: this one; the last in the ledger, unless something is planned for a later one.
  package init(
    earned: [Earned], planned: [Planned] = [], target: HoursTarget, zone: UTCOffset,
    through year: Int
  ) {
    var items: [Int: [CourseID: Item]] = [:]
    func change(_ year: Int, _ course: CourseID, _ body: (inout Item) -> Void) {
      body(&items[year, default: [:]][course, default: Item(course: course, planned: 0, earned: 0)])
    }
    for entry in earned {
      change(entry.at.date(in: zone).year, entry.course) { $0.earned += entry.minutes }
    }
    for entry in planned { change(entry.year, entry.course) { $0.planned += entry.minutes } }
    let first = min(items.keys.min() ?? year, year)
    let last = max(items.keys.max() ?? year, year)

    var waiting: [(minutes: Int, until: Int)] = []
    years = (first...last).map { year in
      let items = (items[year] ?? [:]).values.sorted { $0.course < $1.course }
      let earned = items.reduce(0) { $0 + $1.earned }
      let counted = min(earned, target.mostMinutes ?? earned)
      waiting.removeAll { $0.until < year }
      var lacking = max(0, min(target.minutes, target.mostMinutes ?? .max) - counted)
      var carried = 0
      for place in waiting.indices {
        let taken = min(waiting[place].minutes, lacking)
        waiting[place].minutes -= taken
        carried += taken
        lacking -= taken
      }
      if let rule = target.carried, counted > target.minutes {
        waiting.append((min(counted - target.minutes, rule.minutes), year + rule.years))
      }
      return Year(
        year: year, items: items, earned: earned, counted: counted, carried: carried,
        planned: items.reduce(0) { $0 + $1.planned }, target: target.minutes)
    }
  }

  package subscript(year: Int) -> Year? { years.first { $0.year == year } }
}

extension LearningRecord {
  /// The minutes of modules completed and of certificates renewed, each once: somebody with two
  /// identities may have completed a module twice, and then the first time counts.
  package var earnedMinutes: [TrainingLedger.Earned] {
    var modules: Set<[String]> = []
    let completed = completedModules.filter {
      modules.insert([$0.course.description, $0.module.description]).inserted
    }
    var numbers: Set<String> = []
    return completed.map { .init(course: $0.course, minutes: $0.minutes, at: $0.at) }
      + renewals.filter { numbers.insert($0.number).inserted }
      .map { .init(course: $0.course, minutes: $0.minutes, at: $0.at) }
  }
}

/// What is assigned by a path, or begun, and not yet earned. A course belongs to the year in which
/// it is due; where that is past, or nothing is said, to this one.
///
/// - Parameter courses: of one person.
package func plannedMinutes(
  _ courses: [CourseProgress], paths: [LearningPath], today: CivilDate
) -> [TrainingLedger.Planned] {
  courses.compactMap { course in
    let assigned = paths.filter { $0.required.contains(course.course) }
    guard course.hasStarted || !assigned.isEmpty else { return nil }
    let minutes = course.modules.reduce(0) { $0 + ($1.completion == nil ? $1.minutes : 0) }
    guard minutes > 0 else { return nil }
    let due = assigned.compactMap(\.due).min()
    return .init(
      course: course.course, minutes: minutes, year: max(due?.year ?? today.year, today.year))
  }
}
