import CourseCompiler
import Crypto
import LearningCore

/// What authors wrote in a workspace, as summaries of its files. What has not changed since the
/// last time is neither read nor compiled again.
struct SummarizedContent: Sendable {
  private enum Known: Sendable {
    /// As it was the last time.
    case kept(SummaryCache.Entry)
    case made(FileSummary)
  }

  /// In the order of paths.
  private var known: [Known] = []
  private var unreadable: [String] = []
  private var others: Set<String> = []
  /// Only where it was asked for.
  private(set) var details = Details()
  private let cache: SummaryCache?
  private let linking: SummaryCache.Linking?
  /// What is to be kept; `nil` while that is what was kept before.
  private var unsaved: [SummaryCache.Entry]?

  /// What a program needs that does more with the texts than check them.
  struct Details: Sendable {
    /// The SHA-256 of every text that could be read, or had to be.
    var digests = FileTable<ArraySlice<UInt8>>()
    /// The texts that had to be compiled, by path.
    var compiled: [String: CompiledFile] = [:]
    /// Of the files that are no texts.
    var stamps = FileTable<FileStamp>()
  }

  /// - Parameters:
  ///   - folders: below the root; those that are not there are empty.
  ///   - cache: what is remembered never changes the result, only the time it takes.
  ///   - keepsDetails: whether ``details`` are wanted.
  init(
    root: String, folders: [String], cache: SummaryCache?, keepsDetails: Bool = false
  ) throws {
    self.cache = cache
    let isStamped: @Sendable (String) -> Bool = {
      keepsDetails || $0.hasSuffix(".md") || $0.hasSuffix(".html")
    }
    let (found, kept) = concurrently(
      { Result { try Files.scan(root, folders: folders, stamps: isStamped) } },
      { cache?.load() ?? SummaryCache.Content() })
    linking = kept.linking
    var texts: [Files.Found] = []
    var stamps: [(path: String, value: FileStamp)] = []
    for file in try found.get() {
      if CheckedFolder.isText(file.path) {
        texts.append(file)
      } else {
        others.insert(file.path)
        if let stamp = file.stamp, keepsDetails { stamps.append((file.path, stamp)) }
      }
    }
    details.stamps = FileTable(stamps)
    texts.sort { $0.path < $1.path }
    try summarize(texts, in: root, Remembered(kept.entries, of: texts), keepsDetails: keepsDetails)
  }

  private mutating func summarize(
    _ texts: [Files.Found], in root: String, _ remembered: Remembered, keepsDetails: Bool
  ) throws {
    var known: [Known?] = []
    known.reserveCapacity(texts.count)
    var entries: [SummaryCache.Entry?] = []
    var changed: [(place: Int, file: SourceFile, digest: [UInt8])] = []
    var digests: [(path: String, value: ArraySlice<UInt8>)] = []
    var isRead = false
    for (place, text) in texts.enumerated() {
      var entry = remembered.entry(at: place)
      if let entry, entry.isSettled, entry.stamp == text.stamp {
        known.append(.kept(entry))
        entries.append(entry)
        digests.append((text.path, entry.digest))
        continue
      }
      entries.append(nil)
      known.append(nil)
      isRead = true
      let bytes = try Files.read(root + "/" + text.path)
      guard let string = String(validating: bytes, as: UTF8.self) else {
        unreadable.append(text.path)
        continue
      }
      let digest = cache == nil && !keepsDetails ? [] : Array(SHA256.hash(data: bytes))
      digests.append((text.path, digest[...]))
      if let same = entry, same.digest.elementsEqual(digest) {
        entry?.stamp = text.stamp
        entries[place] = entry
        known[place] = .kept(same)
      } else {
        changed.append((place, SourceFile(path: text.path, text: string), digest))
      }
    }
    if keepsDetails { details.digests = FileTable(digests) }
    let found = ProgressBar.during(Phrase("Memeriksa naskah", "Checking the texts")) { bar in
      var found: [FileSummary] = []
      for start in stride(from: 0, to: changed.count, by: Self.portion) {
        let some = changed[start..<min(start + Self.portion, changed.count)].map(\.file)
        if keepsDetails {
          let files = some.concurrentMap { CompiledFile($0, setting: .workspace) }
          found += files.map(\.summary)
          for file in files { details.compiled[file.summary.path] = file }
        } else {
          found += CourseCompiler.summarize(some, setting: .workspace)
        }
        bar.show(found.count, of: changed.count)
      }
      return found
    }
    for (file, summary) in zip(changed, found) {
      known[file.place] = .made(summary)
      guard cache != nil else { continue }
      entries[file.place] = SummaryCache.Entry(
        summary, stamp: texts[file.place].stamp, digest: file.digest)
    }
    self.known = known.compactMap(\.self)
    if isRead || remembered.hasMore { unsaved = entries.compactMap(\.self) }
  }

