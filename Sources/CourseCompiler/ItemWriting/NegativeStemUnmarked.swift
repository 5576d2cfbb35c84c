import LearningCore

/// Guideline of Haladyna, Downing and Rodriguez (2002): word the stem positively; where a negative
/// must be used, make sure that it appears capitalised and in bold. Overlooked, it turns a right
/// answer into a wrong one.
///
/// Only what negates the thing asked for is meant. `Apa yang tidak boleh dilakukan?` and `Why does
/// it not start?` ask what they say.
func negativeStemUnmarked(in item: Item) -> Diagnostic? {
  negation(in: item.text.title, of: item) ?? negation(in: item.text.closing, of: item)
}

private func negation(in range: Range<Int>, of item: Item) -> Diagnostic? {
  let words = item.text.words[range]
  var start = words.startIndex
  for end in words.indices where !words[end].marks.isDisjoint(with: .sentenceEnd) {
    let sentence = words[start...end]
    start = end + 1
    // Sentences before the question tell a story.
    guard words[end].marks.contains(.question) || start == words.endIndex else { continue }
    for index in sentence.indices {
      guard let count = negationCount(at: index, in: sentence) else { continue }
      let found = sentence[index..<index + count]
      guard found.allSatisfy({ $0.marks.isDisjoint(with: [.emphasised, .capitals]) }) else {
        continue
      }
      let place = index..<index + 1
      return .negativeStemUnmarked(item.text.text(of: place), at: item.place(of: place))
    }
  }
  return nil
}

/// How many words from `index` on may carry the emphasis, if they turn the question round.
private func negationCount(at index: Int, in sentence: ArraySlice<ItemText.Word>) -> Int? {
  if exceptions.contains(at: index, in: sentence) {
    return isException(at: index, in: sentence) ? 1 : nil
  }
  if indonesianNegations.contains(at: index, in: sentence) {
    guard isAskedFor(at: index, in: sentence) else { return nil }
    return index + 1 < sentence.endIndex ? 2 : 1
  }
  if contractions.contains(at: index, in: sentence) {
    return followsWhich(index, in: sentence) ? 1 : nil
  }
  guard englishNegations.contains(at: index, in: sentence) else { return nil }
  if isVerdict(at: index + 1, in: sentence) { return 1 }
  // `should not`, and `should you not`.
  let verb = pronouns.contains(at: index - 1, in: sentence) ? index - 2 : index - 1
  guard auxiliaries.contains(at: verb, in: sentence) else { return nil }
  return followsWhich(verb, in: sentence) ? 1 : nil
}

/// `Which statement about lists and sets is not true?`
private func isVerdict(at index: Int, in sentence: ArraySlice<ItemText.Word>) -> Bool {
  verdicts.contains(at: index, in: sentence)
    && !sentence[index].marks.isDisjoint(with: .sentenceEnd)
    && sentence.contains { whichs.contains($0) }
}

/// `Semua berikut ini benar, kecuali …`, `All of the following are true except which one?`
private func isException(at index: Int, in sentence: ArraySlice<ItemText.Word>) -> Bool {
  index + 1 == sentence.endIndex || exceptionTails.contains(at: index + 1, in: sentence)
    || totals.contains(at: sentence.startIndex, in: sentence)
}

/// `manakah yang bukan`, `di bawah ini yang tidak termasuk`, `langkah yang tidak tepat adalah`
///
/// `Mengapa data ini tidak termasuk data umum?` asks for a reason instead.
private func isAskedFor(at index: Int, in sentence: ArraySlice<ItemText.Word>) -> Bool {
  guard !reasons.contains(at: sentence.startIndex, in: sentence) else { return false }
  let isMember = memberships.contains(at: index + 1, in: sentence)
  guard relatives.contains(at: index - 1, in: sentence) else {
    return pointers.contains(at: index - 1, in: sentence) && isMember
  }
  return isMember || pointers.contains(at: index - 2, in: sentence)
    || judgements.contains(at: index + 1, in: sentence)
      && copulas.contains(at: index + 2, in: sentence)
}

/// Whether the verb at `index` is that of a question with `which`, or `what` right before it.
///
/// In `Which keyword makes sure that the value is not changed?` it is not, which the words between
/// show: a relative, or an article that is the object of another verb.
private func followsWhich(_ index: Int, in sentence: ArraySlice<ItemText.Word>) -> Bool {
  if whats.contains(at: index - 1, in: sentence) { return true }
  guard let which = sentence[..<index].suffix(20).lastIndex(where: { whichs.contains($0) }) else {
    return false
  }
  var limit = 3
  for between in which + 1..<max(which + 1, index) {
    if subordinators.contains(at: between, in: sentence)
      || auxiliaries.contains(at: between, in: sentence)
      || !sentence[between].marks.isDisjoint(with: [.pause, .stop])
    {
      return false
    }
    if prepositions.contains(at: between, in: sentence) {
      limit += 3
    } else if articles.contains(at: between, in: sentence),
      !prepositions.contains(at: between - 1, in: sentence)
    {
      return false
    }
  }
  return index - which - 1 <= limit
}

private let exceptions = PhraseList("kecuali", "except", "excepting")
private let exceptionTails = PhraseList("satu", "mana", "yang mana", "which", "one", "for which")
private let totals = PhraseList("all", "each", "every", "semua", "seluruh")

private let indonesianNegations = PhraseList("bukan", "bukanlah", "tidak", "tak")
private let reasons = PhraseList("mengapa", "kenapa", "bagaimana", "bagaimanakah")
private let relatives = PhraseList("yang")
private let pointers = PhraseList(
  "mana", "manakah", "berikut", "ini", "bawah", "atas", "tersebut", "pernyataan")
private let memberships = PhraseList(
  "termasuk", "merupakan", "tergolong", "contoh", "ciri", "bagian dari")
private let judgements = PhraseList("benar", "tepat", "sesuai", "betul", "termasuk", "merupakan")
private let copulas = PhraseList("adalah", "ialah", "yaitu", "yakni")

private let englishNegations = PhraseList("not")
private let contractions = PhraseList(
  "isn't", "aren't", "wasn't", "doesn't", "don't", "didn't", "cannot", "can't", "won't", "wouldn't")
private let auxiliaries = PhraseList(
  "is", "are", "was", "were", "do", "does", "did", "can", "could", "should", "would", "will", "has",
  "have", "may", "must")
private let pronouns = PhraseList("you", "we", "they", "it", "he", "she")
private let verdicts = PhraseList("true", "correct", "right", "accurate", "valid")
private let whats = PhraseList("what")
private let whichs = PhraseList("which")
private let subordinators = PhraseList(
  "if", "when", "that", "who", "whose", "because", "so", "where", "unless", "while", "whether",
  "to", "and", "or", "ensures", "ensure")
private let prepositions = PhraseList("of", "in", "on", "about", "for", "with", "from", "by", "as")
private let articles = PhraseList("a", "an", "the")
