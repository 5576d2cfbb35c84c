import CPangoCairo

/// The fonts that documents are set in: the files given and no others, so that the same text looks
/// the same on every machine. Not for more than one thread.
final class FontCase {
  let map: UnsafeMutablePointer<PangoFontMap>
  private let configuration: OpaquePointer

  /// Fontconfig and Pango would otherwise read the machine's own configuration at the first use,
  /// and complain on standard error when there is none.
  private static let machineIsLeftAlone: Bool = {
    let empty = FcConfigCreate()
    defer { FcConfigDestroy(empty) }
    return FcConfigSetCurrent(empty) != 0
  }()

  /// - Throws: ``PrintError/unreadableFont(path:)``.
  init(files: [String]) throws(PrintError) {
    guard Self.machineIsLeftAlone, let configuration = FcConfigCreate(),
      let map = pango_cairo_font_map_new()
    else {
      throw .drawing("no font map")
    }
    for path in files where FcConfigAppFontAddFile(configuration, path) == 0 {
      FcConfigDestroy(configuration)
      g_object_unref(map)
      throw .unreadableFont(path: path)
    }
    pango_fc_font_map_set_config(OpaquePointer(map), configuration)
    (self.map, self.configuration) = (map, configuration)
  }

  deinit {
    g_object_unref(map)
    FcConfigDestroy(configuration)
  }

  func has(_ family: String) -> Bool { families.contains(family) }

  /// Takes the place of a family that is not there; `nil` without any.
  var standIn: String? {
    Self.standIns.first(where: families.contains) ?? families.subtracting(Self.aliases).min()
  }

  /// What Pango lists where there is nothing.
  private static let aliases: Set = ["Sans", "Serif", "Monospace", "System-ui"]

  private static let standIns = ["Lato", "DejaVu Sans Condensed", "DejaVu Sans", "Liberation Sans"]

  func family(of font: String) -> String {
    let description = pango_font_description_from_string(font)
    defer { pango_font_description_free(description) }
    return pango_font_description_get_family(description).map { String(cString: $0) } ?? ""
  }

  /// The same face and size of another family.
  func font(_ font: String, inFamily family: String) -> String {
    let description = pango_font_description_from_string(font)
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(description, family)
    guard let text = pango_font_description_to_string(description) else { return font }
    defer { g_free(text) }
    return String(cString: text)
  }

  private lazy var families: Set<String> = {
    var list: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
    var count: Int32 = 0
    pango_font_map_list_families(map, &list, &count)
    defer { g_free(list) }
    return Set(
      (0..<Int(count)).compactMap { list?[$0] }.compactMap { family in
        pango_font_family_get_name(family).map { String(cString: $0) }
      })
  }()
}
