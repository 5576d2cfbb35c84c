// What can be wrong with a question that is not a plain choice, and with what surrounds a question.

extension Diagnostic {
  package static func anchorMissing(
    _ target: String, suggestion: String?, at range: SourceRange
  ) -> Self {
    Self(
      .anchorMissing, at: range,
      Phrase(
        "Tautan '\(target)' menuju berkas yang ada, tetapi judulnya tidak ada di sana",
        "Link '\(target)' leads to a file that exists, but not to a heading in it"),
      fix: suggestion.map { Phrase("Mungkin maksud Anda '#\($0)'?", "Did you mean '#\($0)'?") }
        ?? Phrase(
          "Periksa judul di berkas itu, atau tambahkan {#penanda} di akhir judulnya.",
          "Check the headings of that file, or add {#id} at the end of the one you mean."))
  }

  package static func answerKindsMixed(at range: SourceRange) -> Self {
    Self(
      .answerKindsMixed, at: range,
      Phrase(
        "Soal ini mencampur pilihan '[x]' dengan isian '[=]'",
        "This question mixes options '[x]' with typed answers '[=]'"),
      fix: Phrase(
        "Pakai '[ ]' dan '[x]' untuk soal pilihan, atau hanya '[=]' untuk soal isian.",
        "Use '[ ]' and '[x]' for a choice, or only '[=]' for an answer to type."))
  }

  package static func answerPatternInvalid(
    _ pattern: String, because reason: Phrase, at range: SourceRange
  ) -> Self {
    Self(
      .answerPatternInvalid, at: range,
      Phrase(
        "Pola '\(pattern)' tidak bisa dibaca: \(reason.indonesian)",
        "Pattern '\(pattern)' cannot be read: \(reason.english)"),
      fix: Phrase(
        "Betulkan ekspresi regulernya, atau hapus garis miringnya bila maksudnya kata biasa.",
        "Mend the regular expression, or remove its slashes if plain words are meant."))
  }

  package static func bulletFromWord(_ mark: String, at range: SourceRange, edit: SourceEdit)
    -> Self
  {
    Self(
      .bulletFromWord, at: range,
      Phrase(
        "'\(mark)' di awal baris bukan tanda daftar", "'\(mark)' does not begin a list item"),
      fix: Phrase(
        "Ganti dengan '- ' (tanda hubung dan spasi). 'balai fix bullets' melakukannya untuk Anda.",
        "Replace it by '- ' (hyphen and space). 'balai fix bullets' does it for you."),
      edit: edit)
  }

  package static func courseDefinedTwice(
    _ id: String, at range: SourceRange, first: SourceRange
  ) -> Self {
    Self(
      .courseDefinedTwice, at: range,
      Phrase("Kursus '\(id)' ada di dua folder", "Course '\(id)' is in two folders"),
      fix: Phrase(
        "Satukan isinya dalam satu folder, atau ganti nama salah satunya.",
        "Put what they hold into one folder, or rename one of them."),
      notes: [firstDefined(first)])
  }

  package static func fileNotRead(at range: SourceRange) -> Self {
    Self(
      .fileNotRead, at: range,
      Phrase("Berkas ini tidak dibaca sebagai pelajaran", "This file is not read as lessons"),
      fix: Phrase(
        "Pindahkan ke dalam folder sebuah kursus, misalnya Courses/keamanan/03-surel.md.",
        "Move it into the folder of a course, such as Courses/security/03-mail.md."))
  }

  package static func linkUnread(
    _ address: String, at range: SourceRange, edit: SourceEdit
  ) -> Self {
    Self(
      .linkUnread, at: range,
      Phrase(
        "Ada spasi di alamat '\(address)', jadi ini bukan tautan",
        "There is a space in the address '\(address)', so this is no link"),
      fix: Phrase(
        "Apit alamatnya: (<\(address)>). 'balai fix links' melakukannya untuk Anda.",
        "Put signs around the address: (<\(address)>). 'balai fix links' does it for you."),
      edit: edit)
  }

  package static func numberUnclear(_ written: String, at range: SourceRange) -> Self {
    Self(
      .numberUnclear, at: range,
      Phrase(
        "Jawaban '\(written)' bisa dibaca dua cara", "Answer '\(written)' can be read in two ways"),
      fix: Phrase(
        "Tulis ribuan tanpa titik (1500), pecahan tanpa nol di belakang (1,5), rentang dengan dua "
          + "titik (40..50), dan satuannya di pokok soal.",
        "Write thousands without a mark (1500), fractions without zeros behind (1.5), ranges with two "
          + "dots (40..50), and the unit in the stem."))
  }

  package static func closeDateMissing(at range: SourceRange) -> Self {
    Self(
      .closeDateMissing, at: range,
      Phrase(
        "Umpan balik 'after-close' memerlukan tanggal tutup",
        "Feedback 'after-close' needs a closing date"),
      fix: Phrase(
        "Tambahkan hari terakhir kuis ini, misalnya 'closes: 2026-12-31'.",
        "Add the last day of this quiz, such as 'closes: 2026-12-31'."))
  }

