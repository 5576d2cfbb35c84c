import LearningCore

/// The modules of the course and their hours, on as many pages as they need; none without modules.
struct BackPages {
  private struct Row {
    /// Number, module, hours.
    var cells: [SetText]
    var tag = PDFCanvas.Tag.cell

    var height: Length { (cells.map(\.height).max() ?? .zero) + BackPages.padding * 2 }
  }

  private let heading: SetText
  private let origin: SetText
  private let header: Row
  private let rows: [Row]
  private let widths: [Length]
  private let corner: Point
  private let bottom: Length
  private let line: Colour

  private static let padding = Length.tenths(16)
  private static let gap = Length.millimetres(3)
  private static let afterHeading = Length.millimetres(5)

  init(_ certificate: PrintableCertificate, press: CertificatePress) throws(PrintError) {
    let template = press.template
    let (pageWidth, pageHeight) = template.page.size
    let width = pageWidth - template.margin * 2
    let widths = [
      Length.millimetres(12), width - .millimetres(12 + 40) - Self.gap * 2, .millimetres(40),
    ]
    func row(
      _ texts: [String], _ role: PrintTemplate.Role, tag: PDFCanvas.Tag = .cell
    ) throws(PrintError) -> Row {
      var cells: [SetText] = []
      for (text, width) in zip(texts, widths) {
        cells.append(try press.set(text, as: role, width: width))
      }
      return Row(cells: cells, tag: tag)
    }
    let (columns, language) = (template.columns, template.language)
    heading = try press.set(
      press.words(template.backHeading, certificate) ?? "", as: .heading, width: width)
    origin = try press.set(
      "\(certificate.number) · \(certificate.name)", as: .notice, width: width)
    header = try row([columns.number, columns.module, columns.hours], .strong, tag: .headerCell)
    var rows: [Row] = []
    for (index, module) in certificate.modules.enumerated() {
      rows.append(
        try row([String(index + 1), module.title, module.hours.phrase[language]], .row))
    }
    rows.append(
      try row(["", columns.total, certificate.hours.phrase[language]], .strong))
    self.rows = certificate.modules.isEmpty ? [] : rows
    self.widths = widths
    corner = Point(x: template.margin, y: template.margin)
    bottom = pageHeight - template.margin
    line = press.colour(.muted)
  }

  func draw(on canvas: PDFCanvas) throws(PrintError) {
    var rest = rows[...]
    while !rest.isEmpty {
      try canvas.tagged(.subheading) { canvas.draw(heading, at: corner) }
      var y = corner.y + heading.height
      try canvas.tagged(.paragraph) { canvas.draw(origin, at: Point(x: corner.x, y: y)) }
      y += origin.height + Self.afterHeading
      try canvas.tagged(.table) { () throws(PrintError) in
        try draw(header, on: canvas, y: &y)
        // A row taller than a page is drawn all the same: text is never lost without an end.
        repeat {
          guard let row = rest.popFirst() else { return }
          try draw(row, on: canvas, y: &y)
        } while rest.first.map { y + $0.height <= bottom } ?? false
      }
      canvas.endPage()
    }
  }

  private func draw(_ row: Row, on canvas: PDFCanvas, y: inout Length) throws(PrintError) {
    let top = y
    try canvas.tagged(.row) { () throws(PrintError) in
      var x = corner.x
      for (cell, width) in zip(row.cells, widths) {
        try canvas.tagged(row.tag) {
          canvas.draw(cell, at: Point(x: x, y: top + Self.padding))
        }
        x += width + Self.gap
      }
    }
    y += row.height
    canvas.fill(
      Rectangle(
        origin: Point(x: corner.x, y: y), width: widths.sum() + Self.gap * 2,
        height: .points(1) / 3), line)
  }
}
