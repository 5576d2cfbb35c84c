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
    try LearnerRecords(folder: path, now: world.now(), newOrigin: world.newID)
  }

  // MARK: Issuer

  private var issuerPath: String { path + "/issuer.json" }
  private var revocationsPath: String { path + "/revocations.jws" }

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

  // MARK: Revocations

  /// Signs and keeps the list of what is revoked now.
  func writeRevocations(
    from records: LearnerRecords, issuer: Issuer, now: Timestamp
  ) throws {
    let items = try records.revokedCertificates().compactMap { record in
      record.revocation.map {
        RevocationList.Item(number: record.certificate.number, at: $0.at, reason: $0.reason)
      }
    }
    let list = RevocationList(madeAt: now, items: items)
    try Files.writeAtomically(
      Array((try issuer.sign(list) + "\n").utf8), to: revocationsPath, mode: 0o600)
  }

  /// The text of the list kept here, if there is one.
  func revocations() throws -> String? {
    Files.exists(revocationsPath) ? try Files.readText(revocationsPath) : nil
  }
}

enum IssuerError: UserFacingError {
  case unreadable(path: String)
  case alreadyThere(path: String)

  var message: Phrase {
    switch self {
    case .unreadable(let path):
      Phrase("Kunci penerbit '\(path)' rusak.", "The issuer's key '\(path)' is damaged.")
    case .alreadyThere(let path):
      Phrase("Kunci penerbit sudah ada: '\(path)'.", "There is an issuer's key already: '\(path)'.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .unreadable:
      Phrase(
        "Kembalikan dari cadangan. Jangan dihapus: sertifikat lama bergantung padanya.",
        "Restore it from a backup. Do not delete it: old certificates depend on it.")
    case .alreadyThere: nil
    }
  }
}
