import LearningCore

/// What people are told about their personal data, and agree to (UU 27/2022, articles 21 and 22).
/// Consent names the very text by its digest; another text asks anew.
struct PrivacyNotice {
  /// What consent is given to. The standard notice is in both languages, so that it is one text.
  let file: SourceFile
  /// In the language of the interface, if there is a choice.
  let shown: String
  /// Whether the workspace has a text of its own.
  let isOwn: Bool

  static let path = "privacy.txt"

  /// - Parameter root: of the workspace, if there is one.
  static func load(root: String?) throws -> PrivacyNotice {
    if let root, Files.exists(root + "/" + path) {
      let text = try Files.readText(root + "/" + path)
      return PrivacyNotice(file: SourceFile(path: path, text: text), shown: text, isOwn: true)
    }
    let both = standard.indonesian + "\n" + standard.english
    return PrivacyNotice(
      file: SourceFile(path: path, text: both), shown: standard.text, isOwn: false)
  }

  private static let standard = Phrase(
    "Nama, NIP, dan unit kerja Anda dipakai untuk sertifikat dan laporan pelatihan kantor Anda, dan "
      + "disimpan di komputer ini. Anda boleh meminta salinan, pembetulan, atau penghapusannya kepada "
      + "pengajar, dan menarik persetujuan ini.\n",
    "Your name, NIP and office are used for certificates and the training reports of your office, and "
      + "are kept on this computer. You may ask the trainer for a copy, a correction or the erasure "
      + "of them, and take this consent back.\n")

  /// Paragraphs; a blank line stands between them.
  var blocks: [Block] {
    shown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .split { line in line.allSatisfy(\.isWhitespace) }
      .map { Block(.paragraph([.text($0.joined(separator: " "))]), line: 0) }
  }
}
