import Certificates
import Crypto
import Foundation
import LearningCore

/// A package as it was brought here: nothing in it is believed but what its manifest proves.
struct PackageFolder {
  static let manifestName = "paket.jws"

  /// Why a file is not what the manifest says.
  enum Fault: Hashable {
    case missing
    case cutShort
    case altered
    /// A link, a folder, a device: never followed.
    case notAFile
    case unreadable(String)
  }

  struct FaultyFile: Hashable {
    var path: ContentPath
    var fault: Fault
  }

  let path: String
  let signed: SignedContentManifest

  var manifest: ContentManifest { signed.manifest }

  /// Opens a package, or the one that lies in a folder such as that of a USB stick.
  init(at written: String, world: World) throws {
    let asked = world.absolute(written)
    guard Files.isFolder(asked) else { throw PackageError.notAPackage(asked) }
    path = try Self.find(in: asked)
    let file = path + "/" + Self.manifestName
    // A manifest of as many files as there may be, each with the longest path.
    let limit = 48 << 20
    guard case .read(let bytes) = Self.readFile([Self.manifestName], below: path, atMost: limit),
      let text = String(validating: bytes, as: UTF8.self),
      let signed = SignedContentManifest(text)
    else { throw PackageError.manifestDamaged(file) }
    self.signed = signed
  }

  private static func find(in folder: String) throws -> String {
    func isPackage(_ path: String) -> Bool { Files.exists(path + "/" + manifestName) }
    if isPackage(folder) { return folder }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let found = names.sorted().filter { isPackage(folder + "/" + $0) }
    guard let only = found.first else { throw PackageError.notAPackage(folder) }
    guard found.count == 1 else { throw PackageError.severalPackages(folder, found) }
    return folder + "/" + only
  }

  /// Reads every file and holds it against the manifest.
  ///
  /// - Parameter take: gets each file that is right; not called any more after the first that is wrong.
  /// - Returns: all that are wrong, in the order of their paths.
  func check(
    _ bar: ProgressBar, take: (ContentPath, [UInt8]) throws -> Void
  ) throws -> [FaultyFile] {
    var faults: [FaultyFile] = []
    var done = 0
    for file in manifest.files {
      switch Self.readFile(file.path.names, below: path, atMost: file.size) {
      case .read(let bytes) where bytes.count < file.size:
        faults.append(FaultyFile(path: file.path, fault: .cutShort))
      case .read(let bytes) where ContentDigest(of: bytes) == file.digest:
        if faults.isEmpty { try take(file.path, bytes) }
      case .read, .tooLong: faults.append(FaultyFile(path: file.path, fault: .altered))
      case .failed(let fault): faults.append(FaultyFile(path: file.path, fault: fault))
      }
      done += file.size
      bar.show(done, of: manifest.size)
    }
    return faults
  }

  // MARK: Reading

  private enum Reading {
    case read([UInt8])
    case tooLong
    case failed(Fault)
  }

  /// Goes down name by name and follows no link, so that nothing outside the folder is ever read.
  private static func readFile(
    _ names: [String], below root: String, atMost limit: Int
  ) -> Reading {
    var folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return .failed(fault(errno)) }
    defer { close(folder) }
    for name in names.dropLast() {
      let next = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { return .failed(fault(errno)) }
      close(folder)
      folder = next
    }
    // Opening a pipe would wait for somebody to write to it.
    let file = openat(
      folder, names.last ?? "", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return .failed(fault(errno)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .failed(.notAFile)
    }
    guard Int(status.st_size) <= limit else { return .tooLong }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { return .failed(fault(errno)) }
      if got == 0 { break }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return .read(bytes)
  }

  private static func fault(_ code: Int32) -> Fault {
    switch code {
    case ENOENT: .missing
    case ELOOP, ENOTDIR, ENXIO: .notAFile
    default: .unreadable(Files.reason(for: code))
    }
  }
}

extension PackageFolder.Fault {
  var phrase: Phrase {
    switch self {
    case .missing: Phrase("tidak ada", "missing")
    case .cutShort: Phrase("terpotong", "cut short")
    case .altered: Phrase("isinya lain", "altered")
    case .notAFile:
      Phrase("bukan berkas biasa (tautan atau folder)", "no ordinary file (a link or folder)")
    case .unreadable(let reason): Phrase(verbatim: reason)
    }
  }

  /// For programs.
  var word: String {
    switch self {
    case .missing: "missing"
    case .cutShort: "cut-short"
    case .altered: "altered"
    case .notAFile: "not-a-file"
    case .unreadable: "unreadable"
    }
  }
}

extension ContentDigest {
  /// SHA-256.
  init(of bytes: [UInt8]) { self.init(bytes: SHA256.hash(data: bytes)) }
}
