import LearningCore

/// What an editor says of a key while somebody writes it.
struct KeyDescription {
  let text: Phrase
  /// Values as they are written in YAML.
  let examples: [String]

  private init(_ indonesian: String, _ english: String, examples: [String] = []) {
    (text, self.examples) = (Phrase(indonesian, english), examples)
  }

  /// - Parameter path: the kind of file, then the keys outside this one, with dots between.
  static func of(_ key: String, below path: String) -> Self? {
    all["\(path).\(key)"] ?? all["\(path).*"] ?? all["*.\(key)"]
  }

  /// By path; `*` stands for every key of a mapping, or for every kind of file.
  static let all = [everywhere, workspace, course, module, quiz, session, attendance].reduce(
    into: [:]) {
      all, some in
      all.merge(some) { _, _ in preconditionFailure("a path is described once") }
    }

  private static let everywhere: [String: Self] = [
    "*.allow": .init(
      "Peringatan yang sudah dilihat penulis dan tidak perlu muncul lagi untuk berkas ini.",
      "Warnings the author has looked at and that need not be shown for this file.")
  ]

  private static let workspace: [String: Self] = [
    "workspace.organisation": .init(
      "Nama instansi, seperti yang tampil di layar, di situs, dan di sertifikat.",
      "Name of the organisation, as shown on screen, on the site and on certificates.",
      examples: ["Pemerintah Kota Contoh"]),
    "workspace.place": .init(
      "Kota kantor, yang ditulis di depan tanggal sertifikat.",
      "City of the office, written in front of the date of certificates."),
    "workspace.language": .init(
      "Bahasa kata-kata bawaan situs.", "Language of the site's own words."),
    "workspace.zone": .init(
      "Zona waktu untuk tanggal dan jam.", "Time zone of dates and times.",
      examples: ["WIB", "WITA", "WIT", "+08:00"]),
    "workspace.jp_minutes": .init(
      "Berapa menit satu jam pelajaran (JP).", "Minutes in one training hour (JP)."),
    "workspace.jp_per_year": .init(
      "Sasaran JP setiap pegawai dalam setahun.",
      "Training hours that a person should reach in a year."),
    "workspace.jp_rules": .init(
      "Sasaran atau batas JP lain untuk sebagian pegawai; aturan pertama yang cocok berlaku.",
      "Another target or limit of hours for some people; the first rule that fits holds."),
    "workspace.jp_rules.per_year": .init("Sasaran JP setahun.", "Hours to reach in a year."),
    "workspace.jp_rules.most": .init(
      "JP terbanyak yang dihitung dalam setahun.", "The most hours that count in a year."),
    "workspace.jp_rules.status": status,
    "workspace.jp_rules.position": position,
    "workspace.jp_rules.unit": unit,
    "workspace.jp_carry_over": .init(
      "JP di atas sasaran yang ikut dihitung pada tahun berikutnya.",
      "Hours above the target that count in later years."),
    "workspace.jp_carry_over.max": .init(
      "JP terbanyak dari satu tahun yang boleh dibawa.", "The most hours of one year to carry."),
    "workspace.jp_carry_over.years": .init(
      "Berapa tahun sesudahnya JP itu masih bisa dipakai; bawaan 1.",
      "For how many years after it they can be used; 1 by default."),
    "workspace.paths": .init(
      "Jalur belajar: kursus apa untuk siapa, berurutan.",
      "Learning paths: which courses are for whom, in order."),
    "workspace.paths.title": .init("Judul jalur belajar.", "Title of the path."),
    "workspace.paths.status": status,
    "workspace.paths.position": position,
    "workspace.paths.unit": unit,
    "workspace.paths.required": .init(
      "Folder kursus wajib, dalam urutan belajarnya.",
      "Folders of the required courses, in the order to take them.", examples: ["keamanan-digital"]),
    "workspace.paths.optional": .init(
      "Folder kursus pilihan.", "Folders of the optional courses."),
    "workspace.paths.due": .init(
      "Hari terakhir untuk menyelesaikan kursus wajib.",
      "Last day for completing the required courses.", examples: ["2026-12-31"]),
    "workspace.site_url": .init(
      "Alamat situs yang sudah terbit.", "Address of the published site.",
      examples: ["https://belajar.contoh.go.id"]),
    "workspace.site": .init("Rupa situs.", "Look of the site."),
    "workspace.site.name": .init(
      "Nama situs.", "Name of the site.", examples: ["Ruang Belajar Kota Contoh"]),
    "workspace.site.footer": .init(
      "Satu kalimat di kaki setiap halaman, misalnya alamat dan nomor telepon.",
      "A sentence at the foot of every page, such as address and telephone."),
    "workspace.site.colour": .init(
      "Warna tautan, tombol dan kepala halaman; harus cukup gelap untuk dibaca.",
      "Colour of links, buttons and the head of the page; dark enough to be read.",
      examples: ["#1b5e20"]),
    "workspace.site.logo": .init(
      "Logo: gambar SVG, PNG, JPG atau WebP di dalam folder Site.",
      "Logo: an SVG, PNG, JPG or WebP picture in the folder Site.", examples: ["logo.svg"]),
    "workspace.site.books": .init(
      "Apakah setiap kursus bisa diunduh sebagai buku elektronik (EPUB).",
      "Whether each course can be downloaded as an e-book (EPUB)."),
    "workspace.signatories": .init(
      "Siapa yang namanya tertulis di sertifikat, paling banyak tiga, dalam urutan cetaknya.",
      "Whose names stand under certificates, three at the most, in the order printed."),
    "workspace.signatories.name": .init(
      "Nama beserta gelar.", "Name with titles.", examples: ["Drs. Ahmad Fauzi, M.Si."]),
    "workspace.signatories.title": .init(
      "Jabatan penanda tangan.", "Post of who signs.", examples: ["Kepala BKPSDM Kota Contoh"]),
    "workspace.signatories.nip": .init(
      "NIP 18 angka, di antara tanda kutip; tercetak di sertifikat.",
      "NIP of 18 digits, quoted; printed on certificates."),
    "workspace.certificate": .init(
      "Bentuk sertifikat yang dicetak.", "How certificates are printed."),
    "workspace.certificate.template": .init(
      "Templat: nama berkas di Site/Templates, sertifikat-lanskap, atau sertifikat-potret.",
      "Template: name of a file in Site/Templates, sertifikat-lanskap or sertifikat-potret.",
      examples: ["sertifikat-lanskap"]),
    "workspace.certificate.logo": .init(
      "Logo: gambar PNG di dalam folder Site.", "Logo: a PNG picture in the folder Site.",
      examples: ["logo.png"]),
    "workspace.certificate_number": .init(
      "Pola nomor sertifikat: {n} nomor urut, {course} folder kursus, {year} tahun, {month} bulan, "
        + "{roman} bulan dengan angka Romawi.",
      "Pattern of certificate numbers: {n} running number, {course} folder of the course, {year}, "
        + "{month}, {roman} month in Roman figures.",
      examples: ["{n}/{course}/{year}"]),
    "workspace.idle_lock": .init(
      "Berapa lama layar komputer bersama boleh ditinggal sebelum terkunci.",
      "How long a shared screen may lie unused before it is locked.", examples: ["10m"]),
    "workspace.centres": .init(
      "Tempat belajar yang selalu bisa didatangi warga.",
      "Places where people can always come to learn."),
    "workspace.centres.name": .init(
      "Nama tempat.", "Name of the place.", examples: ["Perpustakaan Desa Sukamaju"]),
    "workspace.centres.address": .init("Alamat tempat.", "Address of the place."),
    "workspace.centres.lat": .init(
      "Garis lintang dalam derajat; selatan khatulistiwa negatif.",
      "Latitude in degrees; negative south of the equator."),
    "workspace.centres.lon": .init("Garis bujur dalam derajat.", "Longitude in degrees."),
    "workspace.centres.hours": .init(
      "Jam buka.", "When it is open.", examples: ["Senin-Jumat 08.00-15.00"]),
    "workspace.centres.phone": .init("Nomor telepon tempat itu.", "Its number of telephone."),
    "workspace.review_questions": .init(
      "Paling banyak berapa soal dalam satu kali mengulang.",
      "How many questions one session of review asks at most."),
    "workspace.survey_minimum": .init(
      "Berapa orang harus menjawab survei sebelum hasilnya ditampilkan.",
      "How many people must answer a survey before anything of it is shown."),
    "workspace.checks": .init(
      "Seberapa berat tiap pesan pemeriksaan di ruang kerja ini.",
      "How serious each diagnostic is in this workspace."),
    "workspace.checks.*": .init(
      "error: galat; warning: peringatan; off: tidak diperiksa.",
      "error: has to be mended; warning: worth a look; off: not checked."),
    "workspace.units": .init(
      "Unit kerja (OPD) instansi: nama, atau nama dengan bagian-bagiannya.",
      "Offices of the organisation: a name, or a name with its parts."),
    "workspace.units.name": .init("Nama lengkap unit.", "Full name of the unit."),
    "workspace.units.short": .init(
      "Nama pendek yang biasa dipakai.", "Short name that people use.", examples: ["Diskominfo"]),
    "workspace.units.code": .init("Kode unit.", "Number of the unit.", examples: ["4.01.02"]),
    "workspace.units.also": .init(
      "Nama lain yang dipakai orang atau daftar pegawai.",
      "Other names that people or lists of staff use."),
    "workspace.retention": .init(
      "Berapa lama data diri peserta disimpan.", "How long personal data are kept."),
    "workspace.retention.inactive": .init(
      "Sejak kegiatan terakhir peserta.", "After the last thing the person did.",
      examples: ["5y", "18m"]),
    "workspace.retention.certificates": .init(
      "Sejak sertifikat terakhir peserta terbit; bila lebih lama, ini yang berlaku.",
      "After the last certificate was issued; counts where it is longer.",
      examples: ["10y"]),
  ]

