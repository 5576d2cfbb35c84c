/// A picture in SVG that carries a badge (Open Badges 3.0, section 5.3).
package enum BakedSVG {
  /// What the root element of a picture must say for a badge to be put in.
  package static let namespace = #"xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0""#
  private static let opening = "<openbadges:credential><![CDATA["
  private static let closing = "]]></openbadges:credential>"

  /// The element to write as the first child of `<svg>`.
  ///
  /// - Parameter badge: JSON. Its one way to write `>` inside of a text is kept from ending the
  ///   section; the value stays the same.
  package static func element(with badge: String) -> String {
    opening + badge.replacing("]]>", with: #"]]\u003e"#) + closing
  }

  /// Whether this may be a picture in SVG: an XML text with that root.
  package static func isSVG(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(1000), as: UTF8.self)
    return start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.first == "<" && start.contains("<svg")
  }

  /// The badge in a picture.
  ///
  /// - Returns: `nil` unless there is exactly one, in the form that ``element(with:)`` writes.
  package static func badge(in picture: [UInt8]) -> [UInt8]? {
    guard let text = String(validating: picture, as: UTF8.self) else { return nil }
    let parts = text.split(separator: "openbadges:credential", omittingEmptySubsequences: false)
    // Once opened, once closed.
    guard parts.count == 3, let start = text.firstRange(of: opening),
      let end = text[start.upperBound...].firstRange(of: "]]>"),
      text[end.lowerBound...].hasPrefix(closing)
    else { return nil }
    return Array(text[start.upperBound..<end.lowerBound].utf8)
  }
}
