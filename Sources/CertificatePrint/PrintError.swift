package import LearningCore

/// Why a certificate was not printed. Nothing is printed half: a sheet of paper with a missing
/// letter or a code no telephone reads is worse than none.
package enum PrintError: UserFacingError, Equatable {
  /// A font file is not there or is no font.
  case unreadableFont(path: String)
  /// There is not one font to print with.
  case noFonts
  /// The fonts have no letter for something in this text.
  case missingLetters(String)
  case unreadableLogo
  /// The front page is full even at the smallest size of letters.
  case frontPageFull
  /// The claim is too long for any QR code.
  case claimTooLong(bytes: Int)
  /// What should be the claim is no compact JWS.
  case unreadableClaim
  /// The drawing library gave up; its own words.
  case drawing(String)

  package var message: Phrase {
    switch self {
    case .unreadableFont(let path):
      Phrase("Berkas huruf '\(path)' tidak terbaca.", "The font file '\(path)' cannot be read.")
    case .noFonts:
      Phrase("Tidak ada huruf untuk mencetak PDF.", "There are no fonts to print a PDF with.")
    case .missingLetters(let text):
      Phrase(
        "Huruf yang dipakai tidak punya semua aksara untuk '\(text)'.",
        "The fonts in use lack letters for '\(text)'.")
    case .unreadableLogo:
      Phrase("Logo bukan gambar PNG yang utuh.", "The logo is no intact PNG picture.")
    case .frontPageFull:
      Phrase("Isi halaman depan tidak muat.", "The front page is too full.")
    case .claimTooLong(let bytes):
      Phrase(
        "Sertifikat \(bytes) bita terlalu panjang untuk kode QR.",
        "A certificate of \(bytes) bytes is too long for a QR code.")
    case .unreadableClaim:
      Phrase(
        "Sertifikat tidak punya tanda tangan yang terbaca.",
        "The certificate has no readable signature.")
    case .drawing(let reason):
      Phrase("PDF tidak bisa dibuat: \(reason).", "The PDF could not be made: \(reason).")
    }
  }

  package var nextStep: Phrase? {
    switch self {
    case .unreadableFont, .noFonts:
      Phrase(
        "Pasang paket fonts-ebgaramond dan fonts-lato, atau taruh berkas hurufnya di Site/Fonts.",
        "Install the packages fonts-ebgaramond and fonts-lato, or put the font file in Site/Fonts.")
    case .missingLetters:
      Phrase(
        "Taruh huruf yang lengkap di Site/Fonts dan sebutkan namanya di templat.",
        "Put a font that has them in Site/Fonts and name it in the template.")
    case .unreadableLogo:
      Phrase("Simpan logo sebagai PNG.", "Save the logo as PNG.")
    case .frontPageFull:
      Phrase(
        "Kurangi baris, ukuran huruf, atau penanda tangan di templat.",
        "Have fewer lines, smaller letters or fewer signatories in the template.")
    case .claimTooLong:
      Phrase(
        "Persingkat nama kursus, unit, atau alamat situs.",
        "Shorten the course's title, the office or the address of the site.")
    case .unreadableClaim:
      Phrase("Jalankan: balai records verify.", "Run: balai records verify.")
    case .drawing: nil
    }
  }
}
