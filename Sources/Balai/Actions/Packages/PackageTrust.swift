import Certificates
import Foundation
import LearningCore

/// Whose packages are believed here: this installation's own, those whose certificates the workspace
/// vouches for, and those that somebody said to believe once.
struct PackageTrust {
  private let folder: RecordsFolder
  private(set) var issuers: TrustedIssuers
  /// What somebody decided here.
  private var decided: TrustedIssuers

  private var path: String { folder.path + "/content-issuers.json" }

  init(_ folder: RecordsFolder, root: String?) throws {
    self.folder = folder
    (issuers, decided) = (TrustedIssuers(), TrustedIssuers())
    // Whoever can write to the workspace can write its courses, package or not.
    for path in [folder.path + "/content-issuers.json", root.map { $0 + "/Site/penerbit.json" }] {
      guard let path, Files.exists(path) else { continue }
      guard let known = TrustedIssuers(file: try Files.read(path)) else {
        throw CheckingError.issuersUnreadable(path: path)
      }
      if path.hasPrefix(folder.path) { decided = known }
      for entry in known.entries { issuers.add(entry) }
    }
    if let own = try folder.issuerCard() { issuers.add(own.entry) }
  }

  /// A key that is believed under the same name, though another one signed.
  func otherKey(of signed: SignedContentManifest) -> PublicKey? {
    issuers.entries.first { $0.name == signed.manifest.issuer && $0.key != signed.key }?.key
  }

  /// Remembers, for all packages to come, that somebody believes the key of this one.
  mutating func believe(_ signed: SignedContentManifest) throws {
    issuers.add(signed.entry)
    decided.add(signed.entry)
    try Files.createFolder(folder.path, mode: 0o700)
    try Files.writeAtomically(decided.file, to: path, mode: 0o600)
  }
}

extension PublicKey {
  /// As people read it to each other: the first 16 characters of the thumbprint in groups of four.
  var spoken: String {
    stride(from: 0, to: 16, by: 4).map { String(thumbprint.dropFirst($0).prefix(4)) }
      .joined(separator: " ")
  }
}
