package import LearningCore

/// How an agency's certificates look and what they say, read from a file of its workspace.
///
/// Texts are ``Wording``: they name the values of a certificate in braces.
package struct PrintTemplate: Sendable {
  enum Page: String, CaseIterable, Sendable {
    case landscape, portrait

    /// A4.
    var size: (width: Length, height: Length) {
      let (short, long) = (Length.millimetres(210), Length.millimetres(297))
      return self == .landscape ? (long, short) : (short, long)
    }
  }

  enum Frame: String, CaseIterable, Sendable { case double, band, none }

  enum Alignment: String, CaseIterable, Sendable { case center, left }

  enum Ink: String, CaseIterable, Sendable { case ink, muted, accent }

  struct TextStyle: Hashable, Sendable {
    /// Family, face and size in points, as Pango reads them: `Lato Bold 13`.
    var font: String
    var ink: Ink
  }

  /// What stands on the front page, from top to bottom.
  enum Item: Sendable {
    case text(TextStyle, Wording, isHeading: Bool)
    case row(label: Wording, value: Wording)
    case logo(height: Length)
    case rule(width: Length)
    /// Grows with the room that is left.
    case space(Length)
  }

  /// What the styles that every template has are for.
  enum Role: String, CaseIterable, Sendable {
    /// Values in rows of the front page, and the table.
    case row
    /// What stands before the value in a row.
    case label
    /// Position and number of a signatory, and the place and date.
    case signatory
    /// What stands out among small letters: names of signatories, head and sum of the table.
    case strong
    /// Heading of the back page.
    case heading
    /// The small print at the foot.
    case notice
  }

  var page: Page
  package var language: Language
  /// Title of the document, as a reader program shows it.
  var title: Wording
  /// Of the image file, relative to the folder `Site`.
  package var logo: String?
  var frame: Frame
  var alignment: Alignment
  var margin: Length
  /// Width of the QR code; a code of many modules is printed wider.
  var codeWidth: Length
  var colours: [Ink: Colour]
  var roles: [Role: TextStyle]
  var front: [Item]
  /// The line above the signatories, with place and date.
  var dated: Wording
  var caption: Wording
  var notice: Wording
  var backHeading: Wording
  var columns: Columns

  /// Headings of the table of modules, and the word before its sum.
  struct Columns: Hashable, Sendable {
    var number: String
    var module: String
    var hours: String
    var total: String
  }

  /// The same template in other fonts.
  func settingFonts(_ replacement: (String) -> String) -> Self {
    var template = self
    template.roles = roles.mapValues { TextStyle(font: replacement($0.font), ink: $0.ink) }
    template.front = front.map { item in
      guard case .text(var style, let wording, let isHeading) = item else { return item }
      style.font = replacement(style.font)
      return .text(style, wording, isHeading: isHeading)
    }
    return template
  }
}
