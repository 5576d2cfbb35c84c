import Compression
import Foundation
import LearnerRecords
import LearningCore

extension BundleError: BlameableError {
  var exitCode: Int32 { self == .noKey ? Exit.environment : Exit.wrong }
}

extension GzipError: BlameableError {
  var exitCode: Int32 { Exit.wrong }
}

/// A bundle on a disk or a stick.
enum BundleFile {
  /// Says which installation made it, when, and which of its entries it holds; nothing about people.
  static func name(of header: BundleHeader) -> String {
    let range = header.chains.first { $0.origin == header.origin } ?? header.chains.first
    let seqs = range.map { "-\($0.seqs.lowerBound)-\($0.seqs.upperBound)" } ?? ""
    let date = header.at.date(in: UTCOffset.utc).description
    return "balai-\(short(header.origin))-\(date)\(seqs).jsonl.gz"
  }

  /// The part of an origin that people read out to each other.
  static func short(_ origin: OriginID) -> String { String(origin.description.prefix(8)) }

  /// Writes a bundle whole or not at all.
  static func write(_ header: BundleHeader, from records: LearnerRecords, to path: String) throws {
    let temporary = "\(path).\(getpid()).tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path) }
    do {
      defer { close(file) }
      var gzip = try GzipWriter { try put($0, into: file, path) }
      try records.writeBundle(header) { line in
        try gzip.take(line)
        try gzip.take([UInt8(ascii: "\n")])
      }
      let opening = try gzip.finish()
      guard lseek(file, 0, SEEK_SET) == 0 else { throw failure(path) }
      try put(opening, into: file, path)
      guard fsync(file) == 0 else { throw failure(path) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let error = failure(path)
      unlink(temporary)
      throw error
    }
  }

  /// A file that is closed when nobody reads it any more.
  private final class OpenFile {
    let descriptor: Int32

    init(_ path: String) throws {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw FileError(path: path, doing: .reading, reason: Files.systemReason())
      }
    }

    deinit { close(descriptor) }
  }

  /// Opens a bundle.
  static func lines(of path: String) throws -> BundleLines {
    let file = try OpenFile(path)
    let gzip = try GzipReader {
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = bytes.withUnsafeMutableBytes {
          Glibc.read(file.descriptor, $0.baseAddress, $0.count)
        }
        if count >= 0 { return Array(bytes.prefix(count)) }
        guard errno == EINTR else {
          throw FileError(path: path, doing: .reading, reason: Files.systemReason())
        }
      }
    }
    return { try gzip.nextLine() }
  }

  private static func put(_ bytes: [UInt8], into file: Int32, _ path: String) throws {
    var start = 0
    while start < bytes.count {
      let done = bytes.withUnsafeBytes { buffer in
        Glibc.write(file, buffer.baseAddress.map { $0 + start }, buffer.count - start)
      }
      guard done >= 0 || errno == EINTR else { throw failure(path) }
      start += max(0, done)
    }
  }

  private static func failure(_ path: String) -> FileError {
    FileError(path: path, doing: .writing, reason: Files.systemReason())
  }
}
