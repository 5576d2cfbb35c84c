package import LearningCore

/// The site as values: what to write and what to copy.
package struct Site: Hashable, Sendable {
  /// Sorted by path.
  package var files: [OutputFile]
  /// Sorted, each once. A file the author named is listed even when nobody has seen it on disk.
  package var copies: [AssetCopy]

  package init(files: [OutputFile], copies: [AssetCopy]) {
    (self.files, self.copies) = (files, copies)
  }
}

/// Makes the site that the readers of the edition may see, part by part.
///
/// No edition holds a question of an exam; modules for employees and notes for trainers are in the
/// one for facilitators only. The same library, edition and trust give the same bytes.
package struct SiteMaker: Sendable {
  let publication: Publication
  let stems = StemMemory()

  /// - Parameter library: of a course whose ``coursePart(_:)`` nobody asks for it need hold outlines
  ///   only.
  package init(_ library: Library, edition: Edition, statistics: PublicStatistics? = nil) {
    publication = Publication(library, edition: edition, statistics: statistics)
  }

  /// The courses of this edition, in their order; the search names them by their place in it.
  package var courses: [CourseID] { publication.library.courses.map(\.id) }

  /// What belongs to no course: it says of courses only what their outlines hold.
  ///
  /// - Parameter uses: of the glossary, by course.
  package func commonPart(
    trust: CertificateTrust = CertificateTrust(), uses: [CourseID: GlossaryUses] = [:]
  ) -> Site {
    let sessions = publication.sessionFiles()
    let pages =
      [
        publication.homePage(), publication.aboutPage(), publication.notFoundPage(),
        publication.searchPage(),
      ] + (publication.hasCatalogue ? [publication.cataloguePage()] : []) + sessions.pages
      + [publication.glossaryPage(uses: uses), publication.statisticsPage()].compactMap(\.self)
    let files =
      [
        OutputFile(path: SitePath.styleSheet.description, bytes: Array(publication.style.utf8)),
        OutputFile(path: SitePath.icon.description, bytes: Array(icon.utf8)),
        OutputFile(path: SitePath.searchScript.description, bytes: searchScript),
        OutputFile(
          path: SitePath.practiceScript.description, bytes: PackageResources.kuis_js),
        OutputFile(path: SitePath.siteScript.description, bytes: PackageResources.situs_js),
        publication.webManifest,
        verificationPage(
          of: publication.workspace, edition: publication.edition, trust: trust),
      ] + publication.paperAndSlideParts + sessions.others + publication.keepOut
    var site = publication.site(of: pages, with: files, showing: publication.fragmentAssets)
    if let logo = publication.workspace.site.logo {
      site.copies.append(AssetCopy(from: "Site/\(logo)", to: SitePath.logo(logo).description))
    }
    return site
  }

  /// What the search must know before the first question.
  ///
  /// - Parameters:
  ///   - synonyms: words of one meaning, in groups.
  ///   - shards: names of those that the index has.
  package func searchList(synonyms: [[String]], shards: [String]) -> OutputFile {
    publication.searchList(synonyms: synonyms, shards: shards.sorted())
  }

  /// Whether the site has a map: where its address on the internet is known, and not for an edition
  /// that is not for the public.
  package var hasSiteMap: Bool {
    publication.workspace.siteURL != nil && publication.edition.readership == .public
  }

  /// All pages by their addresses on the internet, for search engines.
  ///
  /// - Parameter paths: all files of the site.
  /// - Precondition: ``hasSiteMap``.
  package func siteMap(of paths: [String]) -> OutputFile {
    guard let site = publication.workspace.siteURL else {
      preconditionFailure("a site without an address has no map")
    }
    let pages = paths.filter { $0.hasSuffix("/index.html") || $0 == "index.html" }.sorted()
    let addresses = HTML(each: pages) { page in
      "<url><loc>\(SitePath.written(page).address(below: site))</loc></url>\n"
    }
    let map: HTML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(addresses)</urlset>

      """
    return OutputFile(path: SitePath.siteMap.description, bytes: map.bytes)
  }
}

/// The whole site of a library.
package func buildSite(
  _ library: Library, edition: Edition, trust: CertificateTrust = CertificateTrust(),
  synonyms: [[String]] = [], statistics: PublicStatistics? = nil
) -> Site {
  let maker = SiteMaker(library, edition: edition, statistics: statistics)
  let parts = maker.courses.compactMap(maker.coursePart)
  let uses = Dictionary(uniqueKeysWithValues: zip(maker.courses, parts.map(\.uses)))
  var site = maker.commonPart(trust: trust, uses: uses)
  for part in parts {
    site.files += part.site.files
    site.copies += part.site.copies
  }
  site.files += SearchShards.files(of: parts.map(\.terms))
  let paths = site.files.map(\.path)
  site.files.append(
    maker.searchList(
      synonyms: synonyms,
      shards: paths.compactMap(SearchShards.name(ofFile:)).map {
        String(decoding: $0, as: UTF8.self)
      }))
  if maker.hasSiteMap { site.files.append(maker.siteMap(of: paths)) }
  site.files.sort { $0.path < $1.path }
  site.copies = Set(site.copies).sorted()
  return site
}

extension Publication {
  fileprivate var style: String {
    styleSheet + (workspace.site.colour.map(themeStyle) ?? "")
  }

  /// - Parameter shown: what the finished files show or link to.
  fileprivate func site(
    of pages: [Page], with files: [OutputFile], showing shown: Set<String>
  ) -> Site {
    let assets = pages.reduce(into: shown) { $0.formUnion($1.assets) }
    return Site(
      files: (pages.map(document) + files).sorted { $0.path < $1.path },
      copies: assets.flatMap(copies).sorted())
  }

  /// What the site holds of a picture or an attachment.
  func copies(of path: String) -> [AssetCopy] {
    guard let widths = library.renditions[path] else {
      return [AssetCopy(from: path, to: SitePath.asset(path).description)]
    }
    return widths.map {
      AssetCopy(from: path, to: SitePath.rendition(path, width: $0).description, width: $0)
    }
  }
}
