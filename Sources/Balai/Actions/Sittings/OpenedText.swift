import LearningCore
import Secrets

extension SourceFile {
  var isSealed: Bool { SealedFile.isSealed(text) }

  /// The text as its author wrote it. It stays in memory: nothing writes it down.
  ///
  /// - Returns: the file itself when it is not sealed; `nil` when none of the keys opens it.
  func opened(with keys: some Sequence<ContentKey>) -> SourceFile? {
    guard isSealed else { return self }
    guard let sealed = try? SealedFile(parsing: text) else { return nil }
    for key in keys {
      if let bytes = try? sealed.open(with: key),
        let original = String(validating: bytes, as: UTF8.self)
      {
        return SourceFile(path: path, text: original)
      }
    }
    return nil
  }

  /// The key of a sealed file; `nil` when it is not sealed, and then nobody is asked.
  ///
  /// - Throws: when the passphrase is not the one it was sealed with, or the file was changed.
  func contentKey(asking passphrase: () throws -> Passphrase) throws -> ContentKey? {
    guard isSealed else { return nil }
    let sealed = try SealedFile(parsing: text)
    let key = try sealed.key(for: try passphrase())
    _ = try sealed.open(with: key)
    return key
  }
}

extension SealedFileError: BlameableError {
  var exitCode: Int32 {
    switch self {
    case .notSealed: Exit.usage
    case .wrongPassphrase, .altered, .damaged: Exit.wrong
    case .newer: Exit.environment
    }
  }
}

extension PassphraseTooShort: BlameableError {
  var exitCode: Int32 { Exit.usage }
}
