import TestSupport
import Testing

@testable import Certificates

@Suite struct ContentPathTests {
  @Test(arguments: [
    "Courses/aman/course.md", "Courses/aman/gambar/a b.png", "Quizzes/aman/ujian.md",
    "Courses/LICENSE.md", "Courses/kursus-é/01-💡.md", "Quizzes/comedy.md",
  ])
  func placesOfContent(_ text: String) {
    #expect(ContentPath(text)?.description == text)
  }

  /// Every way known to lead somewhere else, or to be another name on another system.
  @Test(arguments: [
    "", "/", "Courses", "Courses/", "balai.yml", "Site/penerbit.json", ".git/hooks/post-commit",
    "/etc/passwd", "/Courses/a.md", "Courses//a.md", "Courses/../balai.yml", "Courses/a/../../x",
    "Courses/./a.md", "../Courses/a.md", "Courses/..", "Courses/.git/config", "Courses/.a.md",
    "courses/a.md", "COURSES/a.md", "Courses\\a.md", "Courses/a\\..\\b.md", "Courses/a:b.md",
    "Courses/C:/a.md", "Courses/a.md:stream", "Courses/a\u{0}.md", "Courses/a\n.md",
    "Courses/a\u{7F}.md", "Courses/a\u{85}.md", "Courses/a.md.", "Courses/a.md ", "Courses/a /b.md",
    "Courses/a./b.md", "Courses/con", "Courses/NUL.md", "Courses/Com1.md", "Courses/lpt9",
    "Courses/a*.md", "Courses/a?.md", "Courses/a|b.md", "Courses/<a>.md", "Courses/\"a\".md",
  ])
  func everythingElse(_ text: String) {
    #expect(ContentPath(text) == nil)
  }

  @Test func longPathsAreRefused() {
    #expect(ContentPath("Courses/" + String(repeating: "a", count: 255)) != nil)
    #expect(ContentPath("Courses/" + String(repeating: "a", count: 256)) == nil)
    #expect(ContentPath("Courses" + String(repeating: "/a", count: 15)) != nil)
    #expect(ContentPath("Courses" + String(repeating: "/a", count: 16)) == nil)
    let name = "/" + String(repeating: "b", count: 200)
    #expect(ContentPath("Courses" + String(repeating: name, count: 5)) == nil)
  }

  /// Whatever is accepted stays below its first folder, name by name.
  @Test func noTextLeadsOut() {
    let pieces = ["Courses", "Quizzes", "/", "..", ".", "a", "\\", ":", "\u{0}", " ", "//", "con"]
    for seed in 1...20_000 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = (0..<random.number(1...8)).map { _ in pieces[random.number(0...pieces.count - 1)] }
        .joined()
      guard let path = ContentPath(text) else { continue }
      #expect(path.names.first == "Courses" || path.names.first == "Quizzes", "seed \(seed)")
      #expect(
        path.names.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.contains("\\") },
        "seed \(seed)")
    }
  }

  @Test func aUnitIsAFolderOrALooseFile() throws {
    #expect(try #require(ContentPath("Courses/aman/gambar/a.png")).unit == "Courses/aman")
    #expect(try #require(ContentPath("Courses/LICENSE.md")).unit == "Courses/LICENSE.md")
  }
}
