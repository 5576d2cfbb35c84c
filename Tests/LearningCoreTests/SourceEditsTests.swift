import LearningCore
import TestSupport
import Testing

@Suite struct SourceEditsTests {
  @Test(arguments: [
    ("## Apa?\n", [SourceEdit(line: 1, bytes: 7..<7, replacement: " {#apa}")], "## Apa? {#apa}\n"),
    ("a\nb\nc\n", [SourceEdit(line: 2, bytes: 0..<1, replacement: "xyz")], "a\nxyz\nc\n"),
    ("a\n#\nc\n", [SourceEdit(deletingLine: 2)], "a\nc\n"),
    // In any order, several in one line, side by side.
    (
      "abcd",
      [
        SourceEdit(line: 1, bytes: 2..<3, replacement: "C"),
        SourceEdit(line: 1, bytes: 0..<1, replacement: "A"),
        SourceEdit(line: 1, bytes: 1..<2, replacement: "B"),
      ], "ABCd"
    ),
    ("“a”", [SourceEdit(line: 1, bytes: 0..<3, replacement: "\"")], "\"a”"),
  ])
  func editsAreMade(text: String, edits: [SourceEdit], expected: String) {
    #expect(applying(edits, to: text) == (expected, edits.count))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEndsStayWhatTheyAre(end: String) {
    let text = "\u{FEFF}- satu\(end)• dua\(end)#\(end)tiga"
    let edits = [
      SourceEdit(line: 2, bytes: 0..<3, replacement: "-"), SourceEdit(deletingLine: 3),
      SourceEdit(line: 1, bytes: 2..<6, replacement: "x\ny"),
    ]
    #expect(applying(edits, to: text).text == "\u{FEFF}- x\(end)y\(end)- dua\(end)tiga")
  }

  @Test func theLastLineIsDeletedWithTheEndBeforeIt() {
    #expect(applying([SourceEdit(deletingLine: 2)], to: "a\r\n#").text == "a")
    #expect(applying([SourceEdit(deletingLine: 2)], to: "a\n#\n").text == "a\n")
    #expect(applying([SourceEdit(deletingLine: 1)], to: "#").text == "")
  }

  @Test func ofTwoEditsOfTheSameBytesTheSecondWaits() {
    let edits = [
      SourceEdit(line: 1, bytes: 2..<5, replacement: "X"),
      SourceEdit(line: 1, bytes: 4..<6, replacement: "Y"),
      SourceEdit(line: 1, bytes: 2..<2, replacement: "Z"),
    ]
    #expect(applying(edits, to: "abcdefg") == ("abZcdYg", 2))
    #expect(applying([edits[0], edits[1]], to: "abcdefg") == ("abXfg", 1))
    #expect(applying([edits[0], edits[0]], to: "abcdefg") == ("abXfg", 1))
    #expect(applying([SourceEdit(deletingLine: 1), edits[0]], to: "abcdefg\n") == ("", 1))
  }

  @Test(arguments: [
    SourceEdit(deletingLine: 3), SourceEdit(deletingLine: 0),
    SourceEdit(line: 9, bytes: 0..<0, replacement: "x"),
    SourceEdit(line: 1, bytes: 0..<4, replacement: "x"),
    SourceEdit(line: 1, bytes: -1..<1, replacement: "x"),
    SourceEdit(line: 1, bytes: 2..<3, replacement: "x"),  // inside é
  ])
  func anEditOfAPlaceThatIsNotThereIsLeftOut(edit: SourceEdit) {
    let text = "aé\nb"
    let result = applying([edit], to: text)
    #expect(result.text == text)
    #expect(result.count == 0)
  }
}
