import CourseCompiler
import Crypto
import LearningCore

/// What authors wrote in a workspace, as summaries of its files. What has not changed since the
/// last time is neither read nor compiled again.
struct SummarizedContent {
  private(set) var summaries: [FileSummary] = []
  private var unreadable: [String] = []
  private var others: Set<String> = []

  /// On everything, not yet as serious as the workspace wants it.
  var report: FolderReport {
    CourseCompiler.report(on: summaries, unreadable: unreadable, others: others)
  }

  /// - Parameters:
  ///   - folders: below the root; those that are not there are empty.
  ///   - cache: what is remembered never changes the result, only the time it takes.
  init(root: String, folders: [String], cache: SummaryCache?) throws {
    var texts: [Files.Found] = []
    for folder in folders {
      for file in try Files.scan(root + "/" + folder, stamps: isMarkdown) {
        let path = folder + "/" + file.path
        if isMarkdown(path) {
          texts.append(Files.Found(path: path, stamp: file.stamp))
        } else {
          others.insert(path)
        }
      }
    }
    texts.sort { $0.path < $1.path }
    let kept = cache?.load() ?? []
    var next = kept.startIndex
    var entries: [SummaryCache.Entry] = []
    var known: [FileSummary?] = []
    var changed: [(place: Int, file: SourceFile, stamp: FileStamp?, digest: [UInt8])] = []
    var isRead = false
    for (place, text) in texts.enumerated() {
      known.append(nil)
      while next < kept.endIndex, kept[next].path < text.path { next += 1 }
      var entry = next < kept.endIndex && kept[next].path == text.path ? kept[next] : nil
      if let entry, entry.isSettled, entry.stamp == text.stamp, let summary = entry.summary {
        known[place] = summary
        entries.append(entry)
        continue
      }
      isRead = true
      let bytes = try Files.read(root + "/" + text.path)
      guard let string = String(validating: bytes, as: UTF8.self) else {
        unreadable.append(text.path)
        continue
      }
      let digest = cache == nil ? [] : Array(SHA256.hash(data: bytes))
      if entry?.digest.elementsEqual(digest) == true, let summary = entry?.summary {
        known[place] = summary
        entry?.stamp = text.stamp
        entries += [entry].compactMap(\.self)
      } else {
        changed.append((place, SourceFile(path: text.path, text: string), text.stamp, digest))
      }
    }
    let found = ProgressBar.during(Phrase("Memeriksa naskah", "Checking the texts")) { bar in
      var found: [FileSummary] = []
      for start in stride(from: 0, to: changed.count, by: Self.portion) {
        let some = changed[start..<min(start + Self.portion, changed.count)]
        found += summarize(some.map(\.file), setting: .workspace)
        bar.show(found.count, of: changed.count)
      }
      return found
    }
    for (file, summary) in zip(changed, found) { known[file.place] = summary }
    summaries = known.compactMap(\.self)
    guard let cache, isRead || entries.count != kept.count else { return }
    entries += zip(changed, found).map {
      SummaryCache.Entry($1, stamp: $0.stamp, digest: $0.digest)
    }
    cache.save(entries.sorted { $0.path < $1.path })
  }
}

extension SummarizedContent {
  /// Files that are compiled between two looks at the clock: enough to keep all cores busy.
  fileprivate static let portion = 256
}

private func isMarkdown(_ name: String) -> Bool { name.hasSuffix(".md") }
