import LearningCore

/// The words of the page for checking certificates. Those that `balai verify` also says are the
/// same there.
enum VerificationWords {
  static let title = Phrase("Periksa sertifikat", "Check a certificate")
  static let lead = Phrase(
    "Sertifikat diperiksa di perangkat Anda sendiri, juga tanpa internet. Tidak ada yang dikirim "
      + "ke mana pun.",
    "The certificate is checked on your own device, even without internet. Nothing is sent "
      + "anywhere.")
  static let unsupported = Phrase(
    "Halaman ini perlu JavaScript dan peramban dari tahun 2018 atau lebih baru. Perbarui peramban "
      + "Anda, atau periksa sertifikat dengan perintah balai verify.",
    "This page needs JavaScript and a browser of 2018 or later. Update your browser, or check the "
      + "certificate with the command balai verify.")
  static let languages = Phrase("Bahasa", "Language")

  // MARK: What to check

  static let form = Phrase("Masukkan sertifikat", "Enter a certificate")
  static let text = Phrase(
    "Teks sertifikat atau lencana, atau alamat dari kode QR",
    "Text of the certificate or badge, or the address in its QR code")
  static let check = Phrase("Periksa", "Check")
  static let file = Phrase(
    "Atau berkasnya: PDF, lencana (JSON, PNG, SVG), atau teks berakhiran .jws",
    "Or its file: a PDF, a badge (JSON, PNG, SVG), or a text ending in .jws")
  static let drop = Phrase(
    "Berkas juga dapat diseret ke halaman ini.", "A file can also be dropped onto this page.")

  // MARK: What is said of it

  /// While there is no verdict.
  static let sentences: [(name: StaticString, sentence: Phrase)] = [
    ("checking", Phrase("Memeriksa…", "Checking…")),
    ("one-file", Phrase("Periksa satu berkas setiap kali.", "Check one file at a time.")),
    (
      "too-large",
      Phrase(
        "Berkas ini lebih dari 20 MB. Sertifikat dari balai tidak sebesar itu.",
        "This file is larger than 20 MB. Certificates of balai are not that large.")
    ),
  ]

  struct Verdict {
    /// By which the script knows it.
    let name: StaticString
    let word: Phrase
    let meaning: Phrase
    /// Names of what the script puts in, each with the label in front of it.
    var particulars: [(name: StaticString, label: Phrase)] = []
  }

  static let verdicts = [
    Verdict(
      name: "valid", word: Phrase("SAH", "VALID"),
      meaning: Phrase(
        "Isi di bawah ini ditandatangani oleh penerbitnya dan tidak berubah sejak itu. Cocokkan "
          + "dengan sertifikat yang Anda pegang.",
        "What follows was signed by its issuer and has not changed since. Compare it with the "
          + "certificate you hold.")),
    Verdict(
      name: "expired", word: Phrase("KEDALUWARSA", "EXPIRED"),
      meaning: Phrase(
        "Sertifikat ini asli, tetapi masa berlakunya sudah habis.",
        "This certificate is genuine, but it is no longer in force."),
      particulars: [("until", Phrase("Berlaku sampai", "It was valid until"))]),
    Verdict(
      name: "revoked", word: Phrase("DICABUT", "REVOKED"),
      meaning: Phrase(
        "Penerbit sudah mencabut sertifikat ini; jangan diterima lagi.",
        "The issuer has revoked this certificate; do not accept it."),
      particulars: [
        ("revoked", Phrase("Dicabut", "Revoked on")), ("reason", Phrase("Alasan", "Reason")),
      ]),
    Verdict(
      name: "unknown", word: Phrase("PENERBIT TIDAK DIKENAL", "UNKNOWN ISSUER"),
      meaning: Phrase(
        "Halaman ini tidak mengenal kunci penerbitnya atau tidak memercayainya atas nama itu. Isi "
          + "di bawah belum terbukti. Tanyakan langsung kepada instansinya.",
        "This page does not know the issuer's key, or does not trust it under that name. What "
          + "follows is not proven. Ask the agency itself."),
      particulars: [("keyID", Phrase("Kunci", "Key"))]),
    Verdict(
      name: "altered", word: Phrase("BERUBAH ATAU PALSU", "ALTERED"),
      meaning: Phrase(
        "Ini bukan sertifikat yang utuh. Minta berkas aslinya kepada pemilik atau penerbit.",
        "This is no intact certificate. Ask the holder or the issuer for the original file.")),
  ]

  /// Where the text that was checked came from; said with every verdict.
  static let source: (name: StaticString, label: Phrase) = (
    "source", Phrase("Yang diperiksa", "Checked")
  )

  // MARK: What it says

  static let claim = Phrase("Isi sertifikat", "What the certificate says")
  /// By the names that the script knows them by, in the order of the page.
  static let rows: [(name: StaticString, label: Phrase)] = [
    ("number", Phrase("Nomor", "Number")),
    ("name", Phrase("Nama", "Name")),
    ("nip", Phrase("NIP", "NIP")),
    ("unit", Phrase("Unit kerja", "Office")),
    ("course", Phrase("Kursus", "Course")),
    ("hours", Phrase("Jam pelajaran", "Training hours")),
    ("mark", Phrase("Nilai ujian", "Exam mark")),
    ("witnessed", Phrase("Ujian berpengawas", "Witnessed exam")),
    ("completed", Phrase("Selesai", "Completed")),
    ("issued", Phrase("Terbit", "Issued")),
    ("until", Phrase("Berlaku sampai", "Valid until")),
    ("issuer", Phrase("Penerbit", "Issuer")),
    ("list", Phrase("Daftar pencabutan", "Revocation list")),
    ("checked", Phrase("Diperiksa (jam perangkat ini)", "Checked (clock of this device)")),
  ]
  static let listLimits = Phrase(
    "Pencabutan yang lebih baru dari daftarnya tidak diketahui halaman ini.",
    "This page knows of no revocation that is newer than its list.")

  // MARK: Whom it believes

  static let believed = Phrase("Penerbit yang dikenal halaman ini", "Issuers this page knows")
  static let believesNobody = Phrase(
    "Belum ada. Setiap sertifikat akan disebut dari penerbit yang tidak dikenal.",
    "None yet. Every certificate will be said to be of an unknown issuer.")
}
