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
    let kept = cache?.load() ?? [:]
    var entries: [SummaryCache.Entry] = []
    var changed: [(file: SourceFile, stamp: FileStamp?, digest: [UInt8])] = []
    var isRead = false
    for text in texts {
      let known = kept[text.path]
      if let known, known.isSettled, known.stamp == text.stamp {
        entries.append(known)
        continue
      }
      isRead = true
      let bytes = try Files.read(root + "/" + text.path)
      guard let string = String(validating: bytes, as: UTF8.self) else {
        unreadable.append(text.path)
        continue
      }
      let digest = cache == nil ? [] : Array(SHA256.hash(data: bytes))
      if var known, known.digest == digest {
        known.stamp = text.stamp
        entries.append(known)
      } else {
        changed.append((SourceFile(path: text.path, text: string), text.stamp, digest))
      }
    }
    let found = summarize(changed.map(\.file), setting: .workspace)
    for (file, summary) in zip(changed, found) {
      entries.append(
        SummaryCache.Entry(stamp: file.stamp, digest: file.digest, summary: summary))
    }
    summaries = entries.map(\.summary)
    if isRead || entries.count != kept.count { cache?.save(entries) }
  }
}

private func isMarkdown(_ name: String) -> Bool { name.hasSuffix(".md") }
