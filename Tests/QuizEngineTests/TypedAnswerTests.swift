import LearningCore
import QuizEngine
import Testing

/// Texts and numbers that a person types.
@Suite struct TypedAnswerTests {
  private func isRight(_ typed: String, _ interaction: Interaction) -> Bool {
    let marks = MultipleResponseRule.allCases.map {
      mark(.text(typed), to: interaction, points: 3, rule: $0)
    }
    #expect(Set(marks).count == 1, "the rule matters")
    return marks[0] == Mark(points: 3)
  }

  @Test(arguments: [
    ("BSSN", "bssn", true), ("BSSN", "  Bssn\t", true), ("BSSN", "BSS N", false),
    ("Badan  Siber", "badan siber", true), ("Badan Siber", "badansiber", false),
    ("caf\u{E9}", "CAFE\u{301}", true), ("cafe", "café", false), ("Straße", "STRASSE", true),
    ("ὀδυσσεύς", "ὈΔΥΣΣΕΎΣ", true), ("BSSN", "BSSN.", false), ("a.c", "abc", false),
    // As a word processor or a phone writes it.
    ("Jum'at", "jum’at", true), ("“ya”", "\"ya\"", true), ("e-mail", "e\u{2011}mail", true),
    ("kata sandi", "kata\u{A0}sandi", true), ("kata", "ka\u{AD}ta\u{200B}", true),
    ("BSSN", "\u{FF22}\u{FF33}\u{FF33}\u{FF2E}", true), ("m2", "m²", false), ("1/2", "½", false),
    // A star is any text.
    ("Badan Siber*", "badan siber dan sandi negara", true), ("Badan Siber*", "badan siber", true),
    ("*sandi*", "kata SANDI kuat", true), ("*sandi*", "sandi", true), ("*sandi*", "sand", false),
    ("a*b*c", "aXbXbc", true), ("a*b*c", "aXbXb", false), ("*", "apa saja", true),
    ("a*a", "a", false),
    // A pattern stands for the whole answer.
    ("/bssn|badan siber.*/", "Badan Siber dan Sandi Negara", true), ("/bssn/", "BSSN", true),
    ("/bssn/", "bssn ya", false), ("/[0-9]{4}/", " 2024 ", true), ("/[0-9]{4}/", "20245", false),
    ("/(tak tertutup/", "(tak tertutup", false),
  ])
  func aTextIsAcceptedAsItsAuthorMeantIt(accepted: String, typed: String, isRight: Bool) throws {
    #expect(self.isRight(typed, .shortAnswer(try shortAnswer(accepted))) == isRight)
    let gap = try cloze([accepted])
    #expect(
      (mark(.texts([typed]), to: .cloze(gap), points: 1, rule: .netCorrect) > .zero) == isRight)
  }

  @Test func anyOfTheAcceptedTextsWillDo() throws {
    let answer = Interaction.shortAnswer(try shortAnswer("satu", "/dua+/", "ti*"))
    for typed in ["SATU", "duaaa", "tiga"] { #expect(isRight(typed, answer)) }
    #expect(!isRight("empat", answer))
  }

  @Test func aLongAnswerMatchesNoPattern() throws {
    let answer = Interaction.shortAnswer(try shortAnswer("/a*/"))
    #expect(isRight(String(repeating: "a", count: 500), answer))
    #expect(!isRight(String(repeating: "a", count: 501), answer))
  }

  @Test(arguments: [
    ("45", "45", true), ("45", "45,0", true), ("45", "45.1", false), ("45", "empat", false),
    ("45 ± 0.5", "44,5", true), ("45 ± 0.5", "45.5", true), ("45 ± 0.5", "45,51", false),
    ("40..50", "40", true), ("40..50", "50,0", true), ("40..50", "39.99", false),
    // The dot may group thousands or be the decimal sign.
    ("1500", "1.500", true), ("1.5", "1,500", true), ("1500", "1 500", true),
    ("-3", "\u{2212}3", true), ("45", "45 %", false), ("0.1", "0,10", true),
    ("1000.5", "1.000,5", true), ("1000.5", "1,000.5", true), ("1000.5", "1.000.5", false),
    ("45.5", "\u{FF14}\u{FF15}\u{FF0C}\u{FF15}", true), ("0.5", "½", false), ("45", "45kg", false),
  ])
  func aNumberIsRightIfItCanBeReadAsOne(range: String, typed: String, isRight: Bool) throws {
    #expect(self.isRight(typed, .numeric(try numeric(range))) == isRight)
  }

  @Test func anyOfTheRangesWillDo() throws {
    let answer = Interaction.numeric(try numeric("1..2", "10", "20 ± 1"))
    for typed in ["1,5", "10", "21"] { #expect(isRight(typed, answer)) }
    for typed in ["3", "9", "22", ""] { #expect(!isRight(typed, answer)) }
  }

  /// Only one of the accepted answers counts, so their order cannot matter.
  @Test func theOrderOfAcceptedAnswersChangesNothing() throws {
    let written = ["satu", "/dua+/", "ti*", "empat"]
    let answers = try [written, written.reversed()].map {
      try #require(ShortAnswer(accepted: $0.map { .init(text: AcceptedText($0), feedback: []) }))
    }
    for typed in ["SATU", "duaaa", "tiga", "empat", "lima", ""] {
      let marks = answers.map {
        mark(.text(typed), to: .shortAnswer($0), points: 2, rule: .netCorrect)
      }
      #expect(marks[0] == marks[1])
    }
  }

  @Test(arguments: ["", "  ", "\t\n"])
  func whiteSpaceIsNoAnswer(typed: String) throws {
    #expect(!isRight(typed, .shortAnswer(try shortAnswer("*"))))
  }
}
