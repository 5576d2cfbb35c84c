package import LearningCore

/// What can go wrong with the records. Whatever it is, nothing is half-written.
package enum RecordError: UserFacingError, Equatable {
  case cannotOpen(path: String, reason: String)
  case newerSchema(path: String)
  case damaged(path: String, detail: String)
  case full(path: String)
  case busy(path: String)
  case storage(path: String, detail: String)
  case corruptRow(table: String, detail: String)
  case unknownAttempt(AttemptID)
  case attemptIsStarted(AttemptID)
  case attemptIsSubmitted(AttemptID)
  case attemptWasRegraded(AttemptID)
  case sittingIsNotOpen(SittingID)
  case sittingIsOpen(QuizID)
  case unknownCertificate(number: String)
  case alreadyRevoked(number: String)
  case numberTaken(String)
  case nipTaken(NIP)

  package var message: Phrase {
    switch self {
    case .cannotOpen(let path, let reason):
      Phrase(
        "Rekaman belajar '\(path)' tidak bisa dibuka: \(reason).",
        "The learning records '\(path)' cannot be opened: \(reason).")
    case .newerSchema(let path):
      Phrase(
        "Rekaman belajar '\(path)' ditulis oleh balai yang lebih baru. Tidak ada yang diubah.",
        "The learning records '\(path)' were written by a newer balai. Nothing was changed.")
    case .damaged(let path, let detail):
      Phrase(
        "Rekaman belajar '\(path)' rusak: \(detail).",
        "The learning records '\(path)' are damaged: \(detail).")
    case .full(let path):
      Phrase(
        "Penyimpanan penuh; yang terakhir belum tercatat di '\(path)'.",
        "The disk is full; the last entry is not recorded in '\(path)'.")
    case .busy(let path):
      Phrase(
        "Rekaman belajar '\(path)' sedang dipakai program lain terlalu lama.",
        "Another program has kept the learning records '\(path)' busy for too long.")
    case .storage(let path, let detail):
      Phrase(
        "Rekaman belajar '\(path)' gagal dibaca atau ditulis: \(detail).",
        "The learning records '\(path)' could not be read or written: \(detail).")
    case .corruptRow(let table, let detail):
      Phrase(
        "Satu baris di tabel \(table) tidak bisa dibaca: \(detail).",
        "A row of table \(table) is not readable: \(detail).")
    case .unknownAttempt(let id):
      Phrase("Percobaan '\(id)' tidak ada.", "There is no attempt '\(id)'.")
    case .attemptIsStarted(let id):
      Phrase("Percobaan '\(id)' sudah ada.", "There is an attempt '\(id)' already.")
    case .attemptIsSubmitted(let id):
      Phrase(
        "Percobaan '\(id)' sudah dikumpulkan; jawabannya tidak bisa diubah.",
        "Attempt '\(id)' is submitted; its answers cannot be changed.")
    case .attemptWasRegraded(let id):
      Phrase(
        "Nilai percobaan '\(id)' baru saja dikoreksi program lain; tidak ada yang dicatat.",
        "The marks of attempt '\(id)' were just corrected by another program; nothing is recorded.")
    case .sittingIsNotOpen(let id):
      Phrase(
        "Sesi ujian '\(id)' tidak ada atau sudah ditutup.",
        "There is no sitting '\(id)', or it is closed.")
    case .sittingIsOpen(let quiz):
      Phrase(
        "Sesi ujian untuk '\(quiz)' sudah dibuka di komputer ini.",
        "A sitting of '\(quiz)' is open on this computer already.")
    case .unknownCertificate(let number):
      Phrase("Tidak ada sertifikat bernomor '\(number)'.", "There is no certificate '\(number)'.")
    case .alreadyRevoked(let number):
      Phrase("Sertifikat '\(number)' sudah dicabut.", "Certificate '\(number)' is already revoked.")
    case .numberTaken(let number):
      Phrase(
        "Nomor sertifikat '\(number)' sudah dipakai.",
        "Certificate number '\(number)' is already in use.")
    case .nipTaken(let nip):
      Phrase("NIP \(nip) sudah dipakai peserta lain.", "Somebody else has the NIP \(nip).")
    }
  }

  package var nextStep: Phrase? {
    switch self {
    case .cannotOpen:
      Phrase(
        "Periksa izin foldernya, atau pilih folder lain dengan --records.",
        "Check the permissions of the folder, or choose another one with --records.")
    case .newerSchema: Phrase("Perbarui balai.", "Upgrade balai.")
    case .damaged, .corruptRow:
      Phrase(
        "Salin berkasnya dahulu, lalu jalankan 'balai records verify'.",
        "Keep a copy of the file, then run 'balai records verify'.")
    case .full: Phrase("Kosongkan tempat, lalu ulangi.", "Make room, then try again.")
    case .busy: Phrase("Tutup program itu, lalu ulangi.", "Close it, then try again.")
    case .storage: Phrase("Periksa penyimpanannya, lalu ulangi.", "Check the disk, then try again.")
    case .unknownAttempt, .attemptIsStarted, .attemptIsSubmitted:
      Phrase("Mulai percobaan baru.", "Start a new attempt.")
    case .attemptWasRegraded: Phrase("Ulangi perintahnya.", "Run the command again.")
    case .sittingIsNotOpen:
      Phrase(
        "Lihat daftarnya dengan 'balai sitting list'.",
        "See the list with 'balai sitting list'.")
    case .sittingIsOpen:
      Phrase(
        "Lanjutkan dengan PIN-nya, atau tutup dahulu: balai sitting close.",
        "Go on with its PIN, or close it first: balai sitting close.")
    case .unknownCertificate:
      Phrase(
        "Lihat nomornya dengan 'balai certificate list'.",
        "See the numbers with 'balai certificate list'.")
    case .alreadyRevoked: nil
    case .numberTaken:
      Phrase(
        "Pastikan pola 'certificate_number' di balai.yml memuat {n}.",
        "Make sure the pattern 'certificate_number' in balai.yml holds {n}.")
    case .nipTaken:
      Phrase(
        "Lihat siapa dengan 'balai people list'.", "See who with 'balai people list'.")
    }
  }
}
