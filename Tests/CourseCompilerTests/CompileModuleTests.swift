import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct CompileModuleTests {
  @Test func theFrontMatterSaysWhatTheModuleIs() throws {
    let (module, diagnostics) = try compiledModule(
      """
      ---
      title: Kata sandi
      minutes: 45
      objectives: [membuat, "menyimpan: aman"]
      quiz: aman/kuis
      visibility: staff
      audience: ASN
      notes: bawa kertas
      ---
      Pembuka.

      ## Pertama

      Isi.
      """)
    #expect(diagnostics.isEmpty)
    #expect(module.title == "Kata sandi")
    #expect(module.minutes == 45)
    #expect(module.objectives.map(\.text) == ["membuat", "menyimpan: aman"])
    #expect(module.objectives.map(\.id.description) == ["membuat", "menyimpan-aman"])
    #expect(module.quiz?.description == "aman/kuis")
    #expect(module.visibility == .staff)
    #expect(outline(module.opening) == "p(Pembuka.)")
    #expect(module.path == "Courses/aman/01-sandi.md")
  }

  @Test(arguments: [
    ("---\ntitle: Depan\n---\n# Judul\n\n## Satu\n\nIsi.\n", "Depan", "h1#judul(Judul)"),
    ("---\ntitle: Judul!\n---\n# Judul\n\n## Satu\n\nIsi.\n", "Judul!", ""),
    ("# Judul\n\nPembuka.\n\n## Satu\n\nIsi.\n", "Judul", "p(Pembuka.)"),
    ("Pembuka.\n\n# Judul\n\n## Satu\n\nIsi.\n", "Judul", "p(Pembuka.)"),
    ("### Kecil\n\n## Satu\n\nIsi.\n", "Kecil", "h3#kecil(Kecil)"),
    ("## Satu\n\nIsi.\n\n## Dua\n\nIsi.\n", "Satu", ""),
  ])
  func theTitleIsFoundAndNeverPrintedTwice(text: String, title: String, opening: String) throws {
    let (module, _) = try compiledModule(text)
    #expect(module.title == title)
    #expect(outline(module.opening) == opening)
  }

  @Test func withoutAnyHeadingTheFileNameIsTheTitle() throws {
    let (module, diagnostics) = try compiledModule("Hanya isi.\n", named: "kata-sandi")
    #expect(module.title == "kata-sandi")
    #expect(diagnostics.isEmpty)
  }

  @Test func lessonsAreTheSectionsOfLevelTwo() throws {
    let (module, diagnostics) = try compiledModule(
      """
      # Sandi

      Pembuka.

      ### Tujuan

      ## Pertama {#satu}

      Isi.

      ### Contoh

      > #### Dalam kutipan
      > Isi.

      # Bukan pelajaran

      ## Kedua

      Isi.
      """)
    #expect(diagnostics.isEmpty)
    #expect(outline(module.opening) == "p(Pembuka.) h3#tujuan(Tujuan)")
    #expect(module.lessons.map(\.id.description) == ["satu", "kedua"])
    #expect(module.lessons.map(\.title) == ["Pertama", "Kedua"])
    #expect(module.lessons.map(\.line) == [7, 18])
    #expect(module.lessons[0].anchors == ["contoh", "dalam-kutipan", "bukan-pelajaran"])
    #expect(outline(module.lessons[1].blocks) == "p(Isi.)")
  }

  @Test func aFileWithoutSectionsIsOneLesson() throws {
    let (module, diagnostics) = try compiledModule("# Sandi Kuat\n\nIsi.\n\n### Rinci\n\nIsi.\n")
    #expect(diagnostics.isEmpty)
    #expect(module.opening.isEmpty)
    #expect(module.lessons.map(\.id.description) == ["sandi-kuat"])
    #expect(module.lessons[0].title == "Sandi Kuat")
    #expect(outline(module.lessons[0].blocks) == "p(Isi.) h3#rinci(Rinci) p(Isi.)")
  }

  @Test func everyLessonHasANameOfItsOwnEvenWhereCaseDoesNotCount() throws {
    let (module, _) = try compiledModule(
      "## Satu {#Bab}\n\na\n\n## Dua {#bab}\n\nb\n\n## ??\n\nc\n\n## !!\n\nd\n\n"
        + "## Lima {#:::}\n\ne\n\n## Enam {#???}\n\nf\n\n## Tujuh {#a:b}\n\ng\n\n## ab\n\nh\n")
    let names = module.lessons.map(\.id.description)
    #expect(names.count == 8)
    #expect(Set(names.map { $0.lowercased() }).count == 8, "\(names)")
    #expect(names[0] == "Bab")
    #expect(module.lessons[4].id != module.lessons[5].id)
    // Links say what the author wrote, whatever the name became.
    #expect(module.lessons[1].anchor == "bab")
    #expect(module.lessons[6].anchor == "a:b")
  }

  @Test func namesAtTheLengthLimitAreToldApartToo() throws {
    let long = String(repeating: "a", count: 120)
    let (module, _) = try compiledModule(
      "## Satu {#\(long)}\n\na\n\n## Dua {#\(long.uppercased())}\n\nb\n\n"
        + "## Tiga {#A\(long.dropFirst())}\n\nc\n")
    #expect(Set(module.lessons.map { $0.id.description.lowercased() }).count == 3)
  }

  @Test func whatIsForTheTrainerStaysInTheModuleAndOutOfTheLearnersSight() throws {
    let (module, diagnostics) = try compiledModule(
      "## Satu\n\nIsi.\n\n> [!TRAINER]\n> Tanyakan pengalaman peserta.\n")
    #expect(diagnostics.isEmpty)
    let blocks = module.lessons[0].blocks
    #expect(outline(blocks) == "p(Isi.) trainer[p(Tanyakan pengalaman peserta.)]")
    #expect(outline(blocks.forLearners) == "p(Isi.)")
  }

  @Test func aLessonWithNothingForLearnersIsReported() throws {
    try expectDiagnostics(
      [.lessonEmpty, .lessonEmpty],
      in: "# M\n\n⟦## Satu⟧\n\n⟦## Dua⟧\n> [!TRAINER]\n> Rahasia.\n\n## Tiga\n\nIsi.\n")
  }

  @Test func anEmptyFileIsOneEmptyLesson() throws {
    for text in ["", "\n", "---\ntitle: X\n---\n", "\u{FEFF}", "---\n---\n"] {
      let (module, diagnostics) = try compiledModule(text)
      #expect(module.lessons.count == 1)
      #expect(diagnostics.map(\.id) == [.lessonEmpty], "\(text)")
    }
  }
}
