import Foundation
import LearningCore
import QuizEngine
import Testing

/// The worked examples of docs/penilaian.md are true.
@Suite struct ScoringGuideTests {
  private static let tables: [[String]: [[String]]] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/penilaian.md")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [:] }
    var tables: [[String]: [[String]]] = [:]
    var head: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        head = nil
        continue
      }
      // A bar inside a cell stands behind a backslash.
      let cells = line.dropFirst().dropLast().replacing("\\|", with: "\u{0}")
        .split(separator: "|").map {
          $0.trimmingCharacters(in: .whitespaces).replacing("\u{0}", with: "|")
        }
      if let head {
        if !cells[0].hasPrefix("---") { tables[head, default: []].append(cells) }
      } else {
        head = cells
      }
    }
    return tables
  }()

  private func rows(_ head: String...) throws -> [[String]] {
    try #require(Self.tables[head], "no table \(head)")
  }

  /// `2/3` of a point.
  private func units(_ share: String) throws -> Int {
    let numbers = share.split(separator: "/").compactMap { Int($0) }
    return try Mark.unitsPerPoint * #require(numbers.first)
      / (numbers.count == 2 ? numbers[1] : 1)
  }

  /// `A C` is the first and the third.
  private func positions(_ letters: String) -> [Int] {
    letters.utf8.filter { (0x41...0x50).contains($0) }.map { Int($0) - 0x41 }
  }

  @Test func weightsEarnWhatThePageSays() throws {
    let rows = try rows("Bobot tiap pilihan", "Dipilih", "Nilai")
    #expect(rows.count >= 7)
    for row in rows {
      let weights = try row[0].split(separator: " ").map { percent in
        let number = try #require(DecimalNumber(percent))
        return try #require(AnswerWeight(percent: number))
      }
      let options = weights.map { Choice.Option(content: [], feedback: [], weight: $0) }
      let keys = weights.indices.filter { weights[$0] > .nothing }
      let choice = try #require(Choice(options: options, keys: keys, isMultiple: true))
      let mark = mark(
        Response(positions(row[1])), to: .choice(choice), points: 1, rule: .netCorrect)
      #expect(try mark.units == units(row[2]), "\(row)")
    }
  }

  @Test func severalAnswersEarnWhatThePageSays() throws {
    let rows = try rows(
      "Banyaknya pilihan", "Kunci", "Dipilih", "`net-correct`", "`all-or-nothing`", "`each`")
    #expect(rows.count >= 8)
    for row in rows {
      let count = try #require(Int(row[0]))
      let keys = positions(row[1])
      let choice = Interaction.choice(try choice(options: count, keys: keys))
      for (rule, share) in zip(
        [MultipleResponseRule.netCorrect, .allOrNothing, .each], row[3...])
      {
        let mark = mark(Response(positions(row[2])), to: choice, points: 1, rule: rule)
        #expect(try mark.units == units(share), "\(row) \(rule)")
      }
    }
  }

  @Test func partsEarnWhatThePageSays() throws {
    let rows = try rows("Bagian", "Benar", "Nilai")
    #expect(rows.count >= 5)
    for row in rows {
      let (count, right) = (try #require(Int(row[0])), try #require(Int(row[1])))
      let pairs = Interaction.matching(
        try matching(targets: count + 1, keys: Array(0..<count)))
      let answer = Response.matches((0..<count).map { $0 < right ? $0 : count })
      let mark = mark(answer, to: pairs, points: 1, rule: .netCorrect)
      #expect(try mark.units == units(row[2]), "\(row)")
    }
  }

  @Test func whatIsTypedIsTakenAsThePageSays() throws {
    let rows = try rows("Diterima", "Diketik", "Hasil")
    #expect(rows.count >= 28)
    for row in rows {
      // Code spans keep the spaces inside.
      let accepted = String(row[0].dropFirst().dropLast())
      let typed = String(row[1].dropFirst().dropLast())
      let interaction =
        DecimalNumber.range(written: accepted) == nil
        ? Interaction.shortAnswer(try shortAnswer(accepted)) : .numeric(try numeric(accepted))
      let mark = mark(.text(typed), to: interaction, points: 1, rule: .netCorrect)
      #expect((mark == Mark(points: 1)) == (row[2] == "benar"), "\(row)")
      #expect(["benar", "salah"].contains(row[2]))
    }
  }
}
