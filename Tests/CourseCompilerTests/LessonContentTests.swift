import LearningCore
import TestSupport
import Testing

@testable import CourseCompiler

/// What a lesson says, apart from how it was written.
@Suite struct LessonContentTests {
  private func content(_ body: String, head: String = "minutes: 5") throws -> [String] {
    let id = try #require(ModuleID("m"))
    let module = compileModule(
      SourceFile(path: "Courses/c/01-m.md", text: "---\n\(head)\n---\n\(body)"), id: id
    ).module
    return try module.lessons.map { try #require(module.content(of: $0.id)) }
  }

  private static let text = """
    ## Frasa

    Empat kata *acak* lebih kuat. Baca [ini](https://contoh.go.id).

    - satu
    - dua

    ### Cek diri {.quiz #cek}

    - [x] Ya
    - [ ] Tidak
    """

  @Test(arguments: [
    ("Empat kata *acak* lebih kuat.", "Empat   kata *acak*\nlebih kuat."),
    ("## Frasa\n", "\n\n## Frasa {#frasa-sandi}\n\n"),
    ("- satu\n- dua", "* satu\n* dua\n\n<!-- ganti -->"),
    ("- satu\n", "> [!TRAINER]\n> Tanyakan dahulu.\n\n- satu\n"),
    ("*acak*", "_acak_"),
  ])
  func writingItInAnotherWayChangesNothing(from: String, to: String) throws {
    #expect(try content(Self.text) == content(Self.text.replacing(from, with: to)))
  }

  @Test(arguments: [
    ("Empat", "Lima"), ("*acak*", "acak"), ("## Frasa", "## Sandi"), ("contoh.go.id", "lain.go.id"),
    ("- satu\n- dua", "1. satu\n2. dua"), ("[x] Ya", "[x] Tentu"), ("- dua", "- dua\n- tiga"),
    ("*acak*", "**acak**"), ("- [x] Ya\n- [ ] Tidak", "- [ ] Ya\n- [x] Tidak"),
  ])
  func sayingSomethingElseDoes(from: String, to: String) throws {
    #expect(try content(Self.text) != content(Self.text.replacing(from, with: to)))
  }

  @Test func theOpeningBelongsToTheFirstLesson() throws {
    let body = "Pembuka.\n\n## Satu\n\nA\n\n## Dua\n\nB\n"
    let (before, after) = (try content(body), try content(body.replacing("Pembuka", with: "Lain")))
    #expect(before[0] != after[0])
    #expect(before[1] == after[1])
    #expect(try content(body, head: "minutes: 9") == before)
  }

  /// Records keep digests of this text, so it may never change for what is there already.
  @Test func theTextIsForEver() throws {
    #expect(
      try content("## A\n\nSatu `dua`\ntiga.\n\n> [!TIP]\n> ya\n") == [
        #"["A",[],[["paragraph",["Satu ",["code","dua"]," tiga."]],["callout","tip",[["paragraph",["ya"]]]]]]"#
      ])
  }
}
