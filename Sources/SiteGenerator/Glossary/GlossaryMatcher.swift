import LearningCore

/// Finds the words of a glossary in running text: whole words only, the longest first, in small
/// letters or capitals.
struct GlossaryMatcher: Sendable {
  /// A way to write a word of the glossary, cut into what the search for it compares.
  private struct Spelling {
    /// Place in the glossary.
    var entry: Int
    /// In small letters; never empty.
    var words: [[UInt8]]
    /// What stands between them; a space for any white space.
    var gaps: [[UInt8]]
  }

  /// Where a word of the glossary stands in a text.
  struct Match: Hashable {
    /// Place in the glossary.
    var entry: Int
    /// In bytes of UTF-8.
    var range: Range<Int>
  }

  let glossary: Glossary
  /// By their first word, the longest first.
  private let spellings: [[UInt8]: [Spelling]]
  /// First bytes and lengths of first words: most words of a text are seen to be none by them.
  private let starts: [Bool]

  init(_ glossary: Glossary) {
    self.glossary = glossary
    var spellings: [[UInt8]: [Spelling]] = [:]
    var starts = [Bool](repeating: false, count: 256 * Self.lengths)
    for (place, entry) in glossary.entries.enumerated() {
      for text in [entry.word] + entry.variants {
        guard let spelling = Self.spelling(text, entry: place) else { continue }
        spellings[spelling.words[0], default: []].append(spelling)
        starts[Self.start(spelling.words[0][0], length: spelling.words[0].count)] = true
      }
    }
    self.spellings = spellings.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    self.starts = starts
  }

  /// - Returns: what was found, from the left, none over another.
  func matches(in text: String) -> [Match] {
    let bytes = Array(text.utf8)
    let words = Self.words(of: text)
    var found: [Match] = []
    var place = 0
    while place < words.count {
      guard let match = match(at: place, words, bytes) else {
        place += 1
        continue
      }
      found.append(match)
      while place < words.count, words[place].lowerBound < match.range.upperBound { place += 1 }
    }
    return found
  }

  private func match(at place: Int, _ words: [Range<Int>], _ bytes: [UInt8]) -> Match? {
    let range = words[place]
    guard starts[Self.start(Self.small(bytes[range.lowerBound]), length: range.count)],
      let known = spellings[Self.small(bytes[range])]
    else { return nil }
    for spelling in known {
      let last = place + spelling.words.count - 1
      guard last < words.count, !isJoined(place - 1, words, bytes),
        !isJoined(last, words, bytes) || Self.small(bytes[words[last + 1]]) == Self.suffix,
        (1..<spelling.words.count).allSatisfy({ number in
          let gap = bytes[words[place + number - 1].upperBound..<words[place + number].lowerBound]
          return Self.gap(gap) == spelling.gaps[number - 1]
            && Self.small(bytes[words[place + number]]) == spelling.words[number]
        })
      else { continue }
      return Match(entry: spelling.entry, range: range.lowerBound..<words[last].upperBound)
    }
    return nil
  }

  /// Whether a word and the next make one, as in `kata-kata`, `bssn.go.id` or `Jum'at`.
  private func isJoined(_ place: Int, _ words: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    guard place >= 0, place + 1 < words.count else { return false }
    let gap = words[place].upperBound..<words[place + 1].lowerBound
    return gap.count == 1 && "-_.@'".utf8.contains(bytes[gap.lowerBound])
  }

  /// What Indonesian hangs on an abbreviation with a hyphen: `PIN-nya`.
  private static let suffix = Array("nya".utf8)

  // MARK: Words

  private static let lengths = 32

  private static func start(_ byte: UInt8, length: Int) -> Int {
    Int(byte) * lengths + min(length, lengths - 1)
  }

  private static func spelling(_ text: String, entry: Int) -> Spelling? {
    let bytes = Array(text.utf8)
    let words = words(of: text)
    guard !words.isEmpty else { return nil }
    let gaps = zip(words, words.dropFirst()).map { gap(bytes[$0.upperBound..<$1.lowerBound]) }
    return Spelling(entry: entry, words: words.map { small(bytes[$0]) }, gaps: gaps)
  }

  /// Runs of letters and digits, in bytes of UTF-8.
  private static func words(of text: String) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var (place, start) = (0, -1)
    for scalar in text.unicodeScalars {
      if scalar.isPartOfWord {
        if start < 0 { start = place }
      } else if start >= 0 {
        words.append(start..<place)
        start = -1
      }
      place += UTF8.width(scalar)
    }
    if start >= 0 { words.append(start..<place) }
    return words
  }

  private static func gap(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let isSpace = bytes.allSatisfy { [0x20, 0x09, 0x0A].contains($0) }
    return isSpace ? [0x20] : Array(bytes)
  }

  private static func small(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes.map(small) }
    return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
  }

  /// A letter of ASCII; any other byte is itself.
  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

extension Unicode.Scalar {
  fileprivate var isPartOfWord: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case ..<0x80: false
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }
}
