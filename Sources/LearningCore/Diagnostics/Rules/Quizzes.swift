// What is wrong with a quiz, or with a question as a whole.

extension DiagnosticRule {
  static let attributeUnknown = DiagnosticRule(
    .quizzes, .warning,
    Phrase("Keterangan yang tidak dikenal pada judul soal", "Unknown attribute of a question"),
    why: Phrase(
      "Keterangan di dalam kurung kurawal yang salah eja diabaikan: soal yang mestinya bernilai dua "
        + "tetap bernilai satu.",
      "A misspelt attribute between the braces is ignored: a question that should count two points "
        + "still counts one."),
    remedy: Phrase(
      "Pakai yang dikenal: #penanda, points=…, see=…, tags=…, objective=…, allow=…, .multiple, .order, "
        + ".match, .likert, .open.",
      "Use those that are known: #id, points=…, see=…, tags=…, objective=…, allow=…, .multiple, .order, "
        + ".match, .likert, .open."),
    wrong: .quiz(
      """
      ## Bolehkah kode OTP dibagikan? {#bagi-otp point=2}

      - [ ] Boleh
      - [x] Tidak boleh
      """),
    right: .quiz(
      """
      ## Bolehkah kode OTP dibagikan? {#bagi-otp points=2}

      - [ ] Boleh
      - [x] Tidak boleh
      """))

  static let closeDateMissing = DiagnosticRule(
    .quizzes, .error,
    Phrase("Kuis tanpa tanggal tutup", "Quiz without a closing date"),
    why: Phrase(
      "Dengan 'feedback: after-close' pembahasan baru tampil sesudah kuis ditutup. Tanpa tanggal, "
        + "peserta tidak akan pernah melihatnya.",
      "With 'feedback: after-close' explanations appear once the quiz has closed. Without a date "
        + "learners would never see them."),
    remedy: Phrase(
      "Tambahkan hari terakhir kuis itu, misalnya 'closes: 2026-12-31'.",
      "Add the last day of the quiz, for example 'closes: 2026-12-31'."),
    wrong: .quiz(
      """
      ---
      title: Latihan
      feedback: after-close
      ---
      ## Bolehkah kode OTP dibagikan? {#bagi-otp}

      - [ ] Boleh
      - [x] Tidak boleh
      """),
    right: .quiz(
      """
      ---
      title: Latihan
      feedback: after-close
      closes: 2026-12-31
      ---
      ## Bolehkah kode OTP dibagikan? {#bagi-otp}

      - [ ] Boleh
      - [x] Tidak boleh
      """))

  static let drawTooLarge = DiagnosticRule(
    .quizzes, .error,
    Phrase(
      "Soal yang diambil lebih banyak daripada yang ada", "More questions drawn than there are"),
    why: Phrase(
      "'draw' meminta lebih banyak soal daripada isi berkas atau kelompoknya, jadi kuis itu tidak bisa "
        + "dimulai.",
      "'draw' asks for more questions than the file or pool holds, so the quiz cannot start."),
    remedy: Phrase(
      "Tambah soal, atau kecilkan angkanya.", "Write more questions, or make the number smaller."),
    wrong: .quiz(
      """
      ---
      title: Latihan
      draw: 5
      ---
      ## Bolehkah kode OTP dibagikan? {#bagi-otp}

      - [ ] Boleh
      - [x] Tidak boleh
      """),
    right: .quiz(
      """
      ---
      title: Latihan
      draw: 1
      ---
      ## Bolehkah kode OTP dibagikan? {#bagi-otp}

      - [ ] Boleh
      - [x] Tidak boleh
      """))

  static let explanationMissing = DiagnosticRule(
    .quizzes, .warning,
    Phrase("Soal ujian tanpa pembahasan", "Exam question without an explanation"),
    why: Phrase(
      "Peserta yang salah ingin tahu sebabnya, dan penguji perlu alasan tertulis bila kuncinya "
        + "dipertanyakan.",
      "Those who got it wrong want to know why, and examiners need a written reason when somebody "
        + "doubts the key."),
    remedy: Phrase(
      "Tulis sesudah pilihan terakhir mengapa kuncinya benar, atau beri pilihan '> alasan' di bawahnya.",
      "Say behind the last option why the key is right, or give options a '> reason' below them."),
    wrong: .quiz(
      """
      ---
      title: Ujian
      kind: exam
      ---
      ## Berapa angka NIP? {#angka-nip}

      - [x] 18
      - [ ] 16
      """),
    right: .quiz(
      """
      ---
      title: Ujian
      kind: exam
      ---
      ## Berapa angka NIP? {#angka-nip}

      - [x] 18
      - [ ] 16

      NIP tersusun dari tanggal lahir, bulan pengangkatan, jenis kelamin, dan nomor urut.
      """))

