package import LearningCore

/// What can go wrong with the records. Whatever it is, nothing is half-written.
package enum RecordError: UserFacingError, Equatable {
  case cannotOpen(path: String, reason: String)
  case noPermission(path: String)
  case readOnly(path: String)
  /// Deleted or put elsewhere while it was open.
  case moved(path: String)
  case missing(path: String)
  /// Where a new file was to be made.
  case exists(path: String)
  /// Another balai has the records open.
  case inUse(path: String)
  /// Another program's file.
  case foreign(path: String)
  case newerSchema(path: String)
  /// Of a trial version, from before the schema was fixed.
  case unreleased(path: String)
  case damaged(path: String, detail: String)
  case full(path: String)
  case busy(path: String)
  case storage(path: String, detail: String)
  case corruptRow(table: String, detail: String)
  /// An entry of a later balai.
  case unknownKind(String)
  case unknownAttempt(AttemptID)
  case attemptIsStarted(AttemptID)
  case attemptIsSubmitted(AttemptID)
  case attemptWasRegraded(AttemptID)
  case sittingIsNotOpen(SittingID)
  case sittingIsOpen(QuizID)
  case unknownCertificate(number: String)
  case alreadyRevoked(number: String)
  case numberTaken(String)
  case nipTaken
  /// What named the person was taken out, and does not come back.
  case personIsErased
  case isShared
  case noPIN
  case lastAdministrator

  package var message: Phrase {
    switch self {
    case .cannotOpen(let path, let reason):
      Phrase(
        "Rekaman belajar '\(path)' tidak bisa dibuka: \(reason).",
        "The learning records '\(path)' cannot be opened: \(reason).")
    case .noPermission(let path):
      Phrase(
        "Anda tidak punya izin untuk menulis rekaman belajar '\(path)'.",
        "You have no permission to write the learning records '\(path)'.")
    case .readOnly(let path):
      Phrase(
        "Rekaman belajar '\(path)' tidak bisa ditulis: disk atau berkasnya hanya bisa dibaca.",
        "The learning records '\(path)' cannot be written: the disk or the file is read-only.")
    case .moved(let path):
      Phrase(
        "Rekaman belajar '\(path)' dihapus atau dipindahkan saat dipakai; yang terakhir belum tercatat.",
        "The learning records '\(path)' were deleted or moved while in use; the last entry is not "
          + "recorded.")
    case .missing(let path):
      Phrase("Berkas '\(path)' tidak ada.", "There is no file '\(path)'.")
    case .exists(let path):
      Phrase(
        "'\(path)' sudah ada dan tidak ditimpa.", "'\(path)' is there already and is not replaced.")
    case .inUse(let path):
      Phrase(
        "Rekaman belajar '\(path)' sedang dibuka balai lain. Tidak ada yang diubah.",
        "Another balai has the learning records '\(path)' open. Nothing was changed.")
    case .foreign(let path):
      Phrase(
        "'\(path)' bukan rekaman belajar balai. Tidak ada yang diubah.",
        "'\(path)' does not hold learning records of balai. Nothing was changed.")
    case .unreleased(let path):
      Phrase(
        "Rekaman belajar '\(path)' dibuat oleh versi percobaan balai dan tidak bisa dibaca.",
        "The learning records '\(path)' were made by a trial version of balai and cannot be read.")
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
        "Disk penuh: '\(path)' tidak bisa ditulis; yang terakhir belum tercatat.",
        "The disk is full: '\(path)' cannot be written; the last entry is not recorded.")
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
    case .unknownKind(let kind):
      Phrase(
        "Catatan berjenis '\(kind)' tidak dikenal.", "Entries of the kind '\(kind)' are unknown.")
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
    case .nipTaken:
      Phrase("NIP itu sudah dipakai peserta lain.", "Somebody else has this NIP.")
    case .personIsErased:
      Phrase(
        "Data diri peserta ini sudah dihapus.", "The personal data of this person were erased.")
    case .isShared:
      Phrase("Komputer ini sudah dipakai bersama.", "This computer is a shared one already.")
    case .noPIN: Phrase("Peserta ini belum punya PIN.", "This person has no PIN.")
    case .lastAdministrator:
      Phrase(
        "Tidak akan ada administrator lagi di komputer ini.",
        "There would be no administrator left on this computer.")
    }
  }

  package var nextStep: Phrase? {
    switch self {
    case .cannotOpen:
      Phrase(
        "Periksa izin foldernya, atau pilih folder lain dengan --records.",
        "Check the permissions of the folder, or choose another one with --records.")
    case .noPermission:
      Phrase(
        "Jalankan sebagai pemiliknya, atau pilih folder lain dengan --records.",
        "Run it as their owner, or choose another folder with --records.")
    case .readOnly:
      Phrase(
        "Pasang disknya agar bisa ditulis, atau salin foldernya ke disk lain dan pilih dengan "
          + "--records.",
        "Make the disk writable, or copy the folder to another disk and choose it with --records.")
    case .moved:
      Phrase(
        "Kembalikan berkas itu ke tempatnya, lalu jalankan balai lagi.",
        "Put the file back in its place, then start balai again.")
    case .missing: Phrase("Periksa nama dan tempatnya.", "Check its name and place.")
    case .exists: Phrase("Pilih nama lain.", "Choose another name.")
    case .inUse:
      Phrase(
        "Tutup balai lain yang memakai rekaman itu, lalu ulangi.",
        "Close whatever balai uses those records, then try again.")
    case .foreign:
      Phrase(
        "Pindahkan berkas itu, atau pilih folder lain dengan --records.",
        "Move that file away, or choose another folder with --records.")
    case .unreleased:
      Phrase(
        "Pindahkan folder itu sebagai arsip, lalu mulai dengan yang baru.",
        "Move that folder away and keep it, then begin with a new one.")
    case .newerSchema, .unknownKind: Phrase("Perbarui balai.", "Upgrade balai.")
    case .damaged, .corruptRow:
      Phrase(
        "Salin dahulu foldernya, lalu periksa dengan 'balai records verify'. Cadangan dikembalikan "
          + "dengan 'balai records restore'.",
        "Copy the folder first, then look with 'balai records verify'. A backup is put back with "
          + "'balai records restore'.")
    case .full:
      Phrase(
        "Kosongkan tempat di disk itu, lalu ulangi. Yang sudah tercatat tetap ada.",
        "Make room on that disk, then try again. What was recorded is still there.")
    case .busy: Phrase("Tutup program itu, lalu ulangi.", "Close it, then try again.")
    case .storage:
      Phrase(
        "Periksa disk dan sambungannya, lalu ulangi. Yang sudah tercatat tetap ada.",
        "Check the disk and its cable, then try again. What was recorded is still there.")
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
        "Lihat siapa dengan 'balai people list'. Bila orangnya sama, gabungkan: balai people merge.",
        "See who with 'balai people list'. If it is the same person, join them: balai people merge."
      )
    case .personIsErased:
      Phrase(
        "Daftarkan sebagai peserta baru: balai people add.",
        "Add as somebody new: balai people add.")
    case .isShared:
      Phrase(
        "Administratornya dapat memberi peran: balai people role.",
        "Its administrator can give roles: balai people role.")
    case .noPIN:
      Phrase(
        "Ia memilih PIN saat pertama kali masuk, atau sekarang: balai people set-pin NAMA.",
        "They choose one at their first visit, or now: balai people set-pin NAME.")
    case .lastAdministrator:
      Phrase(
        "Jadikan orang lain administrator dahulu, atau hentikan pemakaian bersama: balai people "
          + "unshare.",
        "Make somebody else an administrator first, or end sharing: balai people unshare.")
    }
  }
}
