// What is wrong between the `---` lines at the head of a file.

extension DiagnosticRule {
  static let frontMatterKeyUnknown = DiagnosticRule(
    .frontMatter, .warning,
    Phrase("Kunci yang tidak dikenal di bagian awal", "Unknown key in the front matter"),
    why: Phrase(
      "Kunci yang salah eja diabaikan, dan yang berlaku adalah nilai bawaannya. Lama belajar, batas "
        + "lulus, atau batas waktu yang Anda tulis lalu tidak berpengaruh.",
      "A misspelt key is ignored and its default counts instead. The duration, pass mark or time limit "
        + "you wrote then has no effect."),
    remedy: Phrase(
      "Betulkan ejaannya menurut saran pada pesan itu, atau hapus barisnya.",
      "Correct its spelling as the message suggests, or remove the line."),
    wrong: .module(
      """
      ---
      title: Kata sandi
      minute: 45
      ---
      ## Membuat kata sandi {#membuat}

      Pakai empat kata acak.
      """),
    right: .module(
      """
      ---
      title: Kata sandi
      minutes: 45
      ---
      ## Membuat kata sandi {#membuat}

      Pakai empat kata acak.
      """))

  static let frontMatterNotClosed = DiagnosticRule(
    .frontMatter, .warning,
    Phrase("Bagian awal tidak ditutup", "Front matter that never closes"),
    why: Phrase(
      "Tanpa baris '---' yang kedua, semua keterangan di awal berkas dibaca sebagai isi pelajaran: "
        + "peserta melihatnya, dan program tidak memakainya.",
      "Without the second '---' line everything at the head of the file is read as text of the lesson: "
        + "learners see it, and the program does not use it."),
    remedy: Phrase(
      "Tulis baris '---' sesudah keterangan yang terakhir.",
      "Write a line '---' below the last of its keys."),
    wrong: .module(
      """
      ---
      title: Surel dinas
      minutes: 30

      ## Alamat surel {#alamat}

      Alamat surel Anda diberikan oleh Diskominfo.
      """),
    right: .module(
      """
      ---
      title: Surel dinas
      minutes: 30
      ---
      ## Alamat surel {#alamat}

      Alamat surel Anda diberikan oleh Diskominfo.
      """))

  static let frontMatterSyntax = DiagnosticRule(
    .frontMatter, .error,
    Phrase("Bagian awal tidak bisa dibaca", "Front matter that cannot be read"),
    why: Phrase(
      "Bagian awal ditulis dalam YAML. Satu baris yang tidak bisa dibaca membuat seluruh bagian awal "
        + "tidak dipakai.",
      "Front matter is YAML. One line that cannot be read makes all of it useless."),
    remedy: Phrase(
      "Tulis satu 'kunci: nilai' per baris, pakai spasi dan bukan tab, dan apit nilai yang memuat "
        + "titik dua dengan tanda petik.",
      "Write one 'key: value' per line, use spaces and not tabs, and put quotes around a value that "
        + "has a colon in it."),
    wrong: .module(
      """
      ---
      title: Keamanan: dasar-dasar
      ---
      Modul ini membantu Anda menjaga data warga.
      """),
    right: .module(
      """
      ---
      title: "Keamanan: dasar-dasar"
      ---
      Modul ini membantu Anda menjaga data warga.
      """))

  static let frontMatterValue = DiagnosticRule(
    .frontMatter, .error,
    Phrase("Nilai yang tidak cocok", "Value that does not fit"),
    why: Phrase(
      "Batas lulus, tanggal, atau nama yang tidak bisa dimengerti tidak boleh ditebak: tebakan yang "
        + "salah bisa meluluskan atau menggagalkan orang.",
      "A pass mark, a date or a name that cannot be understood must not be guessed: a wrong guess "
        + "could pass or fail people."),
    remedy: Phrase(
      "Ikuti bentuk yang disebut pesan itu, misalnya bilangan bulat dari 1 sampai 100 untuk 'pass'.",
      "Follow the form that the message names, such as a whole number from 1 to 100 for 'pass'."),
    wrong: .quiz(
      """
      ---
      title: Latihan
      pass: 110
      ---
      ## Bolehkah kode OTP dibagikan? {#bagi-otp}

      - [ ] Boleh
      - [x] Tidak boleh
      """),
    right: .quiz(
      """
      ---
      title: Latihan
      pass: 80
      ---
      ## Bolehkah kode OTP dibagikan? {#bagi-otp}

      - [ ] Boleh
      - [x] Tidak boleh
      """))