  static let feedbackOrphaned = DiagnosticRule(
    .quizzes, .warning,
    Phrase("Umpan balik yang terlepas dari pilihannya", "Feedback apart from its option"),
    why: Phrase(
      "Kutipan '>' tanpa lekukan tidak masuk ke pilihan di atasnya. Ia lalu tampil sebagai pembahasan "
        + "kepada semua peserta, juga yang memilih jawaban lain.",
      "A '>' quote without indentation is no part of the option above it. It is then shown as the "
        + "explanation to everybody, also to those who chose another answer."),
    remedy: Phrase(
      "Beri lekukan dua spasi di depan '>'. Bila itu memang pembahasan, hapus tanda '>'.",
      "Indent the '>' by two spaces. If it is meant as the explanation, remove the '>'."),
    wrong: .quiz(
      """
      ## Bolehkah kode OTP dibagikan? {#bagi-otp}

      - [ ] Boleh
        > Siapa pun yang memegang kode itu bisa masuk ke akun Anda.
      - [x] Tidak boleh
      > Benar: kode OTP hanya untuk Anda.
      """),
    right: .quiz(
      """
      ## Bolehkah kode OTP dibagikan? {#bagi-otp}

      - [ ] Boleh
        > Siapa pun yang memegang kode itu bisa masuk ke akun Anda.
      - [x] Tidak boleh
        > Benar: kode OTP hanya untuk Anda.
      """))

  static let poolUnknown = DiagnosticRule(
    .quizzes, .error,
    Phrase("Kelompok soal yang tidak ada", "Pool that does not exist"),
    why: Phrase(
      "'draw' menyebut kelompok yang tidak ada di berkas, jadi bagian kuis itu akan kosong.",
      "'draw' names a pool that the file does not have, so that part of the quiz would be empty."),
    remedy: Phrase(
      "Pakai penanda judul di atas soal-soalnya, atau sebuah kata dari 'tags=…'.",
      "Use the id of the heading above its questions, or a word of 'tags=…'."),
    wrong: .quiz(
      """
      ---
      title: Latihan
      draw: {kata-sandi: 1}
      ---
      # Kata sandi {#sandi}

      ## Manakah yang paling sulit ditebak? {#sulit-ditebak}

      - [ ] Tanggal lahir
      - [x] Empat kata acak
      """),
    right: .quiz(
      """
      ---
      title: Latihan
      draw: {sandi: 1}
      ---
      # Kata sandi {#sandi}

      ## Manakah yang paling sulit ditebak? {#sulit-ditebak}

      - [ ] Tanggal lahir
      - [x] Empat kata acak
      """))

  static let questionDefinedTwice = DiagnosticRule(
    .quizzes, .error,
    Phrase("Dua soal dengan penanda yang sama", "Two questions with the same id"),
    why: Phrase(
      "Nilai dicatat pada penanda soal. Dua soal dengan satu penanda tidak bisa dibedakan di catatan.",
      "Marks are recorded under the id of the question. Two questions with one id cannot be told apart "
        + "in the records."),
    remedy: Phrase("Beri soal yang kedua penanda lain.", "Give the second question another id."),
    wrong: .quiz(
      """
      ## Berapa angka NIP? {#nip}

      - [x] 18
      - [ ] 16

      ## Siapa yang menetapkan NIP? {#nip}

      - [x] BKN
      - [ ] BPS
      """),
    right: .quiz(
      """
      ## Berapa angka NIP? {#angka-nip}

      - [x] 18
      - [ ] 16

      ## Siapa yang menetapkan NIP? {#penetap-nip}

      - [x] BKN
      - [ ] BPS
      """))

