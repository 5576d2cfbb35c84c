import LearningCore

extension Words {
  static let downloadBook = Phrase("Unduh sebagai buku (EPUB)", "Download as a book (EPUB)")
  static let bookCover = Phrase("Sampul", "Cover")
  static let bookContents = Phrase("Daftar isi", "Table of contents")
  static let bookAccess = Phrase(
    "Seluruh isi berupa teks; gambar punya keterangan; daftar isi menurut modul dan pelajaran.",
    "All content is text; pictures are described; the contents are by module and lesson.")
}
