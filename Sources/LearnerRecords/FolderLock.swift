import Foundation

/// Keeps others from opening, upgrading or replacing the records until it is given up.
struct FolderLock {
  private let file: Int32

  /// Waits until nobody else holds it.
  ///
  /// - Parameter path: of `records.lock`, which is made if need be.
  init(path: String) throws(RecordError) {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .system(errno, opening: path) }
    while flock(file, LOCK_EX) != 0 {
      guard errno == EINTR else {
        defer { close(file) }
        throw .system(errno, opening: path)
      }
    }
    self.file = file
  }

  func giveUp() { close(file) }
}
