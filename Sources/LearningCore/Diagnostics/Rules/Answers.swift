// What is wrong with the options of a question, or with what it accepts.

extension DiagnosticRule {
  static let answerKindsMixed = DiagnosticRule(
    .answers, .error,
    Phrase("Pilihan dan isian dalam satu soal", "Options and typed answers in one question"),
    why: Phrase(
      "'[x]' berarti peserta memilih, '[=]' berarti peserta mengetik. Satu soal tidak bisa keduanya.",
      "'[x]' means that learners choose, '[=]' that they type. One question cannot be both."),
    remedy: Phrase(
      "Pakai '[ ]' dan '[x]' untuk soal pilihan, atau hanya '[=]' untuk soal isian.",
      "Use '[ ]' and '[x]' for a choice, or only '[=]' for an answer to type."),
    wrong: .quiz(
      """
      ## Apa kepanjangan OTP? {#otp}

      - [=] one-time password
      - [ ] office telephone
      """),
    right: .quiz(
      """
      ## Apa kepanjangan OTP? {#otp}

      - [=] one-time password
      - [=] one time password
      """))

  static let answerPatternInvalid = DiagnosticRule(
    .answers, .error,
    Phrase("Pola jawaban yang tidak bisa dibaca", "Answer pattern that cannot be read"),
    why: Phrase(
      "Jawaban di antara dua garis miring adalah ekspresi reguler. Bila tidak bisa dibaca, tidak ada "
        + "jawaban yang bisa dicocokkan dengannya. Yang bisa dipakai adalah yang selalu cepat dicocokkan: "
        + "huruf, '.', '[a-z]', '(a|b)', '*', '+', '?', '{2,3}', '\\d', '\\w', '\\s', '\\b'.",
      "An answer between two slashes is a regular expression. When it cannot be read, no answer can be "
        + "compared with it. It can use what is always matched quickly: letters, '.', '[a-z]', '(a|b)', "
        + "'*', '+', '?', '{2,3}', '\\d', '\\w', '\\s', '\\b'."),
    remedy: Phrase(
      "Betulkan polanya, misalnya tutup kurungnya, atau hapus garis miringnya bila maksudnya kata "
        + "biasa. Tulis beberapa jawaban di baris sendiri-sendiri bila polanya menjadi rumit.",
      "Mend the pattern, for example close its bracket, or remove the slashes if plain words are "
        + "meant. Write several answers on lines of their own where the pattern grows complicated."),
    wrong: .quiz(
      """
      ## Badan mana yang menangani keamanan siber di Indonesia? {#badan-siber}

      - [=] /BSSN|Badan Siber (dan Sandi Negara/
      """),
    right: .quiz(
      """
      ## Badan mana yang menangani keamanan siber di Indonesia? {#badan-siber}

      - [=] /BSSN|Badan Siber (dan|&) Sandi Negara/
      """))

  static let numberUnclear = DiagnosticRule(
    .answers, .warning,
    Phrase("Angka yang bisa dibaca dua cara", "Number that can be read in two ways"),
    why: Phrase(
      "'1.500' berarti seribu lima ratus bagi sebagian orang dan satu setengah bagi yang lain; balai "
        + "membacanya sebagai 1,5. Angka dengan satuan, seperti '45 kg', dicocokkan sebagai kata, "
        + "sehingga '45' saja dianggap salah.",
      "'1.500' is fifteen hundred to some and one and a half to others; balai reads it as 1.5. A number "
        + "with a unit, such as '45 kg', is compared as words, so that '45' alone is wrong."),
    remedy: Phrase(
      "Tulis ribuan tanpa titik (1500), pecahan tanpa nol di belakang (1,5), dan satuannya di "
        + "pokok soal.",
      "Write thousands without a mark (1500), fractions without zeros behind (1.5), and the unit in "
        + "the stem."),
    wrong: .quiz(
      """
      ## Berapa rupiah biaya meterai pada contoh ini? {#meterai}

      - [=] 10.000
      """),
    right: .quiz(
      """
      ## Berapa rupiah biaya meterai pada contoh ini? {#meterai}

      - [=] 10000
      """))

