import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct LooseFileTests {
  @Test(arguments: [
    ("#### Q1. Apa?\n\n- [ ] a\n- [x] b\n", FileKind.quiz),
    ("## Bash\n\n#### Q1. Apa?\n\n- [ ] a\n- [x] b\n\n#### Q2. Mana?\n\n- [x] a\n- [ ] b\n", .quiz),
    ("---\nkind: survey\n---\n## Setuju?\n", .quiz),
    ("## Urutkan {.order}\n\n1. a\n2. b\n", .quiz),
    ("## Berapa?\n\n- [=] 18\n", .quiz),
    ("# Judul\n\nTeks.\n", .module),
    ("---\nminutes: 10\n---\n## A\n\n- [x] a\n- [ ] b\n", .module),
    ("# A\n\n## B\n\nTeks\n\n## C\n\nTeks\n\n## Daftar periksa\n\n- [x] a\n- [ ] b\n", .module),
    ("# A\n\n- [ ] a\n- [ ] b\n", .module),
    ("## A?\n\n- [ ] a\n- [ ] b\n## B?\n\n- [ ] a\n- [ ] b\n## C?\n\n- [ ] a\n- [ ] b\n", .quiz),
    ("```\n## A\n- [x] a\n- [ ] b\n```\n", .module), ("", .module),
  ])
  func aQuizIsToldFromALesson(text: String, kind: FileKind) {
    #expect(looseKind(of: SourceFile(path: "berkas.md", text: text)) == kind)
  }

  @Test func theNameDecidesWhereTheKeysAreLost() {
    let text = "# A\n\n- [ ] a\n- [ ] b\n"
    #expect(looseKind(of: SourceFile(path: "Kuis-1.md", text: text)) == .quiz)
    #expect(looseKind(of: SourceFile(path: "git/git-quiz-es.md", text: text)) == .quiz)
  }

  @Test func aFolderThatIsNoWorkspaceIsCheckedToo() {
    let report = checkFiles(
      WorkspaceFiles(
        texts: [
          SourceFile(
            path: "C++ & C#/kuis (1).md",
            text: "#### Q1. Apa?\n\n- [ ] a\n- [x] b\n\n[x](../a.md#c)\n"),
          SourceFile(
            path: "a.md", text: "---\npermalink: /a\n---\n# A\n\nTeks.\n\n[b](tidak-ada.md)\n"),
        ], others: []), setting: .loose)
    #expect(report.counts.quizzes == 1 && report.counts.questions == 1)
    #expect(report.counts.modules == 1 && report.counts.lessons == 1)
    #expect(
      report.diagnostics.filter { !adviceOnStyle.contains($0.id) }.map(\.id).filter {
        $0 != .frontMatterKeyUnknown
      } == [.anchorMissing, .linkBroken])
  }
}
