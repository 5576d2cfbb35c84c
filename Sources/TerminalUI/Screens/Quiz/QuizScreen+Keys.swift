import LearningCore

// The keys of the full screen.

extension QuizScreen {
  package mutating func handle(_ key: Key) -> [Effect] {
    notice = nil
    if flagForm != nil { return handleFlagging(key) }
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

  private mutating func handleFlagging(_ key: Key) -> [Effect] {
    switch flagForm?.handle(key) {
    case .sent(let remark): return flag(remark: remark)
    case .givenUp: flagForm = nil
    case .open, nil: break
    }
    return []
  }

  private mutating func handleAsking(_ key: Key) -> [Effect] {
    problem = nil
    // Nobody answers what is not in sight yet: the keys that answer read on first.
    let view = questionView(in: size)
    if key == .enter || key == .space, !view.isFocusInSight {
      top = view.topReadingOn(isTyped: pad.isTyping && key == .space)
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
    case .character("n"), .character("N"), .control("n"):
      toggleLater()
      top = nil
    case .character("!"), .control("f"): openFlagForm()
    case .up, .down, .home, .end, .enter, .space, .backspace, .character, .control: break
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
    case .character("!"), .control("f"): openFlagForm()
    case .home, .end, .tab, .backspace, .character, .control: break
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
    case .escape, .left: return paper.isAnonymous ? leave() : [.back]
    case .character("n"), .character("N"), .control("n"): toggleLater()
    case .character("!"), .control("f"): openFlagForm()
    case .character("q"), .character("Q"), .interrupt: return leave()
    case .backspace, .character, .control: break
    }
    return []
  }

  private mutating func handleConfirming(_ key: Key) -> [Effect] {
    switch key {
    case .character("y"), .character("Y"): return submit()
    case .interrupt: return leave()
    case .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .space, .escape,
      .backspace, .tab, .character, .control:
      showOverview()
      return []
    }
  }
}
