import LearningCore
import QRCodes

extension Publication {
  /// What invites to a session, for a wall.
  func poster(of session: Session) -> PrintedPage {
    let path = SitePath.poster(session.id)
    let address = publicAddress(of: .session(session.id))
    let taught = library.taught(in: session)
    let topics = HTML(each: taught) {
      "<li\(languageMark(of: $0.course))>\($0.module.title)</li>\n"
    }
    let list: HTML = taught.isEmpty ? "" : "<ul class=\"topics\">\n\(topics)</ul>\n"
    let bring: HTML =
      session.bring.isEmpty
      ? ""
      : "<p>\(SessionWords.bring[language]): \(session.bring.joined(separator: ", "))</p>\n"
    let contact: HTML =
      session.contact.map { "<p>\(SessionWords.register[language]): <b>\($0)</b></p>\n" } ?? ""
    let written: HTML =
      address.map { "<p>\(PaperWords.typeIn[language]) <b>\($0)</b></p>\n" } ?? ""
    return PrintedPage(
      path: path,
      title: "\(SessionWords.poster[language]): \(session.title), \(session.day[language])",
      home: .session(session.id),
      content: """
        <p class="publisher">\(workspace.organisation)</p>
        <h1>\(session.title)</h1>
        <p class="when">\(session.day[language])<br>\(session.hours[language])</p>
        <p class="where"><b>\(session.place.name)</b><br>\(session.place.address ?? "")</p>
        \(list)<div class="invitation">
        <div>
        \(bring)\(contact)<p>\(PaperWords.scan[language])</p>
        \(written)</div>
        \(code(of: address ?? shortEvent(of: session)))</div>

        """,
      style: .poster)
  }

  /// A QR code as a drawing; nothing for what no code holds.
  private func code(of text: String) -> HTML {
    guard let code = try? QRCode(text) else { return "" }
    let side = code.size + 2 * QRCode.quietZone
    let runs = HTML(each: code.runs) {
      "M\($0.column + QRCode.quietZone) \($0.row + QRCode.quietZone)h\($0.length)v1h-\($0.length)z"
    }
    return """
      <svg class="qr" viewBox="0 0 \(side) \(side)" role="img" aria-label="\(PaperWords.scan[language])" \
      shape-rendering="crispEdges"><rect width="\(side)" height="\(side)" fill="#fff"/>\
      <path d="\(runs)"/></svg>

      """
  }

  /// To be signed by those who come. Asks for no more than is counted.
  func attendanceSheet(of session: Session) -> PrintedPage {
    let count = min(session.capacity ?? Self.usualRows, Self.mostRows)
    let rows = HTML(each: 1...max(count, 1)) {
      "<tr><th scope=\"row\">\($0)</th><td></td><td></td><td></td><td></td></tr>\n"
    }
    return PrintedPage(
      path: .attendanceSheet(session.id),
      title: "\(PaperWords.attendance[language]): \(session.title), \(session.day[language])",
      home: .session(session.id),
      content: """
        <p class="eyebrow">\(PaperWords.attendance[language])</p>
        <h1>\(session.title)</h1>
        <p>\(session.when[language])<br>\(session.place.line)</p>
        <table class="sheet-rows">
        <thead><tr><th scope="col">\(PaperWords.number[language])</th>\
        <th scope="col">\(PaperWords.name[language])</th>\
        <th scope="col">\(PaperWords.sex[language])</th>\
        <th scope="col">\(PaperWords.from[language])</th>\
        <th scope="col">\(PaperWords.signature[language])</th></tr></thead>
        <tbody>
        \(rows)</tbody>
        </table>
        <p class="hint">\(PaperWords.attendancePrivacy[language])</p>
        \(fields([PaperWords.countedBy, SessionWords.women, SessionWords.men], language))
        """)
  }

  private static let usualRows = 30
  private static let mostRows = 200
}
