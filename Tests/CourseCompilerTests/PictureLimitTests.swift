import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct PictureLimitTests {
  private func limited(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { limitingPictures(in: $0) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func whatComesBehindTheLimitLosesItsBracketAndNothingElse(end: String) {
    let picture = "![a](b.png)" + end
    let text = String(repeating: picture, count: 2002) + end + picture
    let expected =
      String(repeating: picture, count: 2000) + "! a](b.png)\(end)! a](b.png)\(end)\(end)\(picture)"
    #expect(limited(text) == expected)
  }

  @Test func blankLinesBeginANewParagraph() {
    let text = String(repeating: "![a](b.png)\n \t\n", count: 3000)
    #expect(limited(text) == text)
  }

  @Test(arguments: [String(repeating: "![a](b)", count: 2000), "!", ""])
  func whatAPersonWritesIsNotTouched(text: String) {
    #expect(limited(text) == nil)
  }
}
