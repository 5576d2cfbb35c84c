import LearningCore

/// The words of the page with statistics.
enum StatisticsWords {
  static let title = Phrase("Statistik", "Statistics")
  static let heading = Phrase("Belajar dalam angka", "Learning in numbers")
  static let byYear = Phrase("Menurut tahun", "By year")
  static let byCourse = Phrase("Menurut kursus", "By course")
  static let sessions = Phrase("Sosialisasi", "Community sessions")
  static let year = Phrase("Tahun", "Year")
  static let course = Phrase("Kursus", "Course")
  static let total = Phrase("Jumlah", "Total")
  static let began = Phrase("Mulai belajar", "Began")
  static let finished = Phrase("Selesai", "Finished")
  static let certified = Phrase("Sertifikat berlaku", "Valid certificates")
  static let hours = Phrase("JP", "Training hours")
  static let held = Phrase("Sosialisasi", "Sessions")
  static let reached = Phrase("Orang hadir", "People who came")
  /// Where not even one group became full.
  static let notFull = Phrase("belum penuh", "not full")

  static func asOf(_ date: CivilDate) -> Phrase {
    Phrase("Keadaan \(date.phrase.indonesian).", "As of \(date.phrase.english).")
  }

  static func method(_ group: Int) -> Phrase {
    Phrase(
      "Orang dihitung per kelompok berisi \(group), pada tahun ketika kelompoknya penuh; sisanya tidak ikut "
        + "dihitung. Jadi, tidak ada angka yang menunjuk satu orang, dan jumlah yang "
        + "sebenarnya sama atau sedikit lebih besar. Siapa yang mengikuti dua kursus dihitung di keduanya.",
      "People are counted in full groups of \(group), in the year in which a group became full; the rest "
        + "is not told. So no number points at one person, and there are as many as told or a few "
        + "more. Who takes two courses counts in both.")
  }

  /// Of an image whose numbers stand in a table.
  static func chart(_ what: Phrase) -> Phrase {
    Phrase(
      "Diagram batang: \(what.indonesian). Angkanya ada di tabel sesudahnya.",
      "Bar chart: \(what.english). Its numbers are in the table that follows.")
  }
}
