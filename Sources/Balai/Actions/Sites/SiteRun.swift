import CourseCompiler
import Crypto
import LearningCore
import SiteGenerator

/// One build: the parts of a new edition, made of what has changed.
struct SiteRun {
  let build: SiteBuild
  let sources: SiteSources
  let old: OldEdition
  let staging: SiteStaging

  private typealias Placed = SiteStaging.Placed

  /// Everything made anew.
  func wholeEdition() throws -> NewEdition {
    let library = try sources.wholeLibrary()
    let maker = maker(of: library)
    let deciding = library.decidingQuizzes
    var edition = NewEdition(
      frame: sources.frame, published: maker.courses,
      deciding: library.quizzes.filter { deciding.contains($0.id) }.map(\.path))
    let courses = library.courses
    let parts = try ProgressBar.during(Phrase("Menulis situs", "Writing the site")) { bar in
      var parts: [CourseOutcome] = []
      for start in stride(from: 0, to: courses.count, by: Self.portion) {
        parts += try courses[start..<min(start + Self.portion, courses.count)].map(\.self)
          .concurrentMap { course in Result { try outcome(of: course, from: maker) } }
          .map { try $0.get() }
        bar.show(parts.count, of: courses.count)
      }
      return parts
    }
    let staging = staging
    let shards = try SearchShards.drafts(of: parts.compactMap(\.terms)).concurrentMap { draft in
      Result { try staging.place(SiteGenerator.Site(files: draft.files, copies: [])) }
    }.flatMap { try $0.get() }
    let cut = SearchCut(of: shards.map(\.file).map { ($0.path, $0.stamp.size) })
    for part in parts.concurrentMap({ $0.marked(by: cut) }) { edition.take(part) }
    edition.files += shards
    try addCommonPart(to: &edition, from: maker)
    return edition
  }

  /// The same from the old edition, where little has changed.
  ///
  /// - Returns: `nil` where too little is known of the old edition, or too much has changed.
  func changedEdition() throws -> NewEdition? {
    guard let record = old.record, old.isThere, record.frame == sources.frame else { return nil }
    let oldShards = record.files.filter { SearchShards.holds($0.path) }
    guard oldShards.allSatisfy({ old.intact[$0.path] != nil }) else { return nil }
    var affected: Set<[UInt8]> = []
    let known = Dictionary(record.courses.map { ($0.id, $0) }) { first, _ in first }
    var changed: Set<CourseID> = []
    var outlines: [CourseID: [Module]] = [:]
    for id in sources.courses {
      guard let course = known[id], course.key == sources.keys[id],
        course.paths.allSatisfy({ old.intact[$0] != nil }),
        let modules = decodedOutlines(course.outline[...]),
        GlossaryUses(decoding: course.uses, of: id) != nil
      else {
        changed.insert(id)
        continue
      }
      outlines[id] = modules
    }
    guard changed.count * 4 <= sources.courses.count || changed.count == 1 else { return nil }
    let library = try sources.library(
      of: changed, outlines: outlines, deciding: record.deciding)
    let maker = maker(of: library)
    // The index names courses by their place.
    guard maker.courses == record.published else { return nil }
    let cut = SearchCut(of: oldShards.map { ($0.path, $0.stamp.size) })
    var edition = NewEdition(
      frame: record.frame, published: record.published, deciding: record.deciding)
    var terms: [Int: CourseTerms] = [:]
    for course in library.courses {
      if !changed.contains(course.id), let kept = known[course.id] {
        edition.keep(kept, from: old.intact)
      } else {
        let outcome = try outcome(of: course, from: maker).marked(by: cut)
        if let number = maker.courses.firstIndex(of: course.id) { terms[number] = outcome.terms }
        let marks = Set(outcome.shards).symmetricDifference(known[course.id]?.shards ?? [])
        affected.formUnion(marks.map(\.name))
        edition.take(outcome)
      }
    }
    guard let shards = try index(oldShards, cut, anew: affected, by: terms) else {
      return nil
    }
    edition.files += shards
    try addCommonPart(to: &edition, from: maker)
    return edition
  }

