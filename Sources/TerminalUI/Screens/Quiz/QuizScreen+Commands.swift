import LearningCore

// What is typed in the linear mode.

extension QuizScreen {
  package mutating func handle(line: String) -> [Effect] {
    (problem, notice) = (nil, nil)
    if let form = flagForm {
      flagForm = nil
      let remark = form.remark(from: line)
      return remark.map { flag(remark: $0) } ?? []
    }
    if phase == .asking { return handleAnswer(line) }
    if phase == .feedback || phase == .overview, let effects = markOrFlag(line) { return effects }
    let line = typed(line)
    // Where every answer is saved nothing is asked: nobody presses a key by accident here.
    if Words.isQuit(line), phase != .leaving { return quit() }
    switch phase {
    case .asking: return []
    case .feedback: return advance()
    case .overview:
      if let number = Int(line), paper.items.indices.contains(number - 1) {
        show(number - 1)
      } else if ["kumpul", "kumpulkan", "submit", "s"].contains(line) {
        return submit()
      } else if Words.isBack(line) {
        return paper.isAnonymous ? leave() : [.back]
      } else {
        problem = Phrase("'\(line)' tidak dimengerti.", "'\(line)' was not understood.")
      }
    case .confirming:
      if ["y", "ya", "yes"].contains(line) { return submit() }
      showOverview()
    case .leaving:
      if ["y", "ya", "yes"].contains(line) || Words.isQuit(line) { return [.quit] }
      show(place)
    }
    return []
  }

  private mutating func handleAnswer(_ line: String) -> [Effect] {
    // Where words are typed, a command begins with a stroke; elsewhere a single letter is an option
    // before it is anything else.
    let word = typed(line)
    if pad.isTyping, word.hasPrefix("/") {
      let command = line.drop(while: \.isWhitespace).dropFirst()
      if let effects = obey(String(command)) { return effects }
    }
    switch pad.handle(line: line) {
    case .taken: return []
    case .save(let response): return save(response)
    case .refused(let why):
      problem = why
      return []
    case .passed:
      if let effects = obey(line) { return effects }
      let help = pad.help ?? pad.request
      problem = Phrase(
        "'\(word)' bukan jawaban di sini. Ketik \(help.indonesian).",
        "'\(word)' is no answer here. Type \(help.english).")
      return []
    }
  }

  /// - Returns: `nil` when the line is no command.
  private mutating func obey(_ line: String) -> [Effect]? {
    let word = typed(line)
    if Words.isQuit(word) { return quit() }
    if ["daftar", "list"].contains(word) { return lookOver() }
    if word == ">" || ["lewati", "skip"].contains(word) { return moveOn() }
    if ["?", "bantuan", "help"].contains(word) {
      problem = commands
      return []
    }
    if let effects = markOrFlag(line) { return effects }
    guard word == "<" || Words.isBack(word) else { return nil }
    return place > 0 ? moveBack() : lookOver()
  }

  /// `nanti`, `nanti 3`, `lapor`, `lapor kuncinya keliru`.
  ///
  /// - Returns: `nil` when the line is neither.
  private mutating func markOrFlag(_ line: String) -> [Effect]? {
    let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    let rest = words.count > 1 ? words[1] : ""
    switch words.first?.lowercased() {
    case "nanti", "later":
      guard phase != .feedback else { return nil }
      if phase == .overview {
        guard let number = Int(rest), paper.items.indices.contains(number - 1) else { return nil }
        highlighted = number - 1
      }
      toggleLater()
      return []
    case "lapor", "flag":
      if phase == .overview || !canFlag { return nil }
      guard !rest.isEmpty else {
        openFlagForm()
        return []
      }
      return flag(remark: rest)
    default: return nil
    }
  }

  private var commands: Phrase {
    let stroke = pad.isTyping ? "/" : ""
    return Phrase(
      "\(stroke)<: soal sebelumnya. \(stroke)>: soal berikutnya tanpa menjawab. \(stroke)nanti: "
        + "tandai untuk nanti. \(stroke)lapor: beri tahu pengajar bahwa soal ini keliru atau "
        + "kurang jelas; boleh dengan kata, misalnya \(stroke)lapor kuncinya dua. "
        + "\(stroke)daftar: semua soal, untuk mengumpulkan. \(stroke)q: keluar.",
      "\(stroke)<: previous question. \(stroke)>: next question without an answer. "
        + "\(stroke)later: mark to come back to. \(stroke)flag: tell the trainer that this "
        + "question is wrong or unclear; with words, if you like, such as \(stroke)flag two keys. "
        + "\(stroke)list: all questions, to hand in. \(stroke)q: quit.")
  }
}
