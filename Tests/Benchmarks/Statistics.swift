import Foundation
import LearnerRecords
import LearningCore

/// Scoring and item analysis over many responses, against numpy: rows out of SQLite through Python's
/// sqlite3, then arrays. Whole processes on both sides.
struct Statistics {
  private let folder: URL
  private let balai: String
  private let python: String
  private let script: String

  private var database: String { folder.path + "/records.sqlite" }

  static func report(workspace: String, balai: String) throws {
    let statistics = Statistics(
      folder: FileManager.default.temporaryDirectory.appending(path: "balai-stats-\(getpid())"),
      balai: balai, python: workspace + "/.build-test/venv/bin/python",
      script: workspace + "/Tests/Benchmarks/statistics.py")
    defer { try? FileManager.default.removeItem(at: statistics.folder) }
    let now = Timestamp(millisecondsSince1970: 1_767_225_600_000)
    _ = try LearnerRecords(folder: statistics.folder.path, now: now) { "bench" }
    try run(statistics.python, [statistics.script, "fill", statistics.database])
    try statistics.compareFigures()
    print(try statistics.scoring().text)
    print(try statistics.analysis().text)
    print(try statistics.growth().text)
    let peak = try peakMemory(of: balai, statistics.arguments("bench/penuh"))
    let megabytes = Double(peak) / 1e6
    print(
      """
      item analysis of 10,000,000 responses, peak memory
        balai \(String(format: "%.0f MB   goal at most 500 MB", megabytes))\
      \(megabytes <= 500 ? "" : "   NOT MET")
      """)
  }

  private func arguments(_ quiz: String) -> [String] {
    ["stats", quiz, "--no-irt", "--format", "json", "--records", folder.path]
  }

  private func analysis() throws -> Row {
    try Row(
      "item analysis of 250,000 attempts x 40 items", rounds: 3, goal: 0.2,
      ours: { try run(balai, arguments("bench/penuh")) }, peer: "sqlite3 and numpy",
      theirs: { try run(python, [script, "analyse", database]) })
  }

  /// Four times the responses take four times as long, but for the start of the process.
  private func growth() throws -> Row {
    try Row(
      "item analysis of four times the attempts", rounds: 5, goal: 4.4,
      ours: { try run(balai, arguments("bench/penuh")) }, peer: "62,500 attempts",
      theirs: { try run(balai, arguments("bench/seperempat")) })
  }

  private func scoring() throws -> Row {
    let arguments = ["score", folder.path, "bench/nilai"]
    let ours = try output(of: CommandLine.arguments[0], arguments)
    let theirs = try output(of: python, [script, "score", database])
    precondition(ours == theirs, "other marks")
    return try Row(
      "scoring of 1,000,000 recorded responses", rounds: 5, goal: 0.2,
      ours: { try run(CommandLine.arguments[0], arguments) }, peer: "sqlite3 and numpy",
      theirs: { try run(python, [script, "score", database]) })
  }

  /// Speed is worth nothing if the figures differ.
  private func compareFigures() throws {
    let ours = try JSON(parsing: try output(of: balai, arguments("bench/penuh")))
    let theirs = try JSON(parsing: try output(of: python, [script, "analyse", database]))
    func compare(_ a: JSON?, _ b: JSON?, _ name: String) {
      for (key, value) in b?.object ?? [:] {
        guard let theirs = value.number, let ours = a?[key]?.number else {
          preconditionFailure("\(name) has no \(key)")
        }
        precondition(abs(ours - theirs) <= 1e-6 * max(1, abs(theirs)), "\(name): other \(key)")
      }
    }
    compare(ours["test"], theirs["test"], "test")
    let items = theirs["items"]?.array ?? []
    precondition(items.count == 40 && ours["items"]?.array?.count == 40, "other items")
    for (a, b) in zip(ours["items"]?.array ?? [], items) { compare(a, b, "item") }
  }
}

extension JSON {
  fileprivate var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .double(let number): number
    default: nil
    }
  }
}