  package static func explanationMissing(at range: SourceRange) -> Self {
    Self(
      .explanationMissing, at: range,
      Phrase(
        "Soal ujian ini tidak punya pembahasan", "This exam question has no explanation"),
      fix: Phrase(
        "Tulis sesudah pilihan terakhir mengapa kuncinya benar, atau beri tiap pilihan '> alasan'.",
        "Say behind the last option why the key is right, or give every option a '> reason'."))
  }

  package static func feedbackOrphaned(at range: SourceRange) -> Self {
    Self(
      .feedbackOrphaned, at: range,
      Phrase(
        "Kutipan ini tidak melekat pada pilihan mana pun",
        "This block quote does not belong to any option"),
      fix: Phrase(
        "Beri lekukan dua spasi di depan '>' supaya menjadi umpan balik pilihan di atasnya, atau "
          + "hapus '>' bila itu pembahasan.",
        "Indent the '>' by two spaces to make it the feedback of the option above, or remove the "
          + "'>' if it is the explanation."))
  }

  package static func frontMatterNotClosed(at range: SourceRange) -> Self {
    Self(
      .frontMatterNotClosed, at: range,
      Phrase(
        "Bagian awal dibuka di sini tetapi tidak pernah ditutup",
        "The front matter opens here but never closes"),
      fix: Phrase(
        "Tulis baris '---' sesudah keterangan yang terakhir.",
        "Write a line '---' below the last of its keys."))
  }

  package static func gapEmpty(_ written: String, at range: SourceRange) -> Self {
    Self(
      .gapEmpty, at: range,
      Phrase("Isian '\(written)' tidak punya jawaban", "Gap '\(written)' has no answer"),
      fix: Phrase(
        "Tulis jawabannya di antara kurung: [[jawaban]] atau [[jawaban|jawaban lain]].",
        "Write the answer between the brackets: [[answer]] or [[answer|another]]."))
  }

  package static func headingEmpty(at range: SourceRange, edit: SourceEdit?) -> Self {
    Self(
      .headingEmpty, at: range,
      Phrase("Judul ini kosong dan dilewati", "This heading is empty and is left out"),
      fix: Phrase(
        "Hapus baris ini; 'balai fix headings' melakukannya untuk Anda.",
        "Remove this line; 'balai fix headings' does it for you."),
      edit: edit)
  }

  package static func headingWithoutSpace(
    _ text: String, at range: SourceRange, edit: SourceEdit
  ) -> Self {
    Self(
      .headingWithoutSpace, at: range,
      Phrase(
        "'\(text)' bukan judul karena tidak ada spasi sesudah '#'",
        "'\(text)' is no heading, because no space follows its '#'"),
      fix: Phrase(
        "Beri satu spasi sesudah '#'; 'balai fix headings' melakukannya untuk Anda.",
        "Put a space after the '#'; 'balai fix headings' does it for you."),
      edit: edit)
  }

  package static func imageRemote(_ address: String, at range: SourceRange) -> Self {
    Self(
      .imageRemote, at: range,
      Phrase(
        "Gambar '\(address)' ada di situs lain dan tidak tampil tanpa internet",
        "Image '\(address)' is on another site and is not shown without internet"),
      fix: Phrase(
        "Unduh gambarnya ke folder kursus, bila lisensinya mengizinkan, lalu tulis nama berkasnya.",
        "Put the picture into the course folder, if its licence allows, and write its file name."))
  }

  package static func listMissing(_ attribute: String, at range: SourceRange) -> Self {
    let isOrder = attribute == ".order"
    return Self(
      .listMissing, at: range,
      Phrase(
        "Soal {\(attribute)} ini tidak punya daftar yang bisa dipakai",
        "This {\(attribute)} question has no list that can be used"),
      fix: isOrder
        ? Phrase(
          "Tulis 2 sampai 16 langkah sebagai daftar bernomor, dalam urutan yang benar.",
          "Write 2 to 16 steps as a numbered list, in the right order.")
        : Phrase(
          "Tulis 2 sampai 11 pilihan sebagai daftar '- ', dari satu ujung ke ujung lain.",
          "Write 2 to 11 options as a list of '- ', from one end to the other."))
  }

  package static func matchingTableMalformed(_ problem: Phrase, at range: SourceRange) -> Self {
    Self(
      .matchingTableMalformed, at: range,
      Phrase(
        "Tabel pasangan ini \(problem.indonesian)", "This table of pairs \(problem.english)"),
      fix: Phrase(
        "Pakai dua kolom: pernyataan dan pasangannya; 2 sampai 16 pernyataan, paling banyak 26 "
          + "pasangan. Baris tanpa pernyataan adalah pengecoh.",
        "Use two columns: a prompt and its match; 2 to 16 prompts, at most 26 matches. A row "
          + "without a prompt is a distractor."))
  }