  private static let status = Self(
    "Status kepegawaian, dibaca dari NIP.", "Kind of employment, read from the NIP.")
  private static let position = Self(
    "Jabatan orangnya.", "Position held.", examples: ["Kepala Seksi"])
  private static let unit = Self(
    "OPD, dengan unit di bawahnya.", "Unit, with those below it.", examples: ["Dinas Kesehatan"])

  private static let course: [String: Self] = [
    "course.title": .init(
      "Judul kursus; bila kosong, judul pertama di dalam berkas.",
      "Title of the course; without it, the first heading in the file."),
    "course.summary": .init(
      "Satu kalimat tentang isi dan manfaat kursus.",
      "One sentence on what the course is about and good for."),
    "course.language": .init(
      "Bahasa isi kursus.", "Language the course is written in.", examples: ["id", "en"]),
    "course.level": .init("Tingkat kursus.", "Level of the course.", examples: ["dasar"]),
    "course.audience": .init(
      "Untuk siapa kursus ini.", "For whom the course is.",
      examples: ["ASN", "pegawai pemerintah daerah"]),
    "course.pillar": .init(
      "Pilar literasi digital yang dibahas.", "Pillars of digital literacy it deals with."),
    "course.competencies": .init(
      "Kompetensi yang dibangun, dengan nomor kerangkanya.",
      "Competencies it builds, with their number in the framework.",
      examples: ["digcomp-2.2/4.1", "DigComp 2.2: 4.1 melindungi gawai"]),
    "course.version": .init(
      "Versi naskah, yang ikut tercetak di sertifikat.",
      "Version of the text, printed on certificates.", examples: ["1.0"]),
    "course.prerequisites": .init(
      "Folder kursus yang sebaiknya diselesaikan dahulu.",
      "Folders of the courses that should be completed first."),
    "course.pretest": .init(
      "Kuis yang ditawarkan sebelum pelajaran pertama.",
      "Quiz that is offered before the first lesson.", examples: ["keamanan-digital/pretes"]),
    "course.posttest": .init(
      "Kuis sesudah modul terakhir, yang dibandingkan dengan pretes.",
      "Quiz after the last module, compared with the pre-test.",
      examples: ["keamanan-digital/postes"]),
    "course.survey": .init(
      "Survei yang ditawarkan sesudah kursus selesai; jawabannya tanpa nama.",
      "Survey that is offered after the course is completed; answers bear no name.",
      examples: ["keamanan-digital/umpan-balik"]),
    "course.certificate": .init(
      "Syarat sertifikat; tanpa kunci ini kursus tidak memberi sertifikat.",
      "What the certificate takes; without this key the course gives none."),
    "course.certificate.exam": .init(
      "Ujian yang harus lulus; tanpa ini, menyelesaikan semua modul sudah cukup.",
      "Exam that must be passed; without it, completing all modules is enough.",
      examples: ["keamanan-digital/ujian"]),
    "course.certificate.validity": .init(
      "Masa berlaku sertifikat; tanpa ini, selamanya.",
      "How long the certificate is valid; without it, for ever.",
      examples: ["24 bulan", "2 tahun", "24 months", "2 years"]),
    "course.certificate.validity.years": .init(
      "Berapa tahun berlakunya.", "How many years it is valid."),
    "course.certificate.validity.months": .init(
      "Berapa bulan berlakunya.", "How many months it is valid."),
    "course.certificate.validity.until": .init(
      "Bulan dan tanggal berakhirnya: hari itu yang pertama sesudah masa di atas.",
      "Month and day of the end: the first such day after the time above.", examples: ["12-31"]),
    "course.certificate.renewal": .init(
      "Bagaimana sertifikat diperpanjang.", "How the certificate is renewed."),
    "course.certificate.renewal.days": .init(
      "Berapa hari sebelum berakhir perpanjangan dibuka; bawaan 60.",
      "How many days before the end the renewal opens; 60 by default."),
    "course.certificate.renewal.hours": .init(
      "JP perpanjangan: studied modul yang dipelajari ulang, all seluruh kursus, none tanpa JP.",
      "Hours of a renewal: studied for modules studied again, all for the whole course, none."),
    "course.certificate.witnessed": .init(
      "Apakah ujiannya harus diawasi.", "Whether the exam must be witnessed."),
    "course.authors": .init("Para penyusun kursus.", "Who wrote the course."),
    "course.license": .init(
      "Lisensi isi kursus.", "Licence of the content.", examples: ["CC-BY-SA-4.0", "CC-BY-4.0"]),
  ]

