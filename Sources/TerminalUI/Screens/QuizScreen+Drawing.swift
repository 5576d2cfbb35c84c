package import LearningCore

extension QuizScreen {
  // MARK: Full screen

  package func frame(in size: Size, at now: Timestamp) -> Frame {
    let width = min(size.width, 80)
    let layout = BlockLayout(width: width, isPlain: false, language: language)
    var chrome = Chrome(title: paper.title, status: status(at: now), language: language)
    let room = max(1, size.height - Chrome.rowsAround)
    switch phase {
    case .asking:
      chrome.keys = [
        ("↑↓", Words.choose),
        item.question.choice.isMultiple
          ? (Phrase("Spasi", "Space")[language], Phrase("tandai", "tick"))
          : ("Enter", Phrase("jawab", "answer")),
      ]
      if item.question.choice.isMultiple { chrome.keys.append(("Enter", Phrase("simpan", "save"))) }
      chrome.keys += [
        ("←→", Phrase("soal lain", "other question")), ("o", Phrase("daftar", "list")),
        ("q", Words.quit),
      ]
      let (body, cursor) = questionLines(layout)
      // Keep the option under the cursor in sight, whole if it fits.
      let needed = max(0, cursor.upperBound - room)
      let start = min(max(top, needed), max(needed, cursor.lowerBound))
      return chrome.frame(Array(body.dropFirst(min(start, max(0, body.count - 1)))), in: size)
    case .feedback:
      chrome.keys = [
        ("Enter", onwardWord), ("↑↓", Phrase("gulir", "scroll")),
        ("o", Phrase("daftar", "list")), ("q", Words.quit),
      ]
      let body = feedbackLines(layout)
      let start = min(top, max(0, body.count - room))
      return chrome.frame(Array(body.dropFirst(start)), in: size)
    case .leaving:
      chrome.keys = [
        ("y", Phrase("ya, keluar", "yes, leave")), ("Esc", Phrase("lanjutkan", "go on")),
      ]
      return chrome.frame(wrap([Span(leaveWords[language])], width: width), in: size)
    case .overview, .confirming:
      chrome.keys =
        phase == .overview
        ? [
          ("s", Phrase("kumpulkan", "hand in")), ("↑↓", Words.choose), ("Enter", Words.open),
          ("Esc", Words.back), ("q", Words.quit),
        ]
        : [("y", Phrase("ya, kumpulkan", "yes, hand in")), ("Esc", Phrase("belum", "not yet"))]
      let (body, cursor) = overviewLines(layout)
      let start = max(0, cursor - room + 1)
      return chrome.frame(Array(body.dropFirst(start)), in: size)
    }
  }

  /// What Enter leads to from an explanation.
  private var onwardWord: Phrase {
    place + 1 < paper.items.count
      ? Phrase("soal berikutnya", "next question")
      : unanswered.isEmpty ? Phrase("selesai", "finish") : Phrase("daftar soal", "list")
  }

  private func status(at now: Timestamp) -> String {
    var parts = [
      phase == .overview || phase == .confirming
        ? "\(paper.items.count - unanswered.count)/\(paper.items.count)"
        : Phrase(
          "Soal \(place + 1) dari \(paper.items.count)",
          "Question \(place + 1) of \(paper.items.count)")[language]
    ]
    if let deadline = paper.deadline {
      let left = max(0, (deadline - now).milliseconds / 1000)
      let seconds = left % 60
      parts.append(
        Phrase("sisa", "left")[language] + " \(left / 60):\(seconds < 10 ? "0" : "")\(seconds)")
    }
    return parts.joined(separator: "  ")
  }

  /// - Returns: the lines, and which of them the option under the cursor takes.
  private func questionLines(_ layout: BlockLayout) -> (lines: [Line], cursor: Range<Int>) {
    var lines = stemLines(layout) + [Line()]
    var cursor = 0..<0
    let multiple = item.question.choice.isMultiple
    for (index, option) in item.options.enumerated() {
      let isHere = index == highlighted
      let isTicked = ticked.contains(option.position)
      let box = multiple ? (isTicked ? "[x] " : "[ ] ") : (isTicked ? "(•) " : "( ) ")
      let mark = Line(isHere ? "▶ " : "  ", .bold) + Line("\(letter(index)). \(box)")
      let indent = mark.width
      let body = layout.inset(indent).lines(option.option.content)
      let start = lines.count
      for (row, line) in body.enumerated() {
        let prefix = row == 0 ? mark : Line(String(repeating: " ", count: indent))
        let shown = isHere ? Line(line.spans.map { Span($0.text, $0.style.union(.bold)) }) : line
        lines.append(prefix + shown)
      }
      if isHere { cursor = start..<lines.count }
    }
    if let problem {
      lines += [Line()] + wrap([Span(problem[language], .bad)], width: layout.width)
      cursor = cursor.lowerBound..<lines.count
    } else if isAnswered(place), !isImmediate {
      lines += [Line(), Line(Phrase("Jawaban tersimpan.", "Answer saved.")[language], .good)]
    }
    return (lines, cursor)
  }

  private func stemLines(_ layout: BlockLayout) -> [Line] {
    let style: Style = layout.isPlain ? [] : .bold
    var lines = wrap(
      layout.spans(item.question.title, style: style), width: layout.width,
      first: layout.isPlain ? Line("\(place + 1). ") : Line(),
      rest: layout.isPlain ? Line("   ") : Line())
    let stem = layout.lines(item.question.stem)
    if !stem.isEmpty { lines += [Line()] + stem }
    if item.question.choice.isMultiple {
      lines.append(
        Line(Phrase("(boleh lebih dari satu)", "(more than one may be right)")[language]))
    }
    return lines
  }

