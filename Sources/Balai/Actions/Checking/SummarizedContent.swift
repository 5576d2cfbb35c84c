import CourseCompiler
import Crypto
import LearningCore

/// What authors wrote in a workspace, as summaries of its files. What has not changed since the
/// last time is neither read nor compiled again.
struct SummarizedContent: Sendable {
  private(set) var summaries: [FileSummary] = []
  private var unreadable: [String] = []
  private var others: Set<String> = []
  /// Only where it was asked for.
  private(set) var details = Details()
  private let cache: SummaryCache?
  /// What is to be kept; `nil` while that is what was kept before.
  private var unsaved: [SummaryCache.Entry]?

  /// What a program needs that does more with the texts than check them.
  struct Details: Sendable {
    /// The SHA-256 of every text, by path.
    var digests: [String: [UInt8]] = [:]
    /// The texts that had to be compiled, by path.
    var compiled: [String: CompiledFile] = [:]
    /// Of the files that are no texts.
    var stamps: [String: FileStamp] = [:]
  }

  /// On everything, not yet as serious as the workspace wants it. Writing the cache is part of it.
  ///
  /// - Parameter isWanted: by the path of a text; pictures that no such text shows are not opened.
  func report(
    with pictures: PictureExamination, where isWanted: (String) -> Bool = { _ in true }
  ) -> FolderReport {
    let faults = pictures.faults(
      in: summaries.filter { isWanted($0.path) }.pictures.intersection(others))
    return concurrently(
      {
        CourseCompiler.report(
          on: summaries, unreadable: unreadable, others: others, faults: faults)
      },
      { if let unsaved { cache?.save(unsaved) } }
    ).0
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
      { cache?.load() ?? [] })
    var texts: [Files.Found] = []
    for file in try found.get() {
      if CheckedFolder.isText(file.path) {
        texts.append(file)
      } else {
        others.insert(file.path)
        if let stamp = file.stamp, keepsDetails { details.stamps[file.path] = stamp }
      }
    }
    texts.sort { $0.path < $1.path }
    try summarize(texts, in: root, Remembered(kept, of: texts), keepsDetails: keepsDetails)
  }

  private mutating func summarize(
    _ texts: [Files.Found], in root: String, _ remembered: Remembered, keepsDetails: Bool
  ) throws {
    var known = remembered.unchanged()
    var entries: [SummaryCache.Entry?] = []
    var changed: [(place: Int, file: SourceFile, digest: [UInt8])] = []
    var isRead = false
    for (place, text) in texts.enumerated() {
      var entry = remembered.entry(at: place)
      if known[place] != nil {
        entries.append(entry)
        if keepsDetails, let entry { details.digests[text.path] = Array(entry.digest) }
        continue
      }
      entries.append(nil)
      isRead = true
      let bytes = try Files.read(root + "/" + text.path)
      guard let string = String(validating: bytes, as: UTF8.self) else {
        unreadable.append(text.path)
        continue
      }
      let digest = cache == nil && !keepsDetails ? [] : Array(SHA256.hash(data: bytes))
      if keepsDetails { details.digests[text.path] = digest }
      if entry?.digest.elementsEqual(digest) == true, let summary = entry?.summary {
        known[place] = summary
        entry?.stamp = text.stamp
        entries[place] = entry
      } else {
        changed.append((place, SourceFile(path: text.path, text: string), digest))
      }
    }
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
      known[file.place] = summary
      guard cache != nil else { continue }
      entries[file.place] = SummaryCache.Entry(
        summary, stamp: texts[file.place].stamp, digest: file.digest)
    }
    summaries = known.compactMap(\.self)
    if isRead || remembered.hasMore { unsaved = entries.compactMap(\.self) }
  }
}

extension SummarizedContent {
  /// Files that are compiled between two looks at the clock: enough to keep all cores busy.
  fileprivate static let portion = 256
}

/// What is remembered of the files that are there.
private struct Remembered: Sendable {
  private let texts: [Files.Found]
  private let entries: [SummaryCache.Entry]
  /// For each text the place of its entry.
  private var places: [Int?] = []
  /// Whether there is something of files that are gone.
  var hasMore: Bool { places.count { $0 != nil } < entries.count }

  /// - Parameters: both by path.
  init(_ entries: [SummaryCache.Entry], of texts: [Files.Found]) {
    (self.entries, self.texts) = (entries, texts)
    places.reserveCapacity(texts.count)
    var next = 0
    for text in texts {
      while next < entries.count, entries[next].path < text.path { next += 1 }
      places.append(next < entries.count && entries[next].path == text.path ? next : nil)
    }
  }

  func entry(at place: Int) -> SummaryCache.Entry? { places[place].map { entries[$0] } }

  /// The summaries of texts that need not be read.
  func unchanged() -> [FileSummary?] {
    Array(texts.indices).concurrentMap { place in
      guard let entry = places[place], entries[entry].isSettled,
        entries[entry].stamp == texts[place].stamp
      else { return nil }
      return entries[entry].summary
    }
  }
}
