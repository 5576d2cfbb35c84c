package import LearningCore

/// One attempt: the questions, the feedback, the overview before it is handed in.
///
/// How a question is answered is the matter of its ``AnswerPad``. The screen changes nothing that
/// is recorded: it returns ``Effect/answer(_:place:_:)`` and shows the answer as saved in the state
/// that is drawn after the effect was done. Whatever leads away from a question saves what was put
/// there.
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
  private(set) var pad: any AnswerPad
  /// The question under the cursor of the overview.
  private(set) var highlighted = 0
  /// First visible line of what is longer than the screen; `nil`: wherever the answer is given.
  private(set) var top: Int? = 0
  private(set) var problem: Phrase?
  /// Decides what is in sight.
  private var size = Size(width: 80, height: 24)

  /// - Parameter responses: what was answered before the attempt was interrupted.
  package init(paper: Paper, responses: [QuestionID: Response], language: Language) {
    (self.paper, self.responses, self.language) = (paper, responses, language)
    let open = paper.items.firstIndex { responses[$0.question.id]?.isBlank ?? true }
    place = open ?? 0
    phase = open == nil ? .overview : .asking
    let item = paper.items[place]
    pad = answerPad(for: item, response: responses[item.question.id])
  }

  package mutating func resize(to newSize: Size) { size = newSize }

  // MARK: State

  var item: Paper.Item { paper.items[place] }
  var response: Response? { responses[item.question.id] }

  func isAnswered(_ place: Int) -> Bool {
    responses[paper.items[place].question.id].map { !$0.isBlank } ?? false
  }

  var unanswered: [Int] { paper.items.indices.filter { !isAnswered($0) } }

  /// Whether what stands on the pad is on the disk.
  var isSaved: Bool { isAnswered(place) && pad.draft == response }

  /// Whether an answer is explained at once, and is final then.
  private func isExplained(_ place: Int) -> Bool {
    let question = paper.items[place].question
    return paper.feedback == .immediate
      && (question.interaction.isScored || !question.explanation.isEmpty)
  }

  private mutating func show(_ newPlace: Int) {
    (place, top, problem) = (newPlace, 0, nil)
    phase = isExplained(newPlace) && isAnswered(newPlace) ? .feedback : .asking
    pad = answerPad(for: item, response: response)
  }

  private mutating func showOverview() {
    (phase, top, problem) = (.overview, 0, nil)
    highlighted = unanswered.first ?? 0
  }

  // MARK: Going on

  /// On to the next question; after the last one the overview, or the end of a practice in which
  /// everything is answered and explained.
  private mutating func advance() -> [Effect] {
    if place + 1 < paper.items.count {
      show(place + 1)
    } else if paper.feedback == .immediate, unanswered.isEmpty {
      return [.submit(paper.attempt)]
    } else {
      showOverview()
    }
    return []
  }

  /// Saves an answer, and goes on.
  private mutating func save(_ response: Response) -> [Effect] {
    let answer = record(response)
    guard isExplained(place) else { return answer + advance() }
    (phase, top, problem) = (.feedback, 0, nil)
    return answer
  }

  private mutating func record(_ response: Response) -> [Effect] {
    guard response != self.response else { return [] }
    responses[item.question.id] = response
    return [.answer(paper.attempt, place: place, response)]
  }

  /// Saves what stands on the pad, before something else is shown. Taking an answer back is an
  /// answer too.
  private mutating func keepDraft() -> [Effect] {
    guard phase == .asking, !pad.draft.isBlank || isAnswered(place) else { return [] }
    return record(pad.draft)
  }

  private mutating func moveOn() -> [Effect] {
    // What is explained at once is final, so it is looked at as carefully as if Enter were pressed.
    if phase == .asking, isExplained(place), !pad.draft.isBlank, pad.draft != response {
      switch pad.handle(.enter) {
      case .save(let response): return save(response)
      case .refused(let why):
        (problem, top) = (why, nil)
        return []
      case .taken, .passed: break
      }
    }
    return keepDraft() + advance()
  }

  private mutating func moveBack() -> [Effect] {
    guard place > 0 else { return [] }
    let kept = keepDraft()
    show(place - 1)
    return kept
  }

  private mutating func lookOver() -> [Effect] {
    let kept = keepDraft()
    showOverview()
    return kept
  }

  private mutating func leave() -> [Effect] {
    let kept = keepDraft()
    (phase, top, problem) = (.leaving, 0, nil)
    return kept
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

  private mutating func handleAsking(_ key: Key) -> [Effect] {
    problem = nil
    // Nobody answers what is not in sight yet: the keys that answer read on first.
    let view = questionView(in: size)
    if key == .enter || key == .space, !view.isFocusInSight {
      let isBelow = view.focus.lowerBound >= view.top
      top = isBelow && !(pad.isTyping && key == .space) ? view.top + max(1, view.room - 1) : nil
      return []
    }
    switch pad.handle(key) {
    case .taken:
      top = nil
      return []
    case .save(let response): return save(response)
    case .refused(let why):
      (problem, top) = (why, nil)
      return []
    case .passed: break
    }
    switch key {
    case .left: return moveBack()
    case .right, .tab: return moveOn()
    case .pageDown: top = view.top + max(1, view.room / 2)
    case .pageUp: top = max(0, view.top - max(1, view.room / 2))
    case .character("o"), .character("O"), .escape: return lookOver()
    case .character("q"), .character("Q"), .interrupt: return leave()
    case .up, .down, .home, .end, .enter, .space, .backspace, .character: break
    }
    return []
  }

  private mutating func handleFeedback(_ key: Key) -> [Effect] {
    let line = top ?? 0
    switch key {
    case .enter, .space, .right: return advance()
    case .left: return moveBack()
    case .up: top = max(0, line - 1)
    case .down: top = line + 1
    case .pageDown: top = line + 5
    case .pageUp: top = max(0, line - 5)
    case .escape, .character("o"), .character("O"): showOverview()
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
    problem = nil
    if phase == .asking { return handleAnswer(line) }
    let line = typed(line)
    // Every answer is saved and nobody presses a key by accident here, so nothing is asked.
    if Words.isQuit(line) { return [.quit] }
    switch phase {
    case .asking: return []
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
    case .confirming:
      if ["y", "ya", "yes"].contains(line) { return submit() }
      showOverview()
    case .leaving:
      if ["y", "ya", "yes"].contains(line) { return [.quit] }
      show(place)
    }
    return []
  }

  private mutating func handleAnswer(_ line: String) -> [Effect] {
    // Where words are typed, a command begins with a stroke; elsewhere a single letter is an option
    // before it is anything else.
    let word = typed(line)
    if pad.isTyping, word.hasPrefix("/"), let effects = obey(String(word.dropFirst())) {
      return effects
    }
    switch pad.handle(line: line) {
    case .taken: return []
    case .save(let response): return save(response)
    case .refused(let why):
      problem = why
      return []
    case .passed:
      if let effects = obey(word) { return effects }
      let help = pad.help ?? pad.request
      problem = Phrase(
        "'\(word)' bukan jawaban di sini. Ketik \(help.indonesian).",
        "'\(word)' is no answer here. Type \(help.english).")
      return []
    }
  }

  /// - Returns: `nil` when the word is no command.
  private mutating func obey(_ word: String) -> [Effect]? {
    if Words.isQuit(word) { return keepDraft() + [.quit] }
    if ["daftar", "list"].contains(word) { return lookOver() }
    guard word == "<" || Words.isBack(word) else { return nil }
    return place > 0 ? moveBack() : lookOver()
  }
}
