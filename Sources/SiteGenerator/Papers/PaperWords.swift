import LearningCore

/// The words of what is printed.
enum PaperWords {
  static let back = Phrase("Kembali", "Back")
  static let howToPrint = Phrase(
    "Cetak dari menu peramban, atau tekan Ctrl+P. Kertas A4, hitam putih.",
    "Print from the menu of the browser or with Ctrl+P. A4, black and white.")
  static let online = Phrase("Di internet", "On the internet")
  static let papers = Phrase("Cetak dan salindia", "Print and slides")
  static let wholeCourse = Phrase("Seluruh kursus untuk dicetak", "The whole course for printing")
  static let handout = Phrase("Lembar peserta", "Hand-out")
  static let questionPaper = Phrase("Lembar soal", "Question paper")
  static let answerSheet = Phrase("Lembar jawaban", "Answer sheet")
  static let markingKey = Phrase("Kunci jawaban", "Marking key")
  static let guide = Phrase("Panduan fasilitator", "Facilitator's guide")
  static let exercises = Phrase("Latihan", "Exercises")
  static let ownNotes = Phrase("Catatan saya", "My notes")
  static let name = Phrase("Nama", "Name")
  static let date = Phrase("Tanggal", "Date")
  static let place = Phrase("Tempat", "Place")
  static let number = Phrase("No.", "No.")
  static let answer = Phrase("Jawaban", "Answer")
  static let right = Phrase("Benar", "Right")
  static let ofAll = Phrase("dari", "out of")
  static let practiceOnly = Phrase(
    "Soal latihan. Tulis jawaban di lembar jawaban, bukan di lembar ini.",
    "Practice questions. Write on the answer sheet, not on this paper.")
  static let howToAnswer = Phrase(
    "Lingkari huruf jawaban Anda. Pada baris bergaris, tulis jawabannya; untuk urutan dan pasangan, "
      + "tulis huruf-hurufnya.",
    "Circle the letter of your answer. On a line, write it; for an order or pairs, write the letters."
  )
  static let keepApart = Phrase(
    "Untuk fasilitator. Simpan terpisah dari lembar soal.",
    "For the facilitator. Keep it apart from the question papers.")
  static let time = Phrase("Waktu", "Time")
  static let trainerNotes = Phrase("Catatan pengajar", "Notes for the trainer")
  static let noTrainerNotes = Phrase(
    "Modul ini tidak punya catatan pengajar.", "This module has no notes for the trainer.")
  static let staffOnly = Phrase(
    "Modul ini hanya untuk pegawai.", "This module is for employees only.")
  static let scan = Phrase("Pindai dengan kamera ponsel", "Scan with the camera of your phone")
  static let typeIn = Phrase("atau buka", "or open")
  static let attendance = Phrase("Daftar hadir", "Attendance sheet")
  static let sex = Phrase("L/P", "M/F")
  static let from = Phrase("Dari (RT, desa, instansi)", "From (area, village, office)")
  static let signature = Phrase("Tanda tangan", "Signature")
  static let attendancePrivacy = Phrase(
    "Daftar ini dipakai untuk menghitung kehadiran, disimpan panitia, dan tidak diterbitkan. Nomor "
      + "KTP dan nomor telepon tidak perlu ditulis. Kolom boleh dikosongkan.",
    "This list is used to count who came, is kept by the organisers and not published. No identity "
      + "or telephone number is needed. Columns may be left empty.")
  static let countedBy = Phrase("Dihitung oleh", "Counted by")
}