  static let boxMalformed = DiagnosticRule(
    .answers, .warning,
    Phrase("Kotak pilihan yang hampir benar", "Answer box that is nearly right"),
    why: Phrase(
      "Kami menebak maksud Anda, tetapi program Markdown lain tidak melihat kotak di sana. Pada soal, "
        + "tebakan yang salah mengubah kunci.",
      "We guess what you mean, but other Markdown programs see no box there. In a question a wrong guess "
        + "changes the key."),
    remedy: Phrase(
      "Tulis '- [ ] teks' atau '- [x] teks', dengan satu spasi sesudah '-' dan satu sesudah kurung.",
      "Write '- [ ] text' or '- [x] text', with one space after the '-' and one after the bracket."),
    mending: .boxes,
    wrong: .quiz(
      """
      ## Bolehkah kode OTP dibagikan? {#bagi-otp}

      - [ ] Boleh
      - [x]Tidak boleh
      """),
    right: .quiz(
      """
      ## Bolehkah kode OTP dibagikan? {#bagi-otp}

      - [ ] Boleh
      - [x] Tidak boleh
      """))

  static let gapEmpty = DiagnosticRule(
    .answers, .error,
    Phrase("Isian tanpa jawaban", "Gap without an answer"),
    why: Phrase(
      "Isian yang tidak punya jawaban tidak bisa dijawab dengan benar oleh siapa pun.",
      "Nobody can fill a gap rightly when it has no answer."),
    remedy: Phrase(
      "Tulis jawabannya di antara kurung: '[[jawaban]]', atau '[[jawaban|jawaban lain]]'.",
      "Write the answer between the brackets: '[[answer]]', or '[[answer|another]]'."),
    wrong: .quiz(
      """
      ## Lengkapi kalimat ini {#lengkapi}

      NIP terdiri atas [[18|delapan belas]] angka dan ditetapkan oleh [[]].
      """),
    right: .quiz(
      """
      ## Lengkapi kalimat ini {#lengkapi}

      NIP terdiri atas [[18|delapan belas]] angka dan ditetapkan oleh [[BKN]].
      """))

  static let listMissing = DiagnosticRule(
    .answers, .error,
    Phrase("Soal urutan atau skala tanpa daftar", "Ordering or scale without a list"),
    why: Phrase(
      "Soal '{.order}' memerlukan langkah untuk diurutkan, dan soal '{.likert}' memerlukan pilihan dari "
        + "satu ujung ke ujung lain. Keduanya ditulis sebagai daftar.",
      "An '{.order}' question needs steps to put in order, and a '{.likert}' question options from one "
        + "end to the other. Both are written as a list."),
    remedy: Phrase(
      "Tulis 2 sampai 16 langkah sebagai daftar bernomor dalam urutan yang benar; untuk skala, 2 "
        + "sampai 11 pilihan sebagai daftar '- '.",
      "Write 2 to 16 steps as a numbered list in the right order; for a scale, 2 to 11 options as a "
        + "list of '- '."),
    wrong: .quiz(
      """
      ## Urutkan langkah menanggapi pesan penipuan {#langkah .order}

      Jangan menekan tautan, ganti kata sandi, laporkan kepada pengelola keamanan.
      """),
    right: .quiz(
      """
      ## Urutkan langkah sesudah telanjur menekan tautan penipuan {#langkah .order}

      1. Putuskan sambungan internet.
      2. Ganti kata sandi dari perangkat lain.
      3. Simpan pesannya sebagai bukti dalam laporan.
      """))

