import LearningCore
import QRCodes

/// The foot of the front page: the code to check it by, who signs, and what kind of signature it
/// is.
struct FrontFoot {
  let height: Length
  private let code: QRCode
  private let side: Length
  private let quietZone: Length
  private let link: String?
  private let caption: SetText?
  private let signatures: Signatures
  private let signaturesAt: Length
  private let notices: [SetText]

  /// Less than this and a telephone, or a page scanned at 150 dots an inch, loses modules.
  private static let leastModule = Length.tenths(4)
  /// For the signatories.
  private static let leastRoom = Length.millimetres(40)
  private static let gap = Length.millimetres(8)
  private static let noticeGap = Length.millimetres(3)

  init(
    _ certificate: PrintableCertificate, press: CertificatePress, width: Length
  ) throws(PrintError) {
    let template = press.template
    do {
      code = try QRCode(certificate.checkingText)
    } catch {
      throw .claimTooLong(bytes: error.bytes)
    }
    side = max(template.codeWidth, Self.leastModule * code.size)
    link = certificate.site == nil ? nil : certificate.checkingText
    caption =
      if let text = press.words(template.caption, certificate) {
        try press.set(text, as: .notice, width: side)
      } else {
        nil
      }
    let room = width - side - Self.gap
    guard room >= Self.leastRoom else { throw .frontPageFull }
    signatures = try Signatures(certificate, press: press, width: room)
    signaturesAt = width - signatures.width
    var notices: [SetText] = []
    if certificate.isLocal {
      notices.append(
        try press.set(Self.localIssuer[template.language], as: .strong, width: width))
    }
    if let text = press.words(template.notice, certificate) {
      notices.append(try press.set(text, as: .notice, width: width))
    }
    self.notices = notices
    quietZone = side * QRCode.quietZone / code.size
    let codeHeight = side + (caption.map(\.height) ?? .zero) + quietZone
    height = max(codeHeight, signatures.height) + Self.noticeGap + notices.map(\.height).sum()
  }

  /// True whatever the template says, so it is not the template's to leave out.
  private static let localIssuer = Phrase(
    "Penerbit lokal: kuncinya dibuat sendiri oleh komputer penerbit dan belum dijamin pihak mana "
      + "pun.",
    "Local issuer: the computer that issued this made its key by itself and nobody vouches for it.")

  func draw(on canvas: PDFCanvas, at origin: Point) throws(PrintError) {
    try signatures.draw(on: canvas, at: Point(x: origin.x + signaturesAt, y: origin.y))
    let square = Rectangle(origin: origin, width: side, height: side)
    try canvas.linked(to: link) { canvas.draw(code, in: square) }
    if let caption {
      try canvas.tagged(.paragraph) {
        canvas.draw(caption, at: Point(x: origin.x, y: origin.y + side + quietZone))
      }
    }
    var y = origin.y + height - notices.map(\.height).sum()
    for notice in notices {
      try canvas.tagged(.paragraph) { canvas.draw(notice, at: Point(x: origin.x, y: y)) }
      y += notice.height
    }
  }
}
