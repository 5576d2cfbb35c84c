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

/// Builds the site that the readers of the edition may see.
///
/// No edition holds a question of an exam; modules for employees and notes for trainers are in the
/// one for facilitators only. The same library, edition and trust give the same bytes.
package func buildSite(
  _ library: Library, edition: Edition, trust: CertificateTrust = CertificateTrust()
) -> Site {
  let publication = Publication(library, edition: edition)
  var pages = [publication.homePage(), publication.aboutPage(), publication.notFoundPage()]
  for course in publication.library.courses {
    pages.append(publication.coursePage(course))
    pages += course.syllabus.map { publication.lessonPage($0) }
  }
  let sessions = publication.sessionFiles()
  pages += sessions.pages
  let (slides, papers) = (publication.slideFiles(), publication.paperFiles())
  let files =
    pages.map(publication.document) + [
      OutputFile(path: SitePath.styleSheet.description, bytes: Array(styleSheet.utf8)),
      OutputFile(path: SitePath.icon.description, bytes: Array(icon.utf8)),
      verificationPage(of: library.workspace, edition: edition, trust: trust),
    ] + sessions.others + slides.files + papers.files + publication.keepOut
  let assets = pages.reduce(into: slides.assets.union(papers.assets)) { $0.formUnion($1.assets) }
  return Site(
    files: files.sorted { $0.path < $1.path },
    copies: assets.map { AssetCopy(from: $0, to: SitePath.asset($0).description) }.sorted())
}
