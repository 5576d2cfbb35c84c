import Crypto
import Foundation
import LearningCore
import Pictures
import SiteGenerator

/// Pictures as the site shows them. What was encoded once is kept in
/// `$XDG_CACHE_HOME/balai/gambar` under the digest of the original, and taken from there as long as
/// the libraries are the same ones.
struct PictureShelf: Sendable {
  private let root: String
  /// `nil` where nothing is kept.
  private let folder: String?
  private let now: Timestamp

  /// - Parameter root: of the workspace.
  init(root: String, usesCache: Bool, world: World) {
    self.root = root
    folder = usesCache ? SummaryCache.folder(world).map { $0 + "/gambar" } : nil
    now = world.now()
  }

  /// - Parameter path: relative to the workspace.
  /// - Throws: ``PictureFault``, or when the file cannot be read.
  func picture(at path: String) throws -> PublishedPicture {
    let bytes = try Files.read(root + "/" + path)
    let place = place(of: bytes)
    if let place, var kept = kept(at: place), let picture = PublishedPicture(kept: &kept) {
      return picture
    }
    let picture = try PublishedPicture(of: bytes)
    if let place { keep(picture.kept, at: place) }
    return picture
  }

  /// A picture as it stands in a book.
  ///
  /// - Parameter path: relative to the workspace.
  /// - Returns: `nil` for a picture that nobody could see; its author was told.
  func pictureForBook(at path: String) throws -> [UInt8]? {
    let original = try Files.read(root + "/" + path)
    guard isPictureToRead(path) else { return original }
    let place = place(of: original).map { $0 + ".buku" }
    if let place, let kept = kept(at: place) { return Array(kept) }
    do throws(PictureFault) {
      let picture = try bookPicture(of: original)
      if let place { keep(picture, at: place) }
      return picture
    } catch {
      return nil
    }
  }

  /// What a copy in the site is made of.
  ///
  /// - Returns: `nil` for a picture that nobody could see; its author was told.
  func bytes(of copy: AssetCopy) throws -> [UInt8]? {
    let original = root + "/" + copy.from
    guard isPictureToRead(copy.from) else { return try Files.read(original) }
    do {
      let picture = try picture(at: copy.from)
      guard let width = copy.width else {
        // A logo, which is shown in one size.
        return try picture.renditions.isEmpty
          ? picture.plain : bookPicture(of: try Files.read(original))
      }
      guard let rendition = picture.renditions.first(where: { $0.width == width }) else {
        throw FileError(path: original, doing: .reading, reason: Self.changed.text)
      }
      return rendition.bytes
    } catch is PictureFault {
      return nil
    }
  }

  private static let changed = Phrase(
    "gambarnya berubah selama situs disusun", "it changed while the site was built")

  // MARK: Keeping

  /// - Parameter bytes: of the original.
  /// - Returns: `nil` where nothing is kept.
  private func place(of bytes: [UInt8]) -> String? {
    folder.map { folder in
      let digest = hexadecimal(SHA256.hash(data: bytes))
      return "\(folder)/\(digest.prefix(2))/\(digest.dropFirst(2))"
    }
  }

  private func keep(_ body: [UInt8], at place: String) {
    var bytes = Self.header
    bytes.append(run: SHA256.hash(data: body))
    Files.keep(bytes + body, at: place)
  }

  private func kept(at place: String) -> ArraySlice<UInt8>? {
    guard let bytes = try? Files.read(place), bytes.starts(with: Self.header) else { return nil }
    var rest = bytes[Self.header.count...]
    guard let sum = rest.run(), sum.elementsEqual(SHA256.hash(data: rest)) else { return nil }
    markUsed(place)
    return rest
  }

  private static let header = Array("balai gambar \(pictureRecipe)\n".utf8)

  /// What nobody asked for in so long goes; in days.
  private static let keptFor = 90

  private func markUsed(_ place: String) {
    guard let stamp = FileStamp(of: place), age(of: stamp) > 1 else { return }
    utimes(place, nil)
  }

  /// In days.
  private func age(of stamp: FileStamp) -> Int {
    (now.millisecondsSince1970 - stamp.modified / 1_000_000) / 86_400_000
  }

  /// Removes what was not used for three months.
  func tidy() {
    guard let folder, Files.isFolder(folder),
      let found = try? Files.scan(folder, everything: true, stamps: { _ in true })
    else { return }
    for file in found {
      if let stamp = file.stamp, age(of: stamp) > Self.keptFor {
        unlink(folder + "/" + file.path)
      }
    }
  }
}

extension PublishedPicture {
  fileprivate var kept: [UInt8] {
    var body: [UInt8] = []
    body.append(integer: size?.width ?? 0)
    body.append(integer: size?.height ?? 0)
    body.append(list: renditions) {
      $0.append(integer: $1.width)
      $0.append(run: $1.bytes)
    }
    body.append(run: plain)
    return body
  }

  fileprivate init?(kept bytes: inout ArraySlice<UInt8>) {
    guard let width = bytes.integer(), let height = bytes.integer(),
      let renditions = bytes.list({ bytes -> Rendition? in
        guard let width = bytes.integer(), let run = bytes.run() else { return nil }
        return Rendition(width: width, bytes: Array(run))
      }), let plain = bytes.run()
    else { return nil }
    self.init(
      size: ImageSize(width: width, height: height), renditions: renditions, plain: Array(plain))
  }
}
