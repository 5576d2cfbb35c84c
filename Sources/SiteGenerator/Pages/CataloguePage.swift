import LearningCore

extension Publication {
  /// Whether there are enough courses to be looked through by what they are for.
  var hasCatalogue: Bool { library.courses.count > 1 && !groupings.isEmpty }

  /// All courses by for whom they are, how hard, and about which pillar; no script is needed to find
  /// one.
  func cataloguePage() -> Page {
    let sections = HTML(each: groupings) { grouping in
      let groups = HTML(each: grouping.groups) { group in
        """
        <h3>\(group.name)</h3>
        <ul class="lessons">
        \(HTML(each: group.courses, entry))</ul>

        """
      }
      return """
        <section aria-labelledby="\(grouping.anchor)">
        <h2 id="\(grouping.anchor)">\(grouping.title[language])</h2>
        \(groups)</section>

        """
    }
    let ways = HTML(each: groupings) {
      "<li><a href=\"#\($0.anchor)\">\($0.title[language])</a></li>\n"
    }
    return Page(
      path: .catalogue, title: "\(CatalogueWords.title[language]) · \(siteName)",
      summary: CatalogueWords.lead[language], license: licenses,
      content: """
        \(trail(to: .catalogue, [(Words.home[language], .home)]))\
        <h1>\(CatalogueWords.title[language])</h1>
        <p class="lead">\(CatalogueWords.lead[language])</p>
        <nav class="in-page" aria-label="\(CatalogueWords.ways[language])">
        <ul>
        \(ways)</ul>
        </nav>
        \(sections)
        """)
  }

  /// On the home page.
  var catalogueLink: HTML {
    guard hasCatalogue else { return "" }
    let link = SitePath.home.link(to: .catalogue)
    return "<p><a href=\"\(link)\">\(CatalogueWords.open[language])</a></p>\n"
  }

  private func entry(_ course: Course) -> HTML {
    """
    <li><a href="\(SitePath.catalogue.link(to: .course(course.id)))"\(languageMark(of: course))>\
    \(course.title)</a></li>

    """
  }

  private struct Grouping {
    let title: Phrase
    let anchor: String
    /// By name, in the order in which courses name them first.
    var groups: [(name: String, courses: [Course])]
  }

  /// Those by which at least one course says something.
  private var groupings: [Grouping] {
    let ways: [(Phrase, String, (Course) -> [String])] = [
      (CatalogueWords.byAudience, ":peserta", { $0.audience }),
      (CatalogueWords.byLevel, ":tingkat", { $0.level.map { [$0] } ?? [] }),
      (CatalogueWords.byPillar, ":pilar", { $0.pillars + $0.modules.flatMap(\.pillars) }),
    ]
    return ways.compactMap { title, anchor, names in
      var groups: [(name: String, courses: [Course])] = []
      for course in library.courses {
        var seen: Set<String> = []
        for name in names(course) where seen.insert(name.lowercased()).inserted {
          if let place = groups.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) {
            groups[place].courses.append(course)
          } else {
            groups.append((name, [course]))
          }
        }
      }
      return groups.isEmpty ? nil : Grouping(title: title, anchor: anchor, groups: groups)
    }
  }
}

enum CatalogueWords {
  static let title = Phrase("Katalog kursus", "Catalogue of courses")
  static let lead = Phrase(
    "Semua kursus menurut siapa pesertanya, tingkatnya, dan pilarnya.",
    "All courses by whom they are for, how advanced they are, and their pillar.")
  static let open = Phrase(
    "Lihat menurut peserta, tingkat, dan pilar", "Browse by audience, level and pillar")
  static let ways = Phrase("Cara melihat", "Ways to browse")
  static let byAudience = Phrase("Menurut peserta", "By audience")
  static let byLevel = Phrase("Menurut tingkat", "By level")
  static let byPillar = Phrase("Menurut pilar", "By pillar")
}
