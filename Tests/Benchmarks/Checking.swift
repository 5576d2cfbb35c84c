import CCmark
import CourseCompiler
import Foundation
import LearningCore

/// What checking costs: against libcmark, on one core and on all, and again after one edit.
enum Checking {
  static func rows(_ content: [SourceFile], balai: String) throws -> [Row] {
    var corpus = Corpus(from: content)
    corpus.grow(bytes: 20_000_000)
    let files = corpus.files
    let size = String(format: "%.1f MB", Double(corpus.byteCount) / 1e6)
    let report = checkFiles(WorkspaceFiles(texts: files, others: []), setting: .workspace)
    precondition(report.counts.lessons == corpus.lessonCount, "not everything was read")
    return [
      Row(
        "compile and check \(files.count) files, \(size)", rounds: 7, goal: 3,
        ours: { _ = checkFiles(WorkspaceFiles(texts: files, others: []), setting: .workspace) },
        peer: "libcmark, one core", theirs: { renderWithLibcmark(files) }),
      Row(
        "the same on all \(ProcessInfo.processInfo.activeProcessorCount) cores", rounds: 7,
        goal: 1 / 1.7,
        ours: { _ = checkFiles(WorkspaceFiles(texts: files, others: []), setting: .workspace) },
        peer: "balai, one core",
        theirs: {
          _ = CourseCompiler.report(
            on: files.map { summarize($0, setting: .workspace) }, unreadable: [], others: [])
        }),
      try recheck(content, balai: balai),
    ]
  }

  static func renderWithLibcmark(_ files: [SourceFile]) {
    for file in files {
      var text = file.text
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          free(
            cmark_markdown_to_html(characters.baseAddress, characters.count, CMARK_OPT_DEFAULT))
        }
      }
    }
  }

  /// The whole process `balai check` in a workspace of 10,000 lessons: after one file was edited,
  /// against a check that remembers nothing.
  private static func recheck(_ content: [SourceFile], balai: String) throws -> Row {
    var corpus = Corpus(from: content, seed: 2)
    corpus.grow(lessons: 10_000)
    let folder = FileManager.default.temporaryDirectory.appending(path: "balai-check-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in corpus.files + [SourceFile(path: "balai.yml", text: "organisation: Uji\n")] {
      let url = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
    setenv("XDG_CACHE_HOME", folder.path + "/cache", 1)
    let edited = folder.appending(path: corpus.files[1].path)
    let arguments = ["check", "--workspace", folder.path]
    // A file that was written only just now is read again, for its clock may be too coarse.
    sleep(4)
    for _ in 0..<2 { try run(balai, arguments, canFail: true) }
    var edits = 0
    return try Row(
      "check again after one edit, \(corpus.lessonCount) lessons", rounds: 5, goal: 0.05,
      ours: {
        edits += 1
        let text = corpus.files[1].text + "\nSuntingan \(edits).\n"
        try Data(text.utf8).write(to: edited)
        try run(balai, arguments, canFail: true)
      },
      peer: "without the cache",
      theirs: { try run(balai, arguments + ["--no-cache"], canFail: true) })
  }
}
