import LearningCore

/// Guideline of Haladyna, Downing and Rodriguez (2002): every item reflects a single specific mental
/// behaviour. Of a wrong answer to two questions nobody can tell which half was not known.
///
/// Two sentences of the heading that ask, or one with a second interrogative behind its `dan` or
/// `and`. What is cited, in code or between parentheses asks nothing, and `and why` asks for the
/// reason of the same answer.
func doubleQuestion(in item: Item) -> Diagnostic? {
  let words = item.title
  var asked = 0
  var isReported = false
  var start = words.startIndex
  for index in words.indices {
    let marks = words[index].marks
    if replies.contains(at: index, in: words) { isReported = true }
    guard !marks.isDisjoint(with: .sentenceEnd) else { continue }
    if marks.contains(.question), marks.isDisjoint(with: [.quoted, .aside]) {
      asked += 1
      if let second = secondQuestion(in: words[start...index]) {
        return .doubleQuestion(at: item.place(of: second))
      }
    }
    start = index + 1
  }
  // `Warga bertanya: boleh atau tidak? Jawaban mana yang tepat?` asks once.
  guard asked >= 2, !isReported else { return nil }
  return .doubleQuestion(at: item.range)
}

/// A sentence that begins to ask, and behind a conjunction begins again.
///
/// - Returns: the conjunction and the interrogative behind it.
private func secondQuestion(in sentence: ArraySlice<ItemText.Word>) -> Range<Int>? {
  let start = sentence.startIndex
  let isIndonesian = interrogatives.contains(at: start, in: sentence)
  guard isIndonesian || questionWords.contains(at: start, in: sentence) else { return nil }
  for index in sentence.indices.dropFirst() {
    if isIndonesian {
      if conjunctions.contains(at: index, in: sentence),
        interrogatives.contains(at: index + 1, in: sentence),
        !reasons.contains(at: index + 1, in: sentence)
      {
        return index..<index + 2
      }
      // In `apa yang dilakukan bila … siapa dan kapan` nothing after `siapa` asks.
      guard !interrogatives.contains(at: index, in: sentence) else { return nil }
    } else {
      if conjunctions.contains(at: index, in: sentence),
        questionWords.contains(at: index + 1, in: sentence),
        !reasons.contains(at: index + 1, in: sentence),
        sentence[index + 1].marks.contains(.question)
          || verbs.contains(at: index + 2, in: sentence)
      {
        return index..<index + 2
      }
      guard !questionWords.contains(at: index, in: sentence) else { return nil }
    }
  }
  return nil
}

private let conjunctions = PhraseList("dan", "serta", "and")
private let interrogatives = PhraseList(
  "apa", "apakah", "siapa", "siapakah", "kapan", "kapankah", "berapa", "berapakah", "mengapa",
  "kenapa", "bagaimana", "bagaimanakah", "di mana", "dimana", "dimanakah")
private let questionWords = PhraseList("what", "who", "when", "where", "why", "how", "which")
private let reasons = PhraseList("mengapa", "kenapa", "why")
private let verbs = PhraseList(
  "is", "are", "was", "were", "do", "does", "did", "can", "could", "should", "would", "will",
  "many", "much", "often", "long")
private let replies = PhraseList(
  "jawaban", "jawab", "jawabannya", "menjawab", "tanggapan", "balasan", "sikap", "penjelasan",
  "answer", "reply", "response", "respond", "explanation", "say", "tell")
