package import LearningCore

/// Why a file is not taken as a bundle. Nothing of it is.
package enum BundleError: UserFacingError, Equatable {
  case notABundle
  case newer(version: Int)
  /// - Parameter line: counted from 1, of the text in it.
  case unreadable(line: Int)
  case cutOff
  case digestDiffers
  case signatureWrong
  /// The chain does not end in what its installation signed.
  case headDiffers(origin: String)
  /// - Parameter isPart: whether only what is new was asked for.
  case nothingToHandOut(isPart: Bool)
  case noKey

  package var message: Phrase {
    switch self {
    case .notABundle:
      Phrase("Berkas ini bukan bundel balai.", "This file is no bundle of balai.")
    case .newer(let version):
      Phrase(
        "Bundel ini versi \(version), buatan balai yang lebih baru.",
        "This bundle has version \(version), of a newer balai.")
    case .unreadable(let line):
      Phrase("Bundel ini rusak di baris \(line).", "This bundle is damaged in line \(line).")
    case .cutOff: Phrase("Bundel ini terpotong.", "This bundle is cut off.")
    case .digestDiffers:
      Phrase(
        "Bundel ini rusak atau diubah: isinya tidak cocok dengan ringkasannya.",
        "This bundle is damaged or was changed: its content does not fit its digest.")
    case .signatureWrong:
      Phrase(
        "Tanda tangan bundel ini tidak cocok: isinya diubah orang lain.",
        "The signature of this bundle does not fit: somebody else changed it.")
    case .headDiffers(let origin):
      Phrase(
        "Rantai catatan \(origin) di bundel ini putus: bukan itu yang ditandatangani asalnya.",
        "The chain of \(origin) in this bundle is broken: it is not what its origin signed.")
    case .nothingToHandOut:
      Phrase("Tidak ada catatan untuk dibagikan.", "There is nothing to hand out.")
    case .noKey:
      Phrase(
        "Rekaman belajar ini tidak punya kunci untuk menandatangani.",
        "These learning records have no key to sign with.")
    }
  }

  package var nextStep: Phrase? {
    switch self {
    case .notABundle:
      Phrase(
        "Bundel dibuat dengan 'balai bundle out'.", "A bundle is made with 'balai bundle out'.")
    case .newer: Phrase("Perbarui balai.", "Upgrade balai.")
    case .unreadable, .cutOff, .digestDiffers, .signatureWrong, .headDiffers:
      Phrase(
        "Tidak ada yang diambil. Salin lagi dari asalnya, atau minta bundel baru.",
        "Nothing was taken. Copy it again from where it was made, or ask for a new one.")
    case .nothingToHandOut(isPart: true):
      Phrase(
        "Tanpa --since, semua catatan dibagikan.", "Without --since, everything is handed out.")
    case .nothingToHandOut(isPart: false), .noKey: nil
    }
  }
}
