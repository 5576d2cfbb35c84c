import LearningCore
import Spreadsheets

/// Reads questions from a spreadsheet saved as CSV: one row each, under a row of column names.
func readCSV(_ text: String) -> ImportedQuiz {
  var reader = CSVReader(isIndonesian: looksIndonesian(text))
  reader.read(Sheet(separated: text) { CSVColumn(header: $0) != nil })
  return reader.result
}

/// Whether a text has the columns of a file of questions.
func looksLikeCSV(_ text: String) -> Bool {
  let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
  if body.lowercased().hasPrefix("sep=") { return true }
  let head = String(body.prefix { !$0.isNewline })
  let sheet = Sheet(separated: head) { CSVColumn(header: $0) != nil }
  let columns = (sheet.rows.first?.cells ?? []).compactMap { CSVColumn(header: $0) }
  return columns.count > 1 && columns.contains(.question)
}

private struct CSVReader {
  let isIndonesian: Bool
  var result = ImportedQuiz()
  private var names = QuestionNames()
  private var pools = PoolNames()
  private var columns: [Int: CSVColumn] = [:]

  init(isIndonesian: Bool) { self.isIndonesian = isIndonesian }

  mutating func read(_ table: Sheet) {
    defer {
      if let problem = table.problem { report(problem.line, problem.message) }
    }
    guard let head = table.rows.first else {
      return report(1, Phrase("berkasnya kosong", "the file is empty"))
    }
    for (index, name) in head.cells.enumerated() where !name.trimmed.isEmpty {
      guard let column = CSVColumn(header: name), !columns.values.contains(column) else {
        report(
          head.line,
          Phrase(
            "kolom '\(name.trimmed)' tidak dikenal; isinya tidak ikut",
            "the column '\(name.trimmed)' is not known; what is in it is left out"))
        continue
      }
      columns[index] = column
    }
    guard columns.values.contains(.question) else {
      return report(
        head.line,
        Phrase(
          "baris pertama harus berisi nama kolom, dan salah satunya 'soal'",
          "the first row must hold the names of the columns, and one of them must be 'question'"))
    }
    for row in table.rows.dropFirst() { read(row) }
  }

  private mutating func report(_ line: Int, _ message: Phrase) {
    result.problems.append(Problem(line: line, message: message))
  }

  private mutating func read(_ row: Sheet.Row) {
    var cells: [CSVColumn: String] = [:]
    for (index, cell) in row.cells.enumerated() {
      let text = GapMark.removed(from: cell).trimmed
      guard let column = columns[index] else {
        if index >= (columns.keys.max() ?? 0) + 1, !text.isEmpty, columns[index] == nil {
          report(
            row.line,
            Phrase(
              "sel '\(text.prefix(30))' di luar kolom yang bernama; tidak ikut",
              "the cell '\(text.prefix(30))' stands outside the named columns; it is left out"))
        }
        continue
      }
      if !text.isEmpty { cells[column] = text }
    }
    guard !cells.isEmpty else { return }
    let answers = CSVAnswers(cells, line: row.line, isIndonesian: isIndonesian)
    switch answers.read() {
    case .failure(let problem):
      let name = cells[.question].map { "'\($0.prefix(40))': " } ?? ""
      report(
        row.line,
        Phrase(
          "\(name)\(problem.message.indonesian); dilewati",
          "\(name)\(problem.message.english); left out"))
    case .success(let read): append(read, cells, row)
    }
  }

  private mutating func append(
    _ read: CSVAnswers.Read, _ cells: [CSVColumn: String], _ row: Sheet.Row
  ) {
    var points = 1
    if let written = cells[.points] {
      let number = wholePoints(written.replacing(",", with: "."))
      points = number?.value ?? 1
      if number?.isExact != true {
        report(
          row.line,
          Phrase(
            "poin '\(written)' menjadi \(points): bilangan bulat 1 sampai 100",
            "the points '\(written)' become \(points): whole numbers from 1 to 100"))
      }
    }
    let pool = cells[.pool].flatMap { pools.pool(path: $0.replacing("/", with: "//")) }
    if let pool, !result.pools.contains(pool) { result.pools.append(pool) }
    let tags = (cells[.tags] ?? "").split { ",;".contains($0) }.compactMap {
      PoolID(slug($0.trimmed))
    }
    result.questions.append(
      Question(
        id: names.name(cells[.id], for: read.title.plainText), pool: pool?.id, tags: tags,
        points: points, title: read.title, stem: read.stem, interaction: read.interaction,
        explanation: plainBlocks(cells[.explanation] ?? "", line: row.line), see: nil,
        line: row.line))
  }
}

/// Plain text as blocks: a blank line ends a paragraph, another line end is one to see.
func plainBlocks(_ text: String, line: Int) -> [Block] {
  let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    .map(\.trimmed)
  return lines.split(separator: "").map { lines in
    var inlines: [Inline] = []
    for line in lines { inlines += inlines.isEmpty ? [.text(line)] : [.hardBreak, .text(line)] }
    return Block(.paragraph(inlines), line: line)
  }
}
