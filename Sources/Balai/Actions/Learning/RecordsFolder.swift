import Certificates
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

  // MARK: Issuer

  private var issuerPath: String { path + "/issuer.json" }
  var revocationsPath: String { path + "/revocations.jws" }

  /// The issuer of this installation, if it has one.
  func issuer() throws -> Issuer? {
    guard Files.exists(issuerPath) else { return nil }
    guard let issuer = Issuer(file: try Files.read(issuerPath)) else {
      throw IssuerError.unreadable(path: issuerPath)
    }
    return issuer
  }

  /// The issuer of this installation, made now if there is none.
  ///
  /// Two processes that need it at the same moment end up with the same one: the file is linked
  /// into place only if no other is there.
  func issuerMakingOne(named name: String, isLocal: Bool = true) throws -> Issuer {
    if let issuer = try issuer() { return issuer }
    try Files.createFolder(path, mode: 0o700)
    let made = Issuer(name: name, isLocal: isLocal)
    let temporary = issuerPath + ".\(getpid()).tmp"
    defer { unlink(temporary) }
    try Files.write(made.file, to: temporary, mode: 0o600, isDurable: true)
    guard link(temporary, issuerPath) == 0 || errno == EEXIST else {
      throw FileError(path: issuerPath, doing: .writing, reason: Files.systemReason())
    }
    guard let issuer = try issuer() else { throw IssuerError.unreadable(path: issuerPath) }
    return issuer
  }

  /// Puts a local issuer aside, so that an official one can take its place. Its certificates can
  /// still be checked here: ``retiredIssuers()`` keeps its key.
  func retireLocalIssuer() throws {
    guard let issuer = try issuer() else { return }
    guard issuer.isLocal else { throw IssuerError.alreadyThere(path: issuerPath) }
    let retired = path + "/" + Self.retiredPrefix + issuer.publicKey.thumbprint + ".json"
    guard rename(issuerPath, retired) == 0 else {
      throw FileError(path: retired, doing: .writing, reason: Files.systemReason())
    }
  }

  /// The issuers that were put aside.
  func retiredIssuers() throws -> [Issuer] {
    try Files.list(path).filter { $0.hasPrefix(Self.retiredPrefix) }.map { name in
      guard let issuer = Issuer(file: try Files.read(path + "/" + name)) else {
        throw IssuerError.unreadable(path: path + "/" + name)
      }
      return issuer
    }
  }

  private static let retiredPrefix = "issuer-retired-"

  // MARK: Revocations

  /// Signs and keeps the list of what is revoked now: once with each key of this installation,
  /// because a list speaks only for certificates of its own key.
  func writeRevocations(from records: LearnerRecords, now: Timestamp) throws {
    let items = try records.revokedCertificates().compactMap { record in
      record.revocation.map {
        RevocationList.Item(number: record.certificate.number, at: $0.at, reason: $0.reason)
      }
    }
    let list = RevocationList(madeAt: now, items: items)
    let issuers = try [issuer()].compactMap(\.self) + retiredIssuers()
    guard !issuers.isEmpty else { return }
    let lines = try issuers.map { try $0.sign(list) + "\n" }
    try Files.writeAtomically(Array(lines.joined().utf8), to: revocationsPath, mode: 0o600)
  }
}

enum IssuerError: BlameableError {
  var exitCode: Int32 {
    switch self {
    case .unreadable: Exit.environment
    case .alreadyThere: Exit.wrong
    case .noName: Exit.usage
    }
  }

  case unreadable(path: String)
  case alreadyThere(path: String)
  case noName

  var message: Phrase {
    switch self {
    case .unreadable(let path):
      Phrase("Kunci penerbit '\(path)' rusak.", "The issuer's key '\(path)' is damaged.")
    case .alreadyThere(let path):
      Phrase(
        "Penerbit resmi sudah ada: '\(path)'.", "There is an official issuer already: '\(path)'.")
    case .noName: Phrase("Nama instansi belum diisi.", "The agency's name is missing.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .unreadable:
      Phrase(
        "Kembalikan dari cadangan. Jangan dihapus: sertifikat lama bergantung padanya.",
        "Restore it from a backup. Do not delete it: old certificates depend on it.")
    case .alreadyThere:
      Phrase("Lihat dengan: balai issuer show.", "See it with: balai issuer show.")
    case .noName:
      Phrase(
        "Isi 'organisation' di balai.yml, atau sebutkan dengan --name.",
        "Fill in 'organisation' in balai.yml, or say it with --name.")
    }
  }
}
