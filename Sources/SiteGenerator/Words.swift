import LearningCore

/// The words of the interface.
enum Words {
  static let siteName = Phrase("Balai Belajar", "Learning Hall")
  static let skipToContent = Phrase("Langsung ke isi", "Skip to content")
  static let verification = Phrase("Periksa sertifikat", "Check a certificate")
  static let mainNavigation = Phrase("Navigasi utama", "Main navigation")
  static let furtherPages = Phrase("Halaman lain", "Other pages")
  static let trail = Phrase("Letak halaman", "Breadcrumb")
  static let home = Phrase("Beranda", "Home")
  static let courses = Phrase("Kursus", "Courses")
  static let about = Phrase("Tentang", "About")

  // MARK: Home

  static let homeTitle = Phrase("Belajar dengan tenang, kapan saja", "Learn at ease, at any time")
  static let homeLead = Phrase(
    "Kursus terbuka untuk pegawai dan warga. Bacalah langsung di sini: tanpa akun, tanpa biaya, "
      + "dan tetap dapat dibuka tanpa internet.",
    "Open courses for public servants and citizens. Read them right here: no account, no cost, "
      + "and no internet needed.")
  static let noCourses = Phrase("Belum ada kursus yang terbit.", "No course is published yet.")

  static func modules(_ count: Int) -> Phrase {
    Phrase("\(count) modul", count == 1 ? "1 module" : "\(count) modules")
  }

  static func lessons(_ count: Int) -> Phrase {
    Phrase("\(count) pelajaran", count == 1 ? "1 lesson" : "\(count) lessons")
  }

  // MARK: Course

  static let startCourse = Phrase("Mulai belajar", "Start learning")
  static let facts = Phrase("Sekilas kursus", "At a glance")
  static let contents = Phrase("Isi kursus", "Course contents")
  static let level = Phrase("Tingkat", "Level")
  static let audience = Phrase("Untuk", "For")
  static let length = Phrase("Lama belajar", "Length")
  static let version = Phrase("Versi", "Version")
  static let license = Phrase("Lisensi", "Licence")
  static let authors = Phrase("Penyusun", "Authors")
  static let objectives = Phrase(
    "Setelah modul ini, Anda mampu:", "After this module you are able to:")

  static func moduleNumber(_ number: Int) -> Phrase {
    Phrase("Modul \(number)", "Module \(number)")
  }

  static func minutes(_ count: Int) -> Phrase {
    Phrase("\(count) menit", count == 1 ? "1 minute" : "\(count) minutes")
  }

  // MARK: Lesson

  static let inThisLesson = Phrase("Dalam pelajaran ini", "In this lesson")
  static let neighbours = Phrase("Pelajaran lain", "Other lessons")
  static let previous = Phrase("Sebelumnya", "Previous")
  static let next = Phrase("Berikutnya", "Next")
  static let backToCourse = Phrase("Kembali ke isi kursus", "Back to the course contents")
  static let courseEnd = Phrase(
    "Ini pelajaran terakhir. Selamat, Anda sudah membaca seluruh kursus.",
    "This is the last lesson. Well done: you have read the whole course.")

  static func lessonNumber(_ number: Int, of count: Int) -> Phrase {
    Phrase("Pelajaran \(number) dari \(count)", "Lesson \(number) of \(count)")
  }

  // MARK: In the text

  static let note = Phrase("Catatan", "Note")
  static let tip = Phrase("Kiat", "Tip")
  static let important = Phrase("Penting", "Important")
  static let warning = Phrase("Peringatan", "Warning")
  static let caution = Phrase("Awas", "Caution")
  static let forTrainers = Phrase("Untuk pengajar", "For the trainer")
  static let more = Phrase("Selengkapnya", "More")
  static let emptyBox = Phrase("Kotak kosong", "Empty box")
  static let tickedBox = Phrase("Kotak tercentang", "Ticked box")
  static let picture = Phrase("Lihat gambar", "See the picture")

  static func gap(_ number: Int) -> Phrase { Phrase("Isian \(number)", "Blank \(number)") }

  static func table(_ columns: [String]) -> Phrase {
    let names = columns.joined(separator: ", ")
    return names.isEmpty ? Phrase("Tabel", "Table") : Phrase("Tabel: \(names)", "Table: \(names)")
  }

