import CPangoCairo
package import LearningCore

/// The picture of a badge: a seal with the institution, the course and the year.
package struct BadgePicture {
  /// What stands on it.
  package struct Words: Hashable, Sendable {
    package var institution: String
    package var course: String
    package var year: Int

    package init(institution: String, course: String, year: Int) {
      (self.institution, self.course, self.year) = (institution, course, year)
    }
  }

  /// Of one side of the square, in points.
  static let side = 512
  private let words: Words
  private let outlines: [Outline]

  /// - Parameter fontFiles: paths of the font files; no other fonts are used.
  /// - Throws: ``PrintError`` when there is no font, or a letter is missing.
  package init(
    _ words: Words, fontFiles: [String], language: Language
  ) throws(PrintError) {
    let fonts = try FontCase(files: fontFiles)
    guard let family = fonts.standIn else { throw .noFonts }
    let typesetter = try Typesetter(fonts, language: language)
    self.words = words
    outlines = try Self.seal() + Self.texts(words, family: family, by: typesetter)
  }

  // MARK: Forms

  /// - Parameters:
  ///   - attributes: more attributes of the root element.
  ///   - first: its first child, as it stands.
  package func svg(attributes: String = "", first: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" \(attributes) viewBox="0 0 \(Self.side) \(Self.side)" \
    width="\(Self.side)" height="\(Self.side)" role="img" aria-labelledby="judul">
    \(first)<title id="judul">\(Self.escaped("\(words.course), \(words.institution), \(words.year)"))</title>
    \(outlines.map(\.svg).joined(separator: "\n"))
    </svg>

    """
  }

  /// - Parameter pixels: of one side.
  /// - Throws: ``PrintError/drawing(_:)``.
  package func png(pixels: Int) throws(PrintError) -> [UInt8] {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(pixels), Int32(pixels))
    defer { cairo_surface_destroy(surface) }
    guard let context = cairo_create(surface) else { throw .drawing("no surface") }
    defer { cairo_destroy(context) }
    let scale = CDouble(pixels) / CDouble(Self.side)
    cairo_scale(context, scale, scale)
    for outline in outlines { outline.paint(in: context) }
    let sink = ByteSink()
    let status = cairo_surface_write_to_png_stream(
      surface,
      { destination, bytes, count in
        guard let destination else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(destination).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(sink).toOpaque())
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    return sink.bytes
  }

  private final class ByteSink { var bytes: [UInt8] = [] }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

// MARK: The seal

extension BadgePicture {
  private static let indigo = Colour(red: 0x22, green: 0x2B, blue: 0x5F)
  private static let gold = Colour(red: 0xC9, green: 0x93, blue: 0x2B)
  private static let clay = Colour(red: 0x9A, green: 0x34, blue: 0x1C)
  private static let paper = Colour(red: 0xFD, green: 0xF9, blue: 0xEF)
  private static let white = Colour(red: 255, green: 255, blue: 255)

  private static func seal() throws(PrintError) -> [Outline] {
    let middle = CDouble(side) / 2
    return [
      // An edge of small arcs, as seals have.
      try Outline(indigo) { context in
        disc(context, middle, middle, 232)
        for step in 0..<40 {
          cairo_save(context)
          cairo_translate(context, middle, middle)
          cairo_rotate(context, CDouble(step) * .pi / 20)
          disc(context, 232, 0, 19)
          cairo_restore(context)
        }
      },
      try Outline(gold) { disc($0, middle, middle, 222) },
      try Outline(indigo) { disc($0, middle, middle, 215) },
      // A string of pearls.
      try Outline(gold) { context in
        for step in 0..<72 {
          cairo_save(context)
          cairo_translate(context, middle, middle)
          cairo_rotate(context, CDouble(step) * .pi / 36)
          disc(context, 205, 0, 3)
          cairo_restore(context)
        }
      },
      try Outline(paper) { disc($0, middle, middle, 195) },
      try kawung(gold, petal: 34, at: (middle, 116)),
      try kawung(indigo, petal: 20, at: (middle, 116)),
      try ribbon(paper, wider: 9), try ribbon(gold, wider: 4), try ribbon(clay, wider: 0),
    ]
  }

  /// The old Javanese pattern of four palm fruits around a point.
  private static func kawung(
    _ colour: Colour, petal: CDouble, at place: (x: CDouble, y: CDouble)
  ) throws(PrintError) -> Outline {
    try Outline(colour) { context in
      for step in 0..<4 {
        cairo_save(context)
        cairo_translate(context, place.x, place.y)
        cairo_rotate(context, CDouble(step) * .pi / 2 + .pi / 4)
        cairo_translate(context, 23, 0)
        cairo_scale(context, 1, 0.6)
        disc(context, 0, 0, petal * 0.62)
        cairo_restore(context)
      }
    }
  }

  /// A band with notched ends, across the seal.
  private static func ribbon(
    _ colour: Colour, wider margin: CDouble
  ) throws(PrintError) -> Outline {
    let (left, right) = (34 - margin, 478 + margin)
    let (top, bottom) = (356 - margin, 414 + margin)
    let notch = 24 + margin / 2
    return try Outline(colour) { context in
      let points = [
        (left, top), (right, top), (right - notch, 385), (right, bottom), (left, bottom),
        (left + notch, 385),
      ]
      for (x, y) in points { cairo_line_to(context, x, y) }
      cairo_close_path(context)
    }
  }

  private static func disc(
    _ context: OpaquePointer, _ x: CDouble, _ y: CDouble, _ radius: CDouble
  ) {
    cairo_new_sub_path(context)
    cairo_arc(context, x, y, radius, 0, 2 * .pi)
    cairo_close_path(context)
  }

  // MARK: Text

  private static func texts(
    _ words: Words, family: String, by typesetter: Typesetter
  ) throws(PrintError) -> [Outline] {
    [
      try text(
        words.institution, "\(family) 17", indigo, width: 270, top: 160, height: 48,
        by: typesetter),
      try text(
        words.course, "\(family) Bold 34", indigo, width: 330, top: 212, height: 136,
        by: typesetter),
      try text(
        "SERTIFIKAT  \(words.year)", "\(family) Bold 26", white, width: 340, top: 358, height: 54,
        by: typesetter),
    ]
  }

  /// Set in the middle of its room, and smaller where it would not fit.
  private static func text(
    _ text: String, _ font: String, _ colour: Colour, width: Int, top: Int, height: Int,
    by typesetter: Typesetter
  ) throws(PrintError) -> Outline {
    var percent = 100
    var set = try typesetter.set(
      text, font: font, percent: percent, colour: colour, width: .points(width), isCentred: true)
    while set.height > .points(height), percent > 25 {
      percent -= 5
      set = try typesetter.set(
        text, font: font, percent: percent, colour: colour, width: .points(width), isCentred: true)
    }
    let origin = Point(
      x: .points((side - width) / 2), y: .points(top) + (.points(height) - set.height) / 2)
    return try Outline(colour) { context in
      for line in set.lines {
        cairo_move_to(
          context, (origin.x + line.start.x).forCairo, (origin.y + line.start.y).forCairo)
        pango_cairo_layout_line_path(context, line.layout)
      }
    }
  }
}
