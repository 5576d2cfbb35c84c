import Foundation
import LearningCore

// Writing where authors write: nothing of theirs may be lost.

extension Files {
  /// Replaces the content of a file that is there, whole or not at all. Its permissions stay, and a
  /// link to it stays a link.
  static func rewrite(_ bytes: [UInt8], at path: String) throws(FileError) {
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    var status = stat()
    guard stat(target, &status) == 0 else {
      throw FileError(path: path, doing: .writing, reason: systemReason())
    }
    try writeAtomically(bytes, to: target, mode: status.st_mode & 0o7777)
    // What a new file may be is limited by the process; this one is not new.
    guard chmod(target, status.st_mode & 0o7777) == 0 else {
      throw FileError(path: path, doing: .writing, reason: systemReason())
    }
  }

  /// Writes a file that must not be there yet, with the folders it stands in.
  ///
  /// - Throws: ``FileExists`` when it is.
  static func writeNew(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws {
    try createFolder(folder(of: path))
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else {
      guard errno != EEXIST else { throw FileExists(path: path) }
      throw FileError(path: path, doing: .writing, reason: systemReason())
    }
    close(file)
    do { try writeAtomically(bytes, to: path, mode: mode) } catch {
      unlink(path)
      throw error
    }
  }
}

/// Authors' files are never overwritten.
struct FileExists: BlameableError {
  let path: String

  var exitCode: Int32 { Exit.usage }
  var message: Phrase { Phrase("'\(path)' sudah ada.", "'\(path)' exists already.") }
  var nextStep: Phrase? {
    Phrase(
      "Pilih nama lain, atau pindahkan berkas itu dahulu.",
      "Choose another name, or move that file away first.")
  }
}
