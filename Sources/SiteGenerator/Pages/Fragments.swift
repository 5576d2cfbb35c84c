import LearningCore

// What an agency wrote itself, in Site/Templates.

extension Publication {
  /// A part as it stands on a page; nothing where nobody wrote it.
  func fragment(_ fragment: SiteFragment, on path: SitePath) -> HTML {
    guard let blocks = library.fragments[fragment], !blocks.isEmpty else { return "" }
    let className = HTML(stringLiteral: fragment.className)
    return "<div class=\"\(className)\">\n\(rendered(blocks, fragment, on: path).html)</div>\n"
  }

  /// What all parts together show and link to.
  var fragmentAssets: Set<String> {
    library.fragments.reduce(into: []) { assets, part in
      assets.formUnion(rendered(part.value, part.key, on: .home).assets)
    }
  }

  private func rendered(
    _ blocks: [Block], _ fragment: SiteFragment, on path: SitePath
  ) -> BlockRenderer {
    var renderer = BlockRenderer(
      links: LinkResolver(library: library, page: path), language: language)
    renderer.anchorPrefix = ":\(fragment.rawValue)-"
    renderer.placeholders = SitePlaceholder.allCases.map { ($0.written, value(of: $0)) }
    renderer.write(blocks)
    return renderer
  }

  private func value(of placeholder: SitePlaceholder) -> String {
    switch placeholder {
    case .siteName: siteName
    case .organisation: workspace.organisation
    case .date: edition.date.phrase[language]
    case .edition: edition.label
    }
  }
}

extension SiteFragment {
  fileprivate var className: StaticString {
    switch self {
    case .head: "office-head"
    case .foot: "office-foot"
    case .home, .about: "prose"
    }
  }
}
