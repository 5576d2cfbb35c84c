import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct LinkWorkspaceTests {
  private let summaries = summarize(
    [
      SourceFile(path: "Courses/aman/course.md", text: "---\ntitle: Aman\n---\n"),
      SourceFile(path: "Courses/dasar/01-awal.md", text: "# Awal\n\n## Satu\n\nTeks.\n"),
    ], setting: .workspace)

  private func found(_ text: String) -> [Diagnostic] {
    linkWorkspace(SourceFile(path: "balai.yml", text: text), to: summaries)
  }

  @Test func coursesThatAreThereAreFine() {
    #expect(
      found(
        """
        organisation: Uji
        paths:
          - title: Semua
            required: [aman]
            optional:
              - dasar
        """
      ).isEmpty)
  }

  @Test func aCourseThatIsNotThereIsNamedAtItsPlace() throws {
    let found = found(
      """
      organisation: Uji
      paths:
        - title: Semua
          required: [aman, amann]
        - title: Lain
          optional: [entah]
      """)
    #expect(found.map(\.id) == [.referenceUnknown, .referenceUnknown])
    #expect(found.map(\.range.start.line) == [4, 6])
    #expect(found[0].range.start.column == 22)
    #expect(found[0].message.english.contains("amann"))
    #expect(found[0].message.english.contains("aman"))
  }

  @Test(arguments: ["", "organisation: Uji\n", "paths: salah\n", "paths: [1, {title: x}]\n", "[\n"])
  func whatHasNoPathsNamesNothing(text: String) {
    #expect(found(text).isEmpty)
  }
}
