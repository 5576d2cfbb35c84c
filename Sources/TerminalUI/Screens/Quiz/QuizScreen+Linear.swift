package import LearningCore

extension QuizScreen {
  package func turn(width: Int, at now: Timestamp) -> Turn {
    func said(_ phrase: Phrase) -> [Line] { wrap([Span(phrase[language])], width: width) }
    if let flagForm {
      return Turn(flagForm.lines(width: width), prompt: flagForm.prompt, width: width)
    }
    let news = notice.map(said) ?? []
    if let problem { return Turn(news + said(problem), prompt: prompt, width: width) }
    return Turn(news + linearLines(width: width, at: now), prompt: prompt, width: width)
  }

  private func linearLines(width: Int, at now: Timestamp) -> [Line] {
    var layout = BlockLayout(width: width, isPlain: true, language: language)
    func said(_ phrase: Phrase) -> [Line] { wrap([Span(phrase[language])], width: width) }
    switch phase {
    case .asking:
      guard !pad.isUnfinished else { return [] }
      layout.gaps = pad.gaps
      let choices = pad.lines(in: layout)
      return [Line()] + wrap([Span("\(paper.title). \(status(at: now))")], width: width)
        + [Line()] + stemLines(layout) + (choices.isEmpty ? [] : [Line()] + choices)
        + marks(at: place).flatMap(said)
    case .feedback: return reviewLines(layout)
    case .overview:
      var lines = [Line()] + wrap([Span(paper.title)], width: width)
      lines += said(overviewIntro(handIn: Phrase("Ketik kumpul", "Type submit")))
      if !unanswered.isEmpty {
        let numbers = unanswered.map { String($0 + 1) }.joined(separator: ", ")
        lines += said(Phrase("Belum dijawab: \(numbers).", "Open: \(numbers)."))
      }
      if !later.isEmpty {
        let numbers = later.sorted().map { String($0 + 1) }.joined(separator: ", ")
        lines += said(Phrase("Ditandai untuk nanti: \(numbers).", "Marked: \(numbers)."))
      }
      return lines
    case .confirming:
      let count = unanswered.count
      return said(
        paper.kind == .survey
          ? Phrase("\(count) soal belum dijawab.", "\(count) questions have no answer.")
          : Phrase(
            "\(count) soal belum dijawab dan tidak akan mendapat nilai.",
            "\(count) questions have no answer and will earn no marks."))
    case .leaving: return said(leaveWords(at: now))
    }
  }

  private var prompt: String {
    switch phase {
    case .asking:
      let commands =
        pad.isTyping
        ? Phrase("/daftar; /q keluar; /? bantuan", "/list; /q quit; /? help")
        : Phrase("daftar; q keluar; ? bantuan", "list; q quit; ? help")
      let help = pad.help.map { $0[language] + "; " } ?? ""
      return "\(pad.request[language]) (\(help)\(commands[language])):"
    case .feedback:
      return Phrase(
        "Enter: \(onwardWord.indonesian), lapor, q: keluar:",
        "Enter: \(onwardWord.english), flag, q: quit:")[language]
    case .overview:
      return Phrase(
        "kumpul, nomor soal, k untuk kembali, q untuk keluar:",
        "submit, a question's number, b to go back, q to quit:")[language]
    case .confirming:
      return Phrase("Tetap kumpulkan? (y/t):", "Hand in all the same? (y/n):")[language]
    case .leaving: return Phrase("Keluar? (y/t):", "Leave? (y/n):")[language]
    }
  }
}
