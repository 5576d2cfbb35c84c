// What could be better about a question that is right as it stands. Each fix gives its reason: an
// author who does not see it is free to disagree, and to allow the diagnostic.

extension Diagnostic {
  package static func absoluteWordsInDistractors(_ word: String, at range: SourceRange) -> Self {
    Self(
      .absoluteWordsInDistractors, at: range,
      Phrase(
        "Kata mutlak seperti '\(word)' hanya ada di pengecoh",
        "Absolute words such as '\(word)' stand in distractors alone"),
      fix: Phrase(
        "Hapus kata itu dari pengecoh. Pernyataan tanpa perkecualian jarang benar, sehingga mudah "
          + "dicoret tanpa tahu jawabannya.",
        "Take it out of the distractors. Statements without exception are seldom true, so they can "
          + "be ruled out without knowing the answer."))
  }

  package static func allKeys(at range: SourceRange) -> Self {
    Self(
      .allKeys, at: range,
      Phrase("Semua pilihan soal ini adalah kunci", "Every option of this question is a key"),
      fix: Phrase(
        "Tambahkan pengecoh, atau periksa tanda '[x]'. Siapa yang mencentang semuanya pasti benar.",
        "Add a distractor, or check the '[x]' marks. Whoever ticks everything is right."))
  }

  package static func allOrNoneOption(_ text: String, at range: SourceRange) -> Self {
    Self(
      .allOrNoneOption, at: range,
      Phrase(
        "Pilihan '\(text)' tidak cocok bila urutan pilihan diacak",
        "Option '\(text)' does not suit options that are shuffled"),
      fix: Phrase(
        "Ganti dengan pengecoh lain, atau tandai semua kunci dengan '[x]'. Letak pilihan berubah, "
          + "dan siapa yang mengenali dua kunci langsung tahu jawabannya.",
        "Put another distractor in its place, or mark every key with '[x]'. Options change places, "
          + "and whoever recognises two keys knows the answer."))
  }

  package static func doubleQuestion(at range: SourceRange) -> Self {
    Self(
      .doubleQuestion, at: range,
      Phrase("Soal ini menanyakan dua hal sekaligus", "This question asks two things at once"),
      fix: Phrase(
        "Pecah menjadi dua soal. Dari satu jawaban yang salah tidak kelihatan bagian mana yang "
          + "belum dipahami.",
        "Make two questions of it. One wrong answer does not show which half was not understood."))
  }

  package static func grammarGivesKeyAway(article: String, at range: SourceRange) -> Self {
    Self(
      .grammarGivesKeyAway, at: range,
      Phrase(
        "Hanya kunci yang dapat mengikuti kata '\(article)'",
        "Only the key can follow the word '\(article)'"),
      fix: Phrase(
        "Tulis 'a/an', atau pindahkan kata itu ke tiap pilihan. Tata bahasa memberi tahu "
          + "jawabannya.",
        "Write 'a/an', or move the word into each option. The grammar tells the answer."))
  }

  package static func grammarGivesKeyAway(word: String, at range: SourceRange) -> Self {
    Self(
      .grammarGivesKeyAway, at: range,
      Phrase(
        "Hanya kunci yang mengulang kata '\(word)' dari soalnya",
        "Only the key repeats the word '\(word)' of the question"),
      fix: Phrase(
        "Pakai kata lain di kunci, atau kata yang sama juga di sebuah pengecoh. Kata yang sama "
          + "membuat kunci mudah ditebak.",
        "Use another word in the key, or the same one in a distractor as well. The echo gives the "
          + "key away."))
  }