  package static func matchingTableMissing(at range: SourceRange) -> Self {
    Self(
      .matchingTableMissing, at: range,
      Phrase("Soal {.match} ini tidak punya tabel", "This {.match} question has no table"),
      fix: Phrase(
        "Tulis tabel dua kolom: | pernyataan | pasangan |.",
        "Write a table of two columns: | prompt | match |."))
  }

  package static func moduleTooLong(
    words: Int, minutes: Int, needed: Int, at range: SourceRange
  ) -> Self {
    Self(
      .moduleTooLong, at: range,
      Phrase(
        "Modul ini memuat \(words) kata, kira-kira \(needed) menit membaca, padahal 'minutes' "
          + "hanya \(minutes)",
        "This module has \(words) words, some \(needed) minutes of reading, but 'minutes' is only "
          + "\(minutes)"),
      fix: Phrase(
        "Naikkan 'minutes', atau bagi isinya menjadi dua modul.",
        "Raise 'minutes', or split the text into two modules."))
  }

  package static func objectiveUnknown(
    _ objective: String, suggestion: String?, at range: SourceRange
  ) -> Self {
    Self(
      .objectiveUnknown, at: range,
      Phrase(
        "Tujuan '\(objective)' tidak ada di modul soal ini",
        "There is no objective '\(objective)' in the module of this question"),
      fix: suggestion.map { Phrase("Mungkin maksud Anda '\($0)'?", "Did you mean '\($0)'?") }
        ?? Phrase(
          "Tulis 'penanda: kalimat tujuan' di bawah 'objectives' pada modulnya.",
          "Write 'id: what the learner can do' under 'objectives' of its module."))
  }

  package static func objectiveWithoutQuestion(_ text: String, at range: SourceRange) -> Self {
    Self(
      .objectiveWithoutQuestion, at: range,
      Phrase(
        "Tidak ada soal yang menguji tujuan '\(text)'", "No question checks the objective '\(text)'"
      ),
      fix: Phrase(
        "Tulis soal untuk tujuan ini dan tandai dengan objective=…, atau hapus tujuannya.",
        "Write a question for it and mark that with objective=…, or remove the objective."))
  }

  package static func questionHasTooManyOptions(_ count: Int, at range: SourceRange) -> Self {
    Self(
      .questionHasTooManyOptions, at: range,
      Phrase(
        "Soal ini punya \(count) pilihan; paling banyak \(Choice.limit)",
        "This question has \(count) options; \(Choice.limit) are the most"),
      fix: Phrase(
        "Mungkin judul soal berikutnya kehilangan tanda '#'; periksa daftar di bawahnya.",
        "The next question's heading may have lost its '#'; check the list below."))
  }

  package static func questionUnscored(at range: SourceRange) -> Self {
    Self(
      .questionUnscored, at: range,
      Phrase(
        "Soal pendapat tidak dinilai, jadi tidak ikut menentukan kelulusan",
        "A question of opinion is not marked, so it does not count towards passing"),
      fix: Phrase(
        "Pindahkan ke kuis 'kind: survey', atau hapus {.likert} atau {.open}.",
        "Move it to a quiz with 'kind: survey', or remove {.likert} or {.open}."))
  }

  package static func quizDefinedTwice(
    _ id: String, at range: SourceRange, first: SourceRange
  ) -> Self {
    Self(
      .quizDefinedTwice, at: range,
      Phrase("Kuis '\(id)' ada dua", "There are two quizzes '\(id)'"),
      fix: Phrase(
        "Ganti nama berkas ini; tanda baca dan spasi tidak membedakan kuis.",
        "Rename this file; punctuation and spaces do not tell quizzes apart."),
      notes: [firstDefined(first)])
  }

  package static func quotesCurly(_ text: String, at range: SourceRange, edit: SourceEdit) -> Self {
    Self(
      .quotesCurly, at: range,
      Phrase(
        "Tanda petik lengkung, garis panjang, tab, atau spasi khusus di '\(text)'",
        "Curly quotes, long dashes, tabs or special spaces in '\(text)'"),
      fix: Phrase(
        "Pakai tanda petik lurus \", baris '---', dan spasi biasa; 'balai fix quotes' melakukannya "
          + "untuk Anda.",
        "Use straight quotes \", '---' lines and plain spaces; 'balai fix quotes' does it for you."),
      edit: edit)
  }

  package static func tableTooWide(columns: Int, at range: SourceRange) -> Self {
    Self(
      .tableTooWide, at: range,
      Phrase(
        "Tabel ini memerlukan \(columns) kolom layar, padahal terminal sering hanya 80",
        "This table needs \(columns) columns, but a terminal often has only 80"),
      fix: Phrase(
        "Kurangi kolomnya, atau pecah menjadi dua tabel.",
        "Use fewer columns, or make two tables of it."))
  }

  static func firstDefined(_ range: SourceRange) -> Note {
    Note(message: Phrase("Pertama kali ditulis di sini", "First written here"), range: range)
  }
}
