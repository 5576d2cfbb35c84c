import LearningCore

/// Prints certificates in one template as PDF.
///
/// The same certificate gives the same bytes with the same fonts and libraries. One press is for
/// one thread; it keeps its fonts, so print many certificates with one.
package final class CertificatePress {
  let template: PrintTemplate
  let logo: Logo?
  private let typesetter: Typesetter

  /// - Parameters:
  ///   - fontFiles: paths of the font files; no other fonts are used.
  ///   - logo: a PNG picture.
  package init(
    template: PrintTemplate, fontFiles: [String], logo: [UInt8]? = nil
  ) throws(PrintError) {
    let fonts = try FontCase(files: fontFiles)
    for style in template.styles { try fonts.checkFamily(of: style.font) }
    self.template = template
    self.logo = if let logo { try Logo(png: logo) } else { nil }
    typesetter = try Typesetter(fonts, language: template.language)
  }

  /// - Returns: the bytes of the document.
  package func pdf(of certificate: PrintableCertificate) throws(PrintError) -> [UInt8] {
    let (width, height) = template.page.size
    let canvas = try PDFCanvas(
      width: width, height: height,
      metadata: PDFCanvas.Metadata(
        title: words(template.title, certificate) ?? certificate.number,
        author: certificate.institution, subject: certificate.course,
        date: certificate.issuedAt.text(in: certificate.zone)))
    let front = try FrontPage(certificate, press: self)
    let back = try BackPages(certificate, press: self)
    // What is no text belongs to no tag.
    front.drawFrame(on: canvas)
    try canvas.tagged(.document) { () throws(PrintError) in
      try front.draw(on: canvas)
      canvas.endPage()
      try back.draw(on: canvas)
    }
    return try completedDocument(
      canvas.finished(), language: template.language.rawValue, claim: certificate.jws)
  }

  // MARK: Setting text

  func words(_ wording: Wording, _ certificate: PrintableCertificate) -> String? {
    wording.text(for: certificate, in: template.language)
  }

  func colour(_ ink: PrintTemplate.Ink) -> Colour { template.colours[ink] ?? .black }

  func set(
    _ text: String, _ style: PrintTemplate.TextStyle, percent: Int = 100, width: Length,
    alignment: PrintTemplate.Alignment = .left
  ) throws(PrintError) -> SetText {
    try typesetter.set(
      text, font: style.font, percent: percent, colour: colour(style.ink), width: width,
      isCentred: alignment == .center)
  }

  func set(
    _ text: String, as role: PrintTemplate.Role, percent: Int = 100, width: Length,
    alignment: PrintTemplate.Alignment = .left
  ) throws(PrintError) -> SetText {
    guard let style = template.roles[role] else {
      preconditionFailure("a template that was read has a style for every role")
    }
    return try set(text, style, percent: percent, width: width, alignment: alignment)
  }
}
