import LearningCore
import TestSupport
import Testing

@testable import CourseCompiler

/// What `balai.yml` and `course.md` say of hours, paths and certificates that end.
@Suite struct ProgressKeysTests {
  private func workspace(_ text: String) -> Compilation<Workspace> {
    compileWorkspace(SourceFile(path: "balai.yml", text: text))
  }

  private func certificate(_ text: String) throws -> (CertificateRule?, [Diagnostic]) {
    let lines = text.split(separator: "\n").map { "  \($0)\n" }.joined()
    let read = compileCourse(
      SourceFile(path: "Courses/c/course.md", text: "---\ntitle: A\ncertificate:\n\(lines)---\n"),
      id: try #require(CourseID("c")))
    return (read.course.certificate, read.diagnostics)
  }

  @Test func hours() throws {
    let read = workspace(
      """
      jp_per_year: 20
      jp_rules:
        - status: pppk
          per_year: 20
          most: 24
        - position: [Kepala Seksi, Sekretaris]
          unit: Dinas Kesehatan
          per_year: 30
      jp_carry_over: {max: 10, years: 2}
      """)
    #expect(read.diagnostics == [])
    let rules = read.output.hoursPolicy.rules
    #expect(rules.map(\.yearlyHours) == [20, 30])
    #expect(rules.map(\.mostHours) == [24, nil])
    #expect(rules[0].group == PersonGroup(statuses: [.pppk]))
    #expect(
      rules[1].group
        == PersonGroup(positions: ["Kepala Seksi", "Sekretaris"], units: ["Dinas Kesehatan"]))
    #expect(read.output.hoursPolicy.carryOver == .init(mostHours: 10, years: 2))
    #expect(workspace("jp_carry_over: {max: 5}\n").output.hoursPolicy.carryOver?.years == 1)
    #expect(workspace("zone: WIB\n").output.hoursPolicy == HoursPolicy())
  }

  @Test func paths() throws {
    let read = workspace(
      """
      paths:
        - title: Pegawai baru
          status: [pns, pppk]
          required: [dasar, lanjut, dasar]
          optional: [dasar, budaya]
          due: 2026-12-31
        - title: Semua
          required: dasar
      """)
    #expect(read.diagnostics == [])
    #expect(read.output.paths.map(\.title) == ["Pegawai baru", "Semua"])
    #expect(read.output.paths[0].required.map(\.description) == ["dasar", "lanjut"])
    #expect(read.output.paths[0].optional.map(\.description) == ["budaya"])
    #expect(read.output.paths[0].due == CivilDate("2026-12-31"))
    #expect(read.output.paths[1].group == .everybody)
  }

  @Test(arguments: [
    ("paths: baru\n", 1, 8), ("paths:\n  - title: A\n    due: besok\n", 3, 10),
    ("paths:\n  - required: [a]\n", 2, 5), ("jp_rules:\n  - status: pegawai\n", 2, 13),
    ("jp_rules:\n  - most: 0\n", 2, 11), ("jp_carry_over: 10\n", 1, 16),
    ("paths:\n  - title: A\n    wajib: [a]\n", 3, 5),
  ])
  func mistakesHaveAPlace(text: String, line: Int, column: Int) {
    let found = workspace(text).diagnostics
    #expect(found.map(\.range.start) == [.init(line: line, column: column)])
  }

  @Test func validity() throws {
    let (rule, found) = try certificate(
      "validity: {years: 2, until: 12-31}\nrenewal: {days: 90, hours: all}")
    #expect(found == [])
    #expect(rule?.validityMonths == 24)
    #expect(rule?.anchor == YearDay("12-31"))
    #expect(rule?.renewal == RenewalRule(days: 90, hours: .all))
    #expect(try certificate("validity: {months: 18}").0?.validityMonths == 18)
    let plain = try certificate("validity: 2 tahun").0
    #expect(plain == CertificateRule(exam: nil, validityMonths: 24, isWitnessed: false))
  }

  @Test(arguments: [
    "validity: {until: 12-31}", "validity: {years: 2, until: 31-12}", "validity: {tahun: 2}",
    "validity: dua tahun", "renewal: {hours: semua}", "renewal: 90",
  ])
  func wrongValidity(text: String) throws {
    #expect(try certificate(text).1.isEmpty == false)
  }

  @Test func competencies() throws {
    func read(_ text: String) throws -> ([String], Int) {
      let course = compileCourse(
        SourceFile(path: "Courses/c/course.md", text: "---\ncompetencies: \(text)\n---\n"),
        id: try #require(CourseID("c")))
      return (course.course.competencies.map(\.description), course.diagnostics.count)
    }
    #expect(try read("[digcomp-2.2/4.1, Lain]") == (["digcomp-2.2/4.1", "Lain"], 0))
    #expect(try read("[digcomp-2.2/4.9, digcomp-3.0/4.1]") == (["digcomp-3.0/4.1"], 1))
  }
}
