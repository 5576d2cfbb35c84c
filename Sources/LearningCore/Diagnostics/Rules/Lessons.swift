// What is wrong with the text of modules and lessons.

extension DiagnosticRule {
  static let bulletFromWord = DiagnosticRule(
    .lessons, .warning,
    Phrase("Tanda butir dari pengolah kata", "Bullet from a word processor"),
    why: Phrase(
      "Tanda '•' yang ikut tersalin dari Word bukan tanda daftar di Markdown, jadi semua butirnya "
        + "menyatu menjadi satu paragraf.",
      "A '•' that was copied out of Word starts no list in Markdown, so all its items run together "
        + "into one paragraph."),
    remedy: Phrase(
      "Tulis '- ' di depan setiap butir.", "Write '- ' in front of every item."),
    mending: .bullets,
    wrong: .module(
      """
      # Meninggalkan meja

      Sebelum meninggalkan meja:

      • Kunci layar.
      • Simpan berkas di lemari.
      """),
    right: .module(
      """
      # Meninggalkan meja

      Sebelum meninggalkan meja:

      - Kunci layar.
      - Simpan berkas di lemari.
      """))

  static let headingEmpty = DiagnosticRule(
    .lessons, .warning,
    Phrase("Judul kosong", "Empty heading"),
    why: Phrase(
      "Hasil ekspor dari Google Docs dan Word sering memuat judul tanpa kata-kata. Judul seperti itu "
        + "dilewati, karena pelajaran tanpa nama tidak bisa dipilih.",
      "Exports from Google Docs and Word often have headings without any words. They are left out, "
        + "because a lesson without a name cannot be chosen."),
    remedy: Phrase(
      "Hapus baris itu, atau tulis judulnya.", "Remove the line, or write the heading."),
    mending: .headings,
    wrong: .module(
      """
      # Surel dinas

      ##

      ## Alamat surel {#alamat}

      Alamat surel Anda diberikan oleh Diskominfo.
      """),
    right: .module(
      """
      # Surel dinas

      ## Alamat surel {#alamat}

      Alamat surel Anda diberikan oleh Diskominfo.
      """))

  static let headingWithoutSpace = DiagnosticRule(
    .lessons, .warning,
    Phrase("Judul tanpa spasi sesudah '#'", "Heading without a space after '#'"),
    why: Phrase(
      "Tanpa spasi, Markdown membaca '##Judul' sebagai tulisan biasa. Pelajarannya lalu menempel pada "
        + "pelajaran di atasnya, dan di kuis soalnya hilang.",
      "Without the space Markdown reads '##Title' as plain text. The lesson then sticks to the one "
        + "above it, and in a quiz the question is lost."),
    remedy: Phrase("Beri satu spasi sesudah '#'.", "Put one space after the '#'."),
    mending: .headings,
    wrong: .module(
      """
      # Kata sandi

      ##Frasa sandi

      Pakai empat kata acak.
      """),
    right: .module(
      """
      # Kata sandi

      ## Frasa sandi

      Pakai empat kata acak.
      """))

  static let lessonEmpty = DiagnosticRule(
    .lessons, .warning,
    Phrase("Pelajaran kosong", "Empty lesson"),
    why: Phrase(
      "Setiap judul '##' membuka satu pelajaran. Pelajaran tanpa isi tetap harus dibuka peserta agar "
        + "modulnya selesai.",
      "Every '##' heading opens a lesson. Learners must still visit one with nothing in it before "
        + "their module is complete."),
    remedy: Phrase(
      "Isi pelajaran itu, atau hapus judulnya. Bila judul itu hanya membagi bab, pakai '###'.",
      "Write the lesson, or remove its heading. If it only divides a chapter, use '###'."),
    wrong: .module(
      """
      # Surel dinas

      ## Alamat surel {#alamat}

      Alamat surel Anda diberikan oleh Diskominfo.

      ## Kata sandi surel {#sandi}
      """),
    right: .module(
      """
      # Surel dinas

      ## Alamat surel {#alamat}

      Alamat surel Anda diberikan oleh Diskominfo.

      ## Kata sandi surel {#sandi}

      Ganti kata sandi awal pada hari pertama.
      """))