  static let questionHasNoID = DiagnosticRule(
    .quizzes, .warning,
    Phrase("Soal ujian tanpa penanda", "Exam question without an id"),
    why: Phrase(
      "Tanpa penanda, nama soal dibuat dari kalimatnya. Begitu kalimat itu diperbaiki, soalnya menjadi "
        + "soal baru, dan hasil lama tidak lagi terhubung dengannya.",
      "Without an id the name of a question is made of its words. Mend the wording and it becomes a new "
        + "question, to which older results no longer belong."),
    remedy: Phrase(
      "Tambahkan '{#nama-singkat}' di akhir judulnya.",
      "Add '{#short-name}' at the end of its heading."),
    mending: .ids,
    wrong: .quiz(
      """
      ---
      title: Ujian
      kind: exam
      ---
      ## Siapa yang menetapkan NIP?

      - [x] BKN
      - [ ] BPS

      NIP ditetapkan oleh Badan Kepegawaian Negara (BKN).
      """),
    right: .quiz(
      """
      ---
      title: Ujian
      kind: exam
      ---
      ## Siapa yang menetapkan NIP? {#penetap-nip}

      - [x] BKN
      - [ ] BPS

      NIP ditetapkan oleh Badan Kepegawaian Negara (BKN).
      """))

  static let questionHasNoOptions = DiagnosticRule(
    .quizzes, .error,
    Phrase("Judul tanpa pilihan", "Heading without options"),
    why: Phrase(
      "Di dalam kuis setiap judul adalah soal atau kelompok soal. Judul yang bukan keduanya tidak "
        + "pernah ditanyakan.",
      "In a quiz every heading is a question or a pool. One that is neither is never asked."),
    remedy: Phrase(
      "Beri setiap pilihan kotak: '- [ ] teks', dan '- [x] teks' untuk kunci. Jawaban yang diketik "
        + "ditulis '- [=] teks'; jenis lain ditandai '{.order}', '{.match}', '{.likert}', atau "
        + "'{.open}' di akhir judul. Kelompok soal memakai judul setingkat lebih tinggi daripada soalnya.",
      "Give every option a box: '- [ ] text', and '- [x] text' for the key. An answer to type is "
        + "written '- [=] text'; other kinds have '{.order}', '{.match}', '{.likert}' or '{.open}' at "
        + "the end of the heading. The heading of a pool is one level above its questions."),
    wrong: .quiz(
      """
      ## Berapa angka NIP? {#angka-nip}

      - [x] 18
      - [ ] 16

      ## Siapa yang menetapkan NIP? {#penetap-nip}

      - BKN
      - BPS
      """),
    right: .quiz(
      """
      ## Berapa angka NIP? {#angka-nip}

      - [x] 18
      - [ ] 16

      ## Siapa yang menetapkan NIP? {#penetap-nip}

      - [x] BKN
      - [ ] BPS
      """))

  static let questionUnscored = DiagnosticRule(
    .quizzes, .warning,
    Phrase("Soal pendapat di kuis yang dinilai", "Question of opinion in a quiz that is marked"),
    why: Phrase(
      "Pendapat tidak bisa benar atau salah, jadi soal itu tidak menambah nilai. Peserta bisa mengira "
        + "jawabannya menentukan kelulusan.",
      "An opinion is neither right nor wrong, so it earns no marks. Learners may think that their answer "
        + "decides whether they pass."),
    remedy: Phrase(
      "Pindahkan soal itu ke kuis lain dengan 'kind: survey'.",
      "Move the question to another quiz, with 'kind: survey'."),
    wrong: .quiz(
      """
      ---
      title: Latihan
      pass: 70
      ---
      ## Bolehkah kode OTP dibagikan? {#bagi-otp}

      - [ ] Boleh
      - [x] Tidak boleh

      ## Seberapa yakin Anda menjaga kode OTP? {#yakin .likert}

      - Tidak yakin
      - Cukup yakin
      - Sangat yakin
      """),
    right: .quiz(
      """
      ---
      title: Evaluasi pelatihan
      kind: survey
      ---
      ## Seberapa yakin Anda menjaga kode OTP? {#yakin .likert}

      - Tidak yakin
      - Cukup yakin
      - Sangat yakin
      """))

  static let quizHasNoQuestions = DiagnosticRule(
    .quizzes, .error,
    Phrase("Kuis tanpa soal", "Quiz without questions"),
    why: Phrase(
      "Kuis yang kosong tidak bisa dikerjakan, jadi modul yang memakainya tidak pernah selesai.",
      "Nobody can take an empty quiz, so a module that uses it is never completed."),
    remedy: Phrase(
      "Tulis judul yang diikuti daftar '- [ ]' dan '- [x]'.",
      "Write a heading followed by a list of '- [ ]' and '- [x]'."),
    wrong: .quiz(
      """
      ---
      title: Latihan
      ---
      Soal akan ditulis minggu depan.
      """),
    right: .quiz(
      """
      ---
      title: Latihan
      ---
      ## Bolehkah kode OTP dibagikan? {#bagi-otp}

      - [ ] Boleh
      - [x] Tidak boleh
      """))
}
