import LearningCore
import TerminalUI
import TestSupport
import Testing

@Suite struct MenuScreenTests {
  @Test func aLetterDoesWhatItSaysFromAnywhere() throws {
    var menu = MenuScreen(
      title: "Menu", intro: [],
      items: [
        .init("Satu", effect: .back),
        .init("Ulang", shortcut: .init("u", Phrase("ulang", "review")), effect: .go(.recall)),
      ], isHome: true, language: .indonesian)
    #expect(menu.press(.character("u")) == [.go(.recall)])
    #expect(menu.handle(line: "U") == [.go(.recall)])
    let size = Size(width: 60, height: 12)
    #expect(text(menu.frame(in: size, at: noon)).contains("u ulang  q keluar"))
    #expect(menu.turn(width: 60, at: noon).prompt == "nomor 1-2, u: ulang, q untuk keluar: ")
  }

  func menu(items: Int = 3, isHome: Bool = false) throws -> MenuScreen {
    let course = try #require(CourseID("c"))
    return MenuScreen(
      title: "Kursus", status: "2 dari 6 modul", intro: try blocks("Ringkasan kursus."),
      items: (0..<items).map {
        MenuScreen.Item(
          "Pelajaran \($0 + 1)", detail: $0 == 0 ? "selesai" : "",
          heading: $0 == 0 ? "Modul 1" : nil, effect: $0 == 0 ? .go(.course(course)) : .quit)
      }, isHome: isHome, language: .indonesian)
  }

  @Test func looksLikeThis() throws {
    try expectSnapshot(
      text(try menu().frame(in: Size(width: 60, height: 14), at: noon)), named: "menu.txt")
    let turn = try menu().turn(width: 60, at: noon)
    try expectSnapshot(text(turn.lines) + turn.prompt + "\n", named: "menu-plain.txt")
  }

  @Test func aFrameFillsTheScreenWhateverItsSize() throws {
    for width in [8, 20, 40, 80, 200] {
      for height in [5, 8, 24, 60] {
        let frame = try menu(items: 40).frame(in: Size(width: width, height: height), at: noon)
        #expect(frame.lines.count == height, "\(width)x\(height)")
        #expect(frame.lines.allSatisfy { $0.width <= width }, "\(width)x\(height)")
      }
    }
  }

  @Test func theSelectedItemIsAlwaysInSight() throws {
    var screen = try menu(items: 40)
    for step in 0..<40 {
      let shown = screen.frame(in: Size(width: 40, height: 10), at: noon)
      #expect(shown.lines.contains { $0.text.contains("▶ Pelajaran \(step + 1)") }, "\(step)")
      _ = screen.press(.down)
    }
  }

  @Test func enterDoesWhatIsSelected() throws {
    var screen = try menu()
    let course = try #require(CourseID("c"))
    #expect(screen.press(.enter) == [.go(.course(course))])
    #expect(screen.press(.down, .enter) == [.quit])
  }

  @Test func aNumberIsAnAnswerInTheLinearMode() throws {
    var screen = try menu()
    #expect(screen.handle(line: "2") == [.quit])
    #expect(screen.handle(line: " K ") == [.back])
    #expect(screen.handle(line: "9") == [])
    #expect(screen.turn(width: 60, at: noon).lines.map(\.text) == ["'9' tidak dimengerti."])
  }

  @Test func thereIsNoWayBackFromHome() throws {
    var home = try menu(isHome: true)
    #expect(home.press(.escape) == [])
    #expect(home.handle(line: "k") == [])
    #expect(home.press(.character("q")) == [.quit])
  }

  // MARK: Consent

  private func consenting() throws -> MenuScreen {
    MenuScreen(
      title: "Ujian", intro: try blocks("Dua soal."),
      items: [
        .init("Mulai", consent: "Saya jujur.", effect: .quit), .init("Kembali", effect: .back),
      ], language: .indonesian)
  }

  @Test func whatIsAgreedToTakesAKeyOfItsOwn() throws {
    let size = Size(width: 60, height: 10)
    var screen = try consenting()
    #expect(screen.press(.enter) == [])
    #expect(text(screen.frame(in: size, at: noon)).contains("Saya jujur."))
    #expect(screen.press(.enter) == [])
    #expect(text(screen.frame(in: size, at: noon)).contains("Dua soal."))
    #expect(screen.press(.enter, .character("y")) == [.quit])
    #expect(screen.press(.enter, .character("1"), .escape) == [.back])
  }

  @Test func whatIsAgreedToIsAskedLineByLine() throws {
    var screen = try consenting()
    #expect(screen.handle(line: "") == [])
    #expect(screen.turn(width: 60, at: noon).prompt == "Setuju dan mulai? (y/t): ")
    #expect(screen.handle(line: "") == [])
    #expect(screen.handle(line: "1") == [])
    #expect(screen.handle(line: "ya") == [.quit])
  }

  // MARK: Read first

  @Test func whatDoesNotFitIsReadBeforeItIsChosen() throws {
    let size = Size(width: 40, height: 12)
    let paragraphs = (1...20).map { "Alinea \($0)." }.joined(separator: "\n\n")
    var screen = MenuScreen(
      title: "Ujian", intro: try blocks(paragraphs), items: [.init("Mulai", effect: .quit)],
      isReadFirst: true, language: .indonesian)
    screen.resize(to: size)
    var seen = text(screen.frame(in: size, at: noon))
    #expect(seen.contains("Alinea 1."))
    var effects: [Effect] = []
    for _ in 0..<30 where effects.isEmpty {
      seen += text(screen.frame(in: size, at: noon))
      effects = screen.press(.enter)
    }
    #expect(effects == [.quit])
    for number in 1...20 { #expect(seen.contains("Alinea \(number).")) }
    for _ in 0..<20 { _ = screen.press(.pageUp) }
    #expect(text(screen.frame(in: size, at: noon)).contains("Alinea 1."))
  }
}
