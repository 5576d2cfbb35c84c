/// A JSON value, for what is hashed and signed.
///
/// Foundation's decoders accept the same object written in many ways (a key twice, for one), which
/// is no ground to sign on; this reader refuses what it cannot give back byte for byte.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A whole number that a double holds exactly.
  case integer(Int)
  case double(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  package subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  package var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  package var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  package var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  package var array: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  package var object: [String: JSON]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// A weight in percent, as near as a double comes: 33.333333333333336 is a third.
  package static func percent(_ weight: AnswerWeight) -> JSON {
    .double(Double(weight.units * 100) / Double(Mark.unitsPerPoint))
  }

  /// A share between 0 and 1, given in hundredths of a percent.
  package static func share(basisPoints: Int) -> JSON { .double(Double(basisPoints) / 10_000) }

  /// Beyond this whole numbers are no longer exact in a double (RFC 8785, section 3.2.2.3).
  static let largestInteger = 1 << 53
}
