import LearningCore

/// What stands between the braces of one question.
struct GIFTAnswers {
  /// `nil` when GIFT has no such question; a problem says so.
  private(set) var block: String?
  private(set) var problems: [Phrase] = []
  private let format: GIFTFormatted.Format
  private let rich: RichText

  /// - Parameter format: of the question's text.
  init(
    of question: Question, format: GIFTFormatted.Format, scoring: MultipleResponseRule,
    isIndonesian: Bool, rich: RichText
  ) {
    (self.format, self.rich) = (format, rich)
    switch question.interaction {
    case .choice(let choice):
      block = truth(choice, isIndonesian) ?? self.choice(choice, scoring: scoring)
    case .shortAnswer(let answer): block = short(answer)
    case .numeric(let answer): block = numeric(answer)
    case .matching(let matching): block = self.matching(matching)
    case .open: block = ""
    case .ordering: refuse(Phrase("soal mengurutkan", "questions to put in order"))
    case .cloze: refuse(Phrase("kalimat dengan isian", "texts with gaps"))
    case .likert: refuse(Phrase("skala pendapat", "scales of opinion"))
    }
  }

  private mutating func refuse(_ kind: Phrase) {
    problems.append(
      Phrase(
        "tidak ditulis: GIFT tidak mengenal \(kind.indonesian)",
        "not written: GIFT knows no \(kind.english)"))
  }

  private func text(_ blocks: [Block], avoiding avoided: String? = nil) -> String {
    GIFTPart(blocks, rich: rich, avoiding: avoided).written(in: format)
  }

  private func feedback(_ blocks: [Block], avoiding avoided: String? = nil) -> String {
    blocks.isEmpty ? "" : "#" + text(blocks, avoiding: avoided)
  }

  // MARK: Choices

  /// True and false are a kind of their own, if the options are just these words.
  private func truth(_ choice: Choice, _ isIndonesian: Bool) -> String? {
    let words = truthWords(isIndonesian: isIndonesian)
    guard !choice.isMultiple, !choice.isWeighted, choice.keys.count == 1,
      choice.options.map(\.content.asPlainText) == [words.right, words.wrong]
    else { return nil }
    let isTrue = choice.keys == [0]
    let wrong = text(choice.options[isTrue ? 1 : 0].feedback)
    let right = text(choice.options[isTrue ? 0 : 1].feedback)
    return (isTrue ? "TRUE" : "FALSE") + (wrong + right == "" ? "" : "#\(wrong)")
      + (right.isEmpty ? "" : "#\(right)")
  }

  private mutating func choice(_ choice: Choice, scoring: MultipleResponseRule) -> String? {
    let weights = weights(of: choice, scoring: scoring)
    if !choice.isMultiple, !weights.contains(.full) {
      problems.append(
        Phrase(
          "tidak ditulis: dalam GIFT satu jawaban harus berbobot 100%",
          "not written: in GIFT one answer must have a weight of 100%"))
      return nil
    }
    for weight in Set(weights.filter { !$0.isGradeOfMoodle }).sorted() {
      problems.append(
        Phrase(
          "Moodle tidak mengenal bobot \(weight.phrase.indonesian) dan menolak soal ini",
          "Moodle does not know weight \(weight.phrase.english) and refuses this question"))
    }
    let isAnyWrong = weights.contains { $0 < .full }
    var block = "\n"
    var hasKey = false
    for (option, weight) in zip(choice.options, weights) {
      let text = text(option.content)
      // Without `~` it would be a short answer, with `=` no choice of several.
      if !choice.isMultiple, weight == .full, isAnyWrong || !hasKey {
        block += "\t=" + text
        hasKey = true
      } else if weight == .nothing, !text.hasPrefix("%") {
        block += "\t~" + text
      } else {
        block += "\t~%\(weight.percent)%" + text
      }
      block += feedback(option.feedback) + "\n"
    }
    return block
  }

