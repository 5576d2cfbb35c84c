import CPangoCairo

/// A text broken into lines and measured, ready to be drawn.
///
/// Lines stand at even distances: Pango would put those of a text with one line closer than those
/// of a text with two.
final class SetText {
  /// A line, and where its base line begins and ends, from the upper left corner of the room.
  struct Line {
    let layout: UnsafeMutablePointer<PangoLayoutLine>
    let start: Point
    let end: Point
    /// It was broken at a space, which is not drawn.
    let endsInSpace: Bool
  }

  let colour: Colour
  let height: Length
  /// Of the widest line.
  let naturalWidth: Length
  /// From the top to the first base line.
  let firstBaseline: Length
  /// Valid as long as the text.
  let lines: [Line]
  private let layout: OpaquePointer

  /// What is between two base lines, in percent of the height of a line.
  private static let leading = 112

  /// - Parameters:
  ///   - layout: complete; this text owns it from now on.
  ///   - width: the room it was given.
  init(_ layout: OpaquePointer, colour: Colour, width: Length, isCentred: Bool) {
    (self.layout, self.colour) = (layout, colour)
    let inset = isCentred ? (width - Self.balance(layout, in: width)) / 2 : .zero
    var lines: [Line] = []
    var (height, firstBaseline, naturalWidth) = (Length.zero, Length.zero, Length.zero)
    let text = UnsafeRawPointer(pango_layout_get_text(layout))
    let iterator = pango_layout_get_iter(layout)
    defer { pango_layout_iter_free(iterator) }
    repeat {
      guard let line = pango_layout_iter_get_line_readonly(iterator) else { break }
      var (across, own) = (PangoRectangle(), PangoRectangle())
      pango_layout_iter_get_line_extents(iterator, nil, &across)
      pango_layout_line_get_extents(line, nil, &own)
      let distance = Length(units: Int(own.height)).scaled(percent: Self.leading)
      let above = (distance - Length(units: Int(own.height))) / 2
      let baseline = height + above - Length(units: Int(own.y))
      let (x, lineWidth) = (inset + Length(units: Int(across.x)), Length(units: Int(across.width)))
      let end = Int(line.pointee.start_index + line.pointee.length)
      let last = end > 0 ? text?.load(fromByteOffset: end - 1, as: UInt8.self) : nil
      lines.append(
        Line(
          layout: line, start: Point(x: x, y: baseline),
          end: Point(x: x + lineWidth, y: baseline), endsInSpace: last == UInt8(ascii: " ")))
      if lines.count == 1 { firstBaseline = baseline }
      height += distance
      naturalWidth = max(naturalWidth, lineWidth)
    } while pango_layout_iter_next_line(iterator) != 0
    (self.lines, self.height) = (lines, height)
    (self.firstBaseline, self.naturalWidth) = (firstBaseline, naturalWidth)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// A single space in the same font.
  private(set) lazy var space: SetText? = {
    guard let space = pango_layout_copy(layout) else { return nil }
    pango_layout_set_text(space, " ", 1)
    return SetText(space, colour: colour, width: .zero, isCentred: false)
  }()

  /// Makes the lines of a text about equally long: a name whose last title stands alone on a line
  /// of its own looks like a mistake.
  ///
  /// - Returns: the width it needs for as many lines as before.
  private static func balance(_ layout: OpaquePointer, in width: Length) -> Length {
    let count = pango_layout_get_line_count(layout)
    guard count > 1 else { return width }
    var (narrow, wide) = (width / (Int(count) + 1), width)
    while wide - narrow > .points(2) {
      let middle = (narrow + wide) / 2
      pango_layout_set_width(layout, Int32(middle.units))
      if pango_layout_get_line_count(layout) > count { narrow = middle } else { wide = middle }
    }
    pango_layout_set_width(layout, Int32(wide.units))
    return wide
  }
}