  /// Files that are compiled between two looks at the clock: enough to keep all cores busy.
  private static let portion = 256
}

extension SummarizedContent {
  /// Of all texts, in the order of their paths. Made at every call.
  func summaries() -> [FileSummary] {
    known.concurrentMap { known in
      switch known {
      case .made(let summary): return summary
      case .kept(let entry):
        guard let summary = entry.summary else { preconditionFailure(Self.damage) }
        return summary
      }
    }
  }

  /// The same of their heads.
  func heads() -> [SummaryHead] {
    known.concurrentMap { known in
      switch known {
      case .made(let summary): return SummaryHead(of: summary)
      case .kept(let entry):
        guard let head = entry.head else { preconditionFailure(Self.damage) }
        return head
      }
    }
  }

  private static let damage = "a checksum has told that what was kept is not damaged"

  /// On everything, not yet as serious as the workspace wants it. Writing the cache is part of it.
  ///
  /// - Parameters:
  ///   - summaries: ``summaries()``.
  ///   - isWanted: by the path of a text; pictures that no such text shows are not opened.
  func report(
    on summaries: [FileSummary], with pictures: PictureExamination,
    where isWanted: (String) -> Bool = { _ in true }
  ) -> FolderReport {
    let faults = pictures.faults(
      in: summaries.filter { isWanted($0.path) }.pictures.intersection(others))
    return concurrently(
      {
        CourseCompiler.report(
          on: summaries, unreadable: unreadable, others: others, faults: faults)
      }, { save(linking) }
    ).0
  }

  /// What such a report would say in other words. Where nothing has changed that linking looks at,
  /// what it found the last time holds.
  ///
  /// - Parameter heads: ``heads()``.
  func faultKinds(in heads: [SummaryHead], with pictures: PictureExamination) -> [FaultKind] {
    let shown = heads.reduce(into: Set<String>()) { $0.formUnion($1.pictures) }
    let faults = pictures.faults(in: shown.intersection(others))
    let key = linkKey(of: heads, faults)
    if let linking, linking.key == key {
      save(linking)
      return CourseCompiler.faultKinds(in: heads, unreadable: unreadable, linked: linking.faults)
    }
    let linked = linkedFaults(in: summaries(), others: others, faults: faults)
    save(SummaryCache.Linking(key: key, faults: linked), isNew: true)
    return CourseCompiler.faultKinds(in: heads, unreadable: unreadable, linked: linked)
  }

  private func linkKey(of heads: [SummaryHead], _ faults: [String: PictureFault]) -> Int {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(heads.count * 64)
    for head in heads {
      bytes.append(run: head.path.utf8)
      bytes.append(integer: head.linkMark)
    }
    bytes.append(list: others.sorted()) { $0.append(run: $1.utf8) }
    bytes.append(list: faults.keys.sorted()) { $0.append(run: $1.utf8) }
    return checksum(of: bytes)
  }

  private func save(_ linking: SummaryCache.Linking?, isNew: Bool = false) {
    guard isNew || unsaved != nil else { return }
    let entries =
      unsaved ?? known.compactMap { if case .kept(let entry) = $0 { entry } else { nil } }
    cache?.save(SummaryCache.Content(entries: entries, linking: linking))
  }
}

/// What is remembered of the files that are there.
private struct Remembered: Sendable {
  private let entries: [SummaryCache.Entry]
  /// For each text the place of its entry.
  private var places: [Int?] = []
  /// Whether there is something of files that are gone.
  var hasMore: Bool { places.count { $0 != nil } < entries.count }

  /// - Parameters: both by path.
  init(_ entries: [SummaryCache.Entry], of texts: [Files.Found]) {
    self.entries = entries
    places.reserveCapacity(texts.count)
    var next = 0
    for text in texts {
      while next < entries.count, entries[next].path < text.path { next += 1 }
      places.append(next < entries.count && entries[next].path == text.path ? next : nil)
    }
  }

  func entry(at place: Int) -> SummaryCache.Entry? { places[place].map { entries[$0] } }
}
