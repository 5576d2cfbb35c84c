import LearningCore

extension Fact {
  /// Reads by far the commonest body, an answer that chooses options, without making a tree of values
  /// of it first.
  ///
  /// - Parameter body: canonical JSON.
  /// - Returns: `nil` for every other body, also one that is no fact at all.
  init?(answered body: ArraySlice<UInt8>) {
    var rest = body
    guard rest.take(Piece.attempt), let attempt: AttemptID = rest.takeName(),
      rest.take(Piece.chosen), let chosen = rest.takeIntegers(),
      rest.take(Piece.question), let question: QuestionID = rest.takeName(),
      rest.elementsEqual(Piece.end)
    else { return nil }
    self = .answered(attempt, question: question, Response(chosen))
  }

  private enum Piece {
    static let attempt = Array("{\"attempt\":\"".utf8)
    static let chosen = Array(",\"chosen\":[".utf8)
    static let question = Array(",\"question\":\"".utf8)
    static let end = Array("}".utf8)
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func take(_ prefix: [UInt8]) -> Bool {
    guard starts(with: prefix) else { return false }
    self = dropFirst(prefix.count)
    return true
  }

  /// A name and the quotation mark behind it. Names hold neither quotation marks nor backslashes.
  fileprivate mutating func takeName<Kind>() -> Name<Kind>? {
    guard let mark = firstIndex(of: UInt8(ascii: "\"")),
      let text = String(validating: self[..<mark], as: UTF8.self)
    else { return nil }
    self = self[index(after: mark)...]
    return Name(text)
  }

  /// Whole numbers of at most nine digits, and the bracket behind them.
  fileprivate mutating func takeIntegers() -> [Int]? {
    var numbers: [Int] = []
    var number = 0
    var digits = 0
    while let byte = popFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        (number, digits) = (number * 10 + Int(byte - UInt8(ascii: "0")), digits + 1)
        guard digits <= 9 else { return nil }
      case UInt8(ascii: ",") where digits > 0:
        numbers.append(number)
        (number, digits) = (0, 0)
      case UInt8(ascii: "]"):
        if digits > 0 { numbers.append(number) }
        return numbers
      default: return nil
      }
    }
    return nil
  }
}
