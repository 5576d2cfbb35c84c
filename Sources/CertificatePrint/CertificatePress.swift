import LearningCore

/// Prints certificates in one template as PDF.
///
/// The same certificate gives the same bytes with the same fonts and libraries. One press is for
/// one thread; it keeps its fonts, so print many certificates with one.
package final class CertificatePress {
  let template: PrintTemplate
  let logo: Logo?
  private let typesetter: Typesetter
  /// What the template asks for and none of the files has; another family stands in for it.
  package let missingFamilies: [String]

  /// - Parameters:
  ///   - fontFiles: paths of the font files; no other fonts are used. A letter that the template's
  ///     font lacks is taken from another one of them.
  ///   - logo: a PNG picture.
  /// - Throws: ``PrintError/noFonts`` when not one family can be had.
  package init(
    template: PrintTemplate, fontFiles: [String], logo: [UInt8]? = nil
  ) throws(PrintError) {
    let fonts = try FontCase(files: fontFiles)
    guard let standIn = fonts.standIn else { throw .noFonts }
    var missing: Set<String> = []
    self.template = template.settingFonts { font in
      let family = fonts.family(of: font)
      guard !fonts.has(family) else { return font }
      missing.insert(family)
      return fonts.font(font, inFamily: standIn)
    }
    missingFamilies = missing.sorted()
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

  /// - Parameter size: of the letters, in points.
  func set(
    _ text: String, as role: PrintTemplate.Role, size: Int, colour: Colour, width: Length
  ) throws(PrintError) -> SetText {
    try typesetter.set(
      text, font: style(role).font, size: .points(size), percent: 100, colour: colour, width: width,
      isCentred: false)
  }

  func set(
    _ text: String, as role: PrintTemplate.Role, percent: Int = 100, width: Length,
    alignment: PrintTemplate.Alignment = .left
  ) throws(PrintError) -> SetText {
    try set(text, style(role), percent: percent, width: width, alignment: alignment)
  }

  private func style(_ role: PrintTemplate.Role) -> PrintTemplate.TextStyle {
    guard let style = template.roles[role] else {
      preconditionFailure("a template that was read has a style for every role")
    }
    return style
  }
}
