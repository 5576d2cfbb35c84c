import Foundation
import LearningCore

/// Makes paths fit to be shown to strangers: the home folder becomes `~`, and folders that bear the
/// account's name lose it.
struct Redaction {
  private let home: String?
  private let account: String

  init(_ world: World) {
    home = world.environment["HOME"].flatMap { $0.count > 1 ? Files.standardized($0) : nil }
    account = NSUserName()
  }

  func path(_ path: String) -> String {
    if let home, path == home || path.hasPrefix(home + "/") {
      return "~" + hidden(String(path.dropFirst(home.count)))
    }
    return hidden(path)
  }

  /// For somebody else's eyes: which folder it is in the tree is enough, its name may be a person's.
  func depth(_ path: String) -> String {
    let short = self.path(path)
    let names = short.split(separator: "/")
    let known: Set<Substring> = [
      "~", ".local", "share", "balai", "home", "mnt", "media", "tmp", "var", "opt", "usr", "srv",
    ]
    return (short.hasPrefix("/") ? "/" : "")
      + names.map { known.contains($0) ? String($0) : "…" }.joined(separator: "/")
  }

  private func hidden(_ path: String) -> String {
    guard !account.isEmpty, account != "root" else { return path }
    return path.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0 == account ? "…" : String($0) }.joined(separator: "/")
  }
}
