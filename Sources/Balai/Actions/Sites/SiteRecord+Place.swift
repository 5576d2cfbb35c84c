import Crypto
import Foundation
import LearningCore

/// A list as the bytes it was kept in. Most are written back as they were read, and never taken
/// apart.
struct Kept<Item: Keepable>: Sendable {
  fileprivate let bytes: ArraySlice<UInt8>

  init(_ items: [Item]) {
    var bytes: [UInt8] = []
    bytes.append(list: items) { $1.keep(in: &$0) }
    self.bytes = bytes[...]
  }

  fileprivate init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// Made of the bytes at every call; none when they are damaged, which a checksum has ruled out.
  var items: [Item] {
    var rest = bytes
    return rest.list(Item.init(keptIn:)) ?? []
  }
}

/// What a cache keeps in a list.
protocol Keepable: Sendable {
  init?(keptIn bytes: inout ArraySlice<UInt8>)
  func keep(in bytes: inout [UInt8])
}

extension String: Keepable {
  init?(keptIn bytes: inout ArraySlice<UInt8>) {
    guard let text = bytes.run() else { return nil }
    self.init(decoding: text, as: UTF8.self)
  }

  func keep(in bytes: inout [UInt8]) { bytes.append(run: utf8) }
}

extension SiteRecord.ShardMark: Keepable {
  init?(keptIn bytes: inout ArraySlice<UInt8>) {
    guard let size = bytes.first, bytes.count > Int(size) + Self.digestSize else { return nil }
    let rest = bytes.dropFirst()
    self.init(
      name: Array(rest.prefix(Int(size))),
      digest: Array(rest.dropFirst(Int(size)).prefix(Self.digestSize)))
    bytes = rest.dropFirst(Int(size) + Self.digestSize)
  }

  func keep(in bytes: inout [UInt8]) {
    // A name has a letter or two.
    bytes.append(UInt8(name.count))
    bytes += name
    bytes += digest
  }
}

extension SiteRecord {
  /// Where a record is kept.
  struct Place: Sendable {
    private let path: String
    private let header: [UInt8]

    /// - Returns: `nil` where there is no place to keep anything.
    init?(root: String, target: String, world: World) {
      guard let base = SummaryCache.folder(world), let program = FileStamp(of: world.executable)
      else { return nil }
      let name = hexadecimal(SHA256.hash(data: Array("\(root)\n\(target)".utf8)).prefix(8))
      path = base + "/\(name).site"
      header = Array("balai site 2 \(program) \(root)\n\(target)\n".utf8)
    }

    func load() -> SiteRecord? {
      guard let bytes = CacheFile.read(path, header: header) else { return nil }
      var rest = bytes
      return SiteRecord(&rest)
    }

    /// Nothing depends on its success.
    func save(_ record: SiteRecord) {
      CacheFile.write(to: path, header: header, roughly: record.roughSize) { record.write(to: &$0) }
    }
  }

  /// In bytes, not less than it takes.
  private var roughSize: Int {
    courses.reduce(stamps.count * 24 + folders.count * 16 + 100_000) { sum, course in
      sum + course.outline.count + course.uses.count + course.shards.bytes.count
        + course.paths.bytes.count + 200
    }
  }

  private func write(to bytes: inout [UInt8]) {
    bytes.append(run: frame)
    bytes.append(list: published) { $0.append(run: $1.description.utf8) }
    bytes.append(list: deciding) { $1.keep(in: &$0) }
    bytes.append(list: courses) {
      $0.append(run: $1.id.description.utf8)
      $0.append(run: $1.key)
      $0.append(run: $1.outline)
      $0.append(run: $1.uses)
      $0.append(run: $1.shards.bytes)
      $0.append(run: $1.paths.bytes)
    }
    bytes.append(run: index.bytes)
    bytes.append(run: common.bytes)
    bytes.append(values: [manifest])
    bytes.append(integer: manifestSum)
    bytes.append(values: stamps)
    bytes.append(values: [totals])
    bytes.append(values: folders)
  }

  private init?(_ bytes: inout ArraySlice<UInt8>) {
    guard let frame = bytes.run(),
      let published = bytes.list({ String(keptIn: &$0).flatMap { CourseID($0) } }),
      let deciding = bytes.list(String.init(keptIn:)),
      let courses = bytes.list({ bytes -> Course? in
        guard let id = String(keptIn: &bytes).flatMap({ CourseID($0) }), let key = bytes.run(),
          let outline = bytes.run(), let uses = bytes.run(), let shards = bytes.run(),
          let paths = bytes.run()
        else { return nil }
        return Course(
          id: id, key: Array(key), outline: outline, uses: uses, shards: Kept(bytes: shards),
          paths: Kept(bytes: paths))
      }), let index = bytes.run(), let common = bytes.run(),
      let manifest = bytes.values(of: Stamp.self)?.first,
      let manifestSum = bytes.integer(), let stamps = bytes.values(of: Stamp.self),
      let totals = bytes.values(of: EditionFiles.Totals.self)?.first,
      let folders = bytes.values(of: FolderStamp.self)
    else { return nil }
    self.init(
      frame: Array(frame), published: published, deciding: deciding,
      courses: courses, index: Kept(bytes: index), common: Kept(bytes: common), manifest: manifest,
      manifestSum: manifestSum, stamps: stamps, totals: totals, folders: folders)
  }
}
