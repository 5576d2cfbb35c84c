package import LearningCore

/// One attempt: the questions, the feedback, the overview before it is handed in.
///
/// The screen changes nothing that is recorded: it returns ``Effect/answer(_:place:_:)`` and shows
/// the answer as saved in the state that is drawn after the effect was done.
package struct QuizScreen: Screen {
  enum Phase: Hashable, Sendable {
    case asking
    /// Right or wrong and why, after an answer that can no longer be changed.
    case feedback
    case overview
    /// Hand in with questions still open?
    case confirming
    /// Leave in the middle?
    case leaving
  }

  let paper: Paper
  let language: Language
  private(set) var responses: [QuestionID: Response]
  private(set) var phase: Phase
  private(set) var place: Int
  /// The option under the cursor, in the order shown; in the overview, the question.
  private(set) var highlighted = 0
  /// Ticked but not saved yet, as positions in the file.
  private(set) var ticked: Set<Int> = []
  /// First visible line of a question longer than the screen.
  private(set) var top = 0
  private(set) var problem: Phrase?

  /// - Parameter responses: what was answered before the attempt was interrupted.
  package init(paper: Paper, responses: [QuestionID: Response], language: Language) {
    (self.paper, self.responses, self.language) = (paper, responses, language)
    let open = paper.items.firstIndex { responses[$0.question.id]?.chosen.isEmpty ?? true }
    place = open ?? 0
    phase = open == nil ? .overview : .asking
    restoreTicks()
  }

  // MARK: State

  var item: Paper.Item { paper.items[place] }
  var isImmediate: Bool { paper.feedback == .immediate }

  func isAnswered(_ place: Int) -> Bool {
    responses[paper.items[place].question.id]?.chosen.isEmpty == false
  }

  var unanswered: [Int] { paper.items.indices.filter { !isAnswered($0) } }

  private mutating func show(_ newPlace: Int) {
    (place, highlighted, top, problem) = (newPlace, 0, 0, nil)
    phase = isImmediate && isAnswered(newPlace) ? .feedback : .asking
    restoreTicks()
  }

  private mutating func restoreTicks() {
    ticked = Set(responses[item.question.id]?.chosen ?? [])
    if let first = item.order.firstIndex(where: ticked.contains) { highlighted = first }
  }

  private mutating func showOverview() {
    (phase, top, problem) = (.overview, 0, nil)
    highlighted = unanswered.first ?? 0
  }

  /// On to the next question; after the last one the overview, or the end of a practice in which
  /// everything is answered and explained.
  private mutating func advance() -> [Effect] {
    if place + 1 < paper.items.count {
      show(place + 1)
    } else if isImmediate, unanswered.isEmpty {
      return [.submit(paper.attempt)]
    } else {
      showOverview()
    }
    return []
  }

  /// Saves what is chosen, and goes on.
  private mutating func save(_ chosen: Set<Int>) -> [Effect] {
    guard !chosen.isEmpty else {
      problem =
        item.question.choice.isMultiple
        ? Phrase("Tandai dahulu dengan Spasi, lalu Enter.", "Tick with Space first, then Enter.")
        : Phrase("Pilih dahulu satu jawaban.", "Choose an answer first.")
      return []
    }
    let response = Response(chosen)
    let saved = place
    let isChanged = responses[item.question.id] != response
    responses[item.question.id] = response
    let answer: [Effect] = isChanged ? [.answer(paper.attempt, place: saved, response)] : []
    guard isImmediate else { return answer + advance() }
    (phase, top, problem) = (.feedback, 0, nil)
    return answer
  }

  private mutating func submit() -> [Effect] {
    guard unanswered.isEmpty || phase == .confirming else {
      phase = .confirming
      return []
    }
    return [.submit(paper.attempt)]
  }

  // MARK: Full screen

  package mutating func handle(_ key: Key) -> [Effect] {
    switch phase {
    case .asking: return handleAsking(key)
    case .feedback: return handleFeedback(key)
    case .overview: return handleOverview(key)
    case .confirming: return handleConfirming(key)
    case .leaving:
      if key == .character("y") || key == .character("Y") || key == .interrupt { return [.quit] }
      show(place)
      return []
    }
  }

  private mutating func leave() -> [Effect] {
    (phase, top, problem) = (.leaving, 0, nil)
    return []
  }

  private mutating func handleAsking(_ key: Key) -> [Effect] {
    problem = nil
    let options = item.order
    switch key {
    case .up: highlighted = max(0, highlighted - 1)
    case .down, .tab: highlighted = min(options.count - 1, highlighted + 1)
    case .pageDown: top += 5
    case .pageUp: top = max(0, top - 5)
    case .home: (highlighted, top) = (0, 0)
    case .end: highlighted = options.count - 1
    case .left: if place > 0 { show(place - 1) }
    case .right: return advance()
    case .space:
      guard item.question.choice.isMultiple else { return save([options[highlighted]]) }
      ticked.formSymmetricDifference([options[highlighted]])
    case .enter:
      return save(item.question.choice.isMultiple ? ticked : [options[highlighted]])
    case .character(let character):
      if let chosen = optionIndex(of: String(character)) {
        highlighted = chosen
        if item.question.choice.isMultiple { ticked.formSymmetricDifference([options[chosen]]) }
      } else if character == "o" || character == "O" {
        showOverview()
      } else if character == "q" || character == "Q" {
        return leave()
      }
    case .escape: showOverview()
    case .interrupt: return leave()
    case .backspace: break
    }
    return []
  }

  private mutating func handleFeedback(_ key: Key) -> [Effect] {
    switch key {
    case .enter, .space, .right: return advance()
    case .left: if place > 0 { show(place - 1) }
    case .up: top = max(0, top - 1)
    case .down: top += 1
    case .pageDown: top += 5
    case .pageUp: top = max(0, top - 5)
    case .escape, .character("o"): showOverview()
    case .character("q"), .character("Q"), .interrupt: return leave()
    case .home, .end, .tab, .backspace, .character: break
    }
    return []
  }

  private mutating func handleOverview(_ key: Key) -> [Effect] {
    let last = paper.items.count - 1
    switch key {
    case .up: highlighted = max(0, highlighted - 1)
    case .down, .tab: highlighted = min(last, highlighted + 1)
    case .home, .pageUp: highlighted = 0
    case .end, .pageDown: highlighted = last
    case .enter, .space, .right: show(highlighted)
    case .character("s"), .character("S"), .character("k"), .character("K"): return submit()
    case .escape, .left: return [.back]
    case .character("q"), .character("Q"), .interrupt: return leave()
    case .backspace, .character: break
    }
    return []
  }

  private mutating func handleConfirming(_ key: Key) -> [Effect] {
    switch key {
    case .character("y"), .character("Y"): return submit()
    case .interrupt: return leave()
    case .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .space, .escape,
      .backspace, .tab, .character:
      showOverview()
      return []
    }
  }

  // MARK: Linear

  package mutating func handle(line: String) -> [Effect] {
    let line = typed(line)
    problem = nil
    // Every answer is saved and nobody presses a key by accident here, so nothing is asked.
    if Words.isQuit(line) { return [.quit] }
    switch phase {
    case .asking:
      // A single letter is an option before it is anything else.
      let isOption = optionIndex(of: line) != nil
      if !isOption, ["daftar", "list"].contains(line) {
        showOverview()
        return []
      }
      if !isOption, line == "<" || Words.isBack(line) {
        if place > 0 { show(place - 1) } else { showOverview() }
        return []
      }
      if line.isEmpty, !ticked.isEmpty { return save(ticked) }
      let words = line.split { ", ".contains($0) }.map(String.init)
      let chosen = words.compactMap(optionIndex(of:)).map { item.order[$0] }
      guard chosen.count == words.count, !chosen.isEmpty,
        item.question.choice.isMultiple || chosen.count == 1
      else {
        problem = Phrase(
          "'\(line)' bukan jawaban di sini. Ketik \(answerHelp.indonesian).",
          "'\(line)' is no answer here. Type \(answerHelp.english).")
        return []
      }
      return save(Set(chosen))
    case .feedback: return advance()
    case .overview:
      if let number = Int(line), paper.items.indices.contains(number - 1) {
        show(number - 1)
      } else if ["kumpul", "kumpulkan", "submit", "s"].contains(line) {
        return submit()
      } else if Words.isBack(line) {
        return [.back]
      } else {
        problem = Phrase("'\(line)' tidak dimengerti.", "'\(line)' was not understood.")
      }
      return []
    case .confirming:
      if ["y", "ya", "yes"].contains(line) { return submit() }
      showOverview()
      return []
    case .leaving:
      if ["y", "ya", "yes"].contains(line) { return [.quit] }
      show(place)
      return []
    }
  }

  var answerHelp: Phrase {
    let last = letter(item.order.count - 1)
    return item.question.choice.isMultiple
      ? Phrase(
        "beberapa huruf, misalnya a,\(last.lowercased())",
        "several letters, such as a,\(last.lowercased())")
      : Phrase(verbatim: "a-\(last.lowercased())")
  }

  /// `a`, `B` or `2` as the place of an option in the order shown.
  private func optionIndex(of text: String) -> Int? {
    if let number = Int(text) { return item.order.indices.contains(number - 1) ? number - 1 : nil }
    guard text.utf8.count == 1, let byte = text.lowercased().utf8.first, byte >= 0x61 else {
      return nil
    }
    let index = Int(byte - 0x61)
    return item.order.indices.contains(index) ? index : nil
  }
}

/// `A` for the first option, `B` for the second.
func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(65 + index))) }
