import LearningCore

/// Guidelines of Haladyna, Downing and Rodriguez (2002): avoid all-of-the-above, and use
/// none-of-the-above carefully. Who recognises two keys knows that all are right; and where options
/// are shuffled nothing stands above, and A is not A.
///
/// Told only where options are shuffled: without that, some schools teach such options.
func allOrNoneOption(in item: Item) -> Diagnostic? {
  let options = item.text.options.indices
  guard item.quiz.shufflesOptions, options.count >= 3 else { return nil }
  let isCombination = options.map { combinesLetters(item.option($0)) }
  // Where an option is just a letter, or all are letters, the letters name things in the stem.
  let namesOptions =
    !isCombination.allSatisfy { $0 } && !options.contains { letters.matches(item.option($0)) }
  for index in options
  where allOrNone.matches(item.option(index)) || isCombination[index] && namesOptions {
    return .allOrNoneOption(
      item.text.text(of: item.option(index).indices), at: item.place(ofOption: index))
  }
  return nil
}

/// `A dan B`, `Jawaban A, B, dan C benar`, `Both A and C`
private func combinesLetters(_ words: ArraySlice<ItemText.Word>) -> Bool {
  guard (2...9).contains(words.count) else { return false }
  var count = 0
  for word in words {
    guard word.marks.isDisjoint(with: .cited) else { return false }
    if letters.contains(word), word.bytes.count == 1 {
      count += 1
    } else if !aroundLetters.contains(word) {
      return false
    }
  }
  return count >= 2
}

private let letters = PhraseList("a", "b", "c", "d", "e", "f")
private let aroundLetters = PhraseList(
  "dan", "serta", "maupun", "jawaban", "pilihan", "opsi", "benar", "betul", "salah", "semua",
  "keduanya", "hanya", "saja", "and", "nor", "both", "neither", "only", "answers", "options", "are",
  "correct", "true", "right", "wrong", "false")

private let allOrNone = PhraseList(
  "semua benar", "semuanya benar", "benar semua", "semua betul", "semua salah", "semuanya salah",
  "salah semua", "semua jawaban benar", "semua jawaban betul", "semua jawaban salah",
  "semua jawaban di atas", "semua jawaban di atas benar", "semua jawaban di atas salah",
  "semua pilihan benar", "semua pilihan salah", "semua pilihan di atas",
  "semua pilihan di atas benar", "semua pernyataan benar", "semua pernyataan di atas benar",
  "semua di atas", "semua di atas benar", "semua yang di atas", "semua hal di atas",
  "semua yang disebutkan di atas", "semua yang disebut di atas", "semua jawaban tersebut",
  "seluruh jawaban benar", "kedua jawaban benar", "keduanya benar", "tidak ada yang benar",
  "tidak ada jawaban yang benar", "tidak ada pilihan yang benar", "tidak ada jawaban benar",
  "tidak ada di atas", "tidak ada yang di atas", "tidak ada satu pun", "tidak satu pun benar",
  "tidak satupun benar", "bukan salah satu di atas", "bukan semuanya", "semua bukan",
  "all of the above", "all the above", "all above", "all of these", "all of them",
  "all of these answers", "all of the answers", "all of the options", "all of the choices",
  "all answers are correct", "all of these answers are correct", "all of the above are correct",
  "all of the above are true", "all are correct", "all are true", "all options are correct",
  "all of these are correct", "all of these options", "all of these choices", "any of the above",
  "any of these", "none of the above", "none of these", "none of them", "none of these answers",
  "none of the answers", "none of the options", "none of the choices", "none of these options",
  "none of the above are correct", "none of the above is correct", "none are correct",
  "none of these are correct", "not any of the above", "both of these", "both of the above",
  "neither of these", "neither of the above", "both are correct", "both answers are correct")