  private func feedbackLines(_ layout: BlockLayout) -> [Line] {
    stemLines(layout) + [Line()]
      + reviewLines(of: item, response: responses[item.question.id], layout)
  }

  private func overviewLines(_ layout: BlockLayout) -> (lines: [Line], cursor: Int) {
    var lines: [Line] = []
    if phase == .confirming {
      let count = unanswered.count
      lines += wrap(
        [
          Span(
            Phrase(
              "\(count) soal belum dijawab. Tetap kumpulkan?",
              "\(count) questions have no answer. Hand in all the same?")[language], .bold)
        ], width: layout.width)
    } else {
      let intro = overviewIntro(handIn: Phrase("Tekan s", "Press s"))
      lines += wrap([Span(intro[language])], width: layout.width)
    }
    lines.append(Line())
    var cursor = 0
    for index in paper.items.indices {
      let isHere = index == highlighted && phase == .overview
      if isHere { cursor = lines.count }
      lines.append(overviewLine(index, isHere: isHere).fitted(to: layout.width))
    }
    return (lines, cursor)
  }

  private func overviewIntro(handIn: Phrase) -> Phrase {
    unanswered.isEmpty
      ? Phrase(
        "Semua soal sudah dijawab dan tersimpan. \(handIn.indonesian) untuk mengumpulkan.",
        "Every question is answered and saved. \(handIn.english) to hand in.")
      : Phrase(
        "Masih ada \(unanswered.count) soal tanpa jawaban. Jawaban yang ada sudah tersimpan.",
        "\(unanswered.count) questions have no answer yet. The answers given are saved.")
  }

  private var leaveWords: Phrase {
    paper.deadline == nil
      ? Phrase(
        "Keluar sekarang? Jawaban yang sudah dijawab tersimpan; Anda bisa melanjutkan nanti.",
        "Leave now? What you answered is saved; you can go on later.")
      : Phrase(
        "Keluar sekarang? Jawaban tersimpan dan Anda bisa melanjutkan, tetapi waktu tetap berjalan.",
        "Leave now? Your answers are saved and you can go on, but the clock keeps running.")
  }

  private func overviewLine(_ index: Int, isHere: Bool) -> Line {
    let state = isAnswered(index) ? Phrase("dijawab", "answered") : Phrase("belum", "open")
    let number = String(index + 1)
    let padding = String(repeating: " ", count: max(0, 3 - number.count))
    let title = paper.items[index].question.title.plainText
    return Line(isHere ? "▶ " : "  ", .bold)
      + Line("\(padding)\(number). [\(state[language])] \(title)", isHere ? .reversed : [])
  }

  // MARK: Linear

  package func turn(width: Int, at now: Timestamp) -> Turn {
    let layout = BlockLayout(width: width, isPlain: true, language: language)
    if let problem {
      return Turn(wrap([Span(problem[language])], width: width), prompt: prompt, width: width)
    }
    switch phase {
    case .asking:
      var lines = [Line()] + wrap([Span("\(paper.title). \(status(at: now))")], width: width)
      lines += [Line()] + stemLines(layout) + [Line()]
      for (index, option) in item.options.enumerated() {
        let isTicked = ticked.contains(option.position)
        let mark = Line(
          "\(letter(index)). " + (isTicked ? Phrase("(dipilih) ", "(chosen) ")[language] : ""))
        let body = layout.inset(mark.width).lines(option.option.content)
        for (row, line) in body.enumerated() {
          lines.append((row == 0 ? mark : Line("   ")) + line)
        }
      }
      return Turn(lines, prompt: prompt, width: width)
    case .feedback:
      let review = reviewLines(of: item, response: responses[item.question.id], layout)
      return Turn(review, prompt: prompt, width: width)
    case .overview:
      var lines = [Line()] + wrap([Span(paper.title)], width: width)
      lines += wrap(
        [Span(overviewIntro(handIn: Phrase("Ketik kumpul", "Type submit"))[language])],
        width: width)
      if !unanswered.isEmpty {
        let numbers = unanswered.map { String($0 + 1) }.joined(separator: ", ")
        lines += wrap(
          [Span(Phrase("Belum dijawab: \(numbers).", "Open: \(numbers).")[language])], width: width)
      }
      return Turn(lines, prompt: prompt, width: width)
    case .confirming:
      let count = unanswered.count
      let warning = Phrase(
        "\(count) soal belum dijawab dan tidak akan mendapat nilai.",
        "\(count) questions have no answer and will earn no marks.")
      return Turn(wrap([Span(warning[language])], width: width), prompt: prompt, width: width)
    case .leaving:
      return Turn(wrap([Span(leaveWords[language])], width: width), prompt: prompt, width: width)
    }
  }

  private var prompt: String {
    switch phase {
    case .asking:
      Phrase(
        "Jawaban (\(answerHelp.indonesian); daftar; q keluar):",
        "Answer (\(answerHelp.english); list; q quit):")[language]
    case .feedback:
      Phrase(
        "Enter: \(onwardWord.indonesian), q: keluar:", "Enter: \(onwardWord.english), q: quit:")[
          language]
    case .overview:
      Phrase(
        "kumpul, nomor soal, k untuk kembali, q untuk keluar:",
        "submit, a question's number, b to go back, q to quit:")[language]
    case .confirming: Phrase("Tetap kumpulkan? (y/t):", "Hand in all the same? (y/n):")[language]
    case .leaving: Phrase("Keluar? (y/t):", "Leave? (y/n):")[language]
    }
  }

  // MARK: Review

  private func reviewLines(
    of item: Paper.Item, response: Response?, _ layout: BlockLayout
  ) -> [Line] {
    layout.lines(review(of: item, response: response, language: language, withStem: false))
  }
}
