import LearningCore

extension Sheet {
  /// Whether a file begins like a ZIP archive, as XLSX does, and no text.
  package static func isXLSX(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 3, 4]) }

  /// Whether a file begins like those of Excel before 2007, and like XLSX with a password.
  package static func isOldExcel(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// Reads the first sheet of an XLSX file (ECMA-376, part 1, section 18): texts and numbers as they
  /// are stored, formulas by their last result.
  package init(xlsx bytes: [UInt8]) throws(Problem) {
    do {
      self.init(rows: try XLSXReader(archive: ZipArchive(bytes)).rows())
    } catch ZipArchive.Problem.encrypted {
      throw Problem(
        line: 0,
        message: Phrase(
          "berkas Excel ini berkata sandi; simpan tanpa kata sandi",
          "this Excel file has a password; save it without one"))
    } catch ZipArchive.Problem.tooLarge {
      throw Problem(
        line: 0,
        message: Phrase(
          "isi berkas Excel ini terlalu besar; simpan lembarnya saja sebagai CSV",
          "this Excel file holds too much; save only the sheet, as CSV"))
    } catch {
      throw Problem(
        line: 0,
        message: Phrase(
          "berkas Excel ini rusak atau bukan XLSX; buka di Excel, lalu simpan ulang sebagai .xlsx "
            + "atau CSV",
          "this Excel file is damaged or no XLSX; open it in Excel and save it again as .xlsx or CSV"
        ))
    }
  }
}

/// The parts of an XLSX file that lead to the cells of its first sheet.
private struct XLSXReader {
  let archive: ZipArchive

  func rows() throws -> [Sheet.Row] {
    let sheet = try firstSheet()
    let texts = try archive.file("xl/sharedStrings.xml").map { try Self.sharedTexts($0) } ?? []
    var rows: [Sheet.Row] = []
    var row = Sheet.Row(line: 0, cells: [])
    var cell = Cell()
    let events = XMLEvents()
    events.onBegin = { name, attributes in
      switch name {
      case "row":
        row = Sheet.Row(line: attributes["r"].flatMap { Int($0) } ?? row.line + 1, cells: [])
      case "c":
        let column = attributes["r"].flatMap { Self.column($0) } ?? row.cells.count
        cell = Cell(column: column, type: attributes["t"] ?? "n")
      default: break
      }
    }
    events.onEnd = { name, text in
      switch name {
      case "v": cell.text = cell.type == "s" ? Int(text).flatMap { texts[safe: $0] } ?? "" : text
      case "t" where cell.type == "inlineStr": cell.text += text
      case "c":
        guard cell.column < Self.columnLimit, cell.column >= row.cells.count else { return }
        while row.cells.count < cell.column { row.cells.append("") }
        row.cells.append(cell.text)
      case "row": rows.append(row)
      default: break
      }
    }
    guard events.read(sheet) else { throw ZipArchive.Problem.damaged }
    return rows
  }

  private struct Cell {
    var column = 0
    var type = "n"
    var text = ""
  }

  /// As many as Excel has.
  private static let columnLimit = 16_384

  /// `C7` is column 2.
  private static func column(_ reference: String) -> Int? {
    let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
  }

  private func firstSheet() throws -> [UInt8] {
    var id: String?
    var targets: [String: String] = [:]
    let workbook = XMLEvents()
    workbook.onBegin = { name, attributes in
      if name == "sheet", id == nil, attributes["state"] ?? "visible" == "visible" {
        id = attributes["id"]
      }
    }
    let relations = XMLEvents()
    relations.onBegin = { name, attributes in
      if name == "Relationship", let id = attributes["Id"] { targets[id] = attributes["Target"] }
    }
    guard let book = try archive.file("xl/workbook.xml"), workbook.read(book),
      let links = try archive.file("xl/_rels/workbook.xml.rels"), relations.read(links), let id,
      let target = targets[id]
    else { throw ZipArchive.Problem.damaged }
    let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    guard let sheet = try archive.file(path) else { throw ZipArchive.Problem.damaged }
    return sheet
  }

  /// Texts that cells refer to by number. How they sound in Japanese (`rPh`) is no part of them.
  private static func sharedTexts(_ bytes: [UInt8]) throws -> [String] {
    var texts: [String] = []
    var isPhonetic = false
    let events = XMLEvents()
    events.onBegin = { name, _ in
      if name == "si" { texts.append("") }
      if name == "rPh" { isPhonetic = true }
    }
    events.onEnd = { name, text in
      if name == "t", !isPhonetic, !texts.isEmpty { texts[texts.count - 1] += text }
      if name == "rPh" { isPhonetic = false }
    }
    guard events.read(bytes) else { throw ZipArchive.Problem.damaged }
    return texts
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
