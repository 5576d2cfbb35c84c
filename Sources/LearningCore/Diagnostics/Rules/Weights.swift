// What is wrong with the weights of answers.

extension DiagnosticRule {
  static let weightContradictsBox = DiagnosticRule(
    .answers, .error,
    Phrase("Kotak dan bobot yang bertentangan", "Box and weight that contradict each other"),
    why: Phrase(
      "'[x]' menandai kunci, dan kunci menambah nilai. '[ ]' menandai yang bukan kunci: bila peserta "
        + "memilih satu, ia boleh berbobot sebagian; bila beberapa, ia tidak menambah nilai.",
      "'[x]' marks a key, and keys earn marks. '[ ]' marks what is none: where one is chosen, it may "
        + "have a weight in part; where several are, it earns nothing."),
    remedy: Phrase(
      "Putuskan mana yang benar, kotaknya atau bobotnya, lalu ubah yang lain.",
      "Decide which is right, the box or the weight, and change the other."),
    wrong: .quiz(
      """
      ## Pukul berapa loket di contoh ini tutup? {#loket}

      - [x] 15.30
      - [ ] 15.00 {weight=100}
      """),
    right: .quiz(
      """
      ## Pukul berapa loket di contoh ini tutup? {#loket}

      - [x] 15.30
      - [ ] 15.00 {weight=50}
      """))

  static let weightMalformed = DiagnosticRule(
    .answers, .error,
    Phrase("Bobot yang tidak bisa dibaca", "Weight that cannot be read"),
    why: Phrase(
      "Bobot adalah persen dari nilai soal. Tanpa bobot yang terbaca, jawaban itu tidak bisa dinilai.",
      "A weight is a percentage of the question's marks. Without one that can be read, the answer "
        + "cannot be marked."),
    remedy: Phrase(
      "Tulis angka dari -100 sampai 100, paling banyak sembilan desimal.",
      "Write a number from -100 to 100, with nine decimals at most."),
    wrong: .quiz(
      """
      ## Siapa yang mengurus NIP? {#pengurus-nip}

      - [=] BKN
      - [=] BKPSDM {weight=setengah}
      """),
    right: .quiz(
      """
      ## Siapa yang mengurus NIP? {#pengurus-nip}

      - [=] BKN
      - [=] BKPSDM {weight=50}
      """))

  static let weightsIncomplete = DiagnosticRule(
    .answers, .warning,
    Phrase("Nilai penuh yang tidak bisa dicapai", "Full marks that cannot be reached"),
    why: Phrase(
      "Peserta yang menjawab sebaik mungkin pun kehilangan nilai. Moodle menolak soal seperti ini.",
      "Even those who answer as well as can be lose marks. Moodle refuses such a question."),
    remedy: Phrase(
      "Beri jawaban terbaik bobot 100, atau bagi 100 di antara semua kunci.",
      "Give the best answer a weight of 100, or share 100 among all keys."),
    source: "Moodle, qtype_multichoice (fractionsnomax, fractionsaddwrong)",
    wrong: .quiz(
      """
      ## Apa tanda pesan penipuan? (Pilih dua.) {#tanda-pesan}

      - [x] Mendesak {weight=50}
      - [x] Meminta OTP {weight=25}
      - [ ] Menyapa {weight=-50}
      """),
    right: .quiz(
      """
      ## Apa tanda pesan penipuan? (Pilih dua.) {#tanda-pesan}

      - [x] Mendesak {weight=50}
      - [x] Meminta OTP {weight=50}
      - [ ] Menyapa {weight=-50}
      """))
}