  private static let module: [String: Self] = [
    "module.title": .init(
      "Judul modul; bila kosong, judul pertama di dalam berkas.",
      "Title of the module; without it, the first heading in the file."),
    "module.minutes": .init(
      "Lama belajar dalam menit, yang menjadi JP ketika modul selesai.",
      "Minutes of study, which become training hours when the module is completed."),
    "module.objectives": .init(
      "Apa yang mampu dilakukan peserta; tulis 'penanda: kalimat' bila soal menyebutnya.",
      "What a learner can do afterwards; write 'id: sentence' where questions name it."),
    "module.quiz": .init(
      "Kuis latihan modul ini.", "Practice quiz of the module.",
      examples: ["keamanan-digital/kata-sandi"]),
    "module.visibility": .init(
      "public: tampil di situs; staff: hanya untuk pegawai.",
      "public: shown on the site; staff: for employees only."),
    "module.pillar": .init(
      "Pilar literasi digital modul ini, bila lebih sempit dari kursusnya.",
      "Pillars of this module, where that is less than the course's."),
    "module.competencies": .init(
      "Kompetensi modul ini, bila lebih sempit dari kursusnya.",
      "Competencies of this module, where that is less than the course's.",
      examples: ["digcomp-2.2/4.2"]),
    "module.audience": .init("Untuk siapa modul ini.", "For whom the module is."),
    "module.notes": .init(
      "Catatan untuk sesama penulis, yang tidak ditampilkan.",
      "Notes for fellow authors, never shown."),
  ]

