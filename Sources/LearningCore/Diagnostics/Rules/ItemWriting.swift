// What could be better about a question that is right as it stands.

extension DiagnosticRule {
  static let absoluteWordsInDistractors = DiagnosticRule(
    .itemWriting, .warning,
    Phrase("Kata mutlak hanya di pengecoh", "Absolute words in distractors alone"),
    why: Phrase(
      "Pernyataan dengan 'selalu', 'pasti', atau 'tidak pernah' jarang benar. Peserta yang tahu "
        + "kebiasaan itu mencoretnya tanpa memahami bahannya.",
      "Statements with 'always', 'never' or 'certainly' are seldom true. Those who know the habit rule "
        + "them out without understanding the subject."),
    remedy: Phrase(
      "Hapus kata mutlak dari pengecoh, atau tulis pengecoh dari kekeliruan yang benar-benar terjadi.",
      "Take absolute words out of the distractors, or make distractors of mistakes people really make."
    ),
    source: guidelines,
    wrong: .quiz(
      """
      ## Apa ciri kata sandi yang baik? {#ciri}

      - [ ] Selalu memuat tanggal lahir
      - [x] Panjang dan tidak dipakai di tempat lain
      - [ ] Tidak pernah lebih dari enam huruf
      """),
    right: .quiz(
      """
      ## Apa ciri kata sandi yang baik? {#ciri}

      - [ ] Memuat tanggal lahir agar mudah diingat
      - [x] Panjang dan tidak dipakai di tempat lain
      - [ ] Pendek supaya cepat diketik
      """))

  static let allKeys = DiagnosticRule(
    .itemWriting, .warning,
    Phrase("Semua pilihan adalah kunci", "Every option is a key"),
    why: Phrase(
      "Siapa yang mencentang semuanya pasti benar, jadi soal itu tidak membedakan yang paham dan yang "
        + "tidak. Sering kali tanda 'x' hanya salah letak.",
      "Whoever ticks everything is right, so the question tells nothing about what people know. Often "
        + "an 'x' is merely in the wrong place."),
    remedy: Phrase(
      "Tambahkan pengecoh, atau hapus 'x' dari pilihan yang salah.",
      "Add a distractor, or remove the 'x' from options that are wrong."),
    wrong: .quiz(
      """
      ## Apa saja yang perlu dikunci ketika Anda meninggalkan meja? {#kunci}

      - [x] Layar komputer
      - [x] Lemari arsip
      """),
    right: .quiz(
      """
      ## Apa saja yang perlu dikunci ketika Anda meninggalkan meja? {#kunci}

      - [x] Layar komputer
      - [x] Lemari arsip
      - [ ] Tempat sampah
      """))

  static let allOrNoneOption = DiagnosticRule(
    .itemWriting, .warning,
    Phrase("'Semua benar' di soal yang diacak", "'All of the above' in a shuffled question"),
    why: Phrase(
      "Bila urutan diacak, tidak ada lagi yang 'di atas', dan 'A dan B' menunjuk pilihan yang lain. "
        + "Lagi pula, siapa yang mengenali dua kunci langsung tahu jawabannya.",
      "When the order is shuffled nothing is 'above', and 'A and B' point at other options. Besides, "
        + "whoever recognises two keys knows the answer at once."),
    remedy: Phrase(
      "Tandai semua jawaban yang benar dengan '[x]' dan minta peserta memilih semua yang benar, atau "
        + "ganti dengan pengecoh lain.",
      "Mark every right answer with '[x]' and ask for all of them, or put another distractor in its "
        + "place."),
    source: guidelines,
    wrong: .quiz(
      """
      ---
      title: Latihan
      shuffle: [options]
      ---
      ## Apa tanda pesan penipuan? {#tanda}

      - [ ] Mendesak Anda untuk segera bertindak
      - [ ] Meminta kode OTP
      - [x] Semua jawaban benar
      """),
    right: .quiz(
      """
      ---
      title: Latihan
      shuffle: [options]
      ---
      ## Apa saja tanda pesan penipuan? {#tanda}

      - [x] Mendesak Anda untuk segera bertindak
      - [x] Meminta kode OTP
      - [ ] Menyebut nomor telepon kantor yang tercantum di situs resmi
      """))

  static let doubleQuestion = DiagnosticRule(
    .itemWriting, .warning,
    Phrase("Dua pertanyaan dalam satu soal", "Two questions in one"),
    why: Phrase(
      "Dari satu jawaban yang salah tidak kelihatan bagian mana yang belum dipahami, dan setengah benar "
        + "dinilai salah.",
      "One wrong answer does not show which half was not understood, and half right is marked wrong."
    ),
    remedy: Phrase("Pecah menjadi dua soal.", "Make two questions of it."),
    source: guidelines,
    wrong: .quiz(
      """
      ## Siapa yang menetapkan NIP dan berapa angkanya? {#nip}

      - [ ] BPS, 16
      - [x] BKN, 18
      """),
    right: .quiz(
      """
      ## Siapa yang menetapkan NIP? {#penetap-nip}

      - [ ] BPS
      - [x] BKN

      ## Berapa angka NIP? {#angka-nip}

      - [ ] 16
      - [x] 18
      """))