  /// Courses that are made at the same time, and then forgotten but for their terms.
  private static let portion = 8

  private func maker(of library: Library) -> SiteMaker {
    SiteMaker(
      library, edition: build.edition(of: library.workspace), statistics: sources.statistics)
  }

  private func outcome(of course: Course, from maker: SiteMaker) throws -> CourseOutcome {
    let part = maker.coursePart(course.id)
    var site = part?.site ?? SiteGenerator.Site(files: [], copies: [])
    site.copies = published(site.copies)
    let books = SiteBooks(maker: maker, shelf: sources.pictures)
    if let book = try books.file(of: course.id, files: Set(site.copies.map(\.from))) {
      site.files.append(book)
    }
    return CourseOutcome(
      id: course.id, key: sources.keys[course.id] ?? [],
      outline: encodedOutlines(of: course.modules), files: try staging.place(site),
      terms: part?.terms, uses: part?.uses.encoded ?? [])
  }

  /// The shards of the index, those with some names put together anew.
  private func index(
    _ files: [SiteRecord.File], _ cut: SearchCut, anew names: Set<[UInt8]>,
    by terms: [Int: CourseTerms]
  ) throws -> [Placed]? {
    if names.isEmpty { return files.map { Placed(file: $0, isFresh: false) } }
    let shards = try files.filter { file in
      SearchShards.name(ofFile: file.path).map(names.contains) ?? false
    }.map { OutputFile(path: $0.path, bytes: try Files.read(old.folder + "/" + $0.path)) }
    guard let changes = cut.changes(in: shards, named: names, by: terms) else { return nil }
    let fresh = Set(changes.files.map(\.path) + changes.gone)
    return try staging.place(SiteGenerator.Site(files: changes.files, copies: []))
      + files.filter { !fresh.contains($0.path) }.map { Placed(file: $0, isFresh: false) }
  }

  private func addCommonPart(to edition: inout NewEdition, from maker: SiteMaker) throws {
    let uses = edition.courses.map { course in
      (course.id, GlossaryUses(decoding: course.uses, of: course.id) ?? GlossaryUses())
    }
    var site = maker.commonPart(
      trust: try CertificateTrust(root: sources.root),
      uses: Dictionary(uses) { first, _ in first })
    site.copies = published(site.copies) + (try PublishedKeys.copies(in: sources.root))
    let paths = edition.files.map(\.file.path) + site.files.map(\.path)
    site.files += maker.listings(
      synonyms: try Synonyms.read(below: sources.root), of: Array(Set(paths)))
    edition.files += try staging.place(site)
  }

  private static let published = ["Courses/", "Site/Sessions/", "Site/Templates/"]

  /// Only files beside courses, sessions and parts of pages are published, whatever a link names.
  /// One that is not there was reported by the check; the page shows its words.
  private func published(_ copies: [AssetCopy]) -> [AssetCopy] {
    copies.filter {
      $0.from == sources.workspace.site.logo.map { "Site/" + $0 }
        || Self.published.contains(where: $0.from.hasPrefix)
          && sources.otherFiles.contains($0.from)
    }
  }
}

/// What became of one course.
struct CourseOutcome {
  var id: CourseID
  var key: [UInt8]
  var outline: [UInt8]
  var files: [SiteStaging.Placed]
  var terms: CourseTerms?
  var shards: [SiteRecord.ShardMark] = []
  /// See ``GlossaryUses/encoded``.
  var uses: [UInt8]

  /// With marks of what it gives to each shard.
  func marked(by cut: SearchCut) -> Self {
    var outcome = self
    outcome.shards =
      terms.map(cut.parts)?.map { part in
        SiteRecord.ShardMark(
          name: part.name, digest: Array(SHA256.hash(data: part.lines).prefix(16)))
      } ?? []
    return outcome
  }
}
