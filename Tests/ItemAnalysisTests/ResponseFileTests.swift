import LearningCore
import TestSupport
import Testing

@testable import ItemAnalysis

@Suite struct ResponseFileTests {
  @Test(arguments: [1, 3, 1000])
  func columnsStandInAnyOrderAndPiecesAreCutAnywhere(piece: Int) throws {
    let table = try read(
      "\u{FEFF}Max_Mark,catatan,item,option,attempt,mark\r\n2,\"a, \"\"b\"\"\nc\",s1,B,p1,1.5\r\n"
        + "1,,s2,,p1,\r\n\r\n2,,s1,A;B,p2,2", piece: max(piece, 3))
    #expect(table.attemptCount == 2)
    #expect(table.columns.map(\.item.id) == ["s1", "s2"])
    #expect(table.columns.map(\.item.maximum) == [20_000_000, 10_000_000])
    #expect(table.columns[0].outcomes.map(\.mark) == [15_000_000, 20_000_000])
    #expect(table.columns[0].cells.map(\.attempt) == [0, 1])
    #expect(table.columns[0].item.options == ["A", "B"])
    #expect(table.columns[0].outcomes.map(\.options) == [2, 3])
    // No answer earns nothing.
    #expect(table.columns[1].outcomes.map(\.mark) == [0])
  }

  @Test func anIndonesianSpreadsheetIsReadAsItIs() throws {
    let table = try read("attempt;item;mark;max_mark\np1;s1;0,3333333;1\np2;s1;-0,25;1\n")
    #expect(table.columns[0].outcomes.map(\.mark) == [3_333_333, -2_500_000])
  }

  @Test(arguments: [
    ("0.33333333333", 3_333_333), ("0.66666666666", 6_666_667), ("1.", 10_000_000),
    (".5", 5_000_000), ("00001", 10_000_000), ("0.99999999", 10_000_000),
  ])
  func decimalsAreKeptToSeven(written: String, units: Int) throws {
    let table = try read("attempt,item,mark,max_mark\np,s,\(written),1\n")
    #expect(table.columns[0].outcomes.map(\.mark) == [units])
  }

  @Test func theKeyIsWhatEarnedFullMarks() throws {
    let header = "attempt,item,mark,max_mark,option\n"
    let rows = "p1,s,0,1,C\np2,s,1,1,B\np3,s,0,1,A\np4,s,1,1,B\n"
    let item = try read(header + rows).columns[0].item
    #expect(item.options == ["A", "B", "C"])
    #expect(item.keys == 0b010)
    // One that did and did not tells nothing.
    #expect(try read(header + rows + "p5,s,0,1,B\n").columns[0].item.keys == nil)
    // Typed answers are no options.
    let typed = (0..<40).map { "p\($0),s,0,1,jawaban \($0)\n" }.joined()
    #expect(try read(header + typed).columns[0].item.options.isEmpty)
  }

  @Test(arguments: [
    ("", 1, ResponseFileProblem.Reason.noHeader),
    ("attempt,item,mark\n", 1, .missingColumn("max_mark")),
    ("attempt,item,mark,mark,max_mark\n", 1, .repeatedColumn("mark")),
    ("attempt,item,mark,max_mark\np,s,1,1\np,s2,1\n", 3, .fieldCount(found: 3, expected: 4)),
    ("attempt,item,mark,max_mark\np,\"s,1,1\n", 2, .openQuote),
    ("attempt,item,mark,max_mark\np,\"s\"x,1,1\n", 2, .strayQuote),
    ("attempt,item,mark,max_mark\n,s,1,1\n", 2, .emptyField("attempt")),
    ("attempt,item,mark,max_mark\np,,1,1\n", 2, .emptyField("item")),
    ("attempt,item,mark,max_mark\np,s,satu,1\n", 2, .noNumber(column: "mark", text: "satu")),
    ("attempt,item,mark,max_mark\np,s,1.2.3,9\n", 2, .noNumber(column: "mark", text: "1.2.3")),
    ("attempt,item,mark,max_mark\np,s,-,9\n", 2, .noNumber(column: "mark", text: "-")),
    ("attempt,item,mark,max_mark\np,s,0,-1\n", 2, .noNumber(column: "max_mark", text: "-1")),
    (
      "attempt,item,mark,max_mark\np,s,0,99999999999999999999\n", 2,
      .numberTooLarge(column: "max_mark", text: "99999999999999999999")
    ),
    ("attempt,item,mark,max_mark\np,s,2,1\n", 2, .markOutOfBounds(mark: "2", maximum: "1")),
    (
      "attempt,item,mark,max_mark\np,s,1,1\nq,s,1,2\n", 3, .otherMaximum(item: "s", known: "1")
    ),
    (
      "attempt,item,mark,max_mark\np,s,1,1\nq,s,1,1\np,s,0,1\n", 4,
      .answeredTwice(attempt: "p", item: "s")
    ),
  ])
  func mistakesAreNamedWithTheirLine(
    text: String, line: Int, reason: ResponseFileProblem.Reason
  ) {
    #expect(throws: ResponseFileProblem(line: line, reason)) { try read(text) }
  }

  @Test func aLineEndInsideQuotesCountsAsALine() {
    #expect(throws: ResponseFileProblem(line: 4, .emptyField("item"))) {
      try read("attempt,item,mark,max_mark\n\"p\n1\",s,1,1\np,,1,1\n")
    }
  }

  @Test(arguments: 1...100)
  func theOrderOfTheLinesChangesNothing(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var lines = (0..<8).flatMap { attempt in
      (0..<4).map { item in
        let option = ["A", "B", "C", "D"].randomElement(using: &generator) ?? "A"
        return "p\(attempt),s\(item),\(option == "B" ? 1 : 0),1,\(option)\n"
      }
    }
    let header = "attempt,item,mark,max_mark,option\n"
    let sorted = try analysisByItem(header + lines.joined())
    lines.shuffle(using: &generator)
    #expect(try analysisByItem(header + lines.joined()) == sorted)
  }
}

private func analysisByItem(_ text: String) throws -> [String: [String]] {
  let items = analyse(try read(text)).items
  return Dictionary(
    uniqueKeysWithValues: items.map { item in
      (
        item.item.id,
        [item.facility, item.discrimination, item.efficiency, item.effectiveWeight].map {
          $0.phrase(decimals: 6).english
        } + item.options.map { "\($0.label) \($0.count) \($0.isKey == true)" }
      )
    })
}
