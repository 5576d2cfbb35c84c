package import LearningCore
import Spreadsheets

/// A quiz as CSV for a spreadsheet: one row each, as ``readCSV(_:)`` reads it.
package func writeCSV(_ quiz: Quiz) -> ExportedQuiz {
  var writer = CSVWriter(pools: quiz.pools)
  let rows = quiz.questions.compactMap { writer.cells(of: $0) }
  let places = rows.flatMap(\.keys)
  let count = places.reduce(0) { count, column in
    switch column {
    case .option(let place), .feedback(let place): max(count, place + 1)
    default: count
    }
  }
  let hasFeedback = places.contains { column in
    guard case .feedback = column else { return false }
    return true
  }
  let columns =
    [CSVColumn.id, .type, .question] + (0..<count).map { .option($0) } + [.key]
    + (hasFeedback ? (0..<count).map { .feedback($0) } : [])
    + [.explanation, .points, .pool, .tags]
  // Excel takes a file for UTF-8 only with the mark in front.
  var text = "\u{FEFF}" + csvRow(columns.map(\.title))
  for row in rows { text += csvRow(columns.map { row[$0] ?? "" }) }
  return ExportedQuiz(text: text, problems: writer.problems)
}

private struct CSVWriter {
  let pools: [Pool]
  var problems: [ExportedQuiz.Problem] = []

  init(pools: [Pool]) { self.pools = pools }

  mutating func cells(of question: Question) -> [CSVColumn: String]? {
    func lose(_ indonesian: String, _ english: String) {
      problems.append(.init(question: question.id, message: Phrase(indonesian, english)))
    }
    var lost = losses(of: question, keepsPools: true, keepsLooks: false)
    if question.forLearners != question, question.interaction == .open {
      lost.append(
        Phrase("catatan untuk pengajar tidak ikut", "notes for the trainer are left out"))
    }
    problems += lost.map { .init(question: question.id, message: $0) }
    let shown = question.forLearners
    var cells: [CSVColumn: String] = [
      .id: shown.id.description, .points: String(shown.points),
      .explanation: shown.explanation.asCell,
      .question: ([Block(.paragraph(shown.title), line: 0)] + shown.stem).asCell,
      .pool: pools.first { $0.id == shown.pool }?.title ?? "",
      .tags: shown.tags.map(\.description).joined(separator: ", "),
    ]
    func set(_ options: [String], feedback: [[Block]] = []) {
      for (place, text) in options.enumerated() { cells[.option(place)] = text }
      for (place, blocks) in feedback.enumerated() where !blocks.isEmpty {
        cells[.feedback(place)] = blocks.asCell
      }
    }
    var type: CSVType
    switch shown.interaction {
    case .choice(let choice):
      type = choice.isMultiple ? .multiple : .single
      if choice.isWeighted {
        lose("nilai tiap pilihan tidak ikut", "the weights of options are left out")
      }
      if !choice.isMultiple, choice.keys.count > 1 {
        lose("hanya kunci pertama yang ikut", "only the first key is kept")
      }
      let keys = choice.isMultiple ? choice.keys : Array(choice.keys.prefix(1))
      cells[.key] = keys.map { optionLetter($0).uppercased() }.joined(separator: ", ")
      set(choice.options.map(\.content.asCell), feedback: choice.options.map(\.feedback))
    case .shortAnswer(let answer):
      type = .shortAnswer
      let kept = answer.accepted.filter { $0.weight == nil || $0.weight == .full }
      if kept.count < answer.accepted.count {
        lose("jawaban sebagian atau salah tidak ikut", "partly right or wrong answers are left out")
      }
      guard !kept.isEmpty else { return nil }
      cells[.key] = kept.map { $0.text.written.barEscaped }.joined(separator: " | ")
      set([], feedback: kept.map(\.feedback))
    case .numeric(let answer):
      type = .numeric
      let kept = answer.accepted.filter { ($0.weight ?? .full) == .full && $0.written != "*" }
      if kept.count < answer.accepted.count {
        lose("jawaban sebagian atau salah tidak ikut", "partly right or wrong answers are left out")
      }
      guard !kept.isEmpty else { return nil }
      cells[.key] = kept.map(\.written).joined(separator: " | ")
      set([], feedback: kept.map(\.feedback))
    case .ordering(let ordering):
      type = .ordering
      set(ordering.items.map(\.asCell))
    case .matching(let matching):
      type = .matching
      let pairs = zip(matching.prompts, matching.keys).map { ($0, matching.targets[$1]) }
      let spare = matching.targets.indices.filter { !matching.keys.contains($0) }
        .map { ([Inline](), matching.targets[$0]) }
      let written = (pairs + spare).map {
        "\($0.plainText.replacing("=", with: "\\=")) = \($1.plainText)"
      }
      if written.count > Choice.limit {
        lose(
          "\(written.count - Choice.limit) pasangan pengecoh tidak ikut",
          "\(written.count - Choice.limit) matches that fit nothing are left out")
      }
      set(Array(written.prefix(Choice.limit)))
    case .cloze(let cloze):
      type = .cloze
      var text = cells[.question] ?? ""
      text =
        ([Block(.paragraph(shown.title), line: 0)] + shown.stem)
        .mappedInlines(\.withGapMarks).asCell
      for (number, gap) in cloze.gaps.enumerated() {
        let answers = gap.map(\.written.barEscaped).joined(separator: "|")
        text = text.replacing(GapMark.mark(number), with: "[[\(answers)]]")
      }
      cells[.question] = text
    case .likert(let scale):
      type = .likert
      set(scale.options.map(\.asCell))
    case .open: type = .open
    }
    cells[.type] = type.rawValue
    return cells
  }
}

extension CSVColumn {
  fileprivate var title: String {
    switch self {
    case .question: "soal"
    case .key: "kunci"
    case .explanation: "pembahasan"
    case .points: "poin"
    case .pool: "kelompok"
    case .id: "id"
    case .type: "jenis"
    case .tags: "label"
    case .option(let place): optionLetter(place)
    case .feedback(let place): "umpan balik \(optionLetter(place))"
    }
  }
}

extension String {
  fileprivate var barEscaped: String { replacing("|", with: "\\|") }
}

extension [Block] {
  /// As plain text: a blank line between blocks, a line end where one is to be seen.
  fileprivate var asCell: String {
    map { block in
      guard case .paragraph(let inlines) = block.content else { return block.plainText.trimmed }
      return inlines.split(separator: .hardBreak).map { [Inline]($0).plainText.trimmed }
        .joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
