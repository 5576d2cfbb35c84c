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
    var previous: Unicode.Scalar = "/"
    for scalar in text.unicodeScalars {
      if scalar == "/" {
        guard previous != "/", previous != "." else { return nil }
      } else {
        guard Self.allows(scalar) else { return nil }
      }
      previous = scalar
    }
    guard previous != "/", previous != "." else { return nil }
    description = text
  }

  package static func < (a: Self, b: Self) -> Bool { a.description < b.description }

  private static func allows(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else {
      return !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
    }
    switch scalar {
    case "#", "?", "\\", ":", "\"", "*", "<", ">", "|": return false
    default: return scalar.value > 0x20 && scalar.value < 0x7F
    }
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
