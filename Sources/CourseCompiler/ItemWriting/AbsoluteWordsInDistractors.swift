import LearningCore

/// Guideline of Haladyna, Downing and Rodriguez (2002): give no clue by "specific determiners
/// including always, never, completely, and absolutely". Statements without an exception are seldom
/// true, and test-takers know it.
///
/// One such word proves nothing. Told are two distractors with one of the plain ones, or all
/// distractors with any of them, as long as no key has one.
func absoluteWordsInDistractors(in item: Item) -> Diagnostic? {
  guard !item.keys.isEmpty, item.distractors.count >= 2 else { return nil }
  var first: Range<Int>?
  var plainCount = 0
  var count = 0
  for index in item.distractors {
    let words = item.option(index)
    let plain = plainWords.first(in: words)
    guard let found = plain ?? looseWords.first(in: words) else { continue }
    count += 1
    if plain != nil { plainCount += 1 }
    first = first ?? found
  }
  guard let first, plainCount >= 2 || count == item.distractors.count,
    !item.keys.contains(where: { index in
      let words = item.option(index)
      return plainWords.first(in: words) != nil || looseWords.first(in: words) != nil
    })
  else { return nil }
  return .absoluteWordsInDistractors(item.text.text(of: first), at: item.place(of: first))
}

/// Words that allow no exception.
private let plainWords = PhraseList(
  "selalu", "tidak pernah", "tak pernah", "pasti", "sama sekali", "mustahil", "tidak mungkin",
  "mutlak", "sepenuhnya", "selamanya", "always", "never", "absolutely", "completely", "impossible",
  "invariably", "undoubtedly", "under no circumstances", "guaranteed")

/// Words that say how much as often as they exaggerate.
private let looseWords = PhraseList(
  "semua", "seluruh", "hanya", "setiap", "satu satunya", "cuma", "all", "only", "every", "none",
  "entirely", "everyone", "nobody", "no one")
