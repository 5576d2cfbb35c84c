import CourseCompiler
import Crypto
import LearningCore
import SiteGenerator

/// One build: the parts of a new edition, made of what has changed.
struct SiteRun: Sendable {
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
    edition.release(old.paths)
    edition.take(index: shards)
    let uses = parts.map { ($0.id, $0.uses) }
    edition.take(
      common: try commonFiles(from: maker, Dictionary(uses) { first, _ in first }))
    try addListings(to: &edition, from: maker, keepsMap: false)
    return edition
  }

  /// What is to be made anew of an edition of which little has changed.
  struct ChangedParts: Sendable {
    fileprivate let maker: SiteMaker
    fileprivate let cut: SearchCut
    fileprivate let outcomes: [CourseID: CourseOutcome]
    /// What belongs to no course, but for what says which files there are.
    fileprivate let common: [SiteStaging.Placed]
  }

  /// Makes the courses whose texts have changed. Nobody need have looked at the old edition for it.
  ///
  /// - Parameter damaged: courses that are made in any case.
  /// - Returns: `nil` where too little is known of the old edition, or too much has changed.
  func changedParts(damaged: Set<CourseID> = []) throws -> ChangedParts? {
    guard let record = old.record, record.frame == sources.frame else { return nil }
    let known = record.courses.filter {
      !damaged.contains($0.id) && $0.key == sources.keys[$0.id]
    }
    let decoded = known.concurrentMap { decodedOutlines($0.outline) }
    var outlines: [CourseID: [Module]] = [:]
    for (course, modules) in zip(known, decoded) { outlines[course.id] = modules }
    let changed = sources.courses.filter { outlines[$0] == nil }
    guard changed.count * 4 <= sources.courses.count || changed.count == 1 else { return nil }
    let library = try sources.library(
      of: Set(changed), outlines: outlines, deciding: record.deciding)
    let maker = maker(of: library)
    // The index names courses by their place. A quiz that decides something now may have been practice
    // in a course that did not change.
    guard maker.courses == record.published,
      sources.quizPaths(of: library.decidingQuizzes) == record.deciding
    else { return nil }
    let cut = SearchCut(
      of: record.index.items.compactMap(old.files.file).map { ($0.path, $0.stamp.size) })
    let outcomes = try library.courses.filter { outlines[$0.id] == nil }
      .concurrentMap { course in
        Result { try outcome(of: course, from: maker).marked(by: cut) }
      }
      .map { try $0.get() }
    var uses = Dictionary(record.courses.map { ($0.id, Array($0.uses)) }) { first, _ in first }
    for outcome in outcomes { uses[outcome.id] = outcome.uses }
    return ChangedParts(
      maker: maker, cut: cut,
      outcomes: Dictionary(uniqueKeysWithValues: outcomes.map { ($0.id, $0) }),
      common: try commonFiles(from: maker, uses))
  }

  /// The same as ``wholeEdition()`` from the old edition, where little has changed.
  ///
  /// - Parameter parts: what authors changed; what else is not as it was left is made, too.
  /// - Returns: `nil` where too much has changed.
  func changedEdition(by parts: ChangedParts, _ look: EditionLook) throws -> NewEdition? {
    guard let record = old.record, !look.damaged.contains(where: SearchShards.holds) else {
      return nil
    }
    let damaged = Set(look.damaged)
    let owners =
      damaged.isEmpty
      ? []
      : record.courses.filter { !damaged.isDisjoint(with: $0.paths.items) }.map(\.id)
    let isDone = owners.allSatisfy { parts.outcomes[$0] != nil }
    guard let parts = isDone ? parts : try changedParts(damaged: Set(owners)) else { return nil }
    let maker = parts.maker
    var edition = NewEdition(
      frame: record.frame, published: record.published, deciding: record.deciding)
    let oldShards = record.index.items.compactMap(old.files.file)
    var terms: [Int: CourseTerms] = [:]
    var affected: Set<[UInt8]> = []
    edition.release(record.common.items)
    for course in record.courses {
      guard let outcome = parts.outcomes[course.id] else {
        edition.keep(course)
        continue
      }
      if let number = maker.courses.firstIndex(of: course.id) { terms[number] = outcome.terms }
      let marks = Set(outcome.shards).symmetricDifference(course.shards.items)
      affected.formUnion(marks.map(\.name))
      edition.release(course.paths.items)
      edition.take(outcome)
    }
    guard let shards = try index(oldShards, parts.cut, anew: affected, by: terms) else {
      return nil
    }
    edition.release(oldShards.map(\.path))
    edition.take(index: shards)
    edition.take(common: parts.common)
    try addListings(to: &edition, from: maker, keepsMap: true)
    return edition
  }

  /// Courses that are made at the same time, and then forgotten but for their terms.
  private static let portion = 8

  private func maker(of library: Library) -> SiteMaker {
    SiteMaker(
      library, edition: build.edition(of: library.workspace), statistics: sources.statistics)
  }

  private func outcome(of course: Course, from maker: SiteMaker) throws -> CourseOutcome {
    let made = try maker.pieces(of: course.id).concurrentMap { make in
      Result {
        let piece = make()
        let files = try staging.place(SiteGenerator.Site(files: piece.files, copies: []))
        return (piece: piece, files: files)
      }
    }.map { try $0.get() }
    let pieces = made.map(\.piece)
    var site = SiteGenerator.Site(files: [], copies: published(maker.copies(for: pieces)))
    let books = SiteBooks(maker: maker, shelf: sources.pictures)
    if let book = try books.file(of: course.id, files: Set(site.copies.map(\.from))) {
      site.files.append(book)
    }
    return CourseOutcome(
      id: course.id, key: sources.keys[course.id] ?? [],
      outline: encodedOutlines(of: course.modules),
      files: try made.flatMap(\.files) + staging.place(site),
      terms: pieces.lazy.compactMap(\.terms).first,
      uses: maker.uses(of: pieces).encoded)
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

  /// - Parameter uses: of the glossary, by course; see ``GlossaryUses/encoded``.
  private func commonFiles(
    from maker: SiteMaker, _ uses: [CourseID: [UInt8]]
  ) throws -> [Placed] {
    let decoded = uses.map { id, bytes in
      (id, GlossaryUses(decoding: bytes, of: id) ?? GlossaryUses())
    }
    var site = maker.commonPart(
      trust: try CertificateTrust(root: sources.root),
      uses: Dictionary(uniqueKeysWithValues: decoded))
    site.copies = published(site.copies) + (try PublishedKeys.copies(in: sources.root))
    return try staging.place(site)
  }

  /// Adds what says which files there are.
  ///
  /// - Parameter keepsMap: whether the map of the old site is as good as a new one where the site has
  ///   the same pages.
  private func addListings(
    to edition: inout NewEdition, from maker: SiteMaker, keepsMap: Bool
  ) throws {
    let list = maker.searchList(
      synonyms: try Synonyms.read(below: sources.root),
      shards: edition.made.compactMap { SearchShards.name(ofFile: $0.file.path) }
        .map { String(decoding: $0, as: UTF8.self) })
    edition.take(common: try staging.place(SiteGenerator.Site(files: [list], copies: [])))
    if maker.hasSiteMap { try addSiteMap(to: &edition, from: maker, keepsOld: keepsMap) }
  }

  private func addSiteMap(
    to edition: inout NewEdition, from maker: SiteMaker, keepsOld: Bool
  ) throws {
    let path = SitePath.siteMap.description
    let gone = edition.gone(except: path)
    let isSame = gone.isEmpty && edition.made.allSatisfy { old.owns($0.file.path) }
    if keepsOld, isSame, let map = old.files.file(at: path), old.isIntact(map) {
      edition.take(common: [Placed(file: map, isFresh: false)])
      return
    }
    let paths = Set(old.paths).subtracting(gone).union(edition.made.map(\.file.path))
    let map = maker.siteMap(of: Array(paths))
    edition.take(common: try staging.place(SiteGenerator.Site(files: [map], copies: [])))
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
struct CourseOutcome: Sendable {
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
          name: part.name,
          digest: Array(SHA256.hash(data: part.lines).prefix(SiteRecord.ShardMark.digestSize)))
      } ?? []
    return outcome
  }
}
