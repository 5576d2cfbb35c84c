import LearningCore

/// Gathers the pairs of a matching question; the same words on the right are one target.
struct MatchingPairs {
  private var prompts: [[Inline]] = []
  private var targets: [[Inline]] = []
  private var keys: [Int] = []
  private var hasPromptAlone = false

  /// - Parameter prompt: empty for a target that fits nothing.
  mutating func add(prompt: [Inline], target: [Inline]) {
    guard !target.isEmpty else {
      hasPromptAlone = true
      return
    }
    let known = targets.firstIndex { $0.plainText == target.plainText }
    if known == nil { targets.append(target) }
    guard !prompt.isEmpty else { return }
    prompts.append(prompt)
    keys.append(known ?? targets.count - 1)
  }

  var matching: Result<Matching, NotHeld> {
    guard !hasPromptAlone else {
      return .failure(
        NotHeld("ada yang tidak punya pasangan", "something in it has nothing to be matched with"))
    }
    guard let matching = Matching(prompts: prompts, targets: targets, keys: keys) else {
      return .failure(
        NotHeld(
          "\(prompts.count) pernyataan dan \(targets.count) pasangan; harus 2 sampai "
            + "\(Choice.limit) pernyataan dan 2 sampai 26 pasangan",
          "\(prompts.count) prompts and \(targets.count) matches; it must be 2 to "
            + "\(Choice.limit) prompts and 2 to 26 matches"))
    }
    return .success(matching)
  }
}
