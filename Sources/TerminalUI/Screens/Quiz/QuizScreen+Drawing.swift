package import LearningCore

extension QuizScreen {
  package func frame(in size: Size, at now: Timestamp) -> Frame {
    if let flagForm { return flagForm.frame(title: paper.title, in: size) }
    let width = Self.width(in: size)
    var chrome = Chrome(title: paper.title, status: status(at: now), language: language)
    let room = Self.room(in: size)
    switch phase {
    case .asking:
      let view = questionView(in: size)
      chrome.keys = askingKeys(view)
      return chrome.frame(view.shown, in: size, cursor: view.shownCaret)
    case .feedback:
      chrome.keys = [
        ("Enter", onwardWord), ("↑↓", Phrase("gulir", "scroll")), ("!", Self.flagWord),
        ("o", Words.list), ("q", Words.quit),
      ].filter { canFlag || $0.0 != "!" }
      var layout = BlockLayout(width: width, isPlain: false, language: language)
      layout.gaps = pad.gaps
      let body = noticeLines(width) + stemLines(layout) + [Line()] + reviewLines(layout)
      let start = min(top ?? 0, max(0, body.count - room))
      return chrome.frame(Array(body.dropFirst(start)), in: size)
    case .leaving:
      chrome.keys = [
        ("y", Phrase("ya, keluar", "yes, leave")), ("Esc", Phrase("lanjutkan", "go on")),
      ]
      return chrome.frame(wrap([Span(leaveWords(at: now)[language])], width: width), in: size)
    case .overview, .confirming:
      chrome.keys =
        phase == .overview
        ? [
          ("s", Phrase("kumpulkan", "hand in")), ("↑↓", Words.choose), ("Enter", Words.open),
          ("n", Self.laterWord), ("!", Self.flagWord), ("Esc", Words.back), ("q", Words.quit),
        ].filter { canFlag || $0.0 != "!" }
        : [("y", Phrase("ya, kumpulkan", "yes, hand in")), ("Esc", Phrase("belum", "not yet"))]
      let (body, cursor) = overviewLines(width: width)
      let start = max(0, cursor - room + 1)
      return chrome.frame(Array(body.dropFirst(start)), in: size)
    }
  }

  private static func width(in size: Size) -> Int { min(size.width, 80) }
  private static func room(in size: Size) -> Int { max(1, size.height - Chrome.rowsAround) }

  // MARK: Asking

  func questionView(in size: Size) -> QuestionView {
    var layout = BlockLayout(width: Self.width(in: size), isPlain: false, language: language)
    layout.gaps = pad.gaps
    var notes: [QuestionView.Note] = []
    if let problem {
      let lines = [Line()] + wrap([Span(problem[language], .bad)], width: layout.width)
      notes.append(.init(lines: lines, isUrgent: true))
    } else if isSaved, !paper.isAnonymous {
      let words = Phrase("Jawaban tersimpan.", "Answer saved.")
      notes.append(.init(lines: [Line(), Line(words[language], .good)]))
    }
    let marks = marks(at: place).flatMap { wrap([Span($0[language])], width: layout.width) }
    notes.append(.init(lines: marks))
    if notice != nil {
      notes.append(.init(lines: [Line()] + noticeLines(layout.width), isUrgent: true))
    }
    return QuestionView(
      stem: stemLines(layout) + [Line()], pad.drawing(in: layout), notes: notes, top: top,
      room: Self.room(in: size))
  }

  private func askingKeys(_ view: QuestionView) -> [(String, Phrase)] {
    var keys = view.isFocusInSight ? pad.keys : QuestionView.readingOn
    if pad.isTyping {
      keys += [
        (Phrase(verbatim: "Esc"), Words.list), (Phrase(verbatim: "^N"), Self.laterWord),
        (Phrase(verbatim: "^F"), Self.flagWord), (Phrase(verbatim: "Ctrl-C"), Words.quit),
      ]
    } else {
      keys += [
        (Phrase(verbatim: "o"), Words.list), (Phrase(verbatim: "n"), Self.laterWord),
        (Phrase(verbatim: "!"), Self.flagWord),
      ]
      if !keys.contains(where: { $0.key == .leftRight }) {
        keys.append((.leftRight, Phrase("soal lain", "other question")))
      }
      keys.append((Phrase(verbatim: "q"), Words.quit))
    }
    return keys.filter { canFlag || $0.does != Self.flagWord }
      .map { ($0.key[language], $0.does) }
  }

  func stemLines(_ layout: BlockLayout) -> [Line] {
    var lines = layout.marked(
      Line(layout.isPlain ? "\(place + 1). " : ""), item.question.asShown)
    if phase == .asking, let instruction = pad.instruction {
      lines += wrap([Span(instruction[language])], width: layout.width)
    }
    return lines
  }

  func reviewLines(_ layout: BlockLayout) -> [Line] {
    layout.lines(review(of: item, response: response, language: language, withStem: false))
  }

  // MARK: Words

  static let laterWord = Phrase("nanti", "later")
  static let flagWord = Phrase("lapor", "flag")

  private func noticeLines(_ width: Int) -> [Line] {
    notice.map { wrap([Span($0[language], .bold)], width: width) } ?? []
  }

