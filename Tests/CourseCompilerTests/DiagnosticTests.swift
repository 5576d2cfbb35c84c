import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct DiagnosticTests {
  private static let deep = String(repeating: "> ", count: 70)
  private static let options = "\n\n- [x] a\n- [ ] b\n"

  /// One small workspace for each diagnostic; the file given is the one it must point at.
  static let causes: [Diagnostic.ID: (path: String, text: String)] = [
    .anchorDefinedTwice: ("Courses/a/01-m.md", "# M\n\n## A {#x}\n\na\n\n## B {#x}\n\nb\n"),
    .attributeUnknown: ("Quizzes/a/k.md", "# K\n\n## S {poin=2}" + options),
    .boxMalformed: ("Quizzes/a/k.md", "# K\n\n## S\n\n- [x] a\n- []b\n"),
    .courseHasNoModules: ("Courses/a/course.md", "# A\n"),
    .drawTooLarge: ("Quizzes/a/k.md", "---\ndraw: 5\n---\n# K\n\n## S" + options),
    .fileNameUnusable: ("Courses/a b/course.md", "# A\n"),
    .frontMatterKeyUnknown: ("Courses/a/01-m.md", "---\ntitel: M\n---\n# M\n\nIsi.\n"),
    .frontMatterSyntax: ("Courses/a/01-m.md", "---\ntitle: [\n---\n# M\n\nIsi.\n"),
    .frontMatterValue: ("Courses/a/01-m.md", "---\nminutes: x\n---\n# M\n\nIsi.\n"),
    .htmlReduced: ("Courses/a/01-m.md", "# M\n\nList<T>\n"),
    .imageMissing: ("Courses/a/01-m.md", "# M\n\n![peta](a.png)\n"),
    .imageWithoutText: ("Courses/a/01-m.md", "# M\n\n![](https://a.id/b.png)\n"),
    .lessonEmpty: ("Courses/a/01-m.md", "# M\n\n## A\n"),
    .linkBroken: ("Courses/a/01-m.md", "# M\n\n[x](hilang.md)\n"),
    .linkRefused: ("Courses/a/01-m.md", "# M\n\n[x](javascript:x)\n"),
    .moduleDefinedTwice: ("Courses/a/02-teman.md", "# M\n\nIsi.\n"),
    .nestingTooDeep: ("Courses/a/01-m.md", "# M\n\n\(deep)Isi.\n"),
    .optionDefinedTwice: ("Quizzes/a/k.md", "# K\n\n## S\n\n- [x] a\n- [ ] a\n"),
    .optionHasNoBox: ("Quizzes/a/k.md", "# K\n\n## S\n\n- [x] a\n- [ ] b\n- c\n"),
    .poolUnknown: ("Quizzes/a/k.md", "---\ndraw: {p: 1}\n---\n# K\n\n## S" + options),
    .questionDefinedTwice: (
      "Quizzes/a/k.md", "# K\n\n## S {#x}" + options + "\n## T {#x}" + options
    ),
    .questionHasManyOptions: (
      "Quizzes/a/k.md", "# K\n\n## S\n\n- [x] 0\n" + (1...16).map { "- [ ] \($0)\n" }.joined()
    ),
    .questionHasNoKey: ("Quizzes/a/k.md", "# K\n\n## S\n\n- [ ] a\n- [ ] b\n"),
    .questionHasNoID: ("Quizzes/a/k.md", "---\nkind: exam\n---\n# K\n\n## S" + options),
    .questionHasNoOptions: ("Quizzes/a/k.md", "# K\n\n## S\n\nTeks.\n\n## T" + options),
    .questionHasOneOption: ("Quizzes/a/k.md", "# K\n\n## S\n\n- [x] a\n"),
    .quizHasNoQuestions: ("Quizzes/a/k.md", "Belum ada.\n"),
    .referenceUnknown: ("Courses/a/01-m.md", "---\nquiz: a/hilang\n---\n# M\n\nIsi.\n"),
    .textUnreadable: ("Courses/a/03-x.md", ""),
  ]

  @Test(arguments: Diagnostic.ID.allCases)
  func everyDiagnosticHasACauseAndAPlace(id: Diagnostic.ID) throws {
    let (path, text) = try #require(Self.causes[id], "no test produces \(id.rawValue)")
    var files = [path: text]
    if id == .moduleDefinedTwice { files["Courses/a/01-teman.md"] = "# M\n\nIsi.\n" }
    if id == .textUnreadable { files = ["Courses/a/01-m.md": "# M\n\nIsi.\n"] }
    let compiled = compiledLibrary(files, unreadable: id == .textUnreadable ? [path] : [])
    #expect(compiled.diagnostics.map(\.id) == [id])
    let diagnostic = try #require(compiled.diagnostics.first)
    #expect(diagnostic.range.file == path)
    // A fix is an instruction, a message a headline; both in both languages.
    for language in Language.allCases {
      #expect(diagnostic.fix[language].hasSuffix(".") || diagnostic.fix[language].hasSuffix("?"))
      #expect(!diagnostic.message[language].hasSuffix("."))
    }
    #expect(diagnostic.message.indonesian != diagnostic.message.english)
    #expect(diagnostic.fix.indonesian != diagnostic.fix.english)
  }

  @Test func namesAreTheirCasesInCapitals() {
    for id in Diagnostic.ID.allCases {
      #expect(id.rawValue.lowercased() == "\(id)".lowercased())
      #expect(id.rawValue.first?.isUppercase == true)
    }
  }
}
