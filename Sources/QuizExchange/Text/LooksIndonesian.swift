/// Whether a text is more likely Indonesian than English, by the little words that every text has.
func looksIndonesian(_ text: String) -> Bool {
  var (indonesian, english) = (0, 0)
  for word in text.lowercased().split(whereSeparator: { !$0.isLetter }).prefix(20_000) {
    if indonesianWords.contains(word) { indonesian += 1 }
    if englishWords.contains(word) { english += 1 }
  }
  return indonesian >= english
}

private let indonesianWords: Set<Substring> = [
  "yang", "dan", "di", "adalah", "untuk", "dengan", "tidak", "dari", "ini", "itu", "pada", "apa",
  "atau", "dalam", "ke", "oleh", "manakah", "berapa", "sebuah", "bukan", "akan", "benar", "salah",
]

private let englishWords: Set<Substring> = [
  "the", "and", "of", "is", "to", "in", "a", "an", "are", "for", "with", "not", "which", "what",
  "or", "by", "on", "from", "this", "that", "be", "it",
]
