package import LearningCore

/// A state of the conversation with a person, as a value.
///
/// Every screen has two faces over the same state: full screen (``frame(in:at:)`` and
/// ``handle(_:)``) and linear (``turn(width:at:)`` and ``handle(line:)``). No screen touches a file, a
/// clock or the terminal; what must happen outside is returned as ``Effect`` and done before the
/// new state is shown, so "saved" is never said too early.
package protocol Screen: Sendable {
  /// Told before the first frame, and whenever the window changes.
  mutating func resize(to size: Size)
  func frame(in size: Size, at now: Timestamp) -> Frame
  mutating func handle(_ key: Key) -> [Effect]

  func turn(width: Int, at now: Timestamp) -> Turn
  mutating func handle(line: String) -> [Effect]

  /// Tells an attempt when its time is up, and what happened to its clock.
  mutating func hear(deadline: Timestamp?, notice: Phrase?)
  /// The time is up.
  ///
  /// - Returns: what has to be saved before the attempt is handed in.
  mutating func timeIsUp() -> [Effect]
}

extension Screen {
  package mutating func resize(to size: Size) {}
  package mutating func hear(deadline: Timestamp?, notice: Phrase?) {}
  package mutating func timeIsUp() -> [Effect] { [] }
}

/// Columns and rows of a terminal.
package struct Size: Hashable, Sendable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) { (self.width, self.height) = (width, height) }
}

package enum Key: Hashable, Sendable {
  case up, down, left, right, pageUp, pageDown, home, end
  case enter, space, escape, backspace, tab
  case character(Character)
  /// Ctrl-C.
  case interrupt
  /// Ctrl and a letter: a command where letters are text.
  case control(Character)
}

/// What a full screen shows: exactly `size.height` lines once drawn.
package struct Frame: Hashable, Sendable {
  package var lines: [Line]
  /// Where the cursor stands (column, row), from 0; `nil` hides it.
  package var cursor: Cursor?

  package struct Cursor: Hashable, Sendable {
    package var column: Int
    package var row: Int
  }
}

/// What the linear mode says before it waits for a line.
package struct Turn: Hashable, Sendable {
  package var lines: [Line]
  package var prompt: String
  /// The line typed in answer shall not be seen.
  package var isSecret = false

  /// - Parameter width: a prompt longer than the screen is said in several lines, the last of
  ///   which waits for the answer.
  package init(_ lines: [Line], prompt: String, width: Int) {
    let words = wrap([Span(prompt)], width: width).map(\.text)
    self.lines = lines + words.dropLast().map { Line($0) }
    self.prompt = (words.last ?? "") + " "
  }
}

/// Where a person can go.
package enum Route: Hashable, Sendable {
  case home
  case course(CourseID)
  case lesson(LessonPlace)
  case quiz(QuizID)
  /// Where the PIN of a sitting is asked for; on to a new attempt, or to the one under way.
  case pin(QuizID)
  case attempt(AttemptID)
  case result(AttemptID)
  /// The questions of a submitted attempt with their explanations, from a place on.
  case review(AttemptID, place: Int)
  /// The form for name, NIP and unit; then on to the course's certificate.
  case identity(CourseID)
  case certificate(CourseID)
  /// The questions that are to be asked again today.
  case recall
  /// What became of such a session.
  case recalled(asked: Int, right: Int)
  /// What there is to know before the survey of a course.
  case survey(CourseID)
  case surveyPaper(CourseID)
  /// What was said to the trainers, and what they answered.
  case remarks
}

/// What the world must do next.
package enum Effect: Hashable, Sendable {
  case go(Route)
  /// Like ``go(_:)``, but coming back skips the screen that was left.
  case replace(Route)
  case back
  case quit
  case completeLesson(LessonPlace)
  case startAttempt(QuizID)
  /// As it was typed.
  case enterPIN(String, QuizID)
  case answer(AttemptID, place: Int, Response)
  /// Tells the trainer that a question is wrong or unclear.
  case flag(AttemptID, QuestionID, remark: String)
  case submit(AttemptID)
  /// Coming back leads to this place instead of the one that is left.
  case remember(Route)
  /// The texts of the form, in its order.
  case identify([String], for: CourseID)
  /// A question was asked again by itself.
  case recall(QuizID, QuestionID, RecallGrade)
  /// Tells the trainers something about a lesson.
  case remark(LessonPlace, String)
  /// Never asks for the survey of a course again.
  case declineSurvey(CourseID)
  case door(DoorEffect)
}

/// What happens at the door of a shared installation.
package enum DoorEffect: Hashable, Sendable {
  case choose(PersonID)
  /// A PIN, as it was typed.
  case type(String)
  /// Covers the screen until the PIN is typed again.
  case lock
  /// Lets somebody else in.
  case leave
}