  static let matchingTableMalformed = DiagnosticRule(
    .answers, .error,
    Phrase("Tabel pasangan yang tidak lengkap", "Table of pairs that is not complete"),
    why: Phrase(
      "Setiap pernyataan memerlukan tepat satu pasangan. Baris tanpa pasangan tidak bisa dijawab.",
      "Every prompt needs exactly one match. A row without one cannot be answered."),
    remedy: Phrase(
      "Pakai dua kolom: pernyataan dan pasangannya. Baris yang kolom pertamanya kosong adalah pengecoh.",
      "Use two columns: a prompt and its match. A row whose first column is empty is a distractor."),
    wrong: .quiz(
      """
      ## Pasangkan instansi dengan tugasnya {#tugas .match}

      | Instansi | Tugas                 |
      |----------|-----------------------|
      | BKN      | Kepegawaian           |
      | BSSN     |                       |
      |          | Statistik             |
      """),
    right: .quiz(
      """
      ## Pasangkan instansi dengan tugasnya {#tugas .match}

      | Instansi | Tugas                 |
      |----------|-----------------------|
      | BKN      | Kepegawaian           |
      | BSSN     | Keamanan siber        |
      |          | Statistik             |
      """))

  static let matchingTableMissing = DiagnosticRule(
    .answers, .error,
    Phrase("Soal pasangan tanpa tabel", "Matching question without a table"),
    why: Phrase(
      "Soal '{.match}' mengambil pernyataan dan pasangannya dari tabel. Tanpa tabel tidak ada yang bisa "
        + "dipasangkan.",
      "A '{.match}' question takes its prompts and their matches from a table. Without one there is "
        + "nothing to match."),
    remedy: Phrase(
      "Tulis tabel dua kolom: pernyataan di kiri, pasangannya di kanan.",
      "Write a table of two columns: the prompt on the left, its match on the right."),
    wrong: .quiz(
      """
      ## Pasangkan instansi dengan tugasnya {#tugas .match}

      - BKN: kepegawaian
      - BSSN: keamanan siber
      """),
    right: .quiz(
      """
      ## Pasangkan instansi dengan tugasnya {#tugas .match}

      | Instansi | Tugas          |
      |----------|----------------|
      | BKN      | Kepegawaian    |
      | BSSN     | Keamanan siber |
      """))

  static let optionDefinedTwice = DiagnosticRule(
    .answers, .error,
    Phrase("Dua pilihan yang sama", "Two options that are the same"),
    why: Phrase(
      "Peserta tidak bisa membedakan dua pilihan yang berbunyi sama. Bila salah satunya kunci, jawaban "
        + "yang benar bisa dinilai salah.",
      "Nobody can tell two options apart that say the same. If one of them is the key, a right answer "
        + "may be marked wrong."),
    remedy: Phrase("Ubah atau hapus salah satunya.", "Change or remove one of them."),
    wrong: .quiz(
      """
      ## Berapa angka NIP? {#angka-nip}

      - [x] 18
      - [ ] 16
      - [ ] 16
      """),
    right: .quiz(
      """
      ## Berapa angka NIP? {#angka-nip}

      - [x] 18
      - [ ] 16
      - [ ] 12
      """))

  static let optionHasNoBox = DiagnosticRule(
    .answers, .warning,
    Phrase("Pilihan tanpa kotak", "Option without a box"),
    why: Phrase(
      "Butir tanpa kotak di tengah daftar pilihan dianggap pengecoh. Bila ia sebenarnya kunci atau "
        + "pembahasan, soalnya menjadi salah.",
      "An item without a box among the options is taken for a distractor. If it was meant as a key or an "
        + "explanation, the question is wrong."),
    remedy: Phrase(
      "Tulis '- [ ]' atau '- [x]' di depannya, atau pindahkan ke bawah sebagai pembahasan.",
      "Write '- [ ]' or '- [x]' in front of it, or move it below as an explanation."),
    wrong: .quiz(
      """
      ## Berapa angka NIP? {#angka-nip}

      - [x] 18
      - [ ] 16
      - 12
      """),
    right: .quiz(
      """
      ## Berapa angka NIP? {#angka-nip}

      - [x] 18
      - [ ] 16
      - [ ] 12
      """))

