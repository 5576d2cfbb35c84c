import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct CompileWorkspaceTests {
  private func compiled(_ text: String) -> Compilation<Workspace> {
    let compiled = compileWorkspace(SourceFile(path: "balai.yml", text: text))
    expectPlaces(of: compiled.diagnostics, in: text.replacing("\u{FEFF}", with: ""))
    return compiled
  }

  @Test func everythingTheWorkspaceSaysIsRead() throws {
    let compiled = compiled(
      """
      organisation: Pemerintah Kota Bontang
      place: Bontang
      language: en
      zone: WITA
      jp_minutes: 60
      jp_per_year: 24
      site_url: https://belajar.bontang.go.id/
      certificate_number: "{n}/BKPSDM/{year}"
      idle_lock: 90s
      """)
    #expect(compiled.diagnostics.isEmpty)
    #expect(
      compiled.output
        == Workspace(
          organisation: "Pemerintah Kota Bontang", place: "Bontang", language: .english,
          zone: try #require(UTCOffset("WITA")), minutesPerHour: 60, yearlyHours: 24,
          siteURL: "https://belajar.bontang.go.id", certificateNumber: "{n}/BKPSDM/{year}",
          idleLock: .seconds(90)))
  }

  @Test(arguments: ["", "\n", "# kosong\n"])
  func whatIsMissingKeepsItsDefault(text: String) {
    let compiled = compiled(text)
    #expect(compiled.diagnostics.isEmpty)
    #expect(compiled.output == Workspace(organisation: ""))
    #expect(compiled.output.minutesPerHour == 45)
    #expect(compiled.output.yearlyHours == 20)
  }

  @Test(arguments: [
    ("zone: WIBB", Diagnostic.ID.frontMatterValue, "balai.yml:1:7"),
    ("jp_minutes: 0", .frontMatterValue, "balai.yml:1:13"),
    ("a: 1\norganisasi: x", .frontMatterKeyUnknown, "balai.yml:1:1"),
    ("site_url: bontang.go.id", .frontMatterValue, "balai.yml:1:11"),
    ("language: fr", .frontMatterValue, "balai.yml:1:11"),
    ("organisation: [", .frontMatterSyntax, "balai.yml:1:16"),
    ("\u{FEFF}zone: x", .frontMatterValue, "balai.yml:1:7"),
    ("place: a\r\nzone: x\r\n", .frontMatterValue, "balai.yml:2:7"),
  ])
  func mistakesAreReportedWhereTheyStand(text: String, id: Diagnostic.ID, place: String) {
    let first = compiled(text).diagnostics.min { $0.range.start < $1.range.start }
    #expect(first?.id == id)
    #expect(first?.range.description == place)
  }

  @Test func unitsStandInsideEachOther() {
    let compiled = compiled(
      """
      units:
        - name: Dinas Kominfo
          short: Diskominfo
          code: 2.16
          also: Kominfo
          units: [Sekretariat, {name: Aptika, units: Seksi Data}]
        - Setda
      retention: {inactive: 18m, certificates: 10y}
      """)
    #expect(compiled.diagnostics.isEmpty)
    let units = compiled.output.units
    #expect(
      units.units.map(\.name) == ["Dinas Kominfo", "Sekretariat", "Aptika", "Seksi Data", "Setda"])
    #expect(units.parents == [nil, 0, 0, 2, nil])
    #expect(units.units.first?.names == ["Dinas Kominfo", "Diskominfo", "2.16", "Kominfo"])
    #expect(compiled.output.retention.inactive?.months == 18)
    #expect(compiled.output.retention.certificates?.months == 120)
  }

  @Test(arguments: [
    ("units:\n  - A\n  - name: B\n    short: a\n", Diagnostic.ID.frontMatterValue, "balai.yml:3:5"),
    ("units:\n  - short: a\n", .frontMatterValue, "balai.yml:2:5"),
    ("units:\n  - name: A\n    kode: x\n", .frontMatterKeyUnknown, "balai.yml:3:5"),
    ("units:\n  - [A]\n", .frontMatterValue, "balai.yml:2:5"),
    ("retention: {inactive: 5}", .frontMatterValue, "balai.yml:1:23"),
    (
      "units: {name: 1, units: {name: 2, units: {name: 3, units: {name: 4, units: {name: 5, "
        + "units: {name: 6, units: {name: 7, units: {name: 8, units: {name: 9}}}}}}}}}",
      .frontMatterValue, "balai.yml:1:144"
    ),
  ])
  func mistakesInUnitsAreReportedWhereTheyStand(text: String, id: Diagnostic.ID, place: String) {
    let found = compiled(text).diagnostics
    #expect(found.map(\.id) == [id])
    #expect(found.first?.range.description == place)
  }
}
