import LearningCore
import ProgressTracker
import TestSupport
import Testing

@Suite struct TrainingLedgerTests {
  private let zone = UTCOffset.westernIndonesia

  private func earned(
    _ minutes: Int, in year: Int, _ course: String = "c"
  ) throws -> TrainingLedger.Earned {
    let day = try #require(CivilDate(year: year, month: 6, day: 1))
    return .init(course: try name(course), minutes: minutes, at: day.start(in: zone))
  }

  private func ledger(
    _ earned: [TrainingLedger.Earned], target: HoursTarget, through year: Int = 2027
  ) -> TrainingLedger {
    TrainingLedger(earned: earned, target: target, zone: zone, through: year)
  }

  @Test func minutesAreAddedByYearAndCourse() throws {
    let ledger = ledger(
      [
        try earned(45, in: 2025, "a"), try earned(30, in: 2027, "b"), try earned(15, in: 2027, "a"),
        try earned(5, in: 2027, "b"),
      ], target: HoursTarget(minutes: 900))
    #expect(ledger.years.map(\.year) == [2025, 2026, 2027])
    #expect(ledger.years.map(\.earned) == [45, 0, 50])
    #expect(ledger[2027]?.items.map(\.earned) == [15, 35])
    #expect(ledger[2026]?.items == [])
    #expect(ledger[2024] == nil)
  }

  @Test(arguments: [("+00:00", 2025), ("WIB", 2026), ("WIT", 2026), ("-03:00", 2025)])
  func newYearsEveCountsWhereTheOfficeIs(zone: String, year: Int) throws {
    let evening = try #require(CivilDate("2026-01-01")).start(in: .utc) + .minutes(-60)
    let ledger = TrainingLedger(
      earned: [.init(course: try name("c"), minutes: 45, at: evening)],
      target: HoursTarget(minutes: 900), zone: try #require(UTCOffset(zone)), through: year)
    #expect(ledger.years.map(\.earned) == [45])
    #expect(ledger[year]?.earned == 45)
  }

  @Test func aSurplusFillsTheNextYearUpToTheMost() throws {
    let target = HoursTarget(minutes: 900, carried: (minutes: 450, years: 1))
    let all = ledger(
      [try earned(1500, in: 2025), try earned(600, in: 2026)], target: target)
    // 600 too many, of which 450 may be carried and 300 are lacking.
    #expect(all[2026]?.carried == 300)
    #expect(all[2026]?.total == 900)
    #expect(all[2026]?.lacking == 0)
    // What was not needed in time is lost.
    #expect(all[2027]?.carried == 0)
    let longer = HoursTarget(minutes: 900, carried: (minutes: 450, years: 2))
    #expect(
      ledger([try earned(1500, in: 2025), try earned(600, in: 2026)], target: longer)[2027]?
        .carried == 150)
    let none = ledger([try earned(1500, in: 2025)], target: HoursTarget(minutes: 900))
    #expect(none[2026]?.carried == 0)
  }

  @Test func whatIsCarriedIsNotCarriedOn() throws {
    let target = HoursTarget(minutes: 100, carried: (minutes: 100, years: 1))
    let all = ledger([try earned(200, in: 2025), try earned(100, in: 2026)], target: target)
    #expect(all.years.map(\.carried) == [0, 0, 0])
  }

  @Test func aLimitHoldsForTheYearAndForWhatIsCarried() throws {
    let target = HoursTarget(minutes: 900, mostMinutes: 1080, carried: (minutes: 900, years: 1))
    let all = ledger([try earned(5000, in: 2025)], target: target)
    #expect(all[2025]?.earned == 5000)
    #expect(all[2025]?.counted == 1080)
    #expect(all[2026]?.carried == 180)
  }

