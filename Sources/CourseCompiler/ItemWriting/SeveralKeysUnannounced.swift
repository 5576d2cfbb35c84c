import LearningCore

/// Guideline of Haladyna, Downing and Rodriguez (2002): the directions in the stem are very clear.
/// Who expects one answer stops reading at the first that is right.
///
/// Anything that may be meant as a hint is taken for one: a number, `apa saja`, `that apply`, a
/// verb in the plural, or `{.multiple}`.
func severalKeysUnannounced(in item: Item) -> Diagnostic? {
  guard item.keys.count >= 2, !item.distractors.isEmpty, !item.saysMultiple,
    hints.first(in: item.stem) == nil, !isPlural(item.stem)
  else { return nil }
  return .severalKeysUnannounced(item.keys.count, at: item.range)
}

/// `Which are …`, `Which statements about it are …`, `What are …`
private func isPlural(_ words: ArraySlice<ItemText.Word>) -> Bool {
  var hasAsked = false
  for index in words.indices {
    if questionWords.contains(at: index, in: words) { hasAsked = true }
    if hasAsked, pluralVerbs.contains(at: index, in: words) { return true }
  }
  return false
}

private let hints = PhraseList(
  "pilih dua", "dua", "tiga", "empat", "lima", "enam", "beberapa", "lebih dari satu", "semua yang",
  "semua jawaban", "semua pilihan", "pilih semua", "pilihlah semua", "tandai semua",
  "centang semua", "apa saja", "mana saja", "siapa saja", "di mana saja", "yang mana saja",
  "satu atau lebih", "pilihan ganda kompleks", "2", "3", "4", "5", "6",
  "two", "three", "four", "five", "six", "both", "several", "multiple", "that apply", "which apply",
  "select all", "choose all", "check all", "mark all", "pick all", "all that", "all the",
  "all of the", "more than one", "one or more")
private let questionWords = PhraseList("which", "what", "who")
private let pluralVerbs = PhraseList("are", "were", "do", "have", "aren't", "don't")
