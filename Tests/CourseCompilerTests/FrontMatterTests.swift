import LearningCore
import Testing
import TestSupport

@testable import CourseCompiler

@Suite struct FrontMatterTests {
  private func compiledCourse(_ text: String) throws -> ReadCourse {
    let read = compileCourse(
      SourceFile(path: "Courses/aman/course.md", text: text), id: try name("aman"))
    expectPlaces(of: read.diagnostics, in: text)
    return read
  }

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
    "visibility: ⟦rahasia⟧", "title:\n  ⟦a⟧: b", "objectives:\n- a\n- ⟦b⟧: [c]",
    "objectives:\n- ⟦\"\"⟧", "quiz: ⟦a b⟧",
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
    #expect(module.objectives.map(\.text) == ["membuat sandi"])
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
    let read = try compiledCourse(text)
    let course = read.course
    #expect(read.diagnostics.isEmpty)
    #expect(course.title == "Keamanan Digital")
    #expect(course.language == "en")
    #expect(course.level == "dasar")
    #expect(course.audience == ["ASN", "warga"])
    #expect(course.pillars == ["aman"])
    #expect(course.competencies.map(\.description) == ["a", "b"])
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
    let read = try compiledCourse("---\ncertificate: {validity: \(text)}\n---\n")
    #expect(read.course.certificate?.validityMonths == months)
    #expect(read.diagnostics.map(\.id) == (months == nil ? [.frontMatterValue] : []))
  }

  @Test func mistakesInsideACertificateAreReportedThere() throws {
    let text = "---\ncertificate:\n  exm: aman/ujian\n  witnessed: mungkin\n---\n"
    let read = try compiledCourse(text)
    #expect(
      Set(read.diagnostics.map { "\($0.id) \($0.range)" }) == [
        "frontMatterKeyUnknown Courses/aman/course.md:3:3",
        "frontMatterValue Courses/aman/course.md:4:14",
      ])
  }

  // MARK: What word processors do

  /// How a file's lines may end, and whether it begins with a byte order mark.
  private static let forms: [(end: String, mark: String)] = [
    ("\n", ""), ("\r\n", ""), ("\r", ""), ("\n", "\u{FEFF}"), ("\r\n", "\u{FEFF}"),
  ]

  /// Marked where it warns.
  static let fromWord = [
    "title: ⟦“Latihan: kata sandi”⟧", "title: ⟦„Sandi‟⟧", "title: ⟦‘Jum’at: sandi’⟧",
    "title:\t⟦“a”⟧", "title: ⟦“é日: a”⟧  # catatan", "title:⟦\u{A0}⟧⟦“a: b”⟧",
    "title⟦\u{A0}⟧: a", "title:⟦\u{202F}\u{A0}⟧a", "title: ⟦\"Sandi: kuat”⟧",
    "title: ⟦“Kata \"kuat\": a”⟧", "title: ⟦“a\\b”⟧", "⟦“title”⟧: a",
    "objectives: [⟦“membuat, menyimpan”⟧, ⟦‘b: c’⟧]", "objectives:\n⟦\t⟧- a\n⟦\t⟧- b",
    "objectives:\n- ⟦“a: b”⟧\n- frasa: ⟦“Membuat: frasa”⟧", "objectives:\n-⟦\t⟧a\n-⟦\u{A0}⟧b",
    "objectives:\n⟦\u{A0}⟧- a\n⟦\u{A0}⟧- b", "{title: ⟦“a: b”⟧, minutes: 5}",
  ]

  @Test(arguments: fromWord)
  func quotesAndBlanksOfAWordProcessorAreReadAndCanBeMended(yaml: String) throws {
    for (end, mark) in Self.forms {
      let marked = "---\n\(yaml)\n---\n## A\n\nIsi.\n".replacing("\n", with: end)
      let count = yaml.count { $0 == "⟦" }
      try expectDiagnostics(Array(repeating: .quotesCurly, count: count), in: marked)
      let text = mark + MarkedText(marked).text
      let (module, diagnostics) = try compiledModule(text)
      #expect(diagnostics.count == count)
      let mended = applying(diagnostics.compactMap(\.edit), to: text)
      #expect(mended.count == count)
      let (again, rest) = try compiledModule(mended.text)
      #expect(rest.isEmpty, "\(mended.text)")
      #expect(again == module, "\(mended.text)")
    }
  }

  @Test(arguments: [
    "title: Kata “kuat” itu", "title: “Kata” dan “sandi”", "title: sandi\u{A0}kuat",
    "title: \"“a”: b\"", "notes: |\n  “a”\n  - b\u{A0}c\n  title: “x”", "title: ’90-an",
    "title: a  # “catatan”", "title:\ta", "notes: \"a\n  “b” c\"", "title: Jum’at",
    "title: Baca:\u{A0}teks", "objectives: [Jum’at, ’90-an]",
  ])
  func typographyInsideATextStays(yaml: String) throws {
    let written = "---\n\(yaml)\n---\n## A\n\nIsi.\n"
    let split = SplitFile(SourceFile(path: "Courses/aman/01-sandi.md", text: written))
    let kept = yaml.replacing("title:\ta", with: "title: a").replacing("#\t", with: "# ")
    #expect(split.yaml == kept + "\n")
    #expect(try compiledModule(written).diagnostics.isEmpty)
  }

  @Test func anIndentedItemAfterATabIsPartOfItsList() throws {
    let (module, _) = try compiledModule(
      "---\nobjectives:\n\t- membuat\n\t- menyimpan\nminutes: 5\n---\n## A\n\nIsi.\n")
    #expect(module.objectives.map(\.text) == ["membuat", "menyimpan"])
    #expect(module.minutes == 5)
  }

  @Test func aLaterMistakeIsFoundBehindWhatWasMadePlain() throws {
    try expectDiagnostics(
      [.quotesCurly, .frontMatterValue, .quotesCurly, .frontMatterKeyUnknown],
      in:
        "---\n{title: ⟦“é: 日”⟧, visibility: ⟦rahasia⟧, notes: ⟦“a”⟧, ⟦penulis⟧: b}\n---\n## A\n\nIsi.\n"
    )
    let (_, diagnostics) = try compiledModule("---\nminutes: “é”\n---\n## A\n\nIsi.\n")
    #expect(Set(diagnostics.map(\.id)) == [.quotesCurly, .frontMatterValue])
    #expect(Set(diagnostics.map { [$0.range.start.column, $0.range.end.column] }) == [[10, 17]])
  }

  @Test(arguments: ["\u{2028}", "\u{85}", "\u{0B}", "\u{0}", "\u{FEFF}"])
  func charactersThatYAMLRefusesAreBlanks(character: String) throws {
    let (module, diagnostics) = try compiledModule(
      "---\ntitle: a\(character)b\nminutes: x\n---\n## A\n\nIsi.\n")
    #expect(module.title == "a b")
    #expect(diagnostics.map(\.range.start.line) == [3])
  }

  @Test(arguments: [
    "⟦—⟧\ntitle: T\n⟦—⟧\n", "⟦–––⟧\ntitle: T\n---\n", "---\ntitle: T\n⟦—⟧\n",
    "⟦—-⟧\n\n# catatan\ntitle: T\nobjectives:\n- a\n  b\n⟦----⟧\n", "⟦-----⟧\ntitle: T\n...\n",
    "---\ntitle: T\n⟦--⟧\n",
  ])
  func linesOfDashesAreFencesToo(head: String) throws {
    for (end, mark) in Self.forms {
      let marked = (head + "## A\n\nIsi.\n\n---\n\nLagi.\n").replacing("\n", with: end)
      let count = head.count { $0 == "⟦" }
      try expectDiagnostics(Array(repeating: .quotesCurly, count: count), in: marked)
      let text = mark + MarkedText(marked).text
      let (module, diagnostics) = try compiledModule(text)
      #expect(module.title == "T")
      let mended = applying(diagnostics.compactMap(\.edit), to: text)
      let (again, rest) = try compiledModule(mended.text)
      #expect(rest.isEmpty)
      #expect(again == module)
    }
  }

  @Test(arguments: [
    "—\n\nBukan bagian awal.\n\n—\n", "—\ntitle: a\n\nBukan YAML.\n—\n", "—\ntitle: a\n",
    "—\n—\n", "- - -\ntitle: a\n---\n", "-\ntitle: a\n-\n", "— Ki Hajar\ntitle: a\n—\n",
  ])
  func otherDashesAreText(text: String) {
    let split = SplitFile(SourceFile(path: "a.md", text: text))
    #expect(split.yaml == nil)
    #expect(split.diagnostics.isEmpty)
    #expect(String(decoding: split.body.bytes, as: UTF8.self) == text)
  }

  @Test(arguments: ["---\ntitle: a\n", "---\n\n# catatan\ntitle: a\n\n## A\n"])
  func frontMatterThatNeverClosesIsReported(text: String) {
    let split = SplitFile(SourceFile(path: "a.md", text: text))
    #expect(split.diagnostics.map(\.id) == [.frontMatterNotClosed])
  }

  /// Whatever stands in a file, nothing moves.
  @Test func straighteningKeepsEveryLineAndColumn() {
    let pieces = [
      "“", "”", "‘", "’", "\"", "'", "\u{A0}", "\t", " ", ":", "-", "- ", ": ", ",", "[", "]", "{",
      "}", "|", ">", "#", "\\", "a", "é", "日", "\u{2028}", "\n", "\r\n", "\r", "—", "title",
    ]
    var generator = SeededGenerator(seed: 20_261_122)
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let yaml = YAMLText(Array(text.utf8)[...], path: "a.yml", lineOffset: 0)
      expectPlaces(of: yaml.diagnostics, in: text)
      let pairs = zip(yaml.straight.unicodeScalars, text.unicodeScalars)
      #expect(yaml.straight.unicodeScalars.count == text.unicodeScalars.count)
      #expect(pairs.allSatisfy { ($0 == "\n" || $0 == "\r") == ($1 == "\n" || $1 == "\r") })
      #expect(pairs.allSatisfy { $0 == $1 || " \"'".unicodeScalars.contains($0) })
    }
  }

  // MARK: Other programs

  @Test func theCommentThatNamesASchemaIsNoMatter() throws {
    let comment = "# yaml-language-server: $schema=../../docs/schema/modul.schema.json"
    let (module, diagnostics) = try compiledModule(
      "---\n\(comment)\ntitle: T\nminutes: 5\n---\n## A\n\nIsi.\n")
    #expect(diagnostics.isEmpty)
    #expect(module.title == "T")
    let workspace = compileWorkspace(
      SourceFile(path: "balai.yml", text: comment + "\norganisation: Kota\n"))
    #expect(workspace.diagnostics.isEmpty)
    #expect(workspace.output.organisation == "Kota")
  }

  @Test func keysOfOtherProgramsAreSilentOutsideAWorkspace() {
    let text = """
      ---
      layout: page
      title: "Dasar: sandi"
      permalink: /dasar/
      nav_order: 2
      ref: {name: x, links: [a, b]}
      github:
        path: a.md
      date: 2024-01-05
      minutes: x
      ---
      """
    let split = SplitFile(SourceFile(path: "a.md", text: text))
    for (setting, unknown) in [(FileSetting.loose, 0), (.workspace, 6)] {
      var front = FrontMatter(split, setting: setting)
      _ = (front.text("title"), front.integer("minutes", in: 1...9))
      front.finish()
      #expect(front.diagnostics.count { $0.id == .frontMatterKeyUnknown } == unknown)
      #expect(front.diagnostics.count { $0.id == .frontMatterValue } == 1)
    }
  }
}
