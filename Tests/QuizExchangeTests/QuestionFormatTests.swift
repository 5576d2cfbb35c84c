import LearningCore
@testable import QuizExchange
import Testing

@Suite struct QuestionFormatTests {
  @Test(arguments: [
    ("<?xml version=\"1.0\"?><quiz/>", "x.txt", QuestionFormat.moodleXML),
    ("\u{FEFF}\n  <quiz/>", "x", .moodleXML), ("<!-- a --><quiz/>", "x", .moodleXML),
    ("<<<<<<< HEAD\n::a::b{=c}", "x.gift", .gift), ("<<<<<<< HEAD\nKunci: A", "x.txt", .aiken),
    ("soal;a;b;kunci\n", "x.txt", .csv), ("apa saja", "x.CSV", .csv), ("x\ty", "x.tsv", .csv),
    ("Apa?\nA. x {=}\nB. y\nKUNCI: A", "x.txt", .aiken), ("Apa {=x ~y}", "x.txt", .gift),
    ("Benar?{T}", "x.txt", .gift), ("Apa?\nA. x\nB. y\nANSWER: A", "x.gift", .gift),
    ("Apa saja soal, dan apa kunci?", "x.txt", .aiken),
  ])
  func theFormIsSeen(text: String, name: String, format: QuestionFormat) {
    #expect(QuestionFormat(of: text, name: name) == format)
  }

  @Test func oldEncodingsAreReadAndTold() {
    let text = "1. Apa?\nA. caf\u{E9}\nB. \u{93}x\u{94}\nKunci: A\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let quiz = readQuestions(bytes, name: "soal.txt", rich: .compiler)
    #expect(quiz.questions.map(\.interaction.summary) == [["x café", "- “x”"]])
    #expect(
      quiz.notes == ["2: not UTF-8 text; read as Windows-1252. Look at unusual letters and signs"])
    let wide = ("\u{FEFF}" + "1. Apa?\nA. 東\nB. y\nKunci: A\n").utf16
    for isLittle in [true, false] {
      let bytes = wide.flatMap { unit -> [UInt8] in
        let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
        return isLittle ? [low, high] : [high, low]
      }
      let quiz = readQuestions(bytes, name: "soal.txt", rich: .compiler)
      #expect(quiz.notes == [])
      #expect(quiz.questions.map(\.interaction.summary) == [["x 東", "- y"]])
    }
  }

  @Test func questionsOfSeveralFilesKeepNamesApart() {
    var quiz = read("1. Sama?\nA. x\nB. y\nKunci: A", name: "a.txt")
    let ids = quiz.append(read("1. Sama?\nA. x\nB. y\nKunci: B", name: "b.txt"))
    #expect(ids.map(\.description) == ["sama-2"])
    #expect(quiz.questions.map(\.id.description) == ["sama", "sama-2"])
  }
}
