import CPangoCairo

/// A picture, at most as large as paper can show it.
final class Logo {
  let surface: OpaquePointer
  /// In pixels.
  let width: Int
  let height: Int

  /// Three hundred dots an inch at the height logos are printed; more only makes the file large.
  private static let mostPixels: Int32 = 320

  /// - Throws: ``PrintError/unreadableLogo``.
  init(png: [UInt8]) throws(PrintError) {
    guard let picture = Self.picture(png) else { throw .unreadableLogo }
    let (width, height) = (
      cairo_image_surface_get_width(picture), cairo_image_surface_get_height(picture)
    )
    let largest = max(width, height)
    guard largest > Self.mostPixels else {
      (surface, self.width, self.height) = (picture, Int(width), Int(height))
      return
    }
    defer { cairo_surface_destroy(picture) }
    let small = (
      width: max(1, width * Self.mostPixels / largest),
      height: max(1, height * Self.mostPixels / largest)
    )
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, small.width, small.height),
      let context = cairo_create(surface)
    else { throw .unreadableLogo }
    defer { cairo_destroy(context) }
    cairo_scale(
      context, CDouble(small.width) / CDouble(width), CDouble(small.height) / CDouble(height))
    cairo_set_source_surface(context, picture, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_BEST)
    cairo_paint(context)
    (self.surface, self.width, self.height) = (surface, Int(small.width), Int(small.height))
  }

  deinit { cairo_surface_destroy(surface) }

  /// - Returns: `nil` when the bytes are no PNG picture.
  private static func picture(_ png: [UInt8]) -> OpaquePointer? {
    var rest = png[...]
    let picture = withUnsafeMutablePointer(to: &rest) { rest in
      cairo_image_surface_create_from_png_stream(
        { rest, target, count in
          guard let rest = rest?.assumingMemoryBound(to: ArraySlice<UInt8>.self), let target,
            rest.pointee.count >= Int(count)
          else { return CAIRO_STATUS_READ_ERROR }
          for (index, byte) in rest.pointee.prefix(Int(count)).enumerated() { target[index] = byte }
          rest.pointee.removeFirst(Int(count))
          return CAIRO_STATUS_SUCCESS
        }, rest)
    }
    guard let picture else { return nil }
    guard cairo_surface_status(picture) == CAIRO_STATUS_SUCCESS,
      cairo_image_surface_get_width(picture) > 0
    else {
      cairo_surface_destroy(picture)
      return nil
    }
    return picture
  }
}
