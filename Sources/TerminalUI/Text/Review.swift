package import LearningCore

/// What a question looks like once it is answered: what was chosen, what was right, and why.
///
/// - Parameter withStem: whether the question itself stands on top.
package func review(
  of item: Paper.Item, response: Response?, language: Language, withStem: Bool
) -> [Block] {
  let choice = item.question.choice
  let keys = Set(choice.keys)
  let chosen = Set(response?.chosen ?? [])
  let verdict =
    chosen.isEmpty
    ? Phrase("Tidak dijawab.", "Not answered.")
    : chosen == keys
      ? Phrase("Benar.", "Right.")
      : chosen.isDisjoint(with: keys)
        ? Phrase("Belum tepat.", "Not right.") : Phrase("Sebagian benar.", "Partly right.")
  func paragraph(_ inlines: [Inline]) -> Block { Block(.paragraph(inlines), line: 0) }

  var blocks: [Block] =
    withStem ? [paragraph([.strong(item.question.title)])] + item.question.stem : []
  blocks.append(paragraph([.strong([.text(verdict[language])])]))
  for (index, option) in item.options.enumerated() {
    let isKey = keys.contains(option.position)
    let isChosen = chosen.contains(option.position)
    guard isKey || isChosen else { continue }
    let label =
      switch (isKey, isChosen) {
      case (true, true): Phrase("Jawaban Anda, benar", "Your answer, right")
      case (true, false): Phrase("Kunci", "Key")
      case (false, _): Phrase("Jawaban Anda, salah", "Your answer, wrong")
      }
    var content = option.option.content
    let lead: [Inline] = [.strong([.text("\(label[language]): ")]), .text("\(letter(index)). ")]
    if case .paragraph(let inlines) = content.first?.content {
      content[0].content = .paragraph(lead + inlines)
    } else {
      content.insert(paragraph(lead), at: 0)
    }
    blocks += content
    if !option.option.feedback.isEmpty {
      blocks.append(Block(.quote(option.option.feedback), line: 0))
    }
  }
  return blocks + item.question.explanation
}