  private static let quiz: [String: Self] = [
    "quiz.title": .init(
      "Judul kuis; bila kosong, judul pertama di dalam berkas.",
      "Title of the quiz; without it, the first heading in the file."),
    "quiz.kind": .init(
      "Jenis kuis: latihan, ujian, pretes, postes, atau survei.",
      "Kind of quiz: practice, exam, pretest, posttest or survey."),
    "quiz.pass": .init("Batas lulus dalam persen.", "Pass mark in percent."),
    "quiz.draw": .init(
      "Berapa soal tiap percobaan: satu angka, atau angka untuk tiap kelompok soal.",
      "How many questions an attempt asks: a number, or a number for each pool."),
    "quiz.time": .init(
      "Batas waktu satu percobaan.", "Time limit of one attempt.", examples: ["30m", "2h"]),
    "quiz.attempts": .init(
      "Berapa kali boleh mencoba; tanpa ini, tidak dibatasi.",
      "How many attempts a person has; without it, any number."),
    "quiz.wait": .init(
      "Lama menunggu sesudah percobaan yang gagal.", "How long to wait after a failed attempt.",
      examples: ["24h", "7d"]),
    "quiz.closes": .init(
      "Hari terakhir kuis ini bisa dikerjakan.", "Last day on which the quiz can be taken.",
      examples: ["2026-12-31"]),
    "quiz.shuffle": .init("Apa yang diacak.", "What is shuffled."),
    "quiz.feedback": .init(
      "Kapan peserta melihat kunci dan pembahasan.",
      "When a learner sees the keys and explanations."),
    "quiz.pledge": .init(
      "Janji kejujuran sebelum mulai: true memakai kata-kata bawaan, atau tulis sendiri.",
      "Pledge of honesty before the start: true for the usual words, or write your own.",
      examples: ["true", "Saya mengerjakan ujian ini sendiri."]),
    "quiz.witnessed": .init(
      "Apakah kuis ini harus diawasi.", "Whether the quiz must be witnessed."),
    "quiz.scoring": .init(
      "Cara menilai soal dengan beberapa kunci.",
      "How a question with several keys is marked."),
    "quiz.withheld": .init(
      "Ditulis oleh 'balai package out': banyaknya soal yang tidak disertakan. Jangan diubah.",
      "Written by 'balai package out': how many questions were left out. Do not change it."),
    "quiz.sealed": .init(
      "Ditulis oleh 'balai seal': soalnya tersegel. Jangan diubah.",
      "Written by 'balai seal': the questions are sealed. Do not change it."),
    "quiz.sealed.version": .init("Versi bentuk berkas.", "Version of the form of the file."),
    "quiz.sealed.questions": .init("Banyaknya soal.", "How many questions there are."),
    "quiz.sealed.n": .init("Ongkos N dari scrypt.", "The cost N of scrypt."),
    "quiz.sealed.r": .init("Ukuran blok r dari scrypt.", "The block size r of scrypt."),
    "quiz.sealed.p": .init("Jumlah lajur p dari scrypt.", "The parallelism p of scrypt."),
    "quiz.sealed.salt": .init(
      "Garam, acak untuk tiap berkas.", "Salt, random for each file.",
      examples: ["5f2d9c0e7a41b8836dd01c4fe29ab7755f2d9c0e7a41b8836dd01c4fe29ab775"]),
    "quiz.sealed.check": .init(
      "Pemeriksa frasa sandi.", "What tells whether a passphrase is the right one.",
      examples: ["0c9e5b7fa2d41638e0c9e5b7fa2d4163"]),
  ]