  // MARK: Questions

  static let selfCheck = Phrase("Uji diri", "Check yourself")
  static let showAnswer = Phrase("Lihat jawaban", "Show the answer")
  static let showExplanation = Phrase("Lihat penjelasan", "Show the explanation")
  static let answer = Phrase("Jawaban", "Answer")
  static let accepted = Phrase("Jawaban yang diterima", "Accepted answers")
  static let or = Phrase("atau", "or")
  static let chooseOne = Phrase("Pilih satu jawaban.", "Choose one answer.")
  static let chooseSeveral = Phrase(
    "Pilih semua jawaban yang benar.", "Choose all right answers.")
  static let writeWords = Phrase("Tulis jawaban singkat.", "Write a short answer.")
  static let writeNumber = Phrase("Tulis sebuah angka.", "Write a number.")
  static let putInOrder = Phrase("Susun dalam urutan yang tepat.", "Put these in the right order.")
  static let pairUp = Phrase(
    "Pasangkan setiap nomor dengan satu huruf.", "Match each number with a letter.")
  static let fillIn = Phrase("Isi setiap bagian yang kosong.", "Fill in every blank.")
  static let giveOpinion = Phrase(
    "Pilih yang paling sesuai. Tidak ada jawaban yang salah.",
    "Choose what fits best. No answer is wrong.")
  static let writeFreely = Phrase(
    "Tulis dengan kata-kata Anda sendiri.", "Write in your own words.")

  // MARK: About

  static let aboutTitle = Phrase("Tentang situs ini", "About this site")
  static let publisher = Phrase("Penerbit", "Publisher")

  static func publishedBy(_ organisation: String) -> Phrase {
    Phrase(
      "Situs ini diterbitkan oleh \(organisation).", "This site is published by \(organisation).")
  }

  static let privacy = Phrase("Data pribadi", "Personal data")
  static let privacyText = Phrase(
    "Situs ini tidak mengumpulkan data apa pun. Tidak ada akun, kuki, pelacak, atau iklan, dan "
      + "tidak ada yang dimuat dari situs lain. Bila situs ini dibuka lewat jaringan, server "
      + "penyedia dapat mencatat kunjungan menurut aturannya sendiri.",
    "This site collects no data. There are no accounts, cookies, trackers or advertisements, and "
      + "nothing is loaded from other sites. When it is opened over a network, the server may "
      + "keep a log of visits under its own rules.")
  static let offline = Phrase("Tanpa internet", "Without internet")
  static let offlineText = Phrase(
    "Salin seluruh folder situs ini ke komputer atau diska lepas (USB), lalu klik dua kali berkas "
      + "index.html. Setiap pelajaran dapat dicetak dari peramban pada kertas A4.",
    "Copy the whole folder of this site to a computer or a USB stick, then double-click the file "
      + "index.html. Every lesson can be printed from the browser on A4 paper.")
  static let licenseText = Phrase(
    "Setiap kursus boleh dipakai menurut lisensinya:",
    "Each course may be used under its own licence:")
  static let noLicense = Phrase("tidak disebutkan", "not stated")
  static let edition = Phrase("Edisi", "Edition")

  // MARK: Edition for facilitators

  static let facilitatorBanner = Phrase(
    "Edisi fasilitator, jangan diterbitkan", "For facilitators, not to be published")
  static let facilitatorWarning = Phrase(
    "Folder ini edisi fasilitator: ada catatan pengajar, kunci soal latihan, dan modul khusus "
      + "pegawai. Jangan diterbitkan dan jangan dibagikan kepada peserta. Susun ulang dengan: balai "
      + "site build --edition facilitator.",
    "This folder is the edition for facilitators: it holds notes for trainers, keys of practice "
      + "questions and modules for employees. Do not publish it or give it to learners. Build it "
      + "again with: balai site build --edition facilitator.")

  // MARK: Not found

  static let notFoundTitle = Phrase("Halaman tidak ditemukan", "Page not found")
  static let notFoundText = Phrase(
    "Alamat yang Anda buka tidak ada di situs ini. Mungkin ada huruf yang keliru, atau halamannya "
      + "sudah dipindahkan.",
    "There is no page at this address. There may be a typing mistake, or the page has moved.")
  static let goHome = Phrase("Lihat semua kursus", "See all courses")
}
