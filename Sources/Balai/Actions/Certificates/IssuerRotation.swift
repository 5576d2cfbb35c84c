import Certificates
import Foundation
import LearningCore
import Secrets

/// Gives the issuer another key. What the old one signed stays valid, up to this moment.
struct IssuerRotation {
  let folder: RecordsFolder
  let world: World

  private static let stolenPrefix = "issuer-stolen-"

  enum Reason {
    case planned
    /// Nobody can open the old key any more.
    case lost
    /// Somebody else has it: nothing that it signed is believed any more.
    case stolen
  }

  /// - Parameters:
  ///   - old: the file of the key in use.
  ///   - passphrase: of the new key; `nil` leaves it open.
  func rotate(
    _ old: IssuerKeyFile, because reason: Reason, closedWith passphrase: Passphrase?
  ) throws -> Issuer {
    guard !old.card.isLocal else { throw IssuerError.local }
    // Certificates count in whole seconds, as JWT does.
    let second = world.now().millisecondsSince1970 / 1000
    let next = Issuer(
      name: old.card.name, unit: old.card.unit, site: old.card.site, isLocal: false,
      from: Timestamp(millisecondsSince1970: second * 1000))
    var card = old.card
    card.until = Timestamp(millisecondsSince1970: (second + 1) * 1000)
    let file = try IssuerDesk.file(next, closedWith: passphrase, world: world)
    // A passphrase may come back to somebody; every other old key is destroyed.
    let retired = IssuerKeyFile(card, reason == .lost ? old.privateKey : .none)
    let path =
      reason == .stolen
      ? "\(folder.path)/\(Self.stolenPrefix)\(card.key.thumbprint).json"
      : folder.retiredIssuerPath(card.key)
    // The old card first: until the new key is there, the old one is still in use.
    try Files.writeAtomically(retired.bytes, to: path, mode: 0o600)
    try Files.writeAtomically(file.bytes, to: folder.issuerPath, mode: 0o600)
    return next
  }
}

extension RecordsFolder {
  /// Keys of this issuer that somebody else may have.
  func stolenKeys() throws -> [PublicKey] {
    try Files.list(path).filter { $0.hasPrefix("issuer-stolen-") && $0.hasSuffix(".json") }
      .map { try keyFile(at: path + "/" + $0).card.key }
  }
}
