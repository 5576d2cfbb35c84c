import LearningCore

// What new quizzes say: one example of each kind of question that trainers need most.

/// - Parameter isOfNewModule: whether the questions name the objectives of ``newModuleText``.
func newPracticeText(title: String, kind: Quiz.Kind, isOfNewModule: Bool) -> Phrase {
  func objective(_ id: String) -> String { isOfNewModule ? " objective=\(id)" : "" }
  let pass = kind == .pretest ? "" : "\npass: 70"
  return Phrase(
    """
    ---
    title: \(quoted(title))
    kind: \(kind.rawValue)\(pass)
    shuffle: [questions, options]
    ---
    <!-- Soal adalah judul yang diikuti daftar pilihan; [x] menandai kunci. Kutipan di bawah sebuah
    pilihan adalah umpan baliknya, tulisan sesudah pilihan terakhir adalah pembahasan. -->

    ## Kapan layar komputer di loket dikunci? {#kunci-layar\(objective("kunci-layar"))}

    - [ ] Sesudah jam layanan berakhir
      > Sepanjang hari pun layar yang terbuka dapat dibaca orang.
    - [x] Saat Anda meninggalkan meja
    - [ ] Bila atasan mengingatkan
      > Pengingat datang terlambat; jadikan ini kebiasaan.

    Beberapa detik cukup bagi orang lain untuk membaca atau mengubah data warga.

    <!-- Isian: setiap baris [=] adalah jawaban yang diterima. -->

    ## Berapa angka dalam satu NIK? {#panjang-nik\(objective("kenali-nik"))}

    - [=] 16

    NIK terdiri atas 16 angka. Kurang atau lebih satu angka saja berarti salah ketik.

    """,
    """
    ---
    title: \(quoted(title))
    kind: \(kind.rawValue)\(pass)
    shuffle: [questions, options]
    ---
    <!-- A question is a heading with a list of options below it; [x] marks the key. A quote below
    an option is its feedback, what follows the last option is the explanation. -->

    ## When should the screen at the counter be locked? {#lock-screen\(objective("lock-screen"))}

    - [ ] After the counter has closed
      > During the day people can read an open screen just as well.
    - [x] When you leave your desk
    - [ ] If your superior reminds you
      > A reminder comes too late; make this a habit.

    A few seconds are enough for others to read or change the records of citizens.

    <!-- To be typed: every line with [=] is an answer that is accepted. -->

    ## How many digits does a NIK have? {#length-of-nik\(objective("know-nik"))}

    - [=] 16

    A NIK has 16 digits. One too few or too many means that it was mistyped.

    """)
}

func newExamText(title: String) -> Phrase {
  Phrase(
    """
    ---
    title: \(quoted(title))
    kind: exam
    # Batas lulus dalam persen.
    pass: 70
    time: 30m
    attempts: 3
    wait: 24h
    shuffle: [questions, options]
    feedback: after-submit
    ---
    <!-- Judul di atas tingkat soal membuka kelompok soal. Dengan draw: {menjaga-data: 1} di bagian
    awal, satu soal diambil secara acak dari kelompok itu. Setiap soal ujian perlu penanda {#…}. -->

    # Menjaga data {#menjaga-data}

    ## Rekan meminjam kata sandi Anda. Apa tanggapan Anda? {#pinjam-sandi}

    Ia lupa kata sandinya, dan laporan harus dikirim siang ini.

    - [ ] Memberikannya, lalu menggantinya nanti sore
      > Sampai sore nanti, semua tindakan rekan Anda tercatat atas nama Anda.
    - [x] Menolak dan membantunya menghubungi pengelola akun
    - [ ] Mengetikkannya sendiri di komputer rekan itu
      > Rekan Anda tetap bekerja dengan akun Anda.

    Akun mencatat siapa yang bertindak. Rekan yang lupa kata sandi perlu memulihkan akunnya sendiri.

    ## Mana yang melindungi data di meja kerja? (Pilih dua.) {#lindungi-meja}

    - [x] Mengunci layar
    - [ ] Memperkecil jendela aplikasi
      > Satu klik saja menampilkannya kembali.
    - [x] Menyimpan berkas di laci terkunci
    - [ ] Menaruh berkas di bawah papan ketik
      > Tempat itu justru yang pertama dicari orang.

    Layar dan kertas sama-sama memuat data warga, jadi keduanya dijaga.

    """,
    """
    ---
    title: \(quoted(title))
    kind: exam
    # What it takes to pass, in percent.
    pass: 70
    time: 30m
    attempts: 3
    wait: 24h
    shuffle: [questions, options]
    feedback: after-submit
    ---
    <!-- A heading above question level opens a pool. With draw: {protecting-data: 1} in the front
    matter, one question is drawn from that pool. Every question of an exam needs an id {#…}. -->

    # Protecting data {#protecting-data}

    ## A colleague asks to borrow your password. How do you answer? {#borrowed-password}

    He forgot his own, and the report is due at noon.

    - [ ] Give it to him and change it in the afternoon
      > Until then everything he does is recorded under your name.
    - [x] Refuse, and help him reach the account service
    - [ ] Type it yourself on his computer
      > He would still be working with your account.

    Accounts record who did what. Somebody who forgot a password has to recover their own account.

    ## Which of these protect data at a desk? (Choose two.) {#protected-desk}

    - [x] Locking the screen
    - [ ] Making the window small
      > One click brings it back.
    - [x] Keeping papers in a locked drawer
    - [ ] Putting papers below the keyboard
      > That is where people look first.

    Screens and papers both hold data of citizens, so both are protected.

    """)
}

func newSurveyText(title: String) -> Phrase {
  Phrase(
    """
    ---
    title: \(quoted(title))
    # Survei menanyakan pendapat; tidak ada jawaban benar atau salah.
    kind: survey
    ---
    ## Materi ini berguna untuk pekerjaan saya. {#berguna .likert}

    - Sangat tidak setuju
    - Tidak setuju
    - Ragu-ragu
    - Setuju
    - Sangat setuju

    ## Apa yang perlu diperbaiki dari pelatihan ini? {#saran .open}

    Tulis dengan kata-kata Anda sendiri.

    """,
    """
    ---
    title: \(quoted(title))
    # A survey asks for opinions; no answer is right or wrong.
    kind: survey
    ---
    ## This material is useful for my work. {#useful .likert}

    - Strongly disagree
    - Disagree
    - Undecided
    - Agree
    - Strongly agree

    ## What should be better about this training? {#suggestions .open}

    Write in your own words.

    """)
}