  /// What the learner has marked a question with.
  func marks(at place: Int) -> [Phrase] {
    var marks: [Phrase] = []
    if later.contains(place) {
      marks.append(Phrase("Ditandai untuk nanti.", "Marked to come back to."))
    }
    if let remark = flags[paper.items[place].question.id] {
      let words = remark.isEmpty ? "." : ": \(remark)"
      marks.append(
        Phrase("Dilaporkan kepada pengajar\(words)", "Flagged for the trainer\(words)"))
    }
    return marks
  }

  /// What Enter leads to from an explanation.
  var onwardWord: Phrase {
    place + 1 < paper.items.count
      ? Phrase("soal berikutnya", "next question")
      : unanswered.isEmpty ? Phrase("selesai", "finish") : Phrase("daftar soal", "list")
  }

  func status(at now: Timestamp) -> String {
    var parts = [
      phase == .overview || phase == .confirming
        ? "\(paper.items.count - unanswered.count)/\(paper.items.count)"
        : Phrase(
          "Soal \(place + 1) dari \(paper.items.count)",
          "Question \(place + 1) of \(paper.items.count)")[language]
    ]
    if let left = secondsLeft(at: now) {
      let clock = "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)"
      parts.append(Phrase("sisa", "left")[language] + " " + clock)
    }
    return parts.joined(separator: "  ")
  }

  /// Until the time is up; `nil` without a limit, and while it is days away.
  private func secondsLeft(at now: Timestamp) -> Int? {
    let left = paper.deadline.map { max(0, ($0 - now).milliseconds / 1000) }
    return left.flatMap { $0 < 86_400 ? $0 : nil }
  }

  func overviewIntro(handIn: Phrase) -> Phrase {
    if paper.isAnonymous { return anonymousIntro(handIn: handIn) }
    return unanswered.isEmpty
      ? Phrase(
        "Semua soal sudah dijawab dan tersimpan. \(handIn.indonesian) untuk mengumpulkan.",
        "Every question is answered and saved. \(handIn.english) to hand in.")
      : Phrase(
        "Masih ada \(unanswered.count) soal tanpa jawaban. Jawaban yang ada sudah tersimpan.",
        "\(unanswered.count) questions have no answer yet. The answers given are saved.")
  }

  private func anonymousIntro(handIn: Phrase) -> Phrase {
    let how = Phrase(
      "\(handIn.indonesian) untuk mengirim, tanpa nama.",
      "\(handIn.english) to send it, without your name.")
    guard !unanswered.isEmpty else {
      return Phrase("Semua sudah dijawab. \(how.indonesian)", "All is answered. \(how.english)")
    }
    return Phrase(
      "Masih ada \(unanswered.count) pertanyaan tanpa jawaban; boleh dibiarkan. \(how.indonesian)",
      "\(unanswered.count) questions have no answer; that is fine. \(how.english)")
  }

  func leaveWords(at now: Timestamp) -> Phrase {
    if paper.isAnonymous {
      return Phrase(
        "Keluar sekarang? Jawaban Anda belum dikirim dan tidak disimpan.",
        "Leave now? Your answers have not been sent and are not kept.")
    }
    return secondsLeft(at: now) == nil
      ? Phrase(
        "Keluar sekarang? Jawaban yang sudah dijawab tersimpan; Anda bisa melanjutkan nanti.",
        "Leave now? What you answered is saved; you can go on later.")
      : Phrase(
        "Keluar sekarang? Jawaban tersimpan dan Anda bisa melanjutkan, tetapi waktu tetap berjalan.",
        "Leave now? Your answers are saved and you can go on, but the clock keeps running.")
  }

  // MARK: Overview

  private func overviewLines(width: Int) -> (lines: [Line], cursor: Int) {
    let count = unanswered.count
    let head =
      phase == .confirming
      ? Span(
        Phrase(
          "\(count) soal belum dijawab. Tetap kumpulkan?",
          "\(count) questions have no answer. Hand in all the same?")[language], .bold)
      : Span(overviewIntro(handIn: Phrase("Tekan s", "Press s"))[language])
    let news = noticeLines(width)
    var lines = news + wrap([head], width: width) + [Line()]
    var cursor = 0
    for index in paper.items.indices {
      let isHere = index == highlighted && phase == .overview
      if isHere { cursor = lines.count }
      lines.append(overviewLine(index, isHere: isHere).fitted(to: width))
    }
    return (lines, cursor)
  }

  private func overviewLine(_ index: Int, isHere: Bool) -> Line {
    var states = [isAnswered(index) ? Phrase("dijawab", "answered") : Phrase("belum", "open")]
    if later.contains(index) { states.append(Self.laterWord) }
    if flags[paper.items[index].question.id] != nil {
      states.append(Phrase("dilaporkan", "flagged"))
    }
    let state = states.map { $0[language] }.joined(separator: ", ")
    let number = String(index + 1)
    let padding = String(repeating: " ", count: max(0, 3 - number.count))
    let title = paper.items[index].question.title.plainText
    return .cursor(isHere: isHere)
      + Line("\(padding)\(number). [\(state)] \(title)", isHere ? .reversed : [])
  }
}