  static let moduleTooLong = DiagnosticRule(
    .lessons, .warning,
    Phrase("Modul lebih panjang daripada waktunya", "Module longer than its minutes"),
    why: Phrase(
      "'minutes' menjadi jam pelajaran (JP) yang tercatat. Membaca saja sudah memerlukan waktu lebih "
        + "lama daripada yang diakui; kami menghitung 200 kata per menit.",
      "'minutes' become the training hours (JP) on record. Reading alone takes longer than what is "
        + "credited; we reckon with 200 words a minute."),
    remedy: Phrase(
      "Naikkan 'minutes', atau bagi isinya menjadi dua modul.",
      "Raise 'minutes', or split the text into two modules."),
    source:
      "Brysbaert, M. (2019). How many words do we read per minute? A review and meta-analysis "
      + "of reading rate. Journal of Memory and Language, 109.",
    wrong: .module("---\ntitle: Mengenali pesan penipuan\nminutes: 1\n---\n" + longLesson),
    right: .module("---\ntitle: Mengenali pesan penipuan\nminutes: 15\n---\n" + longLesson))

  /// More than one minute of reading.
  private static let longLesson = """
    Penipu jarang meretas komputer. Lebih sering mereka meretas kepercayaan: mereka menyamar sebagai
    atasan, petugas bank, kurir paket, atau kantor pajak, lalu meminta sesuatu yang mendesak. Pesan
    seperti itu disebut phishing. Ia datang lewat surel, SMS, WhatsApp, media sosial, bahkan telepon.

    Perhatikan empat tanda. Pertama, pesan itu mendesak: akun akan diblokir hari ini, paket akan
    dikembalikan, atau hadiah akan hangus. Orang yang tergesa-gesa tidak sempat memeriksa. Kedua,
    alamat pengirimnya aneh. Surel dari instansi pemerintah memakai domain go.id; alamat yang mirip
    tetapi berakhiran lain patut dicurigai. Ketiga, tautannya menuju tempat yang tidak sesuai dengan
    tulisannya. Arahkan penunjuk ke tautan, tanpa menekannya, untuk melihat alamat yang sebenarnya.
    Keempat, pesan itu meminta rahasia: kata sandi, PIN, atau kode OTP.

    Bila ragu, berhenti dahulu. Jangan menekan tautan, jangan membuka lampiran, dan jangan membalas.
    Hubungi pengirimnya lewat jalur lain yang sudah Anda kenal, misalnya nomor telepon kantor yang
    tercantum di situs resmi. Jangan memakai nomor yang tertulis di dalam pesan itu.

    Bila Anda telanjur menekan tautan atau mengisi kata sandi, segera ganti kata sandi itu dari
    perangkat lain, lalu laporkan kepada pengelola keamanan informasi di instansi Anda. Melapor cepat
    lebih baik daripada diam karena malu: satu laporan bisa menyelamatkan seluruh kantor. Simpan juga
    pesannya sebagai bukti, sebab alamat pengirim dan waktu kirimnya membantu petugas melacak asalnya.
    """

  static let nestingTooDeep = DiagnosticRule(
    .lessons, .warning,
    Phrase("Kutipan atau daftar yang bertumpuk terlalu dalam", "Quotes or lists nested too deep"),
    why: Phrase(
      "Lebih dari \(Block.nestingLimit) tingkat tidak bisa ditampilkan di layar mana pun. Biasanya itu "
        + "sisa surel yang diteruskan berkali-kali. Kata-katanya tetap tampil, tumpukannya tidak.",
      "No screen can show more than \(Block.nestingLimit) levels. Mostly they are left from e-mail that "
        + "was forwarded many times. The words are kept, the nesting is not."),
    remedy: Phrase(
      "Kurangi tanda '>' atau lekukan di depan baris itu.",
      "Use fewer '>' signs or less indentation in front of the line."),
    wrong: .module(
      """
      # Meneruskan surel

      >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Mohon segera ditindaklanjuti.
      """),
    right: .module(
      """
      # Meneruskan surel

      > Mohon segera ditindaklanjuti.
      """))

  static let objectiveUnknown = DiagnosticRule(
    .lessons, .warning,
    Phrase("Soal menyebut tujuan yang tidak ada", "Question names an unknown objective"),
    why: Phrase(
      "'objective=…' menghubungkan soal dengan tujuan modul. Bila penandanya salah eja, tujuan itu "
        + "tampak belum diuji.",
      "'objective=…' ties a question to an objective of its module. When the id is misspelt, that "
        + "objective seems never to be checked."),
    remedy: Phrase(
      "Betulkan penandanya, atau tambahkan 'penanda: kalimat tujuan' di bawah 'objectives' pada modul.",
      "Correct the id, or add 'id: what the learner can do' under 'objectives' of the module."),
    wrong: .quiz(
      """
      ## Manakah yang paling sulit ditebak? {#sulit-ditebak objective=frase-sandi}

      - [ ] Tanggal lahir
      - [x] Empat kata acak
      """
    ).with("Courses/contoh/01-modul.md", moduleWithOneObjective),
    right: .quiz(
      """
      ## Manakah yang paling sulit ditebak? {#sulit-ditebak objective=frasa-sandi}

      - [ ] Tanggal lahir
      - [x] Empat kata acak
      """
    ).with("Courses/contoh/01-modul.md", moduleWithOneObjective))

