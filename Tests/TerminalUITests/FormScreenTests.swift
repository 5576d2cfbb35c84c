import LearningCore
import TerminalUI
import TestSupport
import Testing

@Suite struct FormScreenTests {
  func form() throws -> FormScreen {
    FormScreen(
      title: "Data untuk sertifikat", intro: try blocks("Tulis nama Anda."),
      fields: [
        FormScreen.Field(
          Phrase("Nama", "Name"), hint: Phrase("Dengan gelar.", "With titles."), isRequired: true),
        FormScreen.Field(
          Phrase("NIP", "NIP"), hint: Phrase("Boleh kosong.", "May be empty."), isRequired: false),
      ], question: Phrase("Sudah benar?", "Is this right?"), course: try #require(CourseID("c")),
      language: .indonesian)
  }

  @Test func looksLikeThis() throws {
    var screen = try form()
    _ = screen.press(.character("S"), .character("i"), .character("t"), .character("i"))
    let frame = screen.frame(in: Size(width: 60, height: 14), at: noon)
    try expectSnapshot(text(frame), named: "form.txt")
    let cursor = try #require(frame.cursor)
    #expect(cursor.column == 8)
    #expect(frame.lines[cursor.row].text.contains("Siti"))
  }

  @Test func aRequiredFieldIsNotSkipped() throws {
    var screen = try form()
    #expect(screen.press(.space, .enter) == [])
    #expect(
      text(screen.frame(in: Size(width: 60, height: 16), at: noon)).contains("harus diisi"))
  }

  @Test func theTextsAreHandedOverInOrder() throws {
    var screen = try form()
    let course = try #require(CourseID("c"))
    _ = screen.press(.character("S"), .space, .character("R"), .character("x"), .backspace)
    #expect(screen.press(.enter, .enter, .enter) == [])  // asked once more
    try expectSnapshot(
      text(screen.frame(in: Size(width: 60, height: 10), at: noon)), named: "form-confirm.txt")
    #expect(screen.press(.character("y")) == [.identify(["S R", ""], for: course)])
  }

  @Test func linesFillTheFieldsInTheLinearMode() throws {
    var screen = try form()
    let course = try #require(CourseID("c"))
    #expect(screen.handle(line: "Siti Rahmawati, S.Kom.") == [])
    #expect(screen.handle(line: "123") == [])
    #expect(screen.handle(line: "t") == [])  // not right yet: from the top, keeping what is there
    #expect(screen.handle(line: "") == [])
    #expect(screen.handle(line: "-") == [])
    #expect(screen.handle(line: "y") == [.identify(["Siti Rahmawati, S.Kom.", ""], for: course)])
  }

  @Test func theFormCanBeLeft() throws {
    var screen = try form()
    #expect(screen.handle(line: "q") == [.quit])
    #expect(screen.handle(line: "k") == [.back])
    #expect(screen.press(.escape) == [.back])
  }
}
