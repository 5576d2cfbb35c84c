import LearningCore
import QuizEngine
import Testing

/// When an option of the corrected file is the option that was shown.
@Suite struct RewordingTests {
  private func choice(_ texts: [String], key: Int = 0) throws -> Interaction {
    let options = texts.map {
      Choice.Option(content: [Block(.paragraph([.text($0)]), line: 1)], feedback: [])
    }
    return .choice(try #require(Choice(options: options, keys: [key], isMultiple: false)))
  }

  @Test(arguments: [
    ("Pesan pishing", "Pesan phishing"), ("Kata sandi", "kata  sandi."),
    ("Laporkan ke pimpinn", "Laporkan ke pimpinan"),
    ("Nomor “KTP”", "Nomor \"KTP\""), ("Autentikasi dua langka", "Autentikasi dua langkah"),
  ])
  func aMendedSpellingIsTheSameOption(shown: String, now: String) throws {
    let key = try CorrectedKey(
      shown: try choice([shown, "Lain sekali"]), by: try choice([now, "Lain sekali"], key: 1))
    #expect(key.rewordings.count == 1)
    #expect(key.interaction.choice?.keys == [1])
  }

  @Test(arguments: [
    ("Boleh dibagikan", "Tidak boleh dibagikan"), ("10 hari", "12 hari"), ("=A1+B1", "=A1-B1"),
    ("Rp1.000", "Rp10.00"), ("rahasia123!", "Rahasia123"), ("di bank", "ke bank"), ("-5", "5"),
    ("Matikan komputer", "Nyalakan komputer"), ("aman", "nyaman"), ("45%", "45"),
  ])
  func anotherMeaningIsAnotherOption(shown: String, now: String) throws {
    #expect(throws: CorrectedKey.Mismatch.otherParts) {
      try CorrectedKey(
        shown: try choice([shown, "Lain sekali"]), by: try choice([now, "Lain sekali"]))
    }
  }

  @Test func partsAreFoundByTheirWordsThenByTheirPlace() throws {
    let key = try CorrectedKey(
      shown: try choice(["satu sama", "dua beda", "tiga kata", "empat kaki"], key: 0),
      by: try choice(["empat kaki", "satu sama", "tiga kata", "dua bedda"], key: 3))
    #expect(key.interaction.choice?.keys == [1])
    // Two that moved and were respelt at once cannot be told apart for certain.
    #expect(throws: CorrectedKey.Mismatch.otherParts) {
      try CorrectedKey(
        shown: try choice(["kata sandi", "kata santi", "lain"]),
        by: try choice(["lain", "kata sandii", "kata santii"]))
    }
  }

  @Test func anotherPictureIsAnotherOption() throws {
    func picture(_ path: String) throws -> Interaction {
      let image = Inline.image(Image(.file(path: path), alternative: "Layar"))
      let option = Choice.Option(content: [Block(.paragraph([image]), line: 1)], feedback: [])
      let other = Choice.Option(
        content: [Block(.paragraph([.text("Lain")]), line: 1)], feedback: [])
      return .choice(try #require(Choice(options: [option, other], keys: [0], isMultiple: false)))
    }
    #expect(throws: CorrectedKey.Mismatch.otherParts) {
      try CorrectedKey(shown: try picture("a.png"), by: try picture("b.png"))
    }
    #expect(
      try CorrectedKey(shown: try picture("a.png"), by: try picture("a.png")).rewordings.isEmpty)
  }

  @Test func whatDoesNotMatterToAMarkIsNoOtherKey() throws {
    func numbers(_ written: String) throws -> CorrectedKey {
      let interaction = Interaction.numeric(try numeric(written))
      return try CorrectedKey(shown: interaction, by: interaction)
    }
    #expect(try numbers("45").judges(as: try numbers("45,0")))
    #expect(try !numbers("45").judges(as: try numbers("45 ± 1")))
  }
}