  static let grammarGivesKeyAway = DiagnosticRule(
    .itemWriting, .warning,
    Phrase("Bahasa soal membocorkan kunci", "Wording that gives the key away"),
    why: Phrase(
      "Bila hanya kunci yang mengulang kata dari soalnya, atau hanya kunci yang cocok dengan 'a' atau "
        + "'an' di akhir soal berbahasa Inggris, jawabannya bisa ditebak dari bahasanya saja.",
      "When only the key repeats a word of the question, or only the key fits an 'a' or 'an' at the end "
        + "of it, the answer can be guessed from the language alone."),
    remedy: Phrase(
      "Pakai kata lain di kunci, atau kata yang sama juga di sebuah pengecoh. Di soal berbahasa Inggris "
        + "tulis 'a/an'.",
      "Use another word in the key, or the same one in a distractor as well. Write 'a/an' at the end of "
        + "an English question."),
    source: guidelines,
    wrong: .quiz(
      """
      ## Apa guna cadangan data kependudukan? {#cadangan}

      - [ ] Mempercepat sambungan internet
      - [x] Memulihkan layanan kependudukan sesudah bencana
      - [ ] Menghemat listrik di ruang server
      """),
    right: .quiz(
      """
      ## Apa guna cadangan data kependudukan? {#cadangan}

      - [ ] Mempercepat sambungan internet
      - [x] Memulihkan layanan sesudah bencana
      - [ ] Menghemat listrik di ruang server
      """))

  static let keyPositionBias = DiagnosticRule(
    .itemWriting, .warning,
    Phrase("Kunci terlalu sering di tempat yang sama", "Key too often in the same place"),
    why: Phrase(
      "Peserta cepat melihat pola, dan siapa yang selalu memilih urutan itu ikut lulus. Pesan ini muncul "
        + "bila sedikitnya sepuluh soal punya jumlah pilihan yang sama, tiga atau lebih, dan letak "
        + "kuncinya hampir tidak mungkin kebetulan (kurang dari 1 persen).",
      "Patterns are soon noticed, and whoever always takes that place passes too. The message appears "
        + "when at least ten questions have the same number of options, three or more, and the places of "
        + "their keys are hardly chance (less than 1 percent)."),
    remedy: Phrase(
      "Tulis 'shuffle: [options]' di bagian awal, atau sebarkan letak kuncinya.",
      "Write 'shuffle: [options]' in the front matter, or spread the keys."),
    source: guidelines,
    wrong: .quiz("---\ntitle: Latihan\n---\n" + keysComeFirst),
    right: .quiz("---\ntitle: Latihan\nshuffle: [options]\n---\n" + keysComeFirst))

  private static let keysComeFirst = """
    ## Berapa angka NIP?
    - [x] 18
    - [ ] 16
    - [ ] 12

    ## Siapa yang menetapkan NIP?
    - [x] BKN
    - [ ] BPS
    - [ ] Bappenas

    ## Berapa angka NIK?
    - [x] 16
    - [ ] 18
    - [ ] 12

    ## Apa domain situs pemerintah?
    - [x] go.id
    - [ ] co.id
    - [ ] web.id

    ## Apa domain situs sekolah?
    - [x] sch.id
    - [ ] or.id
    - [ ] net.id

    ## Apa domain situs perguruan tinggi?
    - [x] ac.id
    - [ ] my.id
    - [ ] biz.id

    ## Tombol apa yang mengunci layar Windows bersama L?
    - [x] Windows
    - [ ] Alt
    - [ ] Shift

    ## Apa akhiran berkas PDF?
    - [x] .pdf
    - [ ] .docx
    - [ ] .xlsx

    ## Berapa bit dalam satu bita?
    - [x] 8
    - [ ] 10
    - [ ] 16

    ## Berapa pilar dalam kerangka literasi digital nasional?
    - [x] 4
    - [ ] 3
    - [ ] 5
    """

