package import LearningCore

/// Why a sealed file does not open.
package enum SealedFileError: UserFacingError, Hashable {
  case notSealed
  case newer(version: String)
  case damaged(line: Int)
  case wrongPassphrase
  case altered

  package var message: Phrase {
    switch self {
    case .notSealed:
      Phrase("Berkas ini bukan ujian tersegel.", "This file is no sealed exam.")
    case .newer(let version):
      Phrase(
        "Berkas ini disegel dengan versi \(version), yang belum dikenal balai ini.",
        "This file is sealed in version \(version), which this balai does not know.")
    case .damaged(let line):
      Phrase(
        "Berkas tersegel ini rusak pada baris \(line).",
        "This sealed file is damaged on line \(line).")
    case .wrongPassphrase:
      Phrase(
        "Frasa sandi tidak cocok dengan berkas ini, atau baris-baris 'sealed' di dalamnya berubah.",
        "The passphrase does not fit this file, or its 'sealed' lines were changed.")
    case .altered:
      Phrase(
        "Frasa sandi cocok, tetapi berkas ini sudah diubah sejak disegel.",
        "The passphrase fits, but the file was changed since it was sealed.")
    }
  }

  package var nextStep: Phrase? {
    switch self {
    case .notSealed: Phrase("Segel dengan: balai seal KUIS.", "Seal it with: balai seal QUIZ.")
    case .newer: Phrase("Perbarui balai.", "Upgrade balai.")
    case .damaged, .altered:
      Phrase(
        "Salin lagi dari aslinya; jangan disunting.",
        "Copy it again from where it came; do not edit it.")
    case .wrongPassphrase:
      Phrase(
        "Ketik lagi; huruf besar, spasi, dan tanda baca dihitung.",
        "Type it again; capitals, spaces and punctuation count.")
    }
  }
}
