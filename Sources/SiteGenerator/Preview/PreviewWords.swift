import LearningCore

/// The words of the preview.
enum PreviewWords {
  static let preview = Phrase("Pratinjau", "Preview")
  static let lead = Phrase(
    "Hanya di komputer ini. Setiap kali Anda menyimpan berkas, halaman ini memuat dirinya kembali.",
    "On this computer only. Every time you save a file, this page loads itself again.")
  static let stopped = Phrase(
    "Pratinjau sudah berhenti. Jalankan lagi: balai preview.",
    "The preview has stopped. Start it again: balai preview.")
  static let nothingToShow = Phrase(
    "Tidak ada yang bisa ditampilkan dari berkas ini. Mungkin berkasnya sudah dihapus, atau "
      + "galatnya perlu dibetulkan dahulu.",
    "There is nothing to show of this file. It may have been deleted, or its errors must be "
      + "mended first.")
  static let files = Phrase("Berkas lain dengan catatan", "Other files with remarks")
  static let quizzes = Phrase("Kuis dan ujian", "Quizzes and exams")
  static let noFiles = Phrase(
    "Belum ada kursus atau kuis di sini.", "There is no course or quiz here yet.")
  static let remarks = Phrase("Hasil pemeriksaan", "Findings")
  static let clean = Phrase("tanpa catatan", "no remarks")
  static let terminal = Phrase("Di terminal, 80 kolom", "In a terminal, 80 columns")
  static let opening = Phrase("Pembuka", "Opening")
  static let see = Phrase("Dijawab di", "Answered in")
  static let staff = Phrase("hanya untuk pegawai", "for staff only")

  /// `1 galat, 2 peringatan`
  static func counts(errors: Int, warnings: Int) -> Phrase {
    var (indonesian, english): ([String], [String]) = ([], [])
    if errors > 0 {
      indonesian.append("\(errors) galat")
      english.append(errors == 1 ? "1 error" : "\(errors) errors")
    }
    if warnings > 0 {
      indonesian.append("\(warnings) peringatan")
      english.append(warnings == 1 ? "1 warning" : "\(warnings) warnings")
    }
    guard errors + warnings > 0 else { return clean }
    return Phrase(indonesian.joined(separator: ", "), english.joined(separator: ", "))
  }

  static func more(_ count: Int) -> Phrase {
    Phrase(
      "… dan \(count) lagi. Semuanya: balai check.", "… and \(count) more. See all: balai check.")
  }

  static func question(_ number: Int) -> Phrase { Phrase("Soal \(number)", "Question \(number)") }

  static func points(_ count: Int) -> Phrase {
    Phrase("\(count) poin", count == 1 ? "1 point" : "\(count) points")
  }

  static func line(_ number: Int) -> Phrase { Phrase("baris \(number)", "line \(number)") }

  static func pool(_ title: String) -> Phrase {
    Phrase("kelompok \(title)", "pool \(title)")
  }

  static func tags(_ names: String) -> Phrase { Phrase("tanda \(names)", "tags \(names)") }

  static func objectives(_ names: String) -> Phrase {
    Phrase("tujuan \(names)", "objectives \(names)")
  }

  static func kind(_ interaction: Interaction) -> Phrase {
    switch interaction {
    case .choice(let choice):
      choice.isMultiple
        ? Phrase("pilihan jamak", "multiple choice, several answers")
        : Phrase("pilihan tunggal", "multiple choice, one answer")
    case .shortAnswer: Phrase("jawaban singkat", "short answer")
    case .numeric: Phrase("angka", "number")
    case .ordering: Phrase("urutan", "ordering")
    case .matching: Phrase("pasangan", "matching")
    case .cloze: Phrase("isian", "fill in the blanks")
    case .likert: Phrase("skala pendapat", "scale of opinion")
    case .open: Phrase("jawaban bebas", "free answer")
    }
  }
}
