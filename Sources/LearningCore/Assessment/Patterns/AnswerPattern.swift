/// A regular expression that a whole answer must match, whatever the case of its letters.
///
/// It runs through all its states at once (Thompson, "Regular expression search algorithm",
/// 1968): the time grows with pattern times answer, never faster, so no pattern of an author and
/// no answer of a learner can hold up a screen. What such a machine cannot do, such as looking
/// back, is refused when the pattern is read.
package struct AnswerPattern: Sendable {
  enum Step: Sendable {
    /// Goes on behind a character that fits.
    case take(CharacterTest)
    /// Goes on at both places.
    case split(Int, Int)
    case jump(Int)
    /// Goes on only at the first character, behind the last one, or where a word begins or ends.
    case start, end, boundary
    case accept
  }

  /// The last one accepts.
  let steps: [Step]

  package func matches(_ text: String) -> Bool {
    let characters = text.map { CaselessCharacter($0) }
    var run = Run(steps: steps, characters: characters)
    run.follow(0, at: 0)
    for place in characters.indices {
      let states = run.states
      run.begin()
      for state in states {
        if case .take(let test) = steps[state], test.accepts(characters[place]) {
          run.follow(state + 1, at: place + 1)
        }
      }
      if run.states.isEmpty { return false }
    }
    return run.states.contains(steps.count - 1)
  }
}

/// The states that a text may be in.
private struct Run {
  let steps: [AnswerPattern.Step]
  let characters: [CaselessCharacter]
  /// Those that wait for a character, and the last.
  private(set) var states: [Int] = []
  /// For each step, after how many characters it was last reached.
  private var reached: [Int]
  private var round = 0

  init(steps: [AnswerPattern.Step], characters: [CaselessCharacter]) {
    (self.steps, self.characters) = (steps, characters)
    reached = Array(repeating: -1, count: steps.count)
  }

  mutating func begin() {
    states.removeAll(keepingCapacity: true)
    round += 1
  }

  /// Goes on from a step as far as that takes no character.
  mutating func follow(_ step: Int, at place: Int) {
    var waiting = [step]
    while let step = waiting.popLast() {
      guard reached[step] < round else { continue }
      reached[step] = round
      switch steps[step] {
      case .take, .accept: states.append(step)
      case .split(let one, let other): waiting += [one, other]
      case .jump(let target): waiting.append(target)
      case .start: if place == 0 { waiting.append(step + 1) }
      case .end: if place == characters.count { waiting.append(step + 1) }
      case .boundary: if isBoundary(place) { waiting.append(step + 1) }
      }
    }
  }

  private func isBoundary(_ place: Int) -> Bool {
    func isWord(_ place: Int) -> Bool {
      characters.indices.contains(place) && characters[place].character.isWordCharacter
    }
    return isWord(place - 1) != isWord(place)
  }
}

/// A character with its small and capital forms.
struct CaselessCharacter: Sendable {
  let character: Character
  /// The same for characters that differ in case only.
  let folded: String
  /// Those of its forms that are one character.
  let forms: [Character]

  init(_ character: Character) {
    let capital = character.uppercased()
    (self.character, folded) = (character, capital.lowercased())
    forms = [String(character), capital, folded].compactMap { $0.count == 1 ? $0.first : nil }
  }
}

/// Which characters a step of a pattern takes.
indirect enum CharacterTest: Sendable {
  /// As ``CaselessCharacter/folded``.
  case one(String)
  case any
  /// The digits 0 to 9.
  case digit
  case word
  case space
  case range(ClosedRange<Unicode.Scalar>)
  case anyOf([CharacterTest])
  case not(CharacterTest)

  func accepts(_ character: CaselessCharacter) -> Bool {
    switch self {
    case .one(let folded): character.folded == folded
    case .any: true
    case .digit: character.character.isASCII && character.character.isNumber
    case .word: character.character.isWordCharacter
    case .space: character.character.isWhitespace
    case .range(let range):
      character.forms.contains { form in
        form.unicodeScalars.count == 1 && form.unicodeScalars.allSatisfy(range.contains)
      }
    case .anyOf(let tests): tests.contains { $0.accepts(character) }
    case .not(let test): !test.accepts(character)
    }
  }
}

extension Character {
  fileprivate var isWordCharacter: Bool { isLetter || isNumber || self == "_" }
}
