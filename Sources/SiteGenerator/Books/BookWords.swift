import LearningCore

extension Words {
  static let downloadBook = Phrase(
    "Unduh buku elektronik (EPUB)", "Download the e-book (EPUB)")
  static let whatBooksAreFor = Phrase(
    "Untuk dibaca di ponsel tanpa sambungan internet.", "To read on a phone without a connection.")
  static let bookCover = Phrase("Sampul", "Cover")
  static let bookContents = Phrase("Daftar isi", "Table of contents")
  static let bookAccess = Phrase(
    "Seluruh isi berupa teks; gambar punya keterangan; daftar isi menurut modul dan pelajaran.",
    "All content is text; pictures are described; the contents are by module and lesson.")
}
