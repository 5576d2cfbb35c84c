import Certificates
import Foundation
import LearningCore
import OpenBadges

/// Checks certificates against the issuers and the revocation lists at hand.
struct Checking {
  private(set) var issuers = TrustedIssuers()
  private(set) var revocations: [VerifiedRevocationList] = []
  private(set) var statusLists: [VerifiedStatusList] = []

  /// Gathers whom to believe: the file named, `Site/penerbit.json` of the workspace, and the issuer
  /// of this installation. No records are opened.
  ///
  /// - Throws: when a file that was named, or one that is there, is damaged.
  init(
    folder: RecordsFolder, root: String?, issuersFile: String?, revocationsFile: String?,
    statusFile: String? = nil
  ) throws {
    let workspaceFile = root.map { $0 + "/Site/penerbit.json" }
    for path in [issuersFile, workspaceFile].compactMap(\.self) {
      guard path == issuersFile || Files.exists(path) else { continue }
      guard let trusted = TrustedIssuers(file: try Files.read(path)) else {
        throw CheckingError.issuersUnreadable(path: path)
      }
      for entry in trusted.entries { issuers.add(entry) }
    }
    for card in try folder.issuerCards() { issuers.add(card.entry) }

    if let revocationsFile {
      let lists = try lists(in: revocationsFile)
      guard !lists.isEmpty else {
        throw CheckingError.revocationsUnreadable(path: revocationsFile)
      }
      revocations += lists
    }
    if let root, Files.exists(root + "/Site/pencabutan.jws") {
      revocations += try lists(in: root + "/Site/pencabutan.jws")
    }
    if Files.exists(folder.revocationsPath) { revocations += try lists(in: folder.revocationsPath) }
    for folder in [folder.statusPath, root.map { $0 + "/Site/status" }].compactMap(\.self)
    where Files.isFolder(folder) {
      for name in try Files.list(folder) where name.hasSuffix(".json") {
        let text = try Files.read(folder + "/" + name)
        statusLists += [VerifiedStatusList(text, trusting: issuers)].compactMap(\.self)
      }
    }
    if let statusFile {
      guard let list = VerifiedStatusList(try Files.read(statusFile), trusting: issuers) else {
        throw CheckingError.statusUnreadable(path: statusFile)
      }
      statusLists.append(list)
    }
  }

  /// One signed list a line; those of issuers nobody here believes are left out.
  private func lists(in path: String) throws -> [VerifiedRevocationList] {
    try Files.readText(path).split(whereSeparator: \.isNewline).compactMap {
      VerifiedRevocationList(String($0), trusting: issuers)
    }
  }

  func check(_ text: String, now: Timestamp) -> CertificateVerdict {
    verifyCertificate(text, trusting: issuers, revocations: revocations, now: now)
  }

  func check(_ presented: PresentedCertificate, now: Timestamp) -> CertificateVerdict {
    switch presented {
    case .claim(let text): check(text, now: now)
    case .badge(let badge):
      verifyBadge(
        badge, trusting: issuers, revocations: revocations, lists: statusLists, now: now)
    case .none: .altered
    }
  }

  /// When the newest list of the certificate's issuer was made; `nil` when there is none.
  func listDate(for verdict: CertificateVerdict) -> Timestamp? {
    guard let certificate = verdict.certificate else { return nil }
    let dates =
      revocations.filter { $0.speaks(for: certificate, trusting: issuers) }.map(\.list.madeAt)
      + statusLists.filter { $0.speaks(for: certificate, trusting: issuers) }.map(\.madeAt)
    return dates.max()
  }
}

enum CheckingError: UserFacingError {
  case issuersUnreadable(path: String)
  case revocationsUnreadable(path: String)
  case statusUnreadable(path: String)

  var message: Phrase {
    switch self {
    case .issuersUnreadable(let path):
      Phrase(
        "'\(path)' bukan daftar penerbit yang sah.", "'\(path)' is no valid list of issuers.")
    case .revocationsUnreadable(let path):
      Phrase(
        "'\(path)' bukan daftar pencabutan dari penerbit yang dipercaya.",
        "'\(path)' is no revocation list of a trusted issuer.")
    case .statusUnreadable(let path):
      Phrase(
        "'\(path)' bukan daftar status dari penerbit yang dipercaya.",
        "'\(path)' is no status list of a trusted issuer.")
    }
  }

  var nextStep: Phrase? {
    Phrase(
      "Minta berkas yang asli kepada penerbit.", "Ask the issuer for the original file.")
  }
}

extension CertificateVerdict {
  /// One word, the same in every output.
  var word: Phrase {
    switch self {
    case .valid: Phrase("SAH", "VALID")
    case .expired: Phrase("KEDALUWARSA", "EXPIRED")
    case .revoked: Phrase("DICABUT", "REVOKED")
    case .unknownIssuer: Phrase("PENERBIT TIDAK DIKENAL", "UNKNOWN ISSUER")
    case .altered: Phrase("BERUBAH ATAU PALSU", "ALTERED")
    }
  }
}