  private static let session: [String: Self] = [
    "session.title": .init(
      "Judul sosialisasi; bila kosong, judul pertama di dalam berkas.",
      "Title of the session; without it, the first heading in the file."),
    "session.start": .init(
      "Tanggal dan jam mulai, dengan zona waktunya.",
      "Date and time it begins, with the time zone.",
      examples: ["2026-12-05 09:00 WITA", "2026-12-05T09:00+08:00"]),
    "session.end": .init(
      "Tanggal dan jam selesai, dengan zona waktunya.",
      "Date and time it ends, with the time zone.",
      examples: ["2026-12-05 11:30 WITA", "2026-12-05T11:30+08:00"]),
    "session.place": .init("Tempat sosialisasi.", "Where the session is."),
    "session.place.name": .init(
      "Nama tempat.", "Name of the place.", examples: ["Balai Warga Loktuan"]),
    "session.place.address": .init("Alamat tempat.", "Address of the place."),
    "session.place.lat": .init(
      "Garis lintang dalam derajat; selatan khatulistiwa negatif.",
      "Latitude in degrees; negative south of the equator."),
    "session.place.lon": .init("Garis bujur dalam derajat.", "Longitude in degrees."),
    "session.facilitator": .init("Siapa yang memandu.", "Who leads the session."),
    "session.modules": .init(
      "Modul yang dibahas, ditulis 'kursus/modul'.",
      "Modules it deals with, written 'course/module'.",
      examples: ["keamanan-digital/kata-sandi"]),
    "session.capacity": .init("Berapa orang yang muat.", "How many people there is room for."),
    "session.contact": .init(
      "Ke mana orang bertanya atau mendaftar.", "Whom to ask, or where to sign up.",
      examples: ["0812-0000-0000"]),
    "session.bring": .init(
      "Apa yang perlu dibawa peserta.", "What people are asked to bring.",
      examples: ["ponsel sendiri"]),
    "session.cancelled": .init(
      "true bila sosialisasi ini batal.", "true when the session does not take place."),
    "session.revision": .init(
      "Naikkan satu setiap kali jadwal atau tempat berubah, supaya kalender peserta ikut berubah.",
      "Add one whenever time or place changes, so that people's calendars change, too."),
  ]

  private static let attendance: [String: Self] = [
    "attendance.women": .init("Berapa perempuan yang hadir.", "How many women came."),
    "attendance.men": .init("Berapa laki-laki yang hadir.", "How many men came."),
    "attendance.undisclosed": .init(
      "Berapa yang hadir tanpa menyebut jenis kelamin.", "How many came who did not say."),
    "attendance.disability": .init(
      "Di antaranya, penyandang disabilitas.", "Of all who came, people with a disability."),
    "attendance.elderly": .init(
      "Di antaranya, berumur 60 tahun ke atas.", "Of all who came, people of 60 years and more."),
    "attendance.ratings": .init(
      "Berapa orang memberi nilai 1 (kurang) sampai 5 (sangat baik).",
      "How many people gave each mark, from 1 (poor) to 5 (very good)."),
    "attendance.ratings.*": .init(
      "Berapa orang memberi nilai ini.", "How many people gave this mark."),
  ]
}
