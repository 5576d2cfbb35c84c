import Certificates
import LearningCore
import OpenBadges

/// Writes into the folder `Site` of the workspace what everybody needs to check certificates: keys,
/// revocations, status lists. The next build of the site hands it out.
struct IssuerPublishing {
  let root: String
  let revocations: RevocationWriting

  private var folder: RecordsFolder { revocations.desk.folder }

  /// - Returns: the files written, relative to the workspace.
  func publish() throws -> [String] {
    var cards = try folder.issuerCards().filter { !$0.isLocal }
    // Badges are named by the site of the day where the issuer was made without one.
    for place in cards.indices where cards[place].site == nil {
      cards[place].site = revocations.workspace?.siteURL
    }
    guard !cards.isEmpty else { throw IssuerError.local }
    var files: [(String, String)] = []
    files.append(("Site/penerbit.json", String(decoding: try issuers(cards).file, as: UTF8.self)))
    files.append(("Site/pencabutan.jws", try lists().map { $0 + "\n" }.joined()))
    if let document = didDocument(of: cards) { files.append(("Site/did.json", document + "\n")) }
    for (name, text) in try revocations.statusLists() {
      files.append(("Site/status/\(name).json", text + "\n"))
    }
    try Files.createFolder(root + "/Site/status")
    for (path, text) in files { try Files.writeAtomically(Array(text.utf8), to: root + "/" + path) }
    return files.map(\.0)
  }

  /// What the workspace believes, with today's state of our own keys. A key of ours that is no longer
  /// in the folder's list, a stolen one, is taken out.
  private func issuers(_ cards: [IssuerCard]) throws -> TrustedIssuers {
    let path = root + "/Site/penerbit.json"
    var issuers = TrustedIssuers()
    if Files.exists(path) {
      guard let known = TrustedIssuers(file: try Files.read(path)) else {
        throw CheckingError.issuersUnreadable(path: path)
      }
      issuers = known
    }
    for key in try folder.stolenKeys() + cards.map(\.key) {
      for name in Set(issuers.entries.map(\.name)) { issuers.remove(key, named: name) }
    }
    for card in cards { issuers.add(card.entry) }
    return issuers
  }

  /// Lists of other issuers stay as they are.
  private func lists() throws -> [String] {
    let path = root + "/Site/pencabutan.jws"
    let own = try revocations.texts()
    guard Files.exists(path) else { return own }
    let keys = Set(own.compactMap { CompactJWS($0)?.keyID })
    let others = try Files.readText(path).split(whereSeparator: \.isNewline).map(String.init)
      .filter { line in CompactJWS(line).map { !keys.contains($0.keyID) } ?? false }
    return own + others
  }
}
