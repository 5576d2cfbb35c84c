import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("title: ⟦[a⟧", "an open list"), ("title: \"a\nminutes: 5\n⟦-⟧--", "an open quote"),
    ("title: a: ⟦b⟧", "two colons"), ("⟦-⟧ a\n- b", "a list"), ("⟦kalimat saja⟧", "a sentence"),
  ])
  func brokenYAMLIsReportedInItsLine(yaml: String, name: String) throws {
    let marked = "---\n\(yaml)\n---\n## A\n\nIsi.\n"
    let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let (module, diagnostics) = try compiledModule(text)
    #expect(diagnostics.map(\.id) == [.frontMatterSyntax], "\(name)")
    #expect((2...4).contains(diagnostics.first?.range.start.line ?? 0), "\(name)")
    // What stands below is compiled all the same.
    #expect(module.lessons.map(\.title) == ["A"], "\(name)")
  }

  @Test func aListInsteadOfPairsIsReportedAtItsBeginning() throws {
    try expectDiagnostics(
      [.frontMatterSyntax], in: "---\n⟦-⟧ a\n- b\n---\n## A\n\nIsi.\n", checkEnds: false)
  }

  @Test(arguments: [
    "minutes: ⟦banyak⟧", "minutes: ⟦0⟧", "minutes: ⟦6001⟧", "minutes: ⟦1.5⟧", "minutes: ⟦-5⟧",
    "visibility: ⟦rahasia⟧", "title:\n  ⟦a⟧: b", "objectives:\n- a\n- ⟦b⟧: c", "quiz: ⟦a b⟧",
    "quiz: ⟦a//b⟧", "{title: \"é日\", minutes: ⟦x⟧}",
  ])
  func aValueThatDoesNotFitIsReportedWhereItStands(yaml: String) throws {
    try expectDiagnostics(
      [.frontMatterValue], in: "---\n\(yaml)\n---\n## A\n\nIsi.\n", checkEnds: false)
  }

  @Test func anUnknownKeyIsReportedWithTheOneThatWasMeant() throws {
    let marked = "---\ntitle: T\n⟦minuts⟧: 5\n⟦penulis⟧: a\n---\n## A\n\nIsi.\n"
    try expectDiagnostics([.frontMatterKeyUnknown, .frontMatterKeyUnknown], in: marked)
    let (_, diagnostics) = try compiledModule("---\nminuts: 5\npenulis: a\n---\n## A\n\nIsi.\n")
    #expect(diagnostics[0].fix.english == "Did you mean 'minutes'?")
    #expect(diagnostics[0].severity == .warning)
    #expect(diagnostics[1].fix.english.hasPrefix("Remove this line"))
  }

  @Test func aKeyWrittenTwiceIsReportedAtTheSecondPlace() throws {
    try expectDiagnostics(
      [.frontMatterSyntax], in: "---\ntitle: A\nminutes: 5\n⟦title⟧: B\n---\n## A\n\nIsi.\n")
    let (_, diagnostics) = try compiledModule("---\ntitle: A\ntitle: B\n---\n## A\n\nIsi.\n")
    #expect(diagnostics.first?.message.english.contains("title") == true)
    #expect(diagnostics.first?.message.english.contains("Node") == false)
  }

  @Test(arguments: ["---\n---\n", "---\n# hanya komentar\n---\n", "", "---\n...\n"])
  func aFileMayHaveNoFrontMatter(head: String) throws {
    let (module, diagnostics) = try compiledModule(head + "# T\n\n## A\n\nIsi.\n")
    #expect(diagnostics.isEmpty)
    #expect(module.title == "T")
  }

  @Test func aRuleInTheTextIsNoFrontMatter() throws {
    let (module, diagnostics) = try compiledModule("# T\n\n---\n\ntitle: x\n\n---\n")
    #expect(diagnostics.isEmpty)
    #expect(module.title == "T")
  }

  @Test func aSingleTextStandsForAListOfOne() throws {
    let (module, diagnostics) = try compiledModule(
      "---\nobjectives: membuat sandi\n---\n## A\n\nIsi.\n")
    #expect(diagnostics.isEmpty)
    #expect(module.objectives == ["membuat sandi"])
  }

  // MARK: course.md

  @Test func everythingACourseSaysIsRead() throws {
    let text = """
      ---
      title: Keamanan Digital
      summary: Dasar
      language: en
      level: dasar
      audience: [ASN, warga]
      pillar: aman
      competencies: [a, b]
      version: 2
      prerequisites: [dasar]
      pretest: aman/pretes
      certificate:
        exam: aman/ujian
        validity: 2 tahun
        witnessed: ya
      authors: [Rina]
      license: CC-BY-4.0
      ---
      Ikhtisar.
      """
    let (course, document, front) = compileCourse(
      SourceFile(path: "Courses/aman/course.md", text: text), id: try name("aman"))
    #expect((front.diagnostics + document.diagnostics).isEmpty)
    #expect(course.title == "Keamanan Digital")
    #expect(course.language == "en")
    #expect(course.level == "dasar")
    #expect(course.audience == ["ASN", "warga"])
    #expect(course.pillars == ["aman"])
    #expect(course.competencies == ["a", "b"])
    #expect(course.version == "2")
    #expect(course.prerequisites.map(\.description) == ["dasar"])
    #expect(course.pretest?.description == "aman/pretes")
    #expect(
      course.certificate
        == CertificateRule(exam: try name("aman/ujian"), validityMonths: 24, isWitnessed: true))
    #expect(course.authors == ["Rina"])
    #expect(course.license == "CC-BY-4.0")
    #expect(outline(course.overview) == "p(Ikhtisar.)")
  }

  @Test(
    arguments: [
      ("24 months", 24), ("1 month", 1), ("2 years", 24), ("24 bulan", 24), ("3 tahun", 36),
      ("24", nil), ("0 months", nil), ("2 minggu", nil), ("dua tahun", nil), ("601 bulan", nil),
    ] as [(String, Int?)])
  func validityIsReadInMonthsAndYears(text: String, months: Int?) throws {
    let (course, _, front) = compileCourse(
      SourceFile(
        path: "Courses/aman/course.md", text: "---\ncertificate: {validity: \(text)}\n---\n"),
      id: try name("aman"))
    #expect(course.certificate?.validityMonths == months)
    #expect(front.diagnostics.map(\.id) == (months == nil ? [.frontMatterValue] : []))
  }

  @Test func mistakesInsideACertificateAreReportedThere() throws {
    let text = "---\ncertificate:\n  exm: aman/ujian\n  witnessed: mungkin\n---\n"
    let (_, _, front) = compileCourse(
      SourceFile(path: "Courses/aman/course.md", text: text), id: try name("aman"))
    expectPlaces(of: front.diagnostics, in: text)
    #expect(
      Set(front.diagnostics.map { "\($0.id) \($0.range)" }) == [
        "frontMatterKeyUnknown Courses/aman/course.md:3:3",
        "frontMatterValue Courses/aman/course.md:4:14",
      ])
  }
}
