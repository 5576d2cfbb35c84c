import Foundation
import LearnerRecords
import LearningCore

/// The folder outside the workspace in which everything about people is kept: the records, the
/// issuer's key and the list of revocations.
struct RecordsFolder: Sendable {
  let path: String

  /// `--records`, else `BALAI_RECORDS`, else `$XDG_DATA_HOME/balai`, else `~/.local/share/balai`.
  init(named: String?, world: World) {
    let environment = world.environment
    if let named = named ?? environment["BALAI_RECORDS"] {
      let full = named.hasPrefix("/") ? named : world.currentFolder + "/" + named
      path = URL(filePath: full).standardizedFileURL.path
    } else if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      path = data + "/balai"
    } else {
      path = (environment["HOME"] ?? "/tmp") + "/.local/share/balai"
    }
  }

  func open(world: World) throws(RecordError) -> LearnerRecords {
    try LearnerRecords(
      folder: path, now: world.now(), newOrigin: world.newID, newSecret: { world.newBytes(32) },
      computer: world.computer)
  }
}
