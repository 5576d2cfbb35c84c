import LearningCore
import Secrets

/// Texts as their authors wrote them, also sealed ones: whoever runs the command is asked for the
/// passphrase, once for each key.
struct SealedTexts {
  private let passphrase: () throws -> Passphrase
  private var keys: Set<ContentKey> = []

  init(asking passphrase: @escaping () throws -> Passphrase) { self.passphrase = passphrase }

  /// - Throws: ``SealedFileError`` when the passphrase is not the one the text was sealed with.
  mutating func open(_ file: SourceFile) throws -> SourceFile {
    if let known = file.opened(with: keys) { return known }
    if let key = try file.contentKey(asking: passphrase) { keys.insert(key) }
    guard let text = file.opened(with: keys) else { throw SealedFileError.altered }
    return text
  }
}
