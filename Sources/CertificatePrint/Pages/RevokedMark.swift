import LearningCore

/// What a certificate that was taken back bears: the word across the whole page, behind the text, and
/// a bar at its head with the day and the reason. No template can leave it out.
struct RevokedMark {
  private let word: SetText
  private let reason: SetText

  private static let colour = Colour(red: 0xB0, green: 0x1E, blue: 0x1E)
  private static let pale = Colour(red: 0xF6, green: 0xDC, blue: 0xDC)
  private static let padding = Length.tenths(15)
  private static let margin = Length.millimetres(10)
  /// Anticlockwise.
  private static let slope = 25

  /// - Returns: `nil` for a certificate that stands.
  init?(_ certificate: PrintableCertificate, press: CertificatePress) throws(PrintError) {
    guard let revocation = certificate.revocation else { return nil }
    let width = press.template.page.size.width
    let words = Self.word[press.template.language]
    word = try press.set(words, as: .strong, size: 110, colour: Self.pale, width: width)
    let day = revocation.day.phrase
    let said = Phrase(
      "\(Self.word.indonesian) \(day.indonesian): \(revocation.reason)",
      "\(Self.word.english) on \(day.english): \(revocation.reason)")
    reason = try press.set(
      said[press.template.language], as: .strong, size: 11, colour: .white,
      width: width - Self.margin * 2)
  }

  private static let word = Phrase("DICABUT", "REVOKED")

  func drawWord(on canvas: PDFCanvas, page: Rectangle) {
    canvas.draw(
      word, around: Point(x: page.width / 2, y: page.height / 2), degreesUpwards: Self.slope)
  }

  func drawReason(on canvas: PDFCanvas, page: Rectangle) throws(PrintError) {
    canvas.fill(
      Rectangle(
        origin: page.origin, width: page.width, height: reason.height + Self.padding * 2),
      Self.colour)
    try canvas.tagged(.paragraph) {
      canvas.draw(reason, at: Point(x: Self.margin, y: Self.padding))
    }
  }
}