  package static func keyPositionBias(
    position: Int, count: Int, of total: Int, optionCount: Int, at range: SourceRange
  ) -> Self {
    Self(
      .keyPositionBias, at: range,
      Phrase(
        "Kunci adalah pilihan ke-\(position) di \(count) dari \(total) soal dengan \(optionCount) "
          + "pilihan",
        "Option \(position) is the key in \(count) of the \(total) questions with \(optionCount) "
          + "options"),
      fix: Phrase(
        "Tulis 'shuffle: [options]' di bagian awal, atau sebarkan letak kuncinya. Pola seperti ini "
          + "cepat terbaca.",
        "Write 'shuffle: [options]' in the front matter, or spread the keys. Such a pattern is soon "
          + "noticed."))
  }

  package static func longestOptionIsKey(
    count: Int, of total: Int, optionCount: Int, at range: SourceRange
  ) -> Self {
    Self(
      .longestOptionIsKey, at: range,
      Phrase(
        "Kunci adalah pilihan terpanjang di \(count) dari \(total) soal dengan \(optionCount) "
          + "pilihan",
        "The longest option is the key in \(count) of the \(total) questions with \(optionCount) "
          + "options"),
      fix: Phrase(
        "Pendekkan kunci atau lengkapi pengecoh sampai panjangnya kira-kira sama. Siapa yang selalu "
          + "memilih yang terpanjang ikut lulus.",
        "Shorten keys or flesh out distractors until they are about as long. Whoever always takes "
          + "the longest passes too."))
  }

  package static func negativeStemUnmarked(_ word: String, at range: SourceRange) -> Self {
    Self(
      .negativeStemUnmarked, at: range,
      Phrase(
        "Kata '\(word)' di soal ini mudah terlewat", "The word '\(word)' is easily overlooked here"),
      fix: Phrase(
        "Tebalkan: **\(word)**. Lebih baik lagi, tanyakan yang benar, bukan yang salah.",
        "Make it bold: **\(word)**. Better still, ask for what is right and not for what is wrong.")
    )
  }

  package static func numericRangesOverlap(
    _ first: String, _ second: String, at range: SourceRange
  ) -> Self {
    Self(
      .numericRangesOverlap, at: range,
      Phrase(
        "Rentang '\(first)' dan '\(second)' bertumpang tindih",
        "Ranges '\(first)' and '\(second)' overlap"),
      fix: Phrase(
        "Geser salah satu batasnya. Untuk nilai yang ada di keduanya, dua pilihan sama-sama benar.",
        "Move one of the limits. For a value that is in both, two options are right."))
  }

  package static func questionHasManyOptions(_ count: Int, at range: SourceRange) -> Self {
    Self(
      .questionHasManyOptions, at: range,
      Phrase("Soal ini punya \(count) pilihan", "This question has \(count) options"),
      fix: Phrase(
        "Periksa apakah judul soal berikutnya kehilangan tanda '#'. Bila tidak, tiga sampai lima "
          + "pilihan sudah cukup.",
        "See whether the next question's heading has lost its '#'. If not, three to five options "
          + "are enough."))
  }

  package static func severalKeysUnannounced(_ count: Int, at range: SourceRange) -> Self {
    Self(
      .severalKeysUnannounced, at: range,
      Phrase(
        "Soal ini punya \(count) kunci, tetapi kalimatnya tidak mengatakannya",
        "This question has \(count) keys but does not say so"),
      fix: Phrase(
        "Tambahkan '(Pilih semua yang benar.)' pada judulnya. Siapa yang mengira hanya ada satu "
          + "jawaban berhenti membaca.",
        "Add '(Choose all that apply.)' to its heading. Whoever expects one answer stops reading."))
  }

  package static func stemRepeatedInOptions(_ words: String, at range: SourceRange) -> Self {
    Self(
      .stemRepeatedInOptions, at: range,
      Phrase("Semua pilihan diawali '\(words)'", "Every option begins with '\(words)'"),
      fix: Phrase(
        "Pindahkan kata-kata itu ke soalnya. Bagian yang membedakan pilihan jadi lebih cepat "
          + "terbaca.",
        "Move these words into the question. What tells the options apart is then read at once."))
  }
}
