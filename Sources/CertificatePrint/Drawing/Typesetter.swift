import CPangoCairo
import LearningCore

/// Sets texts in the fonts of a case.
final class Typesetter {
  private let context: OpaquePointer
  private let fonts: FontCase

  init(_ fonts: FontCase, language: Language) throws(PrintError) {
    guard let context = pango_font_map_create_context(fonts.map) else {
      throw .drawing("no text context")
    }
    (self.fonts, self.context) = (fonts, context)
    pango_context_set_language(context, pango_language_from_string(language.rawValue))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    // One point is one unit of the page; and letters stand where the font wants them, not where the
    // pixels of some screen would.
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    pango_cairo_context_set_font_options(context, options)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(context)) }

  /// - Parameters:
  ///   - font: family, face and size, as Pango reads them.
  ///   - size: of the letters, if not the font's own.
  ///   - percent: how much of that size to take.
  /// - Throws: ``PrintError/missingLetters(_:)``.
  func set(
    _ text: String, font: String, size: Length? = nil, percent: Int, colour: Colour, width: Length,
    isCentred: Bool
  ) throws(PrintError) -> SetText {
    // To C, a text would end there.
    guard !text.utf8.contains(0) else { throw .missingLetters(text) }
    guard let layout = pango_layout_new(context) else { throw .drawing("no layout") }
    let description = pango_font_description_from_string(font)
    defer { pango_font_description_free(description) }
    let own = size?.units ?? Int(pango_font_description_get_size(description))
    pango_font_description_set_size(description, gint(own * percent / 100))
    pango_layout_set_font_description(layout, description)
    pango_layout_set_width(layout, Int32(width.units))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_alignment(layout, isCentred ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT)
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
    // A name with a ligature in it is not found by those who search for it.
    pango_attr_list_insert(attributes, pango_attr_font_features_new("liga 0, clig 0, dlig 0"))
    pango_layout_set_attributes(layout, attributes)
    pango_layout_set_text(layout, text, -1)
    let set = SetText(layout, colour: colour, width: width, isCentred: isCentred)
    guard pango_layout_get_unknown_glyphs_count(layout) == 0 else { throw .missingLetters(text) }
    return set
  }
}