  static let quotesCurly = DiagnosticRule(
    .frontMatter, .warning,
    Phrase(
      "Sisa pengolah kata di bagian awal berkas", "Word-processor leftovers in the front matter"),
    why: Phrase(
      "Word dan Google Docs mengganti tanda petik lurus dengan yang lengkung, '---' dengan garis "
        + "panjang, dan spasi dengan tab. balai memahami maksudnya, tetapi YAML hanya mengenal yang "
        + "biasa; program lain akan membacanya sebagai bagian dari teks atau sebagai galat.",
      "Word and Google Docs turn straight quotes into curly ones, '---' into a long dash, and spaces "
        + "into tabs. balai knows what is meant, but YAML only knows the plain ones; other programs "
        + "would take them for text, or for an error."),
    remedy: Phrase(
      "Ganti dengan tanda petik lurus, baris '---', dan spasi biasa.",
      "Replace them with straight quotes, '---' lines and plain spaces."),
    mending: .quotes,
    wrong: .module(
      """
      ---
      title: “Surel dinas: aturan pakai”
      ---
      Pakai surel dinas hanya untuk urusan kantor.
      """),
    right: .module(
      """
      ---
      title: "Surel dinas: aturan pakai"
      ---
      Pakai surel dinas hanya untuk urusan kantor.
      """))

  static let notASurvey = DiagnosticRule(
    .frontMatter, .error,
    Phrase("Survei kursus yang bukan survei", "Survey of a course that is no survey"),
    why: Phrase(
      "Jawaban survei kursus dicatat tanpa nama dan tidak dinilai. Latihan atau ujian tidak bisa "
        + "diperlakukan begitu, jadi kuis lain tidak ditawarkan sebagai survei.",
      "Answers to the survey of a course are recorded without a name and not marked. That cannot be "
        + "done with practice or an exam, so another quiz is not offered as a survey."),
    remedy: Phrase(
      "Tulis 'kind: survey' di kuis itu. Bila ia memang latihan atau ujian, hapus 'survey' dari "
        + "course.md atau tunjuk kuis lain.",
      "Write 'kind: survey' in that quiz. If it is practice or an exam indeed, take 'survey' out of "
        + "course.md or point at another quiz."),
    wrong: survey(kind: "practice"), right: survey(kind: "survey"))

  private static func survey(kind: String) -> DiagnosticExample {
    .file(
      "Courses/contoh/course.md",
      """
      ---
      title: Contoh
      survey: contoh/kuis
      ---
      Kursus contoh.
      """
    ).with(
      "Courses/contoh/01-modul.md",
      """
      ---
      title: Modul
      ---
      Pakai empat kata acak.
      """
    ).with(
      "Quizzes/contoh/kuis.md",
      """
      ---
      title: Tanggapan
      kind: \(kind)
      ---
      ## Materi ini berguna. {#berguna .likert}

      - Tidak setuju
      - Setuju
      """)
  }

  static let referenceUnknown = DiagnosticRule(
    .frontMatter, .error,
    Phrase("Rujukan ke sesuatu yang tidak ada", "Reference to something that does not exist"),
    why: Phrase(
      "'quiz', 'pretest', 'exam', 'prerequisites', dan 'see' menghubungkan modul dengan kuisnya dan "
        + "soal dengan pelajarannya. Rujukan yang putus membuat modul tidak pernah selesai atau "
        + "peserta tidak tahu harus membaca apa.",
      "'quiz', 'pretest', 'exam', 'prerequisites' and 'see' tie modules to their quizzes and questions "
        + "to their lessons. When one is broken, a module can never be completed, or learners do not "
        + "know what to read."),
    remedy: Phrase(
      "Kuis: tulis folder dan nama berkasnya tanpa '.md', misalnya 'keamanan/ujian'. Modul: tulis "
        + "folder dan nama berkasnya tanpa nomor dan tanpa '.md', misalnya 'keamanan/kata-sandi'.",
      "A quiz: write its folder and its file name without '.md', for example 'security/exam'. A module: "
        + "write its folder and its file name without number and '.md', for example "
        + "'security/passwords'."),
    wrong: .module(
      """
      ---
      title: Kata sandi
      quiz: contoh/sandi
      ---
      Pakai empat kata acak.
      """
    ).with(
      "Quizzes/contoh/kata-sandi.md",
      """
      ## Bolehkah kata sandi dipakai bersama? {#berbagi}

      - [ ] Boleh
      - [x] Tidak boleh
      """),
    right: .module(
      """
      ---
      title: Kata sandi
      quiz: contoh/kata-sandi
      ---
      Pakai empat kata acak.
      """
    ).with(
      "Quizzes/contoh/kata-sandi.md",
      """
      ## Bolehkah kata sandi dipakai bersama? {#berbagi}

      - [ ] Boleh
      - [x] Tidak boleh
      """))
}