  static let longestOptionIsKey = DiagnosticRule(
    .itemWriting, .warning,
    Phrase("Kunci terlalu sering pilihan terpanjang", "Key too often the longest option"),
    why: Phrase(
      "Penulis soal melengkapi kunci supaya tepat dan menulis pengecoh seadanya. Siapa yang selalu "
        + "memilih yang terpanjang ikut lulus. Pesan ini muncul bila sedikitnya delapan soal punya jumlah "
        + "pilihan yang sama dan pola itu hampir tidak mungkin kebetulan (kurang dari 1 persen).",
      "Authors make the key exact and leave distractors at a few words. Whoever always takes the longest "
        + "passes too. The message appears when at least eight questions have the same number of options "
        + "and the pattern is hardly chance (less than 1 percent)."),
    remedy: Phrase(
      "Pendekkan kunci, atau lengkapi pengecoh sampai panjangnya kira-kira sama.",
      "Shorten keys, or flesh out distractors until they are about as long."),
    source: guidelines,
    wrong: .quiz(
      """
      ## Bolehkah kode OTP dibagikan?
      - [x] Tidak, kepada siapa pun
      - [ ] Boleh

      ## Kapan layar dikunci?
      - [ ] Sore hari
      - [x] Setiap kali meninggalkan meja

      ## Di mana kata sandi disimpan?
      - [x] Di aplikasi pengelola kata sandi
      - [ ] Di laci

      ## Apa yang dilakukan bila ragu akan sebuah pesan?
      - [ ] Membalasnya
      - [x] Memeriksanya lewat jalur lain yang sudah dikenal

      ## Kepada siapa kebocoran data dilaporkan?
      - [x] Kepada pengelola keamanan informasi
      - [ ] Wartawan

      ## Surel apa yang dipakai untuk urusan kantor?
      - [ ] Pribadi
      - [x] Surel dinas dari pemerintah daerah

      ## Apa arti gembok di peramban?
      - [x] Sambungannya terenkripsi
      - [ ] Situsnya baik

      ## Untuk apa cadangan dibuat?
      - [ ] Hiasan
      - [x] Supaya layanan pulih sesudah gangguan
      """),
    right: .quiz(
      """
      ## Bolehkah kode OTP dibagikan?
      - [x] Tidak boleh
      - [ ] Boleh kepada petugas bank

      ## Kapan layar dikunci?
      - [ ] Ketika jam kerja sudah selesai
      - [x] Setiap kali meninggalkan meja

      ## Di mana kata sandi disimpan?
      - [x] Di aplikasi pengelola kata sandi
      - [ ] Di kertas yang ditempel pada monitor

      ## Apa yang dilakukan bila ragu akan sebuah pesan?
      - [ ] Membalas dan menanyakan maksudnya
      - [x] Memeriksanya lewat jalur lain

      ## Kepada siapa kebocoran data dilaporkan?
      - [x] Kepada pengelola keamanan informasi
      - [ ] Kepada wartawan surat kabar

      ## Surel apa yang dipakai untuk urusan kantor?
      - [ ] Surel pribadi yang sudah lama dipakai
      - [x] Surel dinas dari pemerintah daerah

      ## Apa arti gembok di peramban?
      - [x] Sambungannya terenkripsi
      - [ ] Situsnya milik pemerintah

      ## Untuk apa cadangan dibuat?
      - [ ] Supaya komputer bekerja lebih cepat
      - [x] Supaya layanan pulih sesudah gangguan
      """))

  static let negativeStemUnmarked = DiagnosticRule(
    .itemWriting, .warning,
    Phrase("Kata 'bukan' atau 'kecuali' tidak ditonjolkan", "'Not' or 'except' without emphasis"),
    why: Phrase(
      "Satu kata kecil membalik pertanyaan. Peserta yang melewatkannya menjawab salah walaupun "
        + "memahami bahannya.",
      "One small word turns the question round. Whoever overlooks it answers wrongly in spite of knowing "
        + "the subject."),
    remedy: Phrase(
      "Tebalkan kata itu. Lebih baik lagi, tanyakan yang benar.",
      "Make the word bold. Better still, ask for what is right."),
    source: guidelines,
    wrong: .quiz(
      """
      ## Manakah yang bukan data pribadi? {#bukan-data-pribadi}

      - [ ] Nomor telepon seorang warga
      - [x] Jumlah penduduk sebuah kelurahan
      - [ ] Alamat rumah seorang pegawai
      """),
    right: .quiz(
      """
      ## Manakah yang **bukan** data pribadi? {#bukan-data-pribadi}

      - [ ] Nomor telepon seorang warga
      - [x] Jumlah penduduk sebuah kelurahan
      - [ ] Alamat rumah seorang pegawai
      """))

  static let numericRangesOverlap = DiagnosticRule(
    .itemWriting, .warning,
    Phrase("Rentang angka yang bertumpang tindih", "Ranges of numbers that overlap"),
    why: Phrase(
      "Nilai yang tepat di batas cocok dengan dua pilihan, jadi ada dua jawaban yang benar tetapi hanya "
        + "satu yang dinilai.",
      "A value right at the limit fits two options, so two answers are right but only one is marked so."
    ),
    remedy: Phrase(
      "Geser batasnya, supaya setiap nilai hanya cocok dengan satu pilihan.",
      "Move a limit, so that every value fits one option only."),
    source: guidelines,
    wrong: .quiz(
      """
      ## Berapa jam pelajaran pengembangan kompetensi PNS dalam setahun? {#jam-pelajaran}

      - [ ] 0–10
      - [ ] 10–19
      - [x] 20 atau lebih
      """),
    right: .quiz(
      """
      ## Berapa jam pelajaran pengembangan kompetensi PNS dalam setahun? {#jam-pelajaran}

      - [ ] 0–9
      - [ ] 10–19
      - [x] 20 atau lebih
      """))

