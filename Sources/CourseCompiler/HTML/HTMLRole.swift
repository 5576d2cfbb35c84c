/// What becomes of an HTML element that an author wrote.
///
/// An allow-list: only ``kept(as:)`` ever reaches the parser. The words inside all others stay,
/// except of those that have none for readers.
enum HTMLRole: Equatable {
  /// Has a meaning in our tree. Elements that look alike go by one name.
  case kept(as: String)
  /// Harmless, and nothing to show for it.
  case plain
  /// Does something a lesson may not, or cannot, do.
  case removed
  /// Removed together with what is inside, which is not for readers.
  case hidden
  /// HTML has no such element: perhaps it was never meant as HTML.
  case unknown

  /// - Parameter name: in lower case.
  init(of name: String) {
    self = Self.roles[name] ?? .unknown
  }

  /// Has no content and no closing tag.
  static let empty: Set<String> = ["br", "embed", "hr", "img", "source"]

  /// Closed by what follows where their own closing tag is left out, so that writing many of them
  /// nests nothing.
  static let closedByNext: Set<String> = [
    "caption", "dd", "dt", "li", "p", "tbody", "td", "tfoot", "th", "thead", "tr",
  ]

  /// Pass into the next paragraph when they are left open. They come without attributes, so
  /// that the parser sees that they are the same and keeps three of each at most ("Noah's Ark
  /// clause", HTML Standard, section 13.2.4.3).
  static let passedOn: Set<String> = ["b", "i", "s", "u"]

  private static let roles: [String: HTMLRole] = {
    var roles: [String: HTMLRole] = [:]
    func add(_ names: String, _ role: HTMLRole? = nil) {
      for name in names.split(separator: " ").map(String.init) {
        roles[name] = role ?? .kept(as: name)
      }
    }
    add("table caption thead tbody tfoot tr th td p br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd")
    add("a img pre blockquote details summary figure figcaption iframe video audio embed source")
    add("sup sub kbd q samp b i u s")
    add("strong mark", .kept(as: "b"))
    add("em cite var dfn", .kept(as: "i"))
    add("ins", .kept(as: "u"))
    add("del strike", .kept(as: "s"))
    // `code` would be passed on, but it needs its attributes.
    add("code tt", .kept(as: "samp"))
    add("menu dir", .kept(as: "ul"))
    add("image", .kept(as: "img"))
    add("div section article center main header footer aside nav address hgroup", .kept(as: "div"))
    add("span font small big abbr acronym time data bdi bdo ruby rb rt rtc rp label", .plain)
    add("picture wbr nobr col colgroup html body head", .plain)
    add("script style template noscript svg math title noembed noframes", .hidden)
    add("applet area base basefont bgsound blink button canvas datalist dialog fieldset", .removed)
    add("form frame frameset input isindex keygen legend link listing map marquee", .removed)
    add("menuitem meta meter multicol nextid object optgroup option output param", .removed)
    add("plaintext portal progress search select slot spacer textarea track xmp", .removed)
    return roles
  }()
}
