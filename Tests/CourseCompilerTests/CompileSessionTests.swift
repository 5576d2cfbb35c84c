import LearningCore
import Testing
import TestSupport

@testable import CourseCompiler

@Suite struct CompileSessionTests {
  private static let path = "Site/Sessions/2026-12-05-loktuan.md"

  private func compiled(_ text: String) -> Compilation<Session?> {
    let compiled = compileSession(SourceFile(path: Self.path, text: text))
    expectPlaces(of: compiled.diagnostics, in: text)
    return compiled
  }

  private func compiled(
    start: String = "2026-12-05 09:00 WITA", end: String = "2026-12-05 11:30 WITA",
    place: String = "{name: Balai Warga}", more: String = ""
  ) -> Compilation<Session?> {
    compiled("---\nstart: \(start)\nend: \(end)\nplace: \(place)\n\(more)\n---\nIsi.\n")
  }

  @Test func everythingASessionSaysIsRead() throws {
    let compiled = compiled(
      """
      ---
      title: "Sosialisasi: kata sandi"
      start: 2026-12-05T09:00+08:00
      end: 2026-12-05 11.30 WITA
      place:
        name: Balai Warga Loktuan
        address: Jl. Slamet Riyadi 12
        lat: 0,1325
        lon: 117.4986
      facilitator: [Rina, Budi]
      modules: [aman/sandi, "aman/otp"]
      capacity: 30
      contact: 0812-0000-0000
      ---
      Bawalah ponsel.
      """)
    #expect(compiled.diagnostics.isEmpty)
    let session = try #require(compiled.output)
    #expect(session.id.description == "2026-12-05-loktuan")
    #expect(session.title == "Sosialisasi: kata sandi")
    #expect(session.start.description == "2026-12-05T09:00:00+08:00")
    #expect(session.end.description == "2026-12-05T11:30:00+08:00")
    #expect(session.place.name == "Balai Warga Loktuan")
    #expect(session.place.address == "Jl. Slamet Riyadi 12")
    #expect(session.place.coordinates?.latitude.description == "0.1325")
    #expect(session.place.coordinates?.longitude.description == "117.4986")
    #expect(session.facilitators == ["Rina", "Budi"])
    #expect(session.modules.map(\.description) == ["aman/sandi", "aman/otp"])
    #expect(session.capacity == 30)
    #expect(session.contact == "0812-0000-0000")
    #expect(outline(session.blocks) == "p(Bawalah ponsel.)")
    #expect(session.path == Self.path)
  }

  @Test func theTitleIsTheFirstHeadingElseTheFile() {
    #expect(compiled().output?.title == "2026-12-05-loktuan")
    let text =
      "---\nstart: 2026-12-05 09:00 WIB\nend: 2026-12-05 10:00 WIB\nplace: {name: a}\n---\n"
    let session = compiled(text + "# Sandi\n\nIsi.\n").output
    #expect(session?.title == "Sandi")
    #expect(session.map { outline($0.blocks) } == "p(Isi.)")
  }

  @Test(
    arguments: [
      ("2026-12-05T09:00+08:00", "2026-12-05T09:00:00+08:00"),
      ("2026-12-05 9.05 WIT", "2026-12-05T09:05:00+09:00"),
      ("2026-12-05 09:00:59 WIB", "2026-12-05T09:00:59+07:00"),
      ("2026-12-05t09:00Z", "2026-12-05T09:00:00+00:00"),
      ("2026-12-05  09:00  -03:30", "2026-12-05T09:00:00-03:30"),
      ("2024-02-29 00:00 WIB", "2024-02-29T00:00:00+07:00"),
      ("2026-02-29 09:00 WIB", nil), ("2026-12-05 24:00 WIB", nil), ("2026-12-05 09:60 WIB", nil),
      ("2026-12-05 09:00:60 WIB", nil), ("2026-12-05 09:00", nil), ("2026-12-05", nil),
      ("2026-12-05 0900 WIB", nil), ("2026-12-05 009:00 WIB", nil), ("09:00 WIB", nil),
      ("2026-12-05 09: WIB", nil), ("2026-12-05 09:00 WIB x", nil), ("2026-12-0509:00 WIB", nil),
      ("2026-12-05 ٠٩:00 WIB", nil), ("", nil),
    ] as [(String, String?)])
  func momentsAreReadWithTheirZone(text: String, moment: String?) {
    #expect(Session.Moment(text)?.description == moment)
  }

