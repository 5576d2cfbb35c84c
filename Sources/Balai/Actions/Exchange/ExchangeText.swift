import CourseCompiler
import QuizExchange

extension RichText {
  /// How text of other programs is read and written.
  static let live = RichText(
    readHTML: { readHTMLFragment($0) }, readMarkdown: { readMarkdownFragment($0) },
    writeHTML: { QuizExchange.writeHTML($0) })
}
