package import LearningCore

extension RecallScreen {
  // MARK: Full screen

  private static func width(in size: Size) -> Int { min(size.width, 80) }
  private static func room(in size: Size) -> Int { max(1, size.height - Chrome.rowsAround) }

  func questionView(in size: Size) -> QuestionView {
    var layout = BlockLayout(
      width: Self.width(in: size), isPlain: false, language: language)
    layout.gaps = pad.gaps
    var notes: [QuestionView.Note] = []
    if let problem {
      let lines = [Line()] + wrap([Span(problem[language], .bad)], width: layout.width)
      notes.append(.init(lines: lines, isUrgent: true))
    }
    return QuestionView(
      stem: stem(layout) + [Line()], pad.drawing(in: layout), notes: notes, top: top,
      room: Self.room(in: size))
  }

  private func stem(_ layout: BlockLayout) -> [Line] {
    var lines = wrap([Span(current.source, .dim)], width: layout.width)
    lines += [Line()] + layout.lines(current.item.question.asShown)
    if let instruction = pad.instruction {
      lines += wrap([Span(instruction[language])], width: layout.width)
    }
    return lines
  }

  func explanationLines(width: Int) -> [Line] {
    BlockLayout(width: min(width, 80), isPlain: false, language: language).lines(explanation)
  }

  var lastTop: Int { max(0, explanationLines(width: size.width).count - Self.room(in: size)) }

  package func frame(in size: Size, at now: Timestamp) -> Frame {
    var chrome = Chrome(title: title, status: status, language: language)
    switch phase {
    case .asking:
      let view = questionView(in: size)
      chrome.keys = askingKeys(view)
      return chrome.frame(view.shown, in: size, cursor: view.shownCaret)
    case .explained:
      let lines = explanationLines(width: size.width)
      let limit = max(0, lines.count - Self.room(in: size))
      let first = min(top ?? 0, limit)
      chrome.keys = explainedKeys(isAtEnd: first >= limit)
      return chrome.frame(Array(lines.dropFirst(first)), in: size)
    }
  }

  private func askingKeys(_ view: QuestionView) -> [(String, Phrase)] {
    let keys = view.isFocusInSight ? pad.keys : QuestionView.readingOn
    let rest: [(key: String, does: Phrase)] =
      pad.isTyping
      ? [("^T", Self.unknownWord), ("Esc", Words.back), ("Ctrl-C", Words.quit)]
      : [("?", Self.unknownWord), ("Esc", Words.back), ("q", Words.quit)]
    return keys.map { ($0.key[language], $0.does) } + rest
  }

  private func explainedKeys(isAtEnd: Bool) -> [(String, Phrase)] {
    guard isAtEnd else {
      return [("Enter", Phrase("baca terus", "read on")), ("Esc", Words.back), ("q", Words.quit)]
    }
    var keys: [(String, Phrase)] = []
    if isRight {
      keys.append(("Enter", RecallGrade.good.word))
      for grade in [RecallGrade.hard, .easy] {
        if let key = grade.key { keys.append((key[language], grade.word)) }
      }
    } else {
      keys.append(("Enter", Phrase("lanjut", "next")))
    }
    if current.lesson != nil { keys.append(("b", Phrase("baca pelajaran", "read lesson"))) }
    return keys + [("Esc", Words.back), ("q", Words.quit)]
  }

  static let unknownWord = Phrase("tidak tahu", "don't know")

  // MARK: Linear

  package func turn(width: Int, at now: Timestamp) -> Turn {
    func said(_ phrase: Phrase) -> [Line] { wrap([Span(phrase[language])], width: width) }
    if let problem { return Turn(said(problem), prompt: prompt, width: width) }
    var layout = BlockLayout(width: width, isPlain: true, language: language)
    switch phase {
    case .asking:
      guard !pad.isUnfinished else { return Turn([], prompt: prompt, width: width) }
      layout.gaps = pad.gaps
      let choices = pad.lines(in: layout)
      let head = wrap([Span("\(title) \(status)")], width: width)
      return Turn(
        [Line()] + head + stem(layout) + (choices.isEmpty ? [] : [Line()] + choices),
        prompt: prompt, width: width)
    case .explained:
      return Turn([Line()] + layout.lines(explanation) + [Line()], prompt: prompt, width: width)
    }
  }

  private var prompt: String {
    var words: [Phrase] = []
    switch phase {
    case .asking:
      let stroke = pad.isTyping ? "/" : ""
      let help = pad.help.map { [$0] } ?? []
      words =
        help + [
          Phrase("\(stroke)lewati: tidak tahu", "\(stroke)skip: don't know"),
          Phrase("\(stroke)q: keluar", "\(stroke)q: quit"),
        ]
      let list = words.map { $0[language] }.joined(separator: "; ")
      return "\(pad.request[language]) (\(list)):"
    case .explained:
      if isRight {
        words.append(Phrase("Enter: yakin", "Enter: sure"))
        for grade in [RecallGrade.hard, .easy] {
          guard let key = grade.key else { continue }
          words.append(
            Phrase(
              "\(key.indonesian): \(grade.word.indonesian)",
              "\(key.english): \(grade.word.english)"))
        }
      } else {
        words.append(Phrase("Enter: lanjut", "Enter: next"))
      }
      if current.lesson != nil {
        words.append(Phrase("baca: pelajarannya", "read: the lesson"))
      }
      words += [Phrase("k: kembali", "b: back"), Phrase("q: keluar", "q: quit")]
      return words.map { $0[language] }.joined(separator: ", ") + ":"
    }
  }
}