  /// Moodle adds up weights and has no other rule, so the rule of the quiz is written as weights.
  private mutating func weights(
    of choice: Choice, scoring: MultipleResponseRule
  ) -> [AnswerWeight] {
    if choice.isMultiple, !choice.isWeighted, scoring != .netCorrect {
      problems.append(
        Phrase(
          "GIFT tidak mengenal 'scoring: \(scoring.rawValue)'; ditulis seperti net-correct",
          "GIFT does not know 'scoring: \(scoring.rawValue)'; written like net-correct"))
    }
    return choice.shares
  }

  // MARK: Typed answers

  private mutating func short(_ answer: ShortAnswer) -> String? {
    var block = "\n"
    for accepted in answer.accepted {
      guard let written = accepted.text.moodle else {
        problems.append(
          Phrase(
            "jawaban '\(accepted.text.written)' tidak ditulis: GIFT tidak mengenal pola",
            "answer '\(accepted.text.written)' is not written: GIFT knows no patterns"))
        continue
      }
      // To Moodle a backslash makes a star of the star.
      if case .wildcard = accepted.text, written.contains("\\*") {
        problems.append(
          Phrase(
            "jawaban '\(written)' tidak ditulis: '\\*' berarti bintang biasa dalam Moodle",
            "answer '\(written)' is not written: '\\*' means a plain star in Moodle"))
        continue
      }
      // `->` would make it a matching.
      guard !written.contains("->") else {
        problems.append(
          Phrase(
            "jawaban '\(written)' tidak ditulis: '->' berarti pasangan dalam GIFT",
            "answer '\(written)' is not written: '->' means a pair in GIFT"))
        continue
      }
      let mark = written.first == "[" ? "[\(format.rawValue)]" : ""
      block += "\t=%\(accepted.earned.percent)%" + mark + GIFTEscapes.escaped(written)
      block += feedback(accepted.feedback, avoiding: "->") + "\n"
    }
    guard block != "\n" else {
      problems.append(
        Phrase("tidak ditulis: tidak ada jawaban yang tersisa", "not written: no answer is left"))
      return nil
    }
    return block
  }

  private mutating func numeric(_ answer: NumericAnswer) -> String? {
    var block = "#\n"
    var otherwise = ""
    for (index, accepted) in answer.accepted.enumerated() {
      let range = accepted.range
      if range == DecimalNumber.all {
        if accepted.earned == .nothing, index == answer.accepted.count - 1 {
          otherwise = "\t~" + feedback(accepted.feedback) + "\n"
          continue
        }
        block += "\t=%\(accepted.earned.percent)%*"
      } else if range.lowerBound == range.upperBound {
        block += "\t=%\(accepted.earned.percent)%\(range.lowerBound)"
      } else {
        block += "\t=%\(accepted.earned.percent)%\(range.lowerBound)..\(range.upperBound)"
      }
      block += feedback(accepted.feedback) + "\n"
    }
    guard block != "#\n" else {
      problems.append(
        Phrase("tidak ditulis: tidak ada angka yang diterima", "not written: no number is accepted")
      )
      return nil
    }
    return block + otherwise
  }

  // MARK: Pairs

  private mutating func matching(_ matching: Matching) -> String? {
    var block = "\n"
    func target(_ position: Int) -> String {
      GIFTEscapes.escaped(matching.targets[position].plainText)
    }
    for (prompt, key) in zip(matching.prompts, matching.keys) {
      let left = text([Block(.paragraph(prompt), line: 0)], avoiding: "->")
      block += "\t=\(left) -> \(target(key))\n"
    }
    for position in matching.targets.indices where !matching.keys.contains(position) {
      block += "\t= -> \(target(position))\n"
    }
    let isPlain = matching.targets.allSatisfy {
      [Block(.paragraph($0), line: 0)].asPlainText != nil
    }
    if !isPlain {
      problems.append(
        Phrase(
          "kolom kanan ditulis sebagai kata-kata saja", "the right column is written as plain words"
        ))
    }
    return block
  }
}