  @Test func planned() throws {
    let course = try course(
      "c", modules: [try module("a", lessons: ["x"]), try module("b", lessons: ["y"], minutes: 30)])
    let library = Library(workspace: Workspace(organisation: ""), courses: [course], quizzes: [])
    let today = try #require(CivilDate("2026-11-22"))
    func plan(_ record: LearningRecord, due: String?) -> [TrainingLedger.Planned] {
      let paths = due.map {
        [
          LearningPath(
            title: "", group: .everybody, required: [course.id], due: CivilDate($0))
        ]
      }
      return plannedMinutes(
        [courseProgress(course, in: library, of: record)], paths: paths ?? [], today: today)
    }
    #expect(plan(LearningRecord(), due: nil) == [])
    #expect(plan(LearningRecord(), due: "2027-03-31").map(\.year) == [2027])
    #expect(plan(LearningRecord(), due: "2025-03-31").map(\.year) == [2026])
    #expect(plan(LearningRecord(), due: "2026-12-31").map(\.minutes) == [75])
    var journal = Journal()
    journal.read(LessonPlace(course.id, try name("a"), try name("x")))
    #expect(plan(journal.record, due: nil).map(\.minutes) == [75])
    try journal.book(dueCompletions(in: library, of: journal.record))
    #expect(plan(journal.record, due: nil).map(\.minutes) == [30])
  }

  /// Two identities of one person may both have completed a module.
  @Test func aModuleCountsOnce() throws {
    let at = Timestamp(millisecondsSince1970: 0)
    let first = LearningRecord.ModuleCompletion(
      course: try name("c"), module: try name("m"), title: "", minutes: 45, at: at)
    var second = first
    (second.minutes, second.at) = (90, at + .minutes(1))
    let renewal = LearningRecord.Renewal(course: try name("c"), number: "2", minutes: 30, at: at)
    let record = LearningRecord(
      completedModules: [first, second], renewals: [renewal, renewal])
    #expect(record.earnedMinutes.map(\.minutes) == [45, 30])
  }

  @Test(arguments: 0..<10)
  func noMinuteIsLostOrMadeFromNothing(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<100 {
      let entries = try (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        try earned(
          Int.random(in: 1...2000, using: &generator),
          in: Int.random(in: 2015...2027, using: &generator),
          ["a", "b"][Int.random(in: 0...1, using: &generator)])
      }
      let carried: (minutes: Int, years: Int)? =
        Bool.random(using: &generator)
        ? nil
        : (Int.random(in: 1...2000, using: &generator), Int.random(in: 1...3, using: &generator))
      let most = Bool.random(using: &generator) ? nil : Int.random(in: 1...3000, using: &generator)
      let target = HoursTarget(
        minutes: Int.random(in: 0...2000, using: &generator), mostMinutes: most, carried: carried)
      let ledger = ledger(entries, target: target)
      let place: Comment = "seed \(seed), round \(round)"
      #expect(
        ledger.years.reduce(0) { $0 + $1.earned } == entries.reduce(0) { $0 + $1.minutes }, place)
      #expect(ledger.years.allSatisfy { $0.earned == $0.items.reduce(0) { $0 + $1.earned } }, place)
      // Every minute that counts was earned, in that year or in one that may give to it.
      for (index, year) in ledger.years.enumerated() {
        let reach = carried.map { ledger.years[max(0, index - $0.years)..<index] } ?? []
        let surplus = reach.reduce(0) {
          $0 + min(max(0, $1.counted - target.minutes), carried?.minutes ?? 0)
        }
        #expect(year.carried <= surplus, place)
        #expect(year.carried == 0 || year.total <= target.minutes, place)
        #expect(year.total <= most ?? .max, place)
      }
      // No minute counts towards the targets of two years.
      let towardsTargets = ledger.years.reduce(0) {
        $0 + min($1.counted, target.minutes) + $1.carried
      }
      #expect(towardsTargets <= ledger.years.reduce(0) { $0 + $1.earned }, place)
      // The order of facts does not matter.
      #expect(self.ledger(entries.shuffled(using: &generator), target: target) == ledger, place)
    }
  }
}
