import Certificates
import Foundation
import LearningCore
import Secrets

// The issuer's keys in the records folder: the one in use in `issuer.json`, those that were put aside
// in files of their own.
extension RecordsFolder {
  var issuerPath: String { path + "/issuer.json" }
  private static let retiredPrefix = "issuer-retired-"

  func retiredIssuerPath(_ key: PublicKey) -> String {
    path + "/" + Self.retiredPrefix + key.thumbprint + ".json"
  }

  /// The file of the key in use, if there is one.
  func issuerFile() throws -> IssuerKeyFile? {
    Files.exists(issuerPath) ? try keyFile(at: issuerPath) : nil
  }

  /// The key in use, as everybody may know it.
  func issuerCard() throws -> IssuerCard? { try issuerFile()?.card }

  /// Whether nobody can issue here without a passphrase.
  func isIssuerLocked() throws -> Bool {
    guard case .closed = try issuerFile()?.privateKey else { return false }
    return true
  }

  /// The keys that were put aside.
  func retiredIssuerFiles() throws -> [IssuerKeyFile] {
    try Files.list(path).filter { $0.hasPrefix(Self.retiredPrefix) && $0.hasSuffix(".json") }
      .map { try keyFile(at: path + "/" + $0) }
  }

  /// All keys whose certificates are believed here, the one in use first.
  func issuerCards() throws -> [IssuerCard] {
    let current = try issuerCard()
    let retired = try retiredIssuerFiles().map(\.card)
    return [current].compactMap(\.self) + retired.filter { $0.key != current?.key }
  }

  func keyFile(at path: String) throws -> IssuerKeyFile {
    guard let file = IssuerKeyFile(bytes: try Files.read(path)) else {
      throw IssuerError.unreadable(path: path)
    }
    return file
  }

  /// Keeps a key for the first time.
  ///
  /// Two processes that do it at the same moment end up with the same one: the file is linked into
  /// place only if no other is there.
  func keepFirst(_ file: IssuerKeyFile) throws {
    try Files.createFolder(path, mode: 0o700)
    let temporary = issuerPath + ".\(getpid()).tmp"
    defer { unlink(temporary) }
    try Files.write(file.bytes, to: temporary, mode: 0o600, isDurable: true)
    guard link(temporary, issuerPath) == 0 || errno == EEXIST else {
      throw FileError(path: issuerPath, doing: .writing, reason: Files.systemReason())
    }
    Files.syncFolder(of: issuerPath)
  }

  /// Puts a local issuer aside, so that an official one can take its place. It can still take back
  /// what it issued: its key stays.
  func retireLocalIssuer() throws {
    guard let card = try issuerCard() else { return }
    guard card.isLocal else { throw IssuerError.alreadyThere(path: issuerPath) }
    let retired = retiredIssuerPath(card.key)
    guard rename(issuerPath, retired) == 0 else {
      throw FileError(path: retired, doing: .writing, reason: Files.systemReason())
    }
  }
}
