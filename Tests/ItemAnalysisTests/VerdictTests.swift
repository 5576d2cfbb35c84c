import LearningCore
import TestSupport
import Testing

@testable import ItemAnalysis

@Suite struct VerdictTests {
  /// People of rising ability answer six good items and one under test, by options.
  ///
  /// - Parameter answer: the option that somebody of an ability between 0 and 99 chooses.
  private func analysis(
    count: Int = 200, key: Int, options: Int = 4, _ answer: (Int) -> Int
  ) -> ItemStatistics {
    var table = ResponseTable(unitsPerPoint: 1)
    let labels = (0..<options).map { "pilihan \($0)" }
    for number in 0..<6 { _ = table.addItem(.init(id: "baik-\(number)", maximum: 1)) }
    let item = table.addItem(
      .init(id: "diuji", maximum: 1, options: labels, keys: 1 << UInt16(key)))
    for person in 0..<count {
      let ability = person * 100 / count
      let attempt = table.addAttempt()
      for number in 0..<6 {
        table.add(attempt: attempt, item: number, mark: ability > 14 * (number + 1) ? 1 : 0)
      }
      let chosen = answer(ability)
      table.add(
        attempt: attempt, item: item, mark: chosen == key ? 1 : 0, options: 1 << UInt16(chosen))
    }
    return analyse(table, fitsModels: false).items[item]
  }

  @Test func aGoodItemIsLeftAlone() {
    let item = analysis(key: 0) { $0 > 50 ? 0 : 1 + $0 % 3 }
    #expect(item.verdicts.isEmpty)
    #expect((item.options[0].discrimination?.value ?? 0) > 50)
    #expect((item.options[1].discrimination?.value ?? 0) < 0)
  }

  @Test func aWrongKeyIsNamedWithTheOptionThatIsRight() {
    let item = analysis(key: 1) { $0 > 50 ? 2 : [0, 1, 3][$0 % 3] }
    #expect(item.verdicts.first == .keyMayBeWrong(distractor: "pilihan 2"))
  }

  @Test func withoutSuchAnOptionDiscriminationIsOnlyNegative() {
    // The weaker half is right more often, but no distractor attracts the stronger.
    let item = analysis(key: 0) {
      $0 < 50 ? [0, 0, 1, 2, 3][$0 % 5] : [0, 0, 0, 1, 1, 2, 2, 3, 3][$0 % 9]
    }
    #expect(item.verdicts.first == .negativeDiscrimination)
  }

  @Test func extremesAndUnusedDistractorsAreNamed() {
    #expect(analysis(key: 0) { _ in 0 }.verdicts == [.tooEasy])
    #expect(analysis(key: 0) { $0 > 90 ? 0 : 1 + $0 % 3 }.verdicts == [.tooHard])
    let unused = analysis(key: 0) { $0 > 50 ? 0 : 1 + $0 % 2 }
    #expect(unused.verdicts == [.distractorsUnused(["pilihan 3"])])
    let weak = analysis(key: 0) { $0 % 4 }
    #expect(weak.verdicts.contains { $0 == .weakDiscrimination || $0 == .negativeDiscrimination })
  }

  @Test func fewAttemptsGiveFiguresButNoVerdicts() {
    let wrongKey: (Int) -> Int = { $0 > 50 ? 2 : [0, 1, 3][$0 % 3] }
    let few = analysis(count: Analysis.verdictLimit - 1, key: 1, wrongKey)
    #expect(few.verdicts.isEmpty)
    #expect((few.discrimination?.value ?? 0) < 0)
    #expect(!analysis(count: Analysis.verdictLimit, key: 1, wrongKey).verdicts.isEmpty)
  }

  @Test func anUnreliableTestWithManyNearThePassMarkSaysSo() throws {
    var generator = SeededGenerator(seed: 1)
    let rows: [[Int?]] = (0..<100).map { _ in
      (0..<8).map { _ in Int.random(in: 0...1, using: &generator) }
    }
    let chance = analyse(
      table(rows, maxima: [Int](repeating: 1, count: 8)), passMark: PassMark(percent: 50))
    #expect(chance.verdicts.first == .unreliable)
    let count = try #require(chance.uncertainty).count
    #expect(chance.verdicts.last == .manyUncertain(count: count))
  }

  @Test(arguments: Language.allCases)
  func theReportSaysItInWords(language: Language) throws {
    var reader = ResponseFileReader()
    var text = "attempt,item,mark,max_mark,option\n"
    for person in 0..<60 {
      for (item, threshold) in [("sandi", 10), ("surel", 20), ("tautan", 30), ("nilai <b>", 40)] {
        let isRight = person > threshold
        text += "\(person),\(item),\(isRight ? 2 : 0),2,\(isRight ? "Ya" : "Tidak")\n"
      }
      // The key is A, but whoever knows chooses B.
      let option = person > 35 ? "B" : person % 3 == 0 ? "C" : "A"
      text += "\(person),kunci,\(option == "A" ? 1 : 0),1,\(option)\n"
    }
    try Array(text.utf8).withUnsafeBufferPointer { try reader.read($0) }
    let analysis = analyse(try reader.finish(), passMark: PassMark(percent: 60))
    let report = analysis.report(
      title: Phrase("Contoh", "Example"), source: Phrase("60 percobaan.", "60 attempts."))
    try expectSnapshot(
      report.description(language), named: "report-\(language.rawValue).txt")
    if language == .english {
      try expectSnapshot(analysis.json.canonicalText + "\n", named: "analysis.json")
    }
  }
}

extension Report {
  /// Every part on lines of its own, to look at.
  fileprivate func description(_ language: Language) -> String {
    let lines = parts.flatMap { part -> [String] in
      switch part {
      case .heading(let phrase): ["", "# " + phrase[language]]
      case .subheading(let phrase): ["", "## " + phrase[language]]
      case .paragraph(let phrase): [phrase[language]]
      case .advice(let phrase, let remedy): ["! " + phrase[language], remedy?[language] ?? "–"]
      case .figures(let figures):
        figures.map { "\($0.label[language]): \($0.value[language])" }
      case .bars(let bars):
        bars.rows.map { row in
          "\(row.label[language])|\(row.mark?[language] ?? "")|\(row.length)|\(row.value[language])"
        }
      case .curves(let curves):
        curves.lines.map { "\($0.label[language]) \($0.heights)" }
      case .table(let table):
        table.rows.map { $0.map { $0[language] }.joined(separator: "|") }
      }
    }
    return ([title[language]] + lines).joined(separator: "\n") + "\n"
  }
}
