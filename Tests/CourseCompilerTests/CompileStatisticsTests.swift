import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct CompileStatisticsTests {
  private func compiled(_ text: String) -> Compilation<PublicStatistics?> {
    let compiled = compileStatistics(SourceFile(path: "Site/statistik.yml", text: text))
    expectPlaces(of: compiled.diagnostics, in: text)
    return compiled
  }

  @Test func everyNumberIsRead() throws {
    let compiled = compiled(
      """
      date: 2026-11-23
      group: 10
      courses:
        - course: aman
          years:
            - {year: 2026, began: 30, finished: 20, certified: 10, minutes: 2700}
            - {year: 2025, began: 10, finished: 0, certified: 0, minutes: 0}
      sessions:
        - {year: 2026, held: 3, people: 40}
      """)
    #expect(compiled.diagnostics == [])
    let statistics = try #require(compiled.output)
    #expect(statistics.group == 10)
    #expect(statistics.years.map(\.year) == [2025, 2026])
    let total = PublicStatistics.Counts(
      year: 0, began: 40, finished: 20, certified: 10, minutes: 2700)
    #expect(statistics.years.total() == total)
    #expect(statistics.sessions == [.init(year: 2026, held: 3, people: 40)])
  }

  /// A file that was edited by hand tells no more than one that was written by the program.
  @Test(arguments: ["began: 3", "finished: 7", "certified: 1", "began: -5"])
  func whatIsNoFullGroupIsRefused(entry: String) {
    let text =
      "date: 2026-11-23\ncourses:\n  - course: aman\n    years:\n      - {year: 2026, \(entry)}\n"
    let compiled = compiled(text)
    #expect(compiled.diagnostics.map(\.id) == [.frontMatterValue])
    #expect(compiled.output?.years.allSatisfy(\.isEmpty) == true)
  }

  @Test(arguments: [
    "group: 4\n", "sessions:\n  - {year: 2026, held: 1, people: 4}\n", "names: [Siti]\n",
  ])
  func nothingElseMayBeInIt(line: String) {
    #expect(compiled("date: 2026-11-23\n" + line).diagnostics.count == 1)
  }

  @Test func withoutADateThereAreNone() {
    #expect(compiled("group: 5\n").output == nil)
    #expect(compiled("group: 5\n").diagnostics.map(\.id) == [.frontMatterValue])
  }
}
