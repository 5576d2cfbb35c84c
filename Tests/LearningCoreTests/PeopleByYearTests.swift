import LearningCore
import Testing
import TestSupport

@Suite struct PeopleByYearTests {
  private static let years = [2024, 2025, 2026]
  private static let group = 5

  private func people(_ counts: [Int]) -> PeopleByYear {
    var people = PeopleByYear()
    for (year, count) in zip(Self.years, counts) { people.add(count, in: year) }
    return people
  }

  private func shown(_ counts: [Int]) -> [Int] {
    people(counts).shown(group: Self.group, in: Self.years)
  }

  @Test func aGroupCountsInTheYearInWhichItBecameFull() {
    #expect(shown([4, 0, 0]) == [0, 0, 0])
    #expect(shown([4, 1, 0]) == [0, 5, 0])
    #expect(shown([7, 3, 4]) == [5, 5, 0])
    #expect(shown([23, 0, 2]) == [20, 0, 5])
  }

  @Test func noneIsCountedThatIsNotThere() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let counts = Self.years.map { _ in Int.random(in: 0...30, using: &random) }
      let shown = shown(counts)
      #expect(shown.allSatisfy { $0 >= 0 && $0.isMultiple(of: Self.group) })
      let missing = counts.reduce(0, +) - shown.reduce(0, +)
      #expect((0..<Self.group).contains(missing))
    }
  }

  /// The promise of the whole publication: whoever knows everything that is told, and that nobody
  /// finishes before beginning, still cannot tell a number below five.
  ///
  /// For every year with one to four people there is another history, with another number in that
  /// year, of which exactly the same is told.
  @Test func noSmallNumberFollowsFromWhatIsTold() {
    var random = SeededGenerator(seed: 20_261_123)
    var small = 0
    for _ in 0..<400 {
      let courses = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        History(random: &random, years: Self.years.count)
      }
      let told = publication(of: courses)
      for (place, course) in courses.enumerated() {
        for year in Self.years.indices {
          for measure in [\History.began, \.finished] {
            guard (1..<Self.group).contains(course[keyPath: measure][year]) else { continue }
            small += 1
            let isHidden = course.hasNeighbour(group: Self.group) { other in
              guard other[keyPath: measure][year] != course[keyPath: measure][year] else {
                return false
              }
              var changed = courses
              changed[place] = other
              return publication(of: changed) == told
            }
            #expect(isHidden, "\(courses) tells of course \(place) and year \(year)")
          }
        }
      }
    }
    #expect(small > 1000)
  }

  /// What a publication must not be: numbers rounded one by one, with a total of their own.
  @Test func roundingEachNumberByItselfWouldTellThem() {
    func rounded(_ counts: [Int]) -> [Int] {
      (counts + [counts.reduce(0, +)]).map { $0 / 5 * 5 }
    }
    let counts = [4, 4, 4, 4, 4]
    let alike = (0..<3125).map { code in
      (0..<5).map { place in code / [1, 5, 25, 125, 625][place] % 5 }
    }
    .filter { rounded($0) == rounded(counts) }
    #expect(alike == [counts])
  }

  /// Amounts are told in what full groups add, so they tell nothing that people do not.
  @Test func amountsStayWithinTheGroupsThatAddedThem() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<2000 {
      let counts = Self.years.map { _ in Int.random(in: 0...12, using: &random) }
      let (began, most) = (people(counts), 270)
      let minutes = people(counts.map { Int.random(in: 0...($0 * 2 * most), using: &random) })
      let amounts = minutes.shownAmounts(group: Self.group, of: began, most: most, in: Self.years)
      let groups = began.shown(group: Self.group, in: Self.years)
      var (amount, people) = (0, 0)
      for (added, joined) in zip(amounts, groups) {
        amount += added
        people += joined
        #expect(added >= 0 && amount.isMultiple(of: Self.group * most) && amount <= people * most)
      }
    }
  }

  // MARK: A publication

  /// All that is told of some courses: each number of each course, and the sums over courses.
  private func publication(of courses: [History]) -> [[Int]] {
    let told = courses.map { course -> [Int] in
      let began = people(course.began)
      let minutes = people(course.finished.map { $0 * 90 })
      return shown(course.began) + shown(course.finished)
        + minutes.shownAmounts(group: Self.group, of: began, most: 90, in: Self.years)
    }
    let sums = told.reduce([Int](repeating: 0, count: 9)) { zip($0, $1).map { $0 + $1 } }
    return told + [sums, [sums.reduce(0, +)]]
  }

  /// Who began and finished one course, by year.
  private struct History: CustomStringConvertible {
    var began: [Int]
    var finished: [Int] = []

    var description: String { "began \(began), finished \(finished)" }

    init(random: inout SeededGenerator, years: Int) {
      let most = Int.random(in: 3...14, using: &random)
      began = (0..<years).map { _ in Int.random(in: 0...most, using: &random) }
      var open = 0
      for count in began {
        let ending = Int.random(in: 0...(open + count), using: &random)
        finished.append(ending)
        open += count - ending
      }
    }

    private init(began: [Int], finished: [Int]) {
      (self.began, self.finished) = (began.steps, finished.steps)
    }

    /// Looks through the possible histories that have about as many people up to every year.
    func hasNeighbour(group: Int, where isWanted: (History) -> Bool) -> Bool {
      let (starts, ends) = (began.sums.neighbours(group), finished.sums.neighbours(group))
      return starts.contains { start in
        ends.contains { end in
          zip(end, start).allSatisfy { $0 <= $1 }
            && isWanted(History(began: start, finished: end))
        }
      }
    }
  }
}

extension [Int] {
  fileprivate var sums: [Int] { reduce(into: []) { $0.append(($0.last ?? 0) + $1) } }
  fileprivate var steps: [Int] { zip(self, [0] + self).map { $0 - $1 } }

  /// Ascending numbers, each among the same `group` numbers as the one here.
  fileprivate func neighbours(_ group: Int) -> [[Int]] {
    reduce([[]]) { found, sum in
      found.flatMap { start in
        (0..<group).map { sum / group * group + $0 }.filter { $0 >= start.last ?? 0 }
          .map { start + [$0] }
      }
    }
  }
}
