import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct CompileLibraryTests {
  private let course = "---\ntitle: Aman\n---\nIkhtisar.\n\n## Untuk siapa\n\nSemua.\n"
  private let module = "# Sandi\n\n### Tujuan\n\n## Satu\n\nIsi.\n\n### Contoh\n\nIsi.\n"
  private let quiz = "# Kuis\n\n## Soal\n\n- [x] a\n- [ ] b\n"

  @Test func aFolderBecomesACourseWithItsModulesInOrder() throws {
    let compiled = compiledLibrary([
      "Courses/aman/course.md": course, "Courses/aman/10-akhir.md": module,
      "Courses/aman/02-awal.md": module, "Quizzes/aman/kuis.md": quiz, "README.md": "x",
      "Courses/aman/gambar/catatan.md": "x", "Courses/LICENSE.md": "x",
      "Courses/aman/x/README.md": "x",
    ])
    #expect(compiled.diagnostics.map(\.id) == [.fileNotRead])
    #expect(compiled.diagnostics.first?.range.file == "Courses/aman/gambar/catatan.md")
    let library = compiled.output
    #expect(library.courses.map(\.id.description) == ["aman"])
    #expect(library.courses[0].modules.map(\.id.description) == ["awal", "akhir"])
    #expect(library.quizzes.map(\.id.description) == ["aman/kuis"])
  }

  @Test(arguments: [
    ("01-kata-sandi", "kata-sandi"), ("1_sandi", "sandi"), ("01. Kata Sandi", "kata-sandi"),
    ("2024", "2024"), ("sandi", "sandi"), ("01", "01"), ("01-", "01-"), ("7zip", "7zip"),
    ("003 Bab", "bab"),
  ])
  func theNumberOfAFileOnlyOrdersIt(stem: String, name: String) {
    #expect(moduleName(ofFile: stem) == name)
  }

  @Test func everyLinkAndImageIsFollowed() throws {
    let links = """
      # A

      [ok](02-b.md) [ok](02-b.md#contoh) [ok](02-b.md#tujuan) [ok](02-b.md#sandi) [ok](#isi)
      [ok](course.md#untuk-siapa) [ok](../../LICENSE.md) [ok](berkas.pdf) [ok](/Courses/aman/02-b.md)
      ![ok](gambar/a.png) [web](https://tidak.ada)

      ## Isi

      [x](hilang.md) [x](#hilang) [x](02-b.md#hilang) ![x](gambar/A.png) [x](hilang.pdf)
      """
    let compiled = compiledLibrary(
      [
        "Courses/aman/course.md": course, "Courses/aman/01-a.md": links,
        "Courses/aman/02-b.md": module,
      ], others: ["Courses/aman/gambar/a.png", "Courses/aman/berkas.pdf", "LICENSE.md"])
    #expect(
      compiled.diagnostics.map { "\($0.id) \($0.range)" } == [
        "linkBroken Courses/aman/01-a.md:9:5", "anchorMissing Courses/aman/01-a.md:9:20",
        "anchorMissing Courses/aman/01-a.md:9:33", "imageMissing Courses/aman/01-a.md:9:54",
        "linkBroken Courses/aman/01-a.md:9:72",
      ])
    // What is not reported leads somewhere for the reader too.
    let library = compiled.output
    for (path, fragment) in [
      ("02-b.md", nil), ("02-b.md", "contoh"), ("02-b.md", "tujuan"), ("02-b.md", "sandi"),
      ("01-a.md", "isi"), ("course.md", "untuk-siapa"),
    ] {
      #expect(
        library.target(path: "Courses/aman/" + path, fragment: fragment) != nil,
        "\(path)#\(fragment ?? "")")
    }
  }

  @Test func everyHeadingOfAModuleCanBeReached() throws {
    let text = """
      # Judul

      ### Pembuka

      > #### Kutipan

      ## Satu {#Satu}

      - ##### Dalam daftar

      ## Dua {#satu}

      Isi.

      ## ?!

      Isi.
      """
    let library = compiledLibrary(["Courses/aman/01-a.md": text]).output
    let anchors = ["judul", "pembuka", "kutipan", "Satu", "dalam-daftar", "satu", "bagian"]
    let targets = anchors.map { library.target(path: "Courses/aman/01-a.md", fragment: $0) }
    #expect(targets.allSatisfy { $0 != nil }, "\(targets)")
    #expect(Set(read(text).headings.keys) == Set(anchors))
    // Different lessons stay different.
    #expect(targets[3] != targets[5])
  }

  @Test func referencesToQuizzesAndCoursesMustExist() throws {
    let compiled = compiledLibrary([
      "Courses/aman/course.md":
        "---\ntitle: A\npretest: aman/kius\nprerequisites: [hilang]\ncertificate:\n  exam: jauh/sekali\n---\n",
      "Courses/aman/01-a.md": "---\nquiz: aman/kuiz\n---\n# A\n\nIsi.\n",
      "Quizzes/aman/kuis.md":
        "# K\n\n## S {see=aman/a#hilang}\n\n- [x] a\n- [ ] b\n\n## T {see=aman/a}\n\n- [x] a\n- [ ] b\n",
    ])
    #expect(compiled.diagnostics.allSatisfy { $0.id == .referenceUnknown })
    #expect(
      compiled.diagnostics.map(\.range.description) == [
        "Courses/aman/01-a.md:2:7", "Courses/aman/course.md:3:10", "Courses/aman/course.md:4:16",
        "Courses/aman/course.md:6:3", "Quizzes/aman/kuis.md:3:1",
      ])
    #expect(compiled.diagnostics[0].fix.english == "Did you mean 'aman/kuis'?")
    #expect(compiled.diagnostics[1].fix.english == "Did you mean 'aman/kuis'?")
    #expect(compiled.diagnostics[3].fix.english.hasPrefix("Write its folder"))
  }

  @Test func modulesWithoutACourseFileAreACourse() throws {
    let compiled = compiledLibrary(["Courses/aman/01-a.md": module])
    #expect(compiled.diagnostics.isEmpty)
    #expect(compiled.output.courses.map(\.title) == ["aman"])
  }

  @Test func modulesThatDifferInTheirNumberOnlyAreReported() throws {
    let compiled = compiledLibrary([
      "Courses/aman/course.md": course, "Courses/aman/01-a.md": module,
      "Courses/aman/02-a.md": module,
    ])
    #expect(compiled.diagnostics.map(\.id) == [.moduleDefinedTwice])
    #expect(compiled.diagnostics[0].range.file == "Courses/aman/02-a.md")
    #expect(compiled.diagnostics[0].notes.map(\.range.file) == ["Courses/aman/01-a.md"])
    #expect(compiled.output.courses[0].modules.map(\.path) == ["Courses/aman/01-a.md"])
  }

  @Test func namesAndBytesThatCannotBeUsedAreReported() throws {
    let compiled = compiledLibrary(
      ["Courses/??/course.md": course, "Courses/aman/01-?.md": module, "Quizzes/#.md": quiz],
      unreadable: ["Courses/aman/03.md"])
    #expect(
      compiled.diagnostics.map { "\($0.id) \($0.range.file)" } == [
        "fileNameUnusable Courses/??/course.md", "fileNameUnusable Courses/aman/01-?.md",
        "textUnreadable Courses/aman/03.md", "fileNameUnusable Quizzes/#.md",
      ])
  }

  @Test func spacesAndPunctuationInNamesDoNotMatter() throws {
    let compiled = compiledLibrary([
      "Courses/Kelas C++ (dasar)/01. Café & kopi.md":
        "# A\n\n[b](02%20-%20C%23.md) [c](<02 - C#.md>) [d](02%20-%20C%23.md#contoh)\n",
      "Courses/Kelas C++ (dasar)/02 - C#.md": "# B\n\n## Contoh\n\nIsi.\n",
      "Quizzes/Kelas C++/Kuis #1.md": quiz, "Quizzes/C++/a.md": quiz,
    ])
    #expect(compiled.diagnostics.map(\.id) == [.linkBroken])  // `#` begins the place in a file
    let course = try #require(compiled.output.courses.first)
    #expect(course.id.description == "kelas-c-dasar")
    #expect(course.path == "Courses/Kelas C++ (dasar)/course.md")
    #expect(course.modules.map(\.id.description) == ["café--kopi", "c"])
    #expect(compiled.output.quizzes.map(\.id.description) == ["C++/a", "kelas-c/kuis-1"])
  }

  @Test func filesThatBecomeTheSameQuizAreReported() {
    let compiled = compiledLibrary(["Quizzes/a b.md": quiz, "Quizzes/a-b.md": quiz])
    #expect(compiled.diagnostics.map(\.id) == [.quizDefinedTwice])
    #expect(compiled.diagnostics.first?.range.file == "Quizzes/a-b.md")
  }

  @Test func objectivesAndQuestionsFindEachOther() {
    let objectives = """
      ---
      objectives:
        - frasa: membuat frasa sandi
        - otp: menjaga kode OTP
      quiz: aman/q
      ---
      ## Frasa

      Isi.
      """
    func ids(_ quiz: String) -> [Diagnostic.ID] {
      compiledLibrary(["Courses/aman/01-a.md": objectives, "Quizzes/aman/q.md": quiz])
        .diagnostics.map(\.id)
    }
    let answers = "\n\n- [x] a\n- [ ] b\n"
    #expect(ids("## S" + answers).isEmpty)
    #expect(ids("## S {objective=frasa}" + answers) == [.objectiveWithoutQuestion])
    #expect(ids("## S {objective=frasa,otp}" + answers).isEmpty)
    #expect(
      ids("## S {objective=frsa}" + answers + "\n## T {objective=frasa,otp}" + answers)
        == [.objectiveUnknown])
    #expect(
      compiledLibrary(["Courses/aman/01-a.md": objectives.replacing("quiz: aman/q\n", with: "")])
        .diagnostics.map(\.id) == [.objectiveWithoutQuestion, .objectiveWithoutQuestion])
  }

  @Test func aQuestionCanAllowWhatIsFoundBetweenFiles() {
    func ids(_ attribute: String) -> [Diagnostic.ID] {
      compiledLibrary([
        "Quizzes/aman/q.md":
          "# K\n\n## S {#s\(attribute)}\n\n[x](hilang.md)\n\n- [x] a\n- [ ] b\n\n"
          + "## T {#t}\n\n![x](hilang.png)\n\n- [x] a\n- [ ] b\n"
      ]).diagnostics.map(\.id)
    }
    #expect(ids("") == [.linkBroken, .imageMissing])
    #expect(ids(" allow=LinkBroken,ImageMissing") == [.imageMissing])
  }

  @Test func aWorkspaceDecidesHowSeriousADiagnosticIs() {
    let files = WorkspaceFiles(
      texts: [SourceFile(path: "Courses/a/01-z.md", text: "# A\n\n![x](hilang.png) [y](b.md)\n")],
      others: [])
    let workspace = Workspace(
      organisation: "Kota", checks: [.imageMissing: .error, .linkBroken: .off])
    let found = compileLibrary(files, workspace: workspace).diagnostics
    #expect(found.map(\.id) == [.imageMissing])
    #expect(found.map(\.severity) == [.error])
  }

  @Test func theOrderOfTheFilesGivenDoesNotMatter() {
    let texts = [
      SourceFile(path: "Courses/b/01-x.md", text: module),
      SourceFile(path: "Courses/a/02-y.md", text: "# A\n\n[x](hilang.md)\n"),
      SourceFile(path: "Courses/a/01-z.md", text: "# A\n\n![](hilang.png)\n"),
      SourceFile(path: "Quizzes/k.md", text: quiz),
    ]
    func compiled(_ texts: [SourceFile]) -> Compilation<Library> {
      compileLibrary(
        WorkspaceFiles(texts: texts, others: []), workspace: Workspace(organisation: "Kota"))
    }
    let forward = compiled(texts)
    let backward = compiled(texts.reversed())
    #expect(forward.diagnostics == backward.diagnostics)
    #expect(forward.output.courses == backward.output.courses)
    #expect(forward.output.quizzes == backward.output.quizzes)
  }
}
