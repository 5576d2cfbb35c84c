import LearningCore

/// The template's lines, set as large as they fit.
struct FrontColumn {
  private enum Line {
    case text(SetText, PDFCanvas.Tag)
    case row(label: SetText, value: SetText)
    case logo(Logo, height: Length)
    case rule(Length)
    case space(Length)

    var height: Length {
      switch self {
      case .text(let text, _): text.height
      case .row(let label, let value): max(label.height, value.height) + FrontColumn.rowGap
      case .logo(_, let height): height
      case .rule: .points(1)
      case .space(let height): height
      }
    }

    var stretch: Length { if case .space(let height) = self { height } else { .zero } }
  }

  private let lines: [Line]
  private let width: Length
  /// What is over, for the spaces to share.
  private let rest: Length
  private let isCentred: Bool
  private let accent: Colour

  private static let rowGap = Length.tenths(12)
  private static let labelWidth = Length.millimetres(38)
  /// Sizes of letters that are tried, in percent of the template's. Below the last one a name
  /// would no longer be the largest thing on the page.
  private static let sizes = stride(from: 100, through: 60, by: -5)

  /// - Throws: ``PrintError/frontPageFull``.
  init(
    _ certificate: PrintableCertificate, press: CertificatePress, width: Length, height: Length
  ) throws(PrintError) {
    isCentred = press.template.alignment == .center
    accent = press.colour(.accent)
    self.width = width
    for percent in Self.sizes {
      var lines: [Line] = []
      for item in press.template.front {
        let line = try Self.line(item, certificate, press: press, percent: percent, width: width)
        if let line { lines.append(line) }
      }
      let used = lines.map(\.height).sum()
      guard used <= height else { continue }
      (self.lines, rest) = (lines, height - used)
      return
    }
    throw .frontPageFull
  }

  func draw(on canvas: PDFCanvas, at origin: Point) throws(PrintError) {
    let stretch = max(lines.map(\.stretch).sum().units, 1)
    var y = origin.y
    for line in lines {
      switch line {
      case .text(let text, let tag):
        try canvas.tagged(tag) { canvas.draw(text, at: Point(x: origin.x, y: y)) }
      case .row(let label, let value):
        let lower = value.firstBaseline - label.firstBaseline
        try canvas.tagged(.paragraph) {
          canvas.draw(label, at: Point(x: origin.x, y: y + lower))
        }
        try canvas.tagged(.paragraph) {
          canvas.draw(value, at: Point(x: origin.x + Self.labelWidth, y: y))
        }
      case .logo(let logo, let height):
        let width = height * logo.width / logo.height
        try canvas.tagged(.figure) {
          canvas.draw(logo, at: Point(x: origin.x + indent(of: width), y: y), height: height)
        }
      case .rule(let width):
        canvas.fill(
          Rectangle(
            origin: Point(x: origin.x + indent(of: width), y: y), width: width,
            height: .points(1) * 3 / 4), accent)
      case .space: break
      }
      y += line.height + Length(units: rest.units * line.stretch.units / stretch)
    }
  }

  private func indent(of inner: Length) -> Length { isCentred ? (width - inner) / 2 : .zero }

  /// - Returns: `nil` when the certificate has nothing to say there.
  private static func line(
    _ item: PrintTemplate.Item, _ certificate: PrintableCertificate, press: CertificatePress,
    percent: Int, width: Length
  ) throws(PrintError) -> Line? {
    switch item {
    case .text(let style, let wording, let isHeading):
      guard let text = press.words(wording, certificate) else { return nil }
      return .text(
        try press.set(
          text, style, percent: percent, width: width, alignment: press.template.alignment),
        isHeading ? .heading : .paragraph)
    case .row(let label, let value):
      guard let label = press.words(label, certificate),
        let value = press.words(value, certificate)
      else { return nil }
      return .row(
        label: try press.set(label, as: .label, percent: percent, width: labelWidth),
        value: try press.set(value, as: .row, percent: percent, width: width - labelWidth))
    case .logo(let height): return press.logo.map { .logo($0, height: height) }
    case .rule(let width): return .rule(width)
    case .space(let height): return .space(height.scaled(percent: percent))
    }
  }
}
