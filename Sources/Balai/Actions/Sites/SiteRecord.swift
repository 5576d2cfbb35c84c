import Crypto
import Foundation
import LearningCore

/// What is known of the site that stands in a folder, kept beside the summaries of texts
/// (``SummaryCache``): which file was made of what.
///
/// It may be deleted at any time: what it knows only saves work. It belongs to one build of the
/// program, one workspace and one folder.
struct SiteRecord: Sendable {
  /// A file of the site.
  struct File: Sendable {
    var path: String
    /// SHA-256.
    var digest: [UInt8]
    var stamp: Stamp
  }

  /// What the file system says of a file that nobody wrote to since. The time its inode changed is
  /// left out: another name for the file, or one less, changes it.
  struct Stamp: Hashable, Sendable {
    var size: Int
    var modified: Int
    var inode: UInt64

    init(_ stamp: FileStamp) {
      (size, modified, inode) = (stamp.size, stamp.modified, stamp.inode)
    }

    fileprivate init?(_ bytes: inout ArraySlice<UInt8>) {
      guard let size = bytes.integer(), let modified = bytes.integer(), let inode = bytes.integer()
      else { return nil }
      (self.size, self.modified) = (size, modified)
      self.inode = UInt64(bitPattern: Int64(inode))
    }
  }

  struct Course: Sendable {
    var id: CourseID
    /// Of everything its part of the site is made of.
    var key: [UInt8]
    /// See ``encodedOutlines(of:)``.
    var outline: [UInt8]
    /// See ``GlossaryUses/encoded``.
    var uses: [UInt8]
    /// Digests of what it gives to each shard of the index (``SearchPart/lines``).
    var shards: [ShardMark]
    var paths: [String]
  }

  struct ShardMark: Hashable, Sendable {
    var name: [UInt8]
    /// The first half of SHA-256.
    var digest: [UInt8]
  }

  /// Of everything that all parts are made of.
  var frame: [UInt8]
  /// The courses of the edition, in their order.
  var published: [CourseID]
  /// Paths of the quizzes that decide something.
  var deciding: [String]
  var courses: [Course]
  /// By path.
  var files: [File]
  /// Of the list of those.
  var manifest: Stamp
}

extension SiteRecord {
  /// Where a record is kept.
  struct Place: Sendable {
    fileprivate let path: String
    fileprivate let header: [UInt8]

    /// - Returns: `nil` where there is no place to keep anything.
    init?(root: String, target: String, world: World) {
      guard let base = SummaryCache.folder(world), let program = FileStamp(of: world.executable)
      else { return nil }
      let name = hexadecimal(SHA256.hash(data: Array("\(root)\n\(target)".utf8)).prefix(8))
      path = base + "/\(name).site"
      header = Array("balai site 1 \(program) \(root)\n\(target)\n".utf8)
    }

    func load() -> SiteRecord? {
      guard let bytes = try? Files.read(path), bytes.starts(with: header) else { return nil }
      var rest = bytes[header.count...]
      guard let sum = rest.run(), sum.elementsEqual(SHA256.hash(data: rest)) else { return nil }
      return SiteRecord(&rest)
    }

    /// Nothing depends on its success.
    func save(_ record: SiteRecord) {
      let body = record.bytes
      var bytes = header
      bytes.append(run: SHA256.hash(data: body))
      bytes += body
      let folder = Files.folder(of: path)
      let temporary = "\(path).\(getpid()).tmp"
      guard (try? Files.createFolder(folder, mode: 0o700)) != nil,
        (try? Files.write(bytes, to: temporary, mode: 0o600)) != nil, rename(temporary, path) == 0
      else {
        unlink(temporary)
        return
      }
    }
  }

  private var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(run: frame)
    bytes.append(list: published) { $0.append(run: $1.description.utf8) }
    bytes.append(list: deciding) { $0.append(run: $1.utf8) }
    bytes.append(list: courses) {
      $0.append(run: $1.id.description.utf8)
      $0.append(run: $1.key)
      $0.append(run: $1.outline)
      $0.append(run: $1.uses)
      $0.append(list: $1.shards) {
        $0.append(run: $1.name)
        $0.append(run: $1.digest)
      }
      $0.append(list: $1.paths) { $0.append(run: $1.utf8) }
    }
    bytes.append(list: files) {
      $0.append(run: $1.path.utf8)
      $0.append(run: $1.digest)
      $0.append($1.stamp)
    }
    bytes.append(manifest)
    return bytes
  }

  private init?(_ bytes: inout ArraySlice<UInt8>) {
    func text(_ bytes: inout ArraySlice<UInt8>) -> String? {
      bytes.run().map { String(decoding: $0, as: UTF8.self) }
    }
    guard let frame = bytes.run(),
      let published = bytes.list({ text(&$0).flatMap { CourseID($0) } }),
      let deciding = bytes.list(text),
      let courses = bytes.list({ bytes -> Course? in
        guard let id = text(&bytes).flatMap({ CourseID($0) }), let key = bytes.run(),
          let outline = bytes.run(), let uses = bytes.run(),
          let shards = bytes.list({ bytes -> ShardMark? in
            guard let name = bytes.run(), let digest = bytes.run() else { return nil }
            return ShardMark(name: Array(name), digest: Array(digest))
          }), let paths = bytes.list(text)
        else { return nil }
        return Course(
          id: id, key: Array(key), outline: Array(outline), uses: Array(uses), shards: shards,
          paths: paths)
      }),
      let files = bytes.list({ bytes -> File? in
        guard let path = text(&bytes), let digest = bytes.run(), let stamp = Stamp(&bytes)
        else { return nil }
        return File(path: path, digest: Array(digest), stamp: stamp)
      }), let manifest = Stamp(&bytes)
    else { return nil }
    self.init(
      frame: Array(frame), published: published, deciding: deciding,
      courses: courses, files: files, manifest: manifest)
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ stamp: SiteRecord.Stamp) {
    append(integer: stamp.size)
    append(integer: stamp.modified)
    append(integer: Int(Int64(bitPattern: stamp.inode)))
  }
}
