import LearningCore

/// Who signs, side by side, each with room for a signature in ink or for the mark of a certified
/// electronic one (BSrE).
struct Signatures {
  let width: Length
  let height: Length
  private let dated: SetText?
  private let columns: [Column]
  private let columnWidth: Length

  private struct Column {
    var role: SetText
    var below: [SetText]

    var height: Length { role.height + below.map(\.height).sum() }
  }

  private static let gap = Length.millimetres(6)
  private static let room = Length.millimetres(20)
  /// A single signatory stands at the right and not across the page.
  private static let widest = Length.millimetres(82)

  /// - Parameter width: the most there is.
  init(
    _ certificate: PrintableCertificate, press: CertificatePress, width most: Length
  ) throws(PrintError) {
    let template = press.template
    let signatories = Self.lines(certificate, template.language)
    let count = signatories.count
    columnWidth = min((most - Self.gap * (count - 1)) / count, Self.widest)
    width = columnWidth * count + Self.gap * (count - 1)
    dated =
      if let text = press.words(template.dated, certificate) {
        try press.set(text, as: .signatory, width: width)
      } else { nil }
    var columns: [Column] = []
    for (role, name, number) in signatories {
      var below: [SetText] = []
      if let name { below.append(try press.set(name, as: .strong, width: columnWidth)) }
      if let number { below.append(try press.set(number, as: .signatory, width: columnWidth)) }
      columns.append(
        Column(role: try press.set(role, as: .signatory, width: columnWidth), below: below))
    }
    self.columns = columns
    height =
      (dated?.height ?? .zero) + Self.room + (columns.map(\.height).max() ?? .zero)
  }

  /// Without names the institution signs: certificates are also issued by offices where nobody was
  /// named.
  private static func lines(
    _ certificate: PrintableCertificate, _ language: Language
  ) -> [(role: String, name: String?, number: String?)] {
    guard !certificate.signatories.isEmpty else { return [(certificate.institution, nil, nil)] }
    return certificate.signatories.map { signatory in
      (signatory.title, signatory.name, signatory.nip.map { "NIP " + $0.spaced })
    }
  }

  func draw(on canvas: PDFCanvas, at origin: Point) throws(PrintError) {
    // The date stands over the last signatory, as in official letters, or begins further left
    // when it is too long for that.
    if let dated {
      let x = origin.x + width - max(columnWidth, dated.naturalWidth)
      try canvas.tagged(.paragraph) { canvas.draw(dated, at: Point(x: x, y: origin.y)) }
    }
    var x = origin.x
    for column in columns {
      let top = origin.y + (dated?.height ?? .zero)
      try canvas.tagged(.paragraph) { canvas.draw(column.role, at: Point(x: x, y: top)) }
      var y = origin.y + height - column.below.map(\.height).sum()
      for text in column.below {
        try canvas.tagged(.paragraph) { canvas.draw(text, at: Point(x: x, y: y)) }
        y += text.height
      }
      x += columnWidth + Self.gap
    }
  }
}
