import LearningCore
import TerminalUI
import TestSupport
import Testing

@Suite struct BlockLayoutTests {
  @Test(arguments: [76, 40, 20])
  func everyKindOfBlockIsDrawnWithinTheWidth(width: Int) throws {
    let layout = BlockLayout(width: width, isPlain: false, language: .indonesian)
    let lines = layout.lines(try blocks(everything))
    #expect(lines.allSatisfy { $0.width <= width })
    try expectSnapshot(text(lines), named: "lesson-\(width).txt")
  }

  @Test(arguments: [76, 40])
  func plainTextHasNoDrawing(width: Int) throws {
    let layout = BlockLayout(width: width, isPlain: true, language: .indonesian)
    let lines = layout.lines(try blocks(everything))
    #expect(lines.allSatisfy { $0.width <= width })
    let drawing = lines.flatMap(\.text.unicodeScalars).filter {
      (0x2500...0x257F).contains($0.value) || $0 == "•"
    }
    #expect(drawing.isEmpty)
    try expectSnapshot(text(lines), named: "lesson-plain-\(width).txt")
  }

  @Test func noWordIsLostAtAnyWidth() throws {
    let source = try blocks(everything)
    let words = { (width: Int) in
      BlockLayout(width: width, isPlain: true, language: .indonesian).lines(source)
        .map(\.text).joined().filter { !$0.isWhitespace && $0 != ">" }
    }
    let wide = words(300)
    #expect(wide.contains("mengekliktautanberikutini"))
    for width in 16...120 where width % 7 == 0 { #expect(words(width) == wide, "width \(width)") }
  }
}
