import LearnerRecords
import LearningCore
import Secrets

/// The texts that attempts were begun with, as their authors wrote them. For a sealed one whoever
/// runs the command is asked for the passphrase, once for each key.
struct KeptTexts {
  private let records: LearnerRecords
  private let passphrase: () throws -> Passphrase
  private var keys: Set<ContentKey> = []

  init(_ records: LearnerRecords, asking passphrase: @escaping () throws -> Passphrase) {
    (self.records, self.passphrase) = (records, passphrase)
  }

  /// - Throws: ``SealedFileError`` when the passphrase is not the one the text was sealed with.
  mutating func text(_ name: ContentDigest) throws -> SourceFile {
    let kept = try records.document(name)
    if let known = kept.opened(with: keys) { return known }
    if let key = try kept.contentKey(asking: passphrase) { keys.insert(key) }
    guard let text = kept.opened(with: keys) else { throw SealedFileError.altered }
    return text
  }
}
