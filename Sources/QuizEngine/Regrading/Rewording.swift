import LearningCore

/// What somebody reads of a part of a question: its words and its pictures.
struct ShownPart: Hashable {
  /// Without differences in white space.
  let text: String
  private let words: [Substring]
  private let pictures: [Destination]

  init(_ blocks: [Block]) {
    let words = blocks.forLearners.plainText.split(whereSeparator: \.isWhitespace)
    (self.words, text, pictures) = (words, words.joined(separator: " "), blocks.pictures)
  }

  init(_ inlines: [Inline]) { self.init([Block(.paragraph(inlines), line: 0)]) }

  /// Whether the other is this one with spelling mended: the same pictures, the same number of
  /// words, and every word the same but for upper and lower case, the punctuation around it, and
  /// one letter in four to seven or two in more.
  ///
  /// Words of up to three letters, and whatever has a digit or a sign inside, must be the same to
  /// the letter: `10` is no spelling of `12`, and `A1+B1` none of `A1-B1`. Nor can a "not" come or
  /// go, because it is a word.
  func isRespelled(as other: ShownPart) -> Bool {
    pictures == other.pictures && words.count == other.words.count
      && zip(words, other.words).allSatisfy { $0 == $1 || $0.isRespelled(as: $1) }
  }
}

/// A part whose spelling is another than what was shown.
package struct Rewording: Hashable, Sendable {
  package let shown: String
  package let now: String
}

/// Finds each part that was shown in another writing of the question.
///
/// Parts that read the same belong together wherever they stand, those that read the same twice in
/// their order. What is left over belongs together in the same place, or when it is one on each
/// side, and only as a mended spelling.
///
/// - Returns: for each part shown where it stands now; `nil` when one has no other.
func pair(
  _ shown: [ShownPart], with now: [ShownPart]
) -> (places: [Int], rewordings: [Rewording])? {
  guard shown.count == now.count else { return nil }
  var places = [Int?](repeating: nil, count: shown.count)
  var free = Set(now.indices)
  for (index, part) in shown.enumerated() {
    guard let place = free.sorted().first(where: { now[$0] == part }) else { continue }
    places[index] = place
    free.remove(place)
  }
  let left = places.indices.filter { places[$0] == nil }
  var rewordings: [Rewording] = []
  for index in left {
    let place = left.count == 1 ? free.first : free.contains(index) ? index : nil
    guard let place, shown[index].isRespelled(as: now[place]) else { return nil }
    places[index] = place
    free.remove(place)
    rewordings.append(Rewording(shown: shown[index].text, now: now[place].text))
  }
  return (places.compactMap(\.self), rewordings)
}

extension Substring {
  fileprivate func isRespelled(as other: Substring) -> Bool {
    let (mine, others) = (letters, other.letters)
    guard let mine, let others else { return false }
    if mine == others { return true }
    let allowed = mine.count < 4 ? 0 : mine.count < 8 ? 1 : 2
    return abs(mine.count - others.count) <= allowed && editDistance(mine, others) <= allowed
  }

  /// The small letters of a word without the punctuation around it; `nil` when it is no word.
  private var letters: [Character]? {
    let isPunctuation: (Character) -> Bool = { ".,;:!?()\"'“”‘’".contains($0) }
    let inner = drop(while: isPunctuation).reversed().drop(while: isPunctuation).reversed()
    guard !inner.isEmpty, inner.allSatisfy(\.isLetter) else { return nil }
    return Array(String(inner).lowercased())
  }
}

/// How many letters to insert, leave out or replace (Levenshtein).
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var row = Array(0...b.count)
  for i in a.indices {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let above = row[j + 1]
      row[j + 1] = a[i] == b[j] ? diagonal : 1 + min(diagonal, above, row[j])
      diagonal = above
    }
  }
  return row[b.count]
}

extension [Block] {
  fileprivate var pictures: [Destination] {
    flatMap { block -> [Destination] in
      switch block.content {
      case .paragraph(let inlines): inlines.pictures
      case .heading(let heading): heading.content.pictures
      case .quote(let blocks): blocks.pictures
      case .callout(let callout): callout.blocks.pictures
      case .list(let list): list.items.flatMap(\.blocks.pictures)
      case .details(let details): details.summary.pictures + details.blocks.pictures
      case .table(let table): ([table.head] + table.rows).flatMap { $0.flatMap(\.pictures) }
      case .code, .rule, .selfCheck: []
      }
    }
  }
}

extension [Inline] {
  fileprivate var pictures: [Destination] {
    flatMap { inline -> [Destination] in
      switch inline {
      case .image(let image): [image.source]
      case .emphasis(let inner), .strong(let inner), .styled(_, let inner): inner.pictures
      case .link(let link): link.content.pictures
      case .text, .code, .softBreak, .hardBreak, .gap: []
      }
    }
  }
}
