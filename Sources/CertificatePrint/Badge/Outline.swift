import CPangoCairo

/// A shape as lines and curves, filled with one colour. What is drawn of outlines looks the same in
/// every form, and needs no fonts where it is looked at.
struct Outline {
  enum Segment: Equatable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  let segments: [Segment]
  let colour: Colour

  /// - Parameter draw: makes a path in the context.
  init(_ colour: Colour, _ draw: (OpaquePointer) throws(PrintError) -> Void) throws(PrintError) {
    // Nothing is painted, so its size does not matter.
    let surface = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nil)
    defer { cairo_surface_destroy(surface) }
    guard let context = cairo_create(surface) else { throw .drawing("no surface") }
    defer { cairo_destroy(context) }
    try draw(context)
    cairo_identity_matrix(context)
    guard let path = cairo_copy_path(context) else { throw .drawing("no path") }
    defer { cairo_path_destroy(path) }
    guard path.pointee.status == CAIRO_STATUS_SUCCESS else { throw .drawing("no path") }
    var segments: [Segment] = []
    var index = 0
    while index < Int(path.pointee.num_data) {
      let header = path.pointee.data[index].header
      func point(_ number: Int) -> Point {
        let point = path.pointee.data[index + number].point
        return Point(x: Length(fromCairo: point.x), y: Length(fromCairo: point.y))
      }
      switch header.type {
      case CAIRO_PATH_MOVE_TO: segments.append(.move(point(1)))
      case CAIRO_PATH_LINE_TO: segments.append(.line(point(1)))
      case CAIRO_PATH_CURVE_TO: segments.append(.curve(point(1), point(2), point(3)))
      default: segments.append(.close)
      }
      index += Int(header.length)
    }
    (self.segments, self.colour) = (segments, colour)
  }

  /// Fills it.
  func paint(in context: OpaquePointer) {
    for segment in segments {
      switch segment {
      case .move(let point): cairo_move_to(context, point.x.forCairo, point.y.forCairo)
      case .line(let point): cairo_line_to(context, point.x.forCairo, point.y.forCairo)
      case .curve(let first, let second, let end):
        cairo_curve_to(
          context, first.x.forCairo, first.y.forCairo, second.x.forCairo, second.y.forCairo,
          end.x.forCairo, end.y.forCairo)
      case .close: cairo_close_path(context)
      }
    }
    colour.use(in: context)
    cairo_fill(context)
  }

  /// As an element of SVG.
  var svg: String {
    let path = segments.map { segment in
      switch segment {
      case .move(let point): "M\(point.svg)"
      case .line(let point): "L\(point.svg)"
      case .curve(let first, let second, let end): "C\(first.svg) \(second.svg) \(end.svg)"
      case .close: "Z"
      }
    }.joined()
    return "<path fill=\"\(colour.svg)\" d=\"\(path)\"/>"
  }
}

extension Length {
  fileprivate init(fromCairo points: CDouble) { self.init(units: Int((points * 1024).rounded())) }

  /// In points, with at most two decimals.
  fileprivate var svg: String {
    let hundredths = (units * 100 + (units < 0 ? -512 : 512)) / 1024
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole).\(digits)"
  }
}

extension Point {
  fileprivate var svg: String { "\(x.svg) \(y.svg)" }
}

extension Colour {
  fileprivate var svg: String {
    let value = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
