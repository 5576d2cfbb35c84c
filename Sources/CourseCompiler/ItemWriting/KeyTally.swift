import LearningCore

/// Where the keys of a quiz stand and how long they are, of the questions with one key.
///
/// Chance is another for each number of options, so questions are counted apart by it.
struct KeyTally {
  struct Entry {
    var range: SourceRange
    /// From 0.
    var keyPosition: Int
    /// No other option is as long.
    var isKeyLongest: Bool
    var allowsPosition: Bool
    var allowsLength: Bool
  }

  /// More say nothing that these do not, and exact arithmetic has its price.
  static let limit = 500

  /// By the number of options.
  private(set) var entries: [Int: [Entry]] = [:]

  mutating func add(_ item: Item) {
    let options = item.text.options
    guard item.keys.count == 1, let key = item.keys.first,
      (2...Choice.limit).contains(options.count),
      entries[options.count, default: []].count < Self.limit
    else { return }
    let length = options[key].length
    entries[options.count, default: []].append(
      Entry(
        range: item.range, keyPosition: key,
        isKeyLongest: item.distractors.allSatisfy { options[$0].length < length },
        allowsPosition: item.allows(.keyPositionBias),
        allowsLength: item.allows(.longestOptionIsKey)))
  }
}