  static let questionHasManyOptions = DiagnosticRule(
    .itemWriting, .warning,
    Phrase("Pilihan banyak sekali", "A great many options"),
    why: Phrase(
      "Tiga pilihan yang baik sudah cukup; pengecoh tambahan jarang dipilih dan hanya menambah bacaan. "
        + "Lebih dari delapan sering berarti judul soal berikutnya kehilangan tanda '#'.",
      "Three good options are enough; further distractors are seldom chosen and only add reading. More "
        + "than eight often mean that the next question's heading has lost its '#'."),
    remedy: Phrase(
      "Periksa apakah ada judul yang hilang di tengahnya; bila tidak, simpan pengecoh yang terbaik.",
      "See whether a heading is lost among them; if not, keep the best distractors."),
    source: "Rodriguez, M. C. (2005). Three options are optimal for multiple-choice items: A "
      + "meta-analysis of 80 years of research. Educational Measurement: Issues and Practice, 24(2).",
    wrong: .quiz(
      """
      ## Bulan apa yang berhari 28 pada tahun biasa? {#bulan}

      - [ ] Januari
      - [x] Februari
      - [ ] Maret
      - [ ] April
      - [ ] Mei
      - [ ] Juni
      - [ ] Juli
      - [ ] Agustus
      - [ ] September
      - [ ] Oktober
      - [ ] November
      - [ ] Desember
      """),
    right: .quiz(
      """
      ## Bulan apa yang berhari 28 pada tahun biasa? {#bulan}

      - [ ] Januari
      - [x] Februari
      - [ ] Maret
      """))

  static let severalKeysUnannounced = DiagnosticRule(
    .itemWriting, .warning,
    Phrase("Beberapa kunci tanpa pemberitahuan", "Several keys without a word of it"),
    why: Phrase(
      "Peserta yang mengira hanya ada satu jawaban berhenti membaca sesudah menemukannya, dan kehilangan "
        + "nilai untuk kunci yang lain.",
      "Whoever expects one answer stops reading when it is found, and loses the marks of the other keys."
    ),
    remedy: Phrase(
      "Katakan pada soalnya, misalnya 'apa saja' atau '(Pilih semua yang benar.)', atau tandai judulnya "
        + "dengan '{.multiple}'.",
      "Say so in the question, for example '(Choose all that apply.)', or mark its heading with "
        + "'{.multiple}'."),
    source: guidelines,
    wrong: .quiz(
      """
      ## Apa tanda pesan penipuan? {#tanda}

      - [x] Mendesak Anda untuk segera bertindak
      - [x] Meminta kode OTP
      - [ ] Dikirim pada jam kerja
      """),
    right: .quiz(
      """
      ## Apa saja tanda pesan penipuan? {#tanda}

      - [x] Mendesak Anda untuk segera bertindak
      - [x] Meminta kode OTP
      - [ ] Dikirim pada jam kerja
      """))

  static let stemRepeatedInOptions = DiagnosticRule(
    .itemWriting, .warning,
    Phrase("Kata-kata yang sama di awal setiap pilihan", "Same words at the head of every option"),
    why: Phrase(
      "Peserta harus membaca hal yang sama berulang-ulang sebelum sampai pada bedanya.",
      "Learners have to read the same thing again and again before they come to what differs."),
    remedy: Phrase(
      "Pindahkan kata-kata itu ke soalnya.", "Move these words into the question."),
    source: guidelines,
    wrong: .quiz(
      """
      ## Apa yang dilakukan bila kata sandi bocor? {#bocor}

      - [x] Pegawai segera mengganti sandinya dari perangkat lain
      - [ ] Pegawai segera mengganti nomor teleponnya
      - [ ] Pegawai segera mengganti alamat rumahnya
      """),
    right: .quiz(
      """
      ## Apa yang segera diganti pegawai bila kata sandi bocor? {#bocor}

      - [x] Sandi itu, dari perangkat lain
      - [ ] Nomor telepon
      - [ ] Alamat rumah
      """))

  private static let guidelines =
    "Haladyna, T. M., Downing, S. M., & Rodriguez, M. C. (2002). A "
    + "review of multiple-choice item-writing guidelines for classroom assessment. Applied "
    + "Measurement in Education, 15(3)."
}
