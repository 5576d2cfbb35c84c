import CourseCompiler
import Crypto
import Foundation
import LearningCore
import Pictures

/// Unpacks the pictures that texts show, to find those that nobody would see.
///
/// What was found is remembered beside the summaries of texts (``SummaryCache``), by the stamps of
/// files; it may be deleted at any time.
struct PictureExamination: Sendable {
  private struct Verdict: Sendable {
    var stamp: FileStamp
    var fault: PictureFault?
  }

  private let root: String
  /// Where verdicts are kept; `nil` where nothing is remembered.
  private let place: (path: String, header: [UInt8], now: Timestamp)?

  /// Remembers nothing.
  init(root: String) { (self.root, place) = (root, nil) }

  init(root: String, usesCache: Bool, world: World) {
    self.root = root
    guard usesCache, let folder = SummaryCache.folder(world),
      let program = FileStamp(of: world.executable)
    else {
      place = nil
      return
    }
    let name = hexadecimal(SHA256.hash(data: Array(root.utf8)).prefix(8))
    place = (
      folder + "/\(name).gambar",
      Array("balai gambar 1 \(program) \(pictureRecipe) \(root)\n".utf8),
      world.now()
    )
  }

  /// - Parameter paths: of files below the root; those that are no pictures have no faults.
  func faults(in paths: some Sequence<String>) -> [String: PictureFault] {
    let pictures = paths.filter(isPictureToRead).sorted()
    guard !pictures.isEmpty else { return [:] }
    let known = remembered()
    let found = pictures.concurrentMap { path -> (verdict: Verdict, isNew: Bool)? in
      let full = root + "/" + path
      guard let stamp = FileStamp(of: full) else { return nil }
      if let verdict = known[path], verdict.stamp == stamp { return (verdict, false) }
      guard let bytes = try? Files.read(full) else { return nil }
      return (Verdict(stamp: stamp, fault: fault(ofPicture: bytes)), true)
    }
    var all = known
    var faults: [String: PictureFault] = [:]
    for case (let path, let found?) in zip(pictures, found) {
      all[path] = found.verdict
      faults[path] = found.verdict.fault
    }
    if found.contains(where: { $0?.isNew == true }) { remember(all) }
    return faults
  }

  private func remembered() -> [String: Verdict] {
    guard let place, let bytes = try? Files.read(place.path), bytes.starts(with: place.header)
    else {
      return [:]
    }
    var rest = bytes[place.header.count...]
    guard let sum = rest.run(), sum.elementsEqual(SHA256.hash(data: rest)),
      let writtenAt = rest.integer(),
      let verdicts = rest.list({ bytes -> (String, Verdict)? in
        guard let path = bytes.run(), let size = bytes.integer(), let modified = bytes.integer(),
          let changed = bytes.integer(), let inode = bytes.integer(), let fault = bytes.integer()
        else { return nil }
        let stamp = FileStamp(
          size: size, modified: modified, changed: changed,
          inode: UInt64(bitPattern: Int64(inode)))
        return (
          String(decoding: path, as: UTF8.self),
          Verdict(stamp: stamp, fault: PictureFault(code: fault))
        )
      })
    else { return [:] }
    // A change within the resolution of a clock would leave the stamp as it is.
    let settled = (writtenAt - 2000) * 1_000_000
    return Dictionary(
      verdicts.filter { $0.1.stamp.modified < settled && $0.1.stamp.changed < settled }
    ) { first, _ in first }
  }

  /// Nothing depends on its success.
  private func remember(_ verdicts: [String: Verdict]) {
    guard let place else { return }
    var body: [UInt8] = []
    body.append(integer: place.now.millisecondsSince1970)
    body.append(list: verdicts.sorted { $0.key < $1.key }) {
      $0.append(run: $1.key.utf8)
      let stamp = $1.value.stamp
      for number in [
        stamp.size, stamp.modified, stamp.changed, Int(Int64(bitPattern: stamp.inode)),
        $1.value.fault?.code ?? 0,
      ] { $0.append(integer: number) }
    }
    var bytes = place.header
    bytes.append(run: SHA256.hash(data: body))
    Files.keep(bytes + body, at: place.path)
  }
}

/// Whether a file, by its name, is a picture whose inside is known here.
@Sendable func isPictureToRead(_ path: String) -> Bool {
  let name = path.lowercased()
  return [".jpg", ".jpeg", ".png", ".webp"].contains(where: name.hasSuffix)
}

extension Files {
  /// Puts a file of a cache in its place, whole. Nothing depends on its success.
  static func keep(_ bytes: [UInt8], at path: String) {
    let temporary = "\(path).\(getpid()).\(UInt32.random(in: 0 ... .max)).tmp"
    guard (try? createFolder(folder(of: path), mode: 0o700)) != nil,
      (try? write(bytes, to: temporary, mode: 0o600)) != nil, rename(temporary, path) == 0
    else {
      unlink(temporary)
      return
    }
  }
}

extension PictureFault {
  /// 0 is none.
  fileprivate init?(code: Int) {
    switch code {
    case 0: return nil
    case -1: self = .damaged
    default: self = .tooLarge(megapixels: code)
    }
  }

  fileprivate var code: Int {
    switch self {
    case .damaged: -1
    case .tooLarge(let megapixels): max(1, megapixels)
    }
  }
}
