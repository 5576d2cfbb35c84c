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
    // Without names the institution signs: certificates are also issued by offices where the head
    // changes more often than the template.
    let signatories =
      template.signatories.isEmpty
      ? [PrintTemplate.Signatory(role: .institution, name: nil, detail: nil)]
      : template.signatories
    let count = signatories.count
    columnWidth = min((most - Self.gap * (count - 1)) / count, Self.widest)
    width = columnWidth * count + Self.gap * (count - 1)
    dated =
      if let text = press.words(template.dated, certificate) {
        try press.set(text, as: .signatory, width: width)
      } else { nil }
    var columns: [Column] = []
    for signatory in signatories {
      var below: [SetText] = []
      if let name = signatory.name.flatMap({ press.words($0, certificate) }) {
        below.append(try press.set(name, as: .strong, width: columnWidth))
      }
      if let detail = signatory.detail.flatMap({ press.words($0, certificate) }) {
        below.append(try press.set(detail, as: .signatory, width: columnWidth))
      }
      let role = press.words(signatory.role, certificate) ?? ""
      columns.append(
        Column(
          role: try press.set(role, as: .signatory, width: columnWidth), below: below))
    }
    self.columns = columns
    height =
      (dated?.height ?? .zero) + Self.room + (columns.map(\.height).max() ?? .zero)
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
