import LearningCore

/// What happens when in a session, worked out from its length and from what it deals with.
struct Programme: Hashable {
  enum Act: Hashable {
    case opening
    /// The position of the module among those of the session.
    case module(Int)
    case pause
    /// What the modules leave.
    case questions
    case closing
  }

  struct Item: Hashable {
    var act: Act
    var start: Timestamp
    /// 1 or more.
    var minutes: Int
  }

  /// One after another, from the start to the end. Empty where no timetable makes sense: a session
  /// of several days, or of less than a minute for each module.
  let items: [Item]
  /// Whether there is less time than the modules take.
  let isShortened: Bool

  /// - Parameter modules: the minutes each takes; 0 where its author did not say.
  init(from start: Timestamp, to end: Timestamp, modules: [Int]) {
    let total = (end - start).milliseconds / 60_000
    let wanted = modules.map { $0 > 0 ? $0 : Self.usual }
    let frame = total >= 60 ? 10 : 0
    let pause = total >= 150 && modules.count > 1 ? 15 : 0
    let available = total - 2 * frame - pause
    guard total <= Self.longest, available >= max(modules.count, 1) else {
      (items, isShortened) = ([], false)
      return
    }
    let shares = Self.shares(of: available, among: wanted)
    var plan: [(act: Act, minutes: Int)] = [(.opening, frame)]
    let breakAt = pause > 0 ? Self.middle(of: shares) : nil
    for (index, minutes) in shares.enumerated() {
      if index == breakAt { plan.append((.pause, pause)) }
      plan.append((.module(index), minutes))
    }
    plan.append((.questions, available - shares.reduce(0, +)))
    plan.append((.closing, frame))
    var items: [Item] = []
    var time = start
    for (act, minutes) in plan where minutes > 0 {
      items.append(Item(act: act, start: time, minutes: minutes))
      time = time + .minutes(minutes)
    }
    (self.items, isShortened) = (items, wanted.reduce(0, +) > available)
  }

  /// A module whose author did not say how long it takes.
  private static let usual = 30
  private static let longest = 12 * 60

  /// What each gets: all it wants where there is enough; else its part, in steps of five minutes
  /// where that leaves nobody without.
  private static func shares(of available: Int, among wanted: [Int]) -> [Int] {
    let sum = wanted.reduce(0, +)
    guard sum > available else { return wanted }
    let step = wanted.allSatisfy { $0 * available / sum >= 5 } ? 5 : 1
    return wanted.map { max(1, $0 * available / sum / step * step) }.fitting(available)
  }

  /// Before which of them the break is: where the halves differ least.
  private static func middle(of shares: [Int]) -> Int? {
    let sum = shares.reduce(0, +)
    return (1..<shares.count).min { first, second in
      let (a, b) = (shares[..<first].reduce(0, +), shares[..<second].reduce(0, +))
      return abs(2 * a - sum) < abs(2 * b - sum)
    }
  }
}

extension [Int] {
  /// Made smaller, the largest first, until they are no more than `limit` together.
  ///
  /// - Precondition: `limit` is at least one for each.
  fileprivate func fitting(_ limit: Int) -> [Int] {
    var parts = self
    var excess = parts.reduce(0, +) - limit
    while excess > 0, let index = parts.indices.max(by: { parts[$0] < parts[$1] }) {
      parts[index] -= 1
      excess -= 1
    }
    return parts
  }
}
