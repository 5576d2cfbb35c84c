import LearningCore

/// The page that is hung on the wall: the template's lines on top, the code and the signatories at
/// its foot.
struct FrontPage {
  private let page: Rectangle
  private let frame: PrintTemplate.Frame
  private let accent: Colour
  private let area: Rectangle
  private let column: FrontColumn
  private let foot: FrontFoot
  private let revoked: RevokedMark?

  /// - Throws: ``PrintError/frontPageFull`` when it does not all fit.
  init(_ certificate: PrintableCertificate, press: CertificatePress) throws(PrintError) {
    let template = press.template
    let (width, height) = template.page.size
    page = Rectangle(origin: Point(x: .zero, y: .zero), width: width, height: height)
    (frame, accent) = (template.frame, press.colour(.accent))
    let left = template.margin + (frame == .band ? Self.band : .zero)
    area = Rectangle(
      origin: Point(x: left, y: template.margin), width: width - left - template.margin,
      height: height - template.margin * 2)
    revoked = try RevokedMark(certificate, press: press)
    foot = try FrontFoot(certificate, press: press, width: area.width)
    column = try FrontColumn(
      certificate, press: press, width: area.width,
      height: area.height - foot.height - .millimetres(5))
  }

  func drawFrame(on canvas: PDFCanvas) {
    switch frame {
    case .none: break
    case .double:
      canvas.stroke(page.inset(by: .millimetres(8)), width: .points(2), accent)
      canvas.stroke(page.inset(by: .millimetres(10)), width: .points(1) / 2, accent)
    case .band:
      canvas.fill(Rectangle(origin: page.origin, width: Self.band, height: page.height), accent)
    }
    revoked?.drawWord(on: canvas, page: page)
  }

  func draw(on canvas: PDFCanvas) throws(PrintError) {
    try revoked?.drawReason(on: canvas, page: page)
    try column.draw(on: canvas, at: area.origin)
    try foot.draw(
      on: canvas, at: Point(x: area.origin.x, y: area.origin.y + area.height - foot.height))
  }

  private static let band = Length.millimetres(9)
}

extension Rectangle {
  fileprivate func inset(by distance: Length) -> Self {
    Rectangle(
      origin: Point(x: origin.x + distance, y: origin.y + distance), width: width - distance * 2,
      height: height - distance * 2)
  }
}
