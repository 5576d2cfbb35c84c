import CourseCompiler
import LearningCore
import Testing

@Suite struct CompileAttendanceTests {
  private static let path = "Site/Sessions/Attendance/2026-12-05-balai.md"

  private func compiled(_ head: String, body: String = "") -> Compilation<SessionAttendance?> {
    compileAttendance(SourceFile(path: Self.path, text: "---\n\(head)\n---\n\(body)"))
  }

  @Test func countsAreRead() throws {
    let read = compiled(
      "women: 14\nmen: 9\nelderly: 6\nratings: {3: 2, 5: 10}", body: "Berjalan baik.\n")
    #expect(read.diagnostics.isEmpty)
    let attendance = try #require(read.output)
    #expect((attendance.women, attendance.men, attendance.undisclosed) == (14, 9, 0))
    #expect((attendance.elderly, attendance.withDisability) == (6, nil))
    #expect(attendance.ratings == [0, 0, 2, 0, 10])
    #expect(attendance.meanRating == 467)
    #expect(attendance.blocks.plainText == "Berjalan baik.")
  }

  @Test(arguments: [
    "women: 3\ndisability: 4", "women: 3\nelderly: 4", "women: 3\nratings: {5: 4}", "women: -1",
    "men: banyak",
  ])
  func whatCannotBeIsReported(head: String) {
    #expect(compiled(head).diagnostics.map(\.id) == [.frontMatterValue])
  }

  @Test func theSessionItIsAboutMustBeThere() {
    let session = """
      ---
      title: Ketemu
      start: 2026-12-05 09:00 WIB
      end: 2026-12-05 10:00 WIB
      place: {name: Balai}
      ---
      Isi.
      """
    func library(_ name: String) -> Compilation<Library> {
      compileLibrary(
        WorkspaceFiles(
          texts: [
            SourceFile(path: "Site/Sessions/2026-12-05-balai.md", text: session),
            SourceFile(
              path: "Site/Sessions/Attendance/\(name).md", text: "---\nwomen: 5\n---\n"),
          ], others: []), workspace: Workspace(organisation: ""))
    }
    #expect(library("2026-12-05-balai").diagnostics.isEmpty)
    #expect(library("2026-12-05-balai").output.sessions.first?.attendance?.women == 5)
    #expect(library("2026-12-05-lain").diagnostics.map(\.id) == [.referenceUnknown])
    #expect(library("2026-12-05-lain").output.sessions.first?.attendance == nil)
  }
}
