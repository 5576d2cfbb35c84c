import CPangoCairo
import QRCodes

/// A PDF document while it is drawn. Text is drawn inside of a tag, so that reader programs know
/// its order and what it is.
final class PDFCanvas {
  struct Metadata {
    var title: String
    var author: String
    var subject: String
    /// ISO 8601 with a zone.
    var date: String
  }

  enum Tag: String {
    case document = "Document"
    case heading = "H1"
    case subheading = "H2"
    case paragraph = "P"
    case section = "Sect"
    case table = "Table"
    case row = "TR"
    case headerCell = "TH"
    case cell = "TD"
    case link = "Link"
    case figure = "Figure"
  }

  private final class Sink { var bytes: [UInt8] = [] }

  private let sink = Sink()
  private let surface: OpaquePointer
  private let context: OpaquePointer

  init(width: Length, height: Length, metadata: Metadata) throws(PrintError) {
    let destination = Unmanaged.passUnretained(sink).toOpaque()
    guard
      let surface = cairo_pdf_surface_create_for_stream(
        { destination, bytes, count in
          guard let destination else { return CAIRO_STATUS_WRITE_ERROR }
          Unmanaged<Sink>.fromOpaque(destination).takeUnretainedValue().bytes
            .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, destination, width.forCairo, height.forCairo),
      let context = cairo_create(surface)
    else { throw .drawing("no surface") }
    (self.surface, self.context) = (surface, context)
    // From 1.5 on, cairo may pack objects into compressed streams, where nobody finds them.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    for (key, value) in [
      (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
      (CAIRO_PDF_METADATA_SUBJECT, metadata.subject),
      (CAIRO_PDF_METADATA_CREATOR, "balai"),
      (CAIRO_PDF_METADATA_CREATE_DATE, metadata.date),
      (CAIRO_PDF_METADATA_MOD_DATE, metadata.date),
    ] {
      cairo_pdf_surface_set_metadata(surface, key, value)
    }
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_finish(surface)
    cairo_surface_destroy(surface)
  }

  /// - Returns: the document.
  /// - Throws: ``PrintError/drawing(_:)`` for anything that went wrong on the way.
  func finished() throws(PrintError) -> [UInt8] {
    let drawn = cairo_status(context)
    cairo_surface_finish(surface)
    for status in [drawn, cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    return sink.bytes
  }

  func endPage() { cairo_show_page(context) }

  // MARK: Tags

  func tagged(
    _ tag: Tag, attributes: String = "", _ draw: () throws(PrintError) -> Void
  ) throws(PrintError) {
    cairo_tag_begin(context, tag.rawValue, attributes)
    try draw()
    cairo_tag_end(context, tag.rawValue)
  }

  /// Draws a picture that is a link as well.
  ///
  /// - Parameter address: without one, or with one that cairo could not write as it stands, there
  ///   is the picture only.
  func linked(to address: String?, _ draw: () throws(PrintError) -> Void) throws(PrintError) {
    guard let address,
      address.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x27 && $0 != 0x5C })
    else { return try tagged(.figure, draw) }
    try tagged(.link, attributes: "uri='\(address)'", draw)
  }

  // MARK: Ink

  func draw(_ text: SetText, at origin: Point) {
    use(text.colour)
    for line in text.lines {
      draw(line, at: line.start, from: origin)
      // Who reads aloud or copies would else get the last word of this line and the first of the
      // next one as one.
      guard line.endsInSpace, let space = text.space else { continue }
      for space in space.lines { draw(space, at: line.end, from: origin) }
    }
  }

  /// Draws a text of one line sloping, with its middle at a place. It belongs to no tag.
  func draw(_ text: SetText, around middle: Point, degreesUpwards degrees: Int) {
    cairo_save(context)
    cairo_translate(context, middle.x.forCairo, middle.y.forCairo)
    cairo_rotate(context, -CDouble(degrees) * .pi / 180)
    draw(text, at: Point(x: .zero - text.naturalWidth / 2, y: .zero - text.height / 2))
    cairo_restore(context)
  }

  private func draw(_ line: SetText.Line, at place: Point, from origin: Point) {
    cairo_move_to(context, (origin.x + place.x).forCairo, (origin.y + place.y).forCairo)
    pango_cairo_show_layout_line(context, line.layout)
  }

  func fill(_ rectangle: Rectangle, _ colour: Colour) {
    use(colour)
    outline(rectangle)
    cairo_fill(context)
  }

  func stroke(_ rectangle: Rectangle, width: Length, _ colour: Colour) {
    use(colour)
    cairo_set_line_width(context, width.forCairo)
    outline(rectangle)
    cairo_stroke(context)
  }

  /// Draws the modules only; the quiet zone around them is the caller's.
  func draw(_ code: QRCode, in square: Rectangle) {
    use(.black)
    cairo_save(context)
    cairo_translate(context, square.origin.x.forCairo, square.origin.y.forCairo)
    let side = square.width.forCairo / CDouble(code.size)
    cairo_scale(context, side, side)
    for run in code.runs {
      cairo_rectangle(context, CDouble(run.column), CDouble(run.row), CDouble(run.length), 1)
    }
    cairo_fill(context)
    cairo_restore(context)
  }

  func draw(_ logo: Logo, at origin: Point, height: Length) {
    cairo_save(context)
    cairo_translate(context, origin.x.forCairo, origin.y.forCairo)
    let scale = height.forCairo / CDouble(logo.height)
    cairo_scale(context, scale, scale)
    cairo_set_source_surface(context, logo.surface, 0, 0)
    cairo_paint(context)
    cairo_restore(context)
  }

  private func outline(_ rectangle: Rectangle) {
    cairo_rectangle(
      context, rectangle.origin.x.forCairo, rectangle.origin.y.forCairo, rectangle.width.forCairo,
      rectangle.height.forCairo)
  }

  private func use(_ colour: Colour) { colour.use(in: context) }
}

extension Colour {
  func use(in context: OpaquePointer) {
    cairo_set_source_rgb(
      context, CDouble(red) / 255, CDouble(green) / 255, CDouble(blue) / 255)
  }
}

extension Length {
  var forCairo: CDouble { CDouble(units) / 1024 }
}
