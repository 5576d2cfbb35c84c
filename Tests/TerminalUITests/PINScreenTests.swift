import LearningCore
import TerminalUI
import TestSupport
import Testing

@Suite struct PINScreenTests {
  func screen(
    problem: Phrase? = nil, language: Language = .indonesian
  ) throws -> PINScreen {
    PINScreen(
      title: "Ujian Keamanan Digital Dasar untuk ASN",
      intro: try blocks("Pengawas di ruangan Anda membacakan PIN."),
      purpose: .sitting(try #require(QuizID("aman/ujian"))), problem: problem, language: language)
  }

  @Test func looksLikeThis() throws {
    var form = try screen()
    _ = form.press(.character("4"), .character("8"), .space, .character("1"))
    let frame = form.frame(in: Size(width: 80, height: 24), at: noon)
    try expectSnapshot(text(frame), named: "pin-80.txt")
    let cursor = try #require(frame.cursor)
    #expect(frame.lines[cursor.row].text.hasPrefix("    48 1"))
    #expect(cursor.column == 8)
    let wrong = try screen(
      problem: Phrase("PIN salah. Masih 4 kali sebelum harus menunggu.", "Wrong PIN. Left: 4."))
    try expectSnapshot(
      text(wrong.frame(in: Size(width: 40, height: 24), at: noon)), named: "pin-40.txt")
    let english = try screen(language: .english)
    try expectSnapshot(
      text(english.frame(in: Size(width: 40, height: 8), at: noon)), named: "pin-low.txt")
  }

  @Test func whatIsTypedIsHandedOver() throws {
    let quiz = try #require(QuizID("aman/ujian"))
    var form = try screen()
    #expect(form.press(.enter) == [])
    #expect(text(form.frame(in: Size(width: 80, height: 24), at: noon)).contains("belum diisi"))
    _ = form.press(.character("4"), .character("x"), .backspace, .character("8"))
    #expect(form.press(.enter) == [.enterPIN("48", quiz)])
    #expect(form.press(.escape) == [.back])
    #expect(form.press(.interrupt) == [.quit])
  }

  @Test func lineByLine() throws {
    let quiz = try #require(QuizID("aman/ujian"))
    var form = try screen()
    let first = form.turn(width: 40, at: noon)
    #expect(first.lines.contains { $0.text.contains("membacakan PIN") })
    #expect(form.handle(line: " 4821 0937 ") == [.enterPIN(" 4821 0937 ", quiz)])
    #expect(form.handle(line: "k") == [.back])
    #expect(form.handle(line: "q") == [.quit])
    #expect(form.handle(line: "  ") == [])
    #expect(form.turn(width: 40, at: noon).lines.contains { $0.text.contains("belum diisi") })
  }

  // MARK: One's own

  private func own(
    _ purpose: PINScreen.Purpose, title: String = "Siti Rahmawati", intro: String? = nil
  ) throws -> PINScreen {
    PINScreen(
      title: title, intro: try intro.map { try blocks($0) } ?? [], purpose: purpose,
      language: .indonesian)
  }

  @Test func onesOwnIsNeverShown() throws {
    var form = try own(.logIn)
    _ = form.press(.character("4"), .character("8"), .character("2"), .left)
    let frame = form.frame(in: Size(width: 80, height: 24), at: noon)
    try expectSnapshot(text(frame), named: "pin-own-80.txt")
    #expect(frame.cursor?.column == 6)
    #expect(form.press(.enter) == [.door(.type("482"))])
    #expect(form.press(.escape) == [.back])
    #expect(form.turn(width: 40, at: noon).isSecret)
    #expect(try !screen().turn(width: 40, at: noon).isSecret)
    #expect(form.handle(line: "482109") == [.door(.type("482109"))])
  }

  @Test func theLockLeadsToTheNames() throws {
    var form = try own(
      .unlock, title: "balai · Pemerintah Kota Contoh · terkunci",
      intro: "Layar ini terkunci karena lama tidak dipakai.")
    for width in [80, 40] {
      try expectSnapshot(
        text(form.frame(in: Size(width: width, height: 24), at: noon)),
        named: "pin-lock-\(width).txt")
    }
    #expect(form.press(.escape) == [.door(.leave)])
    #expect(form.handle(line: "k") == [.door(.leave)])
    #expect(form.turn(width: 80, at: noon).prompt.contains("k untuk ganti peserta"))
  }

  @Test func aNewOneIsTypedTwice() throws {
    for (purpose, name) in [(PINScreen.Purpose.choose, "new"), (.repeatChosen, "again")] {
      let form = try own(purpose)
      try expectSnapshot(
        text(form.frame(in: Size(width: 40, height: 24), at: noon)), named: "pin-\(name)-40.txt")
    }
  }
}
