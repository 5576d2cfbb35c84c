import CTerminal
import Foundation

extension Files {
  /// Puts a finished folder in the place of another, or where there is none yet. Where the file system
  /// can, both change places at once, so that at no moment there is none.
  ///
  /// - Parameters:
  ///   - fresh: on the same file system; gone afterwards.
  ///   - old: where the folder that was there is afterwards. Must not be there before.
  static func replaceFolder(
    _ target: String, by fresh: String, keepingOldAt old: String
  ) throws(FileError) {
    defer { syncFolder(of: target) }
    guard exists(target) else {
      guard rename(fresh, target) == 0 else { throw failure(target) }
      return
    }
    if balai_exchange(fresh, target) == 0 {
      guard rename(fresh, old) == 0 else { throw failure(old) }
      return
    }
    guard rename(target, old) == 0 else { throw failure(target) }
    guard rename(fresh, target) == 0 else {
      let error = failure(target)
      _ = rename(old, target)
      throw error
    }
  }

  private static func failure(_ path: String) -> FileError {
    FileError(path: path, doing: .writing, reason: systemReason())
  }
}