  private static let moduleWithOneObjective = """
    ---
    title: Kata sandi
    quiz: contoh/kuis
    objectives:
      - frasa-sandi: membuat frasa sandi yang panjang
    ---
    Pakai empat kata acak.
    """

  static let objectiveWithoutQuestion = DiagnosticRule(
    .lessons, .warning,
    Phrase("Tujuan yang tidak diuji soal mana pun", "Objective that no question checks"),
    why: Phrase(
      "Tujuan menjanjikan apa yang bisa dilakukan peserta sesudah modul. Tanpa soal, tidak ada yang "
        + "tahu apakah janji itu terpenuhi.",
      "An objective promises what learners can do after the module. Without a question nobody knows "
        + "whether the promise is kept."),
    remedy: Phrase(
      "Tulis soal untuk tujuan itu dan tandai dengan 'objective=…', atau hapus tujuannya. Kuis yang "
        + "soalnya tidak menyebut tujuan dianggap menguji seluruh modul.",
      "Write a question for it and mark that with 'objective=…', or remove the objective. A quiz whose "
        + "questions name no objective counts as checking the whole module."),
    wrong: .module(
      """
      ---
      title: Kata sandi
      quiz: contoh/kuis
      objectives:
        - frasa-sandi: membuat frasa sandi yang panjang
        - kode-otp: menjaga kode OTP
      ---
      Pakai empat kata acak, dan jangan berbagi kode OTP.
      """
    ).with("Quizzes/contoh/kuis.md", quizOnPassphrases),
    right: .module(
      """
      ---
      title: Kata sandi
      quiz: contoh/kuis
      objectives:
        - frasa-sandi: membuat frasa sandi yang panjang
      ---
      Pakai empat kata acak, dan jangan berbagi kode OTP.
      """
    ).with("Quizzes/contoh/kuis.md", quizOnPassphrases))

  private static let quizOnPassphrases = """
    ## Manakah yang paling sulit ditebak? {#sulit-ditebak objective=frasa-sandi}

    - [ ] Tanggal lahir
    - [x] Empat kata acak
    """

  static let tableTooWide = DiagnosticRule(
    .lessons, .warning,
    Phrase("Tabel lebih lebar daripada layar", "Table wider than the screen"),
    why: Phrase(
      "Terminal sering hanya 80 kolom, dan layar ponsel lebih sempit lagi. Kata terpanjang di setiap "
        + "kolom tabel ini bersama-sama sudah lebih lebar daripada itu.",
      "A terminal often has only 80 columns, and a telephone has fewer. The longest words of this "
        + "table's columns together are wider than that."),
    remedy: Phrase(
      "Tukar baris dengan kolom, buang kolom yang tidak perlu, atau pecah menjadi dua tabel.",
      "Swap rows and columns, leave out columns nobody needs, or make two tables of it."),
    wrong: .module(
      """
      # Permohonan surel dinas

      | Kecamatan | Januari | Februari | Maret | April | Mei | Juni | Juli | Agustus | September |
      |-----------|--------:|---------:|------:|------:|----:|-----:|-----:|--------:|----------:|
      | Utara     |      12 |        9 |    14 |    11 |   8 |   10 |   13 |       7 |         9 |
      | Selatan   |       8 |       11 |    10 |     9 |  12 |    7 |    9 |      10 |         8 |
      """),
    right: .module(
      """
      # Permohonan surel dinas

      | Bulan     | Utara | Selatan |
      |-----------|------:|--------:|
      | Januari   |    12 |       8 |
      | Februari  |     9 |      11 |
      | Maret     |    14 |      10 |
      | April     |    11 |       9 |
      | Mei       |     8 |      12 |
      | Juni      |    10 |       7 |
      | Juli      |    13 |       9 |
      | Agustus   |     7 |      10 |
      | September |     9 |       8 |
      """))
}
