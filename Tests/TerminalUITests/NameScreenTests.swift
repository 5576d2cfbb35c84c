import LearningCore
import TerminalUI
import TestSupport
import Testing

@Suite struct NameScreenTests {
  private func person(_ name: String, unit: String? = nil, nip: String? = nil) throws -> Person {
    Person(
      id: try #require(PersonID(name.lowercased().filter(\.isLetter) + "1")), name: name,
      nip: try nip.map { try NIP($0) }, unit: unit)
  }

  private func few() throws -> [Person] {
    [
      try person("Siti Rahmawati, S.Kom.", unit: "Dinas Kesehatan"),
      try person("Budi Santoso", unit: "Puskesmas Melati", nip: "198609262015051001"),
      try person("Ani Rahmawati"),
    ]
  }

  private func many() throws -> [Person] {
    try (0..<60).map { number in
      let letters = String("abcdefghijklmnopqrstuvwxyz".map(Character.init)[number % 26])
      return try person("Peserta \(letters)\(letters)x Nomor \(letters)\(number)")
    }
  }

  private func screen(
    _ people: [Person], language: Language = .indonesian
  ) -> NameScreen {
    NameScreen(
      title: "balai · Pemerintah Kota Contoh",
      people: people + [Person(id: nameless, name: "")], language: language)
  }

  private let nameless: PersonID = {
    guard let id = PersonID("tanpa-nama") else { preconditionFailure("no name") }
    return id
  }()

  private func lines(_ screen: NameScreen, _ width: Int = 80) -> String {
    text(screen.frame(in: Size(width: width, height: 24), at: noon))
  }

  @Test func looksLikeThis() throws {
    var names = screen(try few())
    _ = names.press(.down)
    try expectSnapshot(lines(names), named: "names-80.txt")
    try expectSnapshot(lines(screen(try few(), language: .english), 40), named: "names-40.txt")
    try expectSnapshot(lines(screen(try many()), 40), named: "names-many-40.txt")
  }

  @Test func everyLetterMakesTheListShorter() throws {
    var names = screen(try few())
    _ = names.press(.character("R"), .character("a"), .character("h"))
    #expect(lines(names).contains("▶ Ani") && lines(names).contains("Siti"))
    #expect(!lines(names).contains("Budi"))
    _ = names.press(.space, .character("s"), .character("i"))
    #expect(lines(names).contains("▶ Siti") && !lines(names).contains("Ani"))
    #expect(names.press(.enter) == [.door(.choose(try few()[0].id))])
    _ = names.press(.character("z"))
    #expect(lines(names).contains("Tidak ada nama"))
    #expect(names.press(.enter) == [])
    _ = names.press(.escape)
    #expect(lines(names).contains("Budi"))
  }

  @Test func aNIPIsFoundWhenAllOfItIsTyped() throws {
    var names = screen(try few())
    for digit in "19860926201505100" { _ = names.press(.character(digit)) }
    #expect(names.press(.enter) == [])
    #expect(!lines(names).contains("Budi"))
    #expect(names.press(.character("1"), .enter) == [.door(.choose(try few()[1].id))])
    #expect(names.handle(line: "19860926 201505 1 001") == [.door(.choose(try few()[1].id))])
  }

  @Test func amongManyNobodyIsShownUnasked() throws {
    var names = screen(try many())
    #expect(!lines(names).contains("Peserta"))
    #expect(names.press(.enter) == [])
    _ = names.press(.character("c"), .character("c"))
    #expect(lines(names).contains("▶ Peserta ccx"))
    #expect(!lines(names).contains("ddx"))
  }

  @Test func lineByLine() throws {
    var names = screen(try few())
    let turn = names.turn(width: 40, at: noon)
    #expect(turn.lines.map(\.text).contains("1. Ani Rahmawati"))
    #expect(names.turn(width: 80, at: noon).prompt.contains("nama atau NIP"))
    #expect(names.handle(line: "2") == [.door(.choose(try few()[1].id))])
    #expect(names.handle(line: "rahma") == [])
    let found = names.turn(width: 80, at: noon).lines.map(\.text)
    #expect(found.contains("2. Siti Rahmawati, S.Kom. - Dinas Kesehatan"))
    #expect(names.handle(line: "2") == [.door(.choose(try few()[0].id))])
    #expect(names.handle(line: "budi") == [.door(.choose(try few()[1].id))])
    #expect(names.handle(line: "zz") == [])
    #expect(names.turn(width: 80, at: noon).lines.contains { $0.text.contains("Tidak ada nama") })
    #expect(names.handle(line: "q") == [.quit])
    var crowd = screen(try many())
    #expect(!crowd.turn(width: 80, at: noon).lines.contains { $0.text.contains("Peserta") })
    #expect(crowd.handle(line: "1") == [])
  }
}