  static let questionHasNoKey = DiagnosticRule(
    .answers, .error,
    Phrase("Soal tanpa kunci", "Question without a key"),
    why: Phrase(
      "Tanpa kunci semua jawaban salah. Tanda 'x' mudah hilang ketika soal disalin atau diterjemahkan.",
      "Without a key every answer is wrong. An 'x' is easily lost when questions are copied or "
        + "translated."),
    remedy: Phrase(
      "Tandai pilihan yang benar dengan '- [x]'.", "Mark the right option with '- [x]'."),
    wrong: .quiz(
      """
      ## Berapa angka NIP? {#angka-nip}

      - [ ] 18
      - [ ] 16
      """),
    right: .quiz(
      """
      ## Berapa angka NIP? {#angka-nip}

      - [x] 18
      - [ ] 16
      """))

  static let questionHasOneOption = DiagnosticRule(
    .answers, .error,
    Phrase("Soal dengan satu pilihan saja", "Question with a single option"),
    why: Phrase(
      "Dengan satu pilihan tidak ada yang dipilih, dan semua orang menjawab benar.",
      "With one option there is nothing to choose, and everybody is right."),
    remedy: Phrase(
      "Tambahkan sedikitnya satu pengecoh: '- [ ] teks'. Untuk jawaban yang diketik, pakai '- [=] teks'.",
      "Add at least one distractor: '- [ ] text'. For an answer to type, use '- [=] text'."),
    wrong: .quiz(
      """
      ## Berapa angka NIP? {#angka-nip}

      - [x] 18
      """),
    right: .quiz(
      """
      ## Berapa angka NIP? {#angka-nip}

      - [=] 18
      """))

  static let questionHasTooManyOptions = DiagnosticRule(
    .answers, .error,
    Phrase("Pilihan terlalu banyak", "Too many options"),
    why: Phrase(
      "Lebih dari \(Choice.limit) pilihan hampir selalu berarti judul soal berikutnya kehilangan tanda "
        + "'#', sehingga pilihan dua soal menjadi satu daftar.",
      "More than \(Choice.limit) options nearly always mean that the next question's heading has lost "
        + "its '#', so the options of two questions became one list."),
    remedy: Phrase(
      "Cari judul yang hilang di tengah daftar pilihan, dan tulis lagi tanda '#' di depannya.",
      "Look for the lost heading among the options, and put its '#' back."),
    wrong: .quiz(
      """
      ## Hari apa saja kantor buka? {#hari-buka}

      - [x] Senin
      - [x] Selasa
      - [x] Rabu
      - [x] Kamis
      - [x] Jumat
      - [ ] Sabtu
      - [ ] Minggu

      Bulan apa saja yang berhari 30?

      - [x] April
      - [x] Juni
      - [ ] Juli
      - [ ] Agustus
      - [x] September

      Apa saja warna bendera Indonesia?

      - [x] Merah
      - [ ] Kuning
      - [ ] Hijau
      - [ ] Biru
      - [x] Putih
      """),
    right: .quiz(
      """
      ## Hari apa saja kantor buka? {#hari-buka}

      - [x] Senin
      - [x] Selasa
      - [x] Rabu
      - [x] Kamis
      - [x] Jumat
      - [ ] Sabtu
      - [ ] Minggu

      ## Bulan apa saja yang berhari 30? {#bulan}

      - [x] April
      - [x] Juni
      - [ ] Juli
      - [ ] Agustus
      - [x] September

      ## Apa saja warna bendera Indonesia? {#bendera}

      - [x] Merah
      - [ ] Kuning
      - [ ] Hijau
      - [ ] Biru
      - [x] Putih
      """))
}
