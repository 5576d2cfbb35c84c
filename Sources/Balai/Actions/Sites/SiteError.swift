import LearningCore
import SiteGenerator

enum SiteError: BlameableError {
  var exitCode: Int32 {
    switch self {
    case .contentHasErrors, .manifestDamaged: Exit.wrong
    case .notASite, .otherEdition: Exit.usage
    }
  }

  case contentHasErrors(Int)
  case notASite(String, String)
  case otherEdition(String, Readership)
  case manifestDamaged(String)

  var message: Phrase {
    switch self {
    case .contentHasErrors(let count):
      Phrase(
        "Naskah masih punya \(count) galat; situs tidak disusun.",
        "The content still has \(count) errors; the site was not built.")
    case .manifestDamaged(let path):
      Phrase("'\(path)' rusak.", "'\(path)' is damaged.")
    case .notASite(let path, let file):
      Phrase(
        "'\(path)' berisi berkas lain ('\(file)'); situs tidak ditulis di sana.",
        "'\(path)' holds other files ('\(file)'); the site was not written there.")
    case .otherEdition(let path, .facilitator):
      Phrase(
        "'\(path)' berisi edisi fasilitator; situs untuk umum tidak ditulis di sana.",
        "'\(path)' holds the edition for facilitators; the public site was not written there.")
    case .otherEdition(let path, .public):
      Phrase(
        "'\(path)' berisi situs untuk umum; edisi fasilitator tidak ditulis di sana.",
        "'\(path)' holds the public site; the edition for facilitators was not written there.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .contentHasErrors:
      Phrase("Lihat dan betulkan: balai check.", "See and mend them: balai check.")
    case .manifestDamaged:
      Phrase(
        "Salin folder situs sekali lagi, atau susun lagi: balai site build.",
        "Copy the folder of the site again, or build it again: balai site build.")
    case .notASite:
      Phrase(
        "Pilih folder kosong. Bila ini folder situs, pindahkan dahulu berkas itu.",
        "Choose an empty folder. If this is the folder of the site, move that file away first.")
    case .otherEdition: Phrase("Pilih folder kosong.", "Choose an empty folder.")
    }
  }
}
