import LearningCore

/// Guideline of Haladyna, Downing and Rodriguez (2002): give no clue by "grammatical
/// inconsistencies that cue the test-taker to the correct choice", nor by "clang associations",
/// words that the stem and the key share.
func grammarGivesKeyAway(in item: Item) -> Diagnostic? {
  guard !item.keys.isEmpty, item.distractors.count >= 2 else { return nil }
  return articleClue(in: item) ?? clangAssociation(in: item)
}

// MARK: Articles

/// A stem that ends in `a` or `an`, which the key alone can follow.
private func articleClue(in item: Item) -> Diagnostic? {
  guard let last = item.stem.indices.last, articles.contains(at: last, in: item.stem),
    !articles.contains(at: last - 1, in: item.stem)  // `a/an`
  else { return nil }
  // `Vitamin A` and `plan A` end in a name.
  let written = item.text.text(of: item.stem[last])
  guard written == "a" || written == "an" else { return nil }
  guard item.keys.allSatisfy({ article(before: item.option($0), in: item.text) == written }),
    item.distractors.allSatisfy({
      article(before: item.option($0), in: item.text).map { $0 != written } ?? false
    })
  else { return nil }
  return .grammarGivesKeyAway(article: written, at: item.place(of: last..<last + 1))
}

/// Which article stands before a text; `nil` where that depends on how it is spoken.
private func article(before words: ArraySlice<ItemText.Word>, in text: ItemText) -> String? {
  guard let first = words.first, first.marks.isDisjoint(with: [.code, .capitals]) else {
    return nil
  }
  let word = text.text(of: first).lowercased()
  // `hour` and `honest`, `user` and `unit`, `European`, `one-way`: sound, not spelling, decides.
  guard word.utf8.count >= 3, let letter = word.utf8.first, !"hu".utf8.contains(letter),
    !word.hasPrefix("eu"), !word.hasPrefix("one"), !word.hasPrefix("once"),
    (0x61...0x7A).contains(letter)
  else { return nil }
  return "aeio".utf8.contains(letter) ? "an" : "a"
}

private let articles = PhraseList("a", "an")

// MARK: Words in common

/// A word of eight letters or more that the key takes from the stem, while no distractor shares even
/// one of four letters with it.
private func clangAssociation(in item: Item) -> Diagnostic? {
  let stem = item.stem
  // Several keys share words by being about the same thing. Very long texts share some by chance.
  guard item.keys.count == 1, let key = item.keys.first, stem.count <= 120 else { return nil }
  let words = item.option(key)
  guard (1...60).contains(words.count),
    let echo = words.firstIndex(where: { word in
      word.isConspicuous && stem.contains { $0.hash == word.hash && $0.isConspicuous }
    }),
    item.distractors.allSatisfy({ index in
      let words = item.option(index)
      return (1...60).contains(words.count)
        && !words.contains { word in
          word.bytes.count >= 4 && stem.contains { $0.hash == word.hash }
        }
    })
  else { return nil }
  let place = echo..<echo + 1
  return .grammarGivesKeyAway(word: item.text.text(of: place), at: item.place(of: place))
}

extension ItemText.Word {
  /// Whether it is long enough to be noticed, and no word that any question may have.
  fileprivate var isConspicuous: Bool {
    bytes.count >= 8 && marks.isDisjoint(with: .cited) && !commonWords.contains(self)
  }
}

private let commonWords = PhraseList(
  "berdasarkan", "sebaiknya", "dilakukan", "melakukan", "digunakan", "menggunakan", "merupakan",
  "pernyataan", "seseorang", "beberapa", "sebelumnya", "kemudian", "terhadap", "sehingga",
  "mempunyai", "memiliki", "menerima", "mengirim", "following", "statement", "different",
  "function", "question", "something", "together", "contains", "necessary", "required", "possible",
  "available", "multiple", "specific", "particular")
