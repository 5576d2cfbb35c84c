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

  private(set) var paper: Paper
  let language: Language
  private(set) var responses: [QuestionID: Response]
  /// Remarks on questions that are wrong or unclear.
  var flags: [QuestionID: String]
  /// Places of the questions to come back to. For this sitting only, so it is not recorded.
  var later: Set<Int> = []
  /// A remark being typed, over whatever is shown.
  var flagForm: RemarkForm?
  var phase: Phase
  private(set) var place: Int
  var pad: any AnswerPad
  /// The question under the cursor of the overview.
  var highlighted = 0
  /// First visible line of what is longer than the screen; `nil`: wherever the answer is given.
  var top: Int? = 0
  var problem: Phrase?
  /// Said once: what was just saved, or what became of the clock.
  var notice: Phrase?
  /// Decides what is in sight.
  private(set) var size = Size(width: 80, height: 24)

  /// - Parameters:
  ///   - responses: what was answered before the attempt was interrupted.
  ///   - flags: and what was remarked.
  package init(
    paper: Paper, responses: [QuestionID: Response], flags: [QuestionID: String] = [:],
    language: Language
  ) {
    (self.paper, self.responses, self.flags) = (paper, responses, flags)
    self.language = language
    let open = paper.items.firstIndex { responses[$0.question.id]?.isBlank ?? true }
    place = open ?? 0
    phase = open == nil ? .overview : .asking
    let item = paper.items[place]
    pad = answerPad(for: item, response: responses[item.question.id])
  }

  package mutating func resize(to newSize: Size) { size = newSize }

  package mutating func hear(deadline: Timestamp?, notice: Phrase?) {
    paper.deadline = deadline
    guard let notice else { return }
    (self.notice, top) = (notice, nil)
  }

  /// What was typed and not yet saved counts, too.
  package mutating func timeIsUp() -> [Effect] { keepDraft() }

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

  mutating func show(_ newPlace: Int) {
    (place, top, problem) = (newPlace, 0, nil)
    phase = isExplained(newPlace) && isAnswered(newPlace) ? .feedback : .asking
    pad = answerPad(for: item, response: response)
  }

  mutating func showOverview() {
    (phase, top, problem) = (.overview, 0, nil)
    highlighted = unanswered.first ?? later.min() ?? 0
  }

  // MARK: Going on

  /// On to the next question; after the last one the overview, or the end of a practice in which
  /// everything is answered and explained.
  mutating func advance() -> [Effect] {
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
  mutating func save(_ response: Response) -> [Effect] {
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
  mutating func keepDraft() -> [Effect] {
    guard phase == .asking, !pad.draft.isBlank || isAnswered(place) else { return [] }
    return record(pad.draft)
  }

  mutating func moveOn() -> [Effect] {
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

  mutating func moveBack() -> [Effect] {
    guard place > 0 else { return [] }
    let kept = keepDraft()
    show(place - 1)
    return kept
  }

  mutating func lookOver() -> [Effect] {
    let kept = keepDraft()
    showOverview()
    return kept
  }

  /// Out at once where everything answered is saved, else after a question.
  mutating func quit() -> [Effect] { paper.isAnonymous ? leave() : keepDraft() + [.quit] }

  mutating func leave() -> [Effect] {
    let kept = keepDraft()
    (phase, top, problem) = (.leaving, 0, nil)
    return kept
  }

  mutating func submit() -> [Effect] {
    guard unanswered.isEmpty || phase == .confirming else {
      phase = .confirming
      return []
    }
    return [.submit(paper.attempt)]
  }

  // MARK: Marks of one's own

  /// Which question a mark is for: the one asked, or the one under the cursor of the overview.
  private var pointedAt: Int { phase == .overview ? highlighted : place }

  mutating func toggleLater() { later.formSymmetricDifference([pointedAt]) }

  /// A remark is about an attempt, and an answer without a name belongs to none.
  var canFlag: Bool { !paper.isAnonymous }

  mutating func openFlagForm() {
    guard canFlag else { return }
    let question = paper.items[pointedAt].question
    flagForm = RemarkForm(on: question, remark: flags[question.id], language: language)
  }

  mutating func flag(remark: String) -> [Effect] {
    let question = paper.items[pointedAt].question.id
    (flags[question], flagForm) = (remark, nil)
    (notice, top) = (RemarkForm.thanksForFlag, phase == .asking ? nil : top)
    return [.flag(paper.attempt, question, remark: remark)]
  }
}
