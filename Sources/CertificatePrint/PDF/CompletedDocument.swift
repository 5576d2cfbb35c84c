/// Adds to a PDF what cairo does not write, and readers need: the language, the wish to see the
/// title and not the name of the file, the claim, and dates the way the standard spells them.
///
/// Works as every program does that changes a PDF and leaves alone what is there: new versions of
/// two objects stand behind its end (ISO 32000-1, 7.5.6).
///
/// - Parameters:
///   - pdf: as cairo writes it, with a plain cross-reference table.
///   - language: a BCP 47 tag.
///   - claim: a compact JWS.
/// - Throws: ``PrintError/drawing(_:)`` when cairo wrote something else.
func completedDocument(
  _ pdf: [UInt8], language: String, claim: String
) throws(PrintError) -> [UInt8] {
  guard claim.utf8.allSatisfy(\.isOfCompactJWS) else { throw .unreadableClaim }
  guard let trailer = pdf.text(afterLast: "trailer", before: "startxref"),
    let previous = pdf.text(afterLast: "startxref", before: "%%EOF")?.leadingNumber,
    let size = trailer.number(after: "/Size"), let root = trailer.number(after: "/Root"),
    let info = trailer.number(after: "/Info"), let catalogue = pdf.dictionary(ofObject: root),
    let about = pdf.dictionary(ofObject: info)
  else { throw .drawing("unknown form of PDF") }
  let objects = [
    (
      root,
      catalogue + "   /Lang (\(language))\n   /ViewerPreferences << /DisplayDocTitle true >>\n"
    ),
    (
      info,
      // ISO 32000-1, 7.9.4: a date begins with D:.
      about.replacing("Date (2", with: "Date (D:2")
        + "   /Keywords (\(EmbeddedClaim.marker)\(claim))\n"
    ),
  ]
  var update = ""
  var table = "xref\n"
  for (number, dictionary) in objects {
    table += "\(number) 1\n\(tenDigits(pdf.count + update.utf8.count)) 00000 n \n"
    update += "\(number) 0 obj\(dictionary)>>\nendobj\n"
  }
  let start = pdf.count + update.utf8.count
  update += table
  update += "trailer\n<< /Size \(size) /Root \(root) 0 R /Info \(info) 0 R /Prev \(previous) >>\n"
  update += "startxref\n\(start)\n%%EOF\n"
  return pdf + Array(update.utf8)
}

private func tenDigits(_ offset: Int) -> String {
  let digits = String(offset)
  return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
}

extension [UInt8] {
  /// - Returns: the text of an object that is a dictionary, up to its closing brackets.
  fileprivate func dictionary(ofObject number: Int) -> String? {
    guard let text = text(afterLast: "\n\(number) 0 obj", before: "\nendobj"),
      let end = text.ranges(of: ">>").last
    else { return nil }
    return String(text[..<end.lowerBound])
  }

  fileprivate func text(afterLast start: String, before end: String) -> String? {
    let (start, end) = (Array(start.utf8), Array(end.utf8))
    var index = count - start.count
    while index >= 0, !self[index...].starts(with: start) { index -= 1 }
    guard index >= 0 else { return nil }
    let rest = self[(index + start.count)...]
    guard let stop = rest.indices.first(where: { rest[$0...].starts(with: end) }) else {
      return nil
    }
    return String(validating: rest[..<stop], as: UTF8.self)
  }
}

extension StringProtocol {
  fileprivate var leadingNumber: Int? {
    Int(drop(while: \.isWhitespace).prefix(while: \.isNumber))
  }
}

extension String {
  fileprivate func number(after key: String) -> Int? {
    firstRange(of: key).flatMap { self[$0.upperBound...].leadingNumber }
  }
}
