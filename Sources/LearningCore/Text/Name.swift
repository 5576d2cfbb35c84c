/// The permanent name of one `Kind` of thing, such as a course or a question.
///
/// Records point at names for ever, so the grammar is checked once, at the door: 1 to 120 UTF-8
/// bytes without white space, control characters or any of `# ? \ : " * < > |`; segments between
/// `/` are not empty and do not end in a dot. A name is therefore also a safe relative path, on
/// Windows too.
package struct Name<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  /// - Returns: `nil` when `text` breaks the grammar.
  package init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 120 else { return nil }
    var previous = UInt8(ascii: "/")
    var isASCII = true
    for byte in text.utf8 {
      if byte == UInt8(ascii: "/") {
        guard previous != UInt8(ascii: "/"), previous != UInt8(ascii: ".") else { return nil }
      } else if byte < 0x80 {
        guard Self.allows(byte) else { return nil }
      } else {
        isASCII = false
      }
      previous = byte
    }
    guard previous != UInt8(ascii: "/"), previous != UInt8(ascii: "."),
      isASCII || text.unicodeScalars.allSatisfy({ $0.isASCII || Self.allows($0) })
    else { return nil }
    description = text
  }

  package static func < (a: Self, b: Self) -> Bool { a.description < b.description }

  private static func allows(_ ascii: UInt8) -> Bool {
    switch UnicodeScalar(ascii) {
    case "#", "?", "\\", ":", "\"", "*", "<", ">", "|": false
    default: ascii > 0x20 && ascii < 0x7F
    }
  }

  private static func allows(_ other: Unicode.Scalar) -> Bool {
    !other.properties.isWhitespace && other.properties.generalCategory != .control
  }
}

package typealias CourseID = Name<Course>
package typealias ModuleID = Name<Module>
package typealias LessonID = Name<Lesson>
/// `course/quiz`, the path of the file below `Quizzes/` without its ending.
package typealias QuizID = Name<Quiz>
package typealias QuestionID = Name<Question>
package typealias PoolID = Name<Pool>
package typealias ObjectiveID = Name<Objective>
