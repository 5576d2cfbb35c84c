// What is wrong with the glossary of a workspace.

extension Diagnostic {
  package static func glossaryHasNoWords(at range: SourceRange) -> Self {
    Self(
      .glossaryHasNoWords, at: range,
      Phrase("Daftar istilah ini belum punya istilah", "This glossary has no words yet"),
      fix: Phrase(
        "Tulis setiap istilah sebagai judul '## ', lalu penjelasannya di bawahnya.",
        "Write each word as a heading '## ', and what it means below it."))
  }

  package static func glossaryTwice(at range: SourceRange, first: SourceRange) -> Self {
    Self(
      .glossaryTwice, at: range,
      Phrase("Daftar istilah ada dua", "There are two glossaries"),
      fix: Phrase(
        "Pindahkan semua istilah ke satu berkas, lalu hapus berkas yang lain.",
        "Move all words into one file and delete the other."),
      notes: [firstDefined(first)])
  }

  package static func glossaryWordTwice(
    _ word: String, at range: SourceRange, first: SourceRange
  ) -> Self {
    Self(
      .glossaryWordTwice, at: range,
      Phrase("Istilah '\(word)' ada dua", "The word '\(word)' is there twice"),
      fix: Phrase(
        "Satukan penjelasannya, atau beri salah satunya nama lain.",
        "Put both explanations together, or give one of them another name."),
      notes: [firstDefined(first)])
  }

  package static func glossaryWordUnexplained(_ word: String, at range: SourceRange) -> Self {
    Self(
      .glossaryWordUnexplained, at: range,
      Phrase("Istilah '\(word)' belum dijelaskan", "The word '\(word)' is not explained"),
      fix: Phrase(
        "Tulis penjelasannya di bawah judul itu, atau hapus judulnya.",
        "Write what it means below the heading, or delete the heading."))
  }
}
