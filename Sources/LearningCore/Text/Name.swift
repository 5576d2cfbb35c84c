/// The permanent name of one `Kind` of thing, such as a course or a question.
///
/// Records point at names for ever, so the grammar is checked once, at the door: 1 to 120 UTF-8
/// bytes without white space, control characters, `#`, `?`, `\` or `:`; segments between `/` are
/// not empty and are not `.` or `..`. A name is therefore also a safe relative path.
package struct Name<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  /// - Returns: `nil` when `text` breaks the grammar.
  package init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 120 else { return nil }
    var segment = 0
    var dots = 0
    for scalar in text.unicodeScalars {
      if scalar == "/" {
        guard segment > 0, dots != segment else { return nil }
        (segment, dots) = (0, 0)
        continue
      }
      guard !scalar.properties.isWhitespace, scalar.value > 0x20, scalar.value != 0x7F,
        scalar != "#", scalar != "?", scalar != "\\", scalar != ":"
      else { return nil }
      segment += 1
      if scalar == "." { dots += 1 }
    }
    guard segment > 0, dots != segment else { return nil }
    description = text
  }

  package static func < (a: Self, b: Self) -> Bool { a.description < b.description }
}

package typealias CourseID = Name<Course>
package typealias ModuleID = Name<Module>
package typealias LessonID = Name<Lesson>
/// `course/quiz`, the path of the file below `Quizzes/` without its ending.
package typealias QuizID = Name<Quiz>
package typealias QuestionID = Name<Question>
package typealias PoolID = Name<Pool>