  @Test(arguments: [
    ("⟦---⟧\nend: 2026-12-05 09:00 WIB\nplace: {name: a}", "start"),
    ("⟦---⟧\nstart: 2026-12-05 09:00 WIB\nplace: {name: a}", "end"),
    ("⟦---⟧\nstart: 2026-12-05 09:00 WIB\nend: 2026-12-05 10:00 WIB", "place"),
  ])
  func whatMustBeThereIsAskedForAtTheHead(head: String, key: String) throws {
    let compiled = compiled(MarkedText(head).text + "\n---\nIsi.\n")
    #expect(compiled.output == nil)
    #expect(compiled.diagnostics.map(\.id) == [.frontMatterValue])
    #expect(compiled.diagnostics.first?.message.english.contains("'\(key)'") == true)
    #expect(compiled.diagnostics.first?.range.start == .init(line: 1))
  }

  @Test(arguments: [
    ("end: ⟦2026-12-05 09:00 WITA⟧\nplace: {name: a}", true),
    // Later by the clock, but not in time.
    ("end: ⟦2026-12-05 09:30 WIT⟧\nplace: {name: a}", true),
    ("end: ⟦besok⟧\nplace: {name: a}", true),
    ("end: 2026-12-05 10:00 WITA\nplace: ⟦Balai⟧", true),
    ("end: 2026-12-05 10:00 WITA\nplace:\n  ⟦⟧address: a", true),
    ("end: 2026-12-05 10:00 WITA\nplace: {name: a, lat: ⟦90.5⟧, lon: 1}", false),
    ("end: 2026-12-05 10:00 WITA\nplace: {name: a, lat: 1, lon: ⟦-180.1⟧}", false),
    ("end: 2026-12-05 10:00 WITA\nplace: ⟦{⟧name: a, lat: 1}", false),
    ("end: 2026-12-05 10:00 WITA\nplace: {name: a}\ncapacity: ⟦0⟧", false),
    ("end: 2026-12-05 10:00 WITA\nplace: {name: a}\nmodules: [aman/a, ⟦aman⟧]", false),
    ("end: 2026-12-05 10:00 WITA\nplace: {name: a}\nmodules: ⟦aman/a#b⟧", false),
  ])
  func mistakesAreReportedWhereTheyStand(rest: String, isFatal: Bool) {
    let marked = MarkedText("---\nstart: 2026-12-05 09:00 WITA\n\(rest)\n---\nIsi.\n")
    let compiled = compiled(marked.text)
    #expect(compiled.diagnostics.map(\.id) == [.frontMatterValue])
    #expect(
      compiled.diagnostics.map { "\($0.range.start.line):\($0.range.start.column)" }
        == marked.starts.map(\.description))
    #expect((compiled.output == nil) == isFatal)
  }

  @Test func unknownKeysAreReportedAlsoInsideThePlace() {
    let found = compiled(place: "{name: a, adress: b}", more: "fasilitator: Rina").diagnostics
    #expect(found.map(\.id) == [.frontMatterKeyUnknown, .frontMatterKeyUnknown])
    #expect(
      Set(found.map(\.fix.english)) == ["Did you mean 'address'?", "Did you mean 'facilitator'?"])
  }

  @Test func theModulesItNamesKeepTheirPlaces() {
    let text = """
      ---
      modules:
      - aman/sandi
      - "aman/otp"
      ---
      """
    let read = readSession(SourceFile(path: Self.path, text: text))
    #expect(read.session == nil)
    #expect(read.modules.map(\.reference.description) == ["aman/sandi", "aman/otp"])
    #expect(read.modules.map(\.range.description) == [3, 4].map { "\(Self.path):\($0):3" })
  }

  @Test func aFileNameThatIsNoNameIsReported() {
    let text =
      "---\nstart: 2026-12-05 09:00 WIB\nend: 2026-12-05 10:00 WIB\nplace: {name: a}\n---\n"
    let compiled = compileSession(SourceFile(path: "Site/Sessions/?.md", text: text))
    #expect(compiled.output == nil)
    #expect(compiled.diagnostics.map(\.id) == [.fileNameUnusable])
    let spaced = compileSession(SourceFile(path: "Site/Sessions/2026-12-05 Loktuan.md", text: text))
    #expect(spaced.output?.id.description == "2026-12-05-loktuan")
  }

  @Test func warningsItsAuthorHasSeenAreSilent() {
    let image = "![](a.png)\n"
    let head = "start: 2026-12-05 09:00 WIB\nend: 2026-12-05 10:00 WIB\nplace: {name: a}\n"
    let loud = compiled("---\n\(head)---\n\(image)").diagnostics.map(\.id)
    #expect(loud.contains(.imageWithoutText))
    let quiet = compiled("---\n\(head)allow: ImageWithoutText\n---\n\(image)").diagnostics.map(\.id)
    #expect(quiet == loud.filter { $0 != .imageWithoutText })
  }
}
