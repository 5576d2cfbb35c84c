import Certificates
import LearnerRecords
import LearningCore
import OpenBadges

/// Signs what is said of revoked certificates: the list with reasons, and the status lists.
struct RevocationWriting {
  let records: LearnerRecords
  let desk: IssuerDesk
  let workspace: Workspace?
  let now: Timestamp

  private var folder: RecordsFolder { desk.folder }

  /// Signs and keeps everything in the records folder, for checks on this computer.
  func write() throws {
    let texts = try self.texts()
    guard !texts.isEmpty else { return }
    try Files.writeAtomically(
      Array(texts.map { $0 + "\n" }.joined().utf8), to: folder.revocationsPath, mode: 0o600)
    let lists = try statusLists()
    if !lists.isEmpty { try Files.createFolder(folder.statusPath, mode: 0o700) }
    for (name, text) in lists {
      try Files.writeAtomically(
        Array((text + "\n").utf8), to: folder.statusPath + "/\(name).json", mode: 0o600)
    }
  }

  /// The list with reasons, once with each key that can still sign.
  func texts() throws -> [String] {
    let items = try records.revokedCertificates().compactMap { record in
      record.revocation.map {
        RevocationList.Item(number: record.certificate.number, at: $0.at, reason: $0.reason)
      }
    }
    let list = RevocationList(madeAt: now, items: items)
    return try desk.signers().map { try $0.sign(list) }
  }

  /// The status lists by name; none without a site, because they are known by their address.
  func statusLists() throws -> [(name: String, text: String)] {
    guard let issuer = try desk.issuer(), let site = issuer.card.site ?? workspace?.siteURL
    else { return [] }
    return try records.statusLists().map { content in
      let list = BitstringStatusList(count: content.length, revoked: content.revoked)
      let text = try StatusListCredential.sign(
        list, named: content.name, site: site, at: now, with: issuer)
      return (content.name, text)
    }
  }
}

extension RecordsFolder {
  var revocationsPath: String { path + "/revocations.jws" }
  var statusPath: String { path + "/status" }
}
