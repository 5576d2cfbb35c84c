import LearningCore
import TestSupport
import Testing

@Suite struct CanonicalJSONCheckTests {
  private func isCanonical(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { JSON.isCanonical($0) }
  }

  /// What the check stands for.
  private func isWhatTheWriterWrites(_ bytes: [UInt8]) -> Bool {
    (try? JSON(parsing: bytes))?.canonical == bytes
  }

  @Test(arguments: [
    "{}", "[]", "null", "true", "false", "0", "-1", "123456789012345", "\"\"", "\"café 🔑\"",
    #"{"a":1,"b":[true,null,{"c":"\n\u001f\\\""}],"é":1.5}"#, "9007199254740991", "1e+21",
  ])
  func theCanonicalFormIsKnown(text: String) { #expect(isCanonical(Array(text.utf8))) }

  @Test(arguments: [
    "", " 1", "1 ", "{ }", "[1, 2]", #"{"b":1,"a":2}"#, #"{"a":1,"a":2}"#, #"{"a":1,}"#, "[1,]",
    "-0", "01", "1.0", "1e2", "1E+21", #""\u000a""#, #""\u0041""#, #""\u001F""#, #""\/""#, "\"\n\"",
    "\"\u{1}\"", "nul", "tru", "\"", "{", "[", #"{"a"}"#, #"{"a":}"#, "1}", "-", "\0", "{}\0",
    #"{"\u0061":1}"#, "9007199254740993", #""\ud83d\ude00""#,
  ])
  func anythingElseIsNot(text: String) { #expect(!isCanonical(Array(text.utf8))) }

  @Test func whatIsNotUTF8IsNot() {
    #expect(!isCanonical([0x22, 0xFF, 0x22]))
    #expect(!isCanonical([0x22, 0xC3, 0x22]))
  }

  @Test func nestingIsLimitedAsForTheReader() {
    for depth in [127, 128, 129, 100_000] {
      let bytes = Array(
        (String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
      #expect(isCanonical(bytes) == isWhatTheWriterWrites(bytes), "\(depth)")
    }
  }

  /// Values at random, and the same with a byte changed, put in or taken out.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func itSaysTheSameAsReadingAndWriting(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let odd: [UInt8] = Array("{}[]\",:\\ub0149.eE+-tfn \u{1}é😀".utf8) + [0xFF]
    for _ in 0..<100 {
      let bytes = value(depth: 0, &generator).canonical
      #expect(isCanonical(bytes))
      for _ in 0..<10 {
        var changed = bytes
        let place = Int.random(in: 0..<changed.count, using: &generator)
        let byte = odd.randomElement(using: &generator) ?? 0
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: changed[place] = byte
        case 1: changed.insert(byte, at: place)
        default: changed.remove(at: place)
        }
        #expect(
          isCanonical(changed) == isWhatTheWriterWrites(changed),
          "\(String(decoding: changed, as: UTF8.self))")
      }
    }
  }

  private func value(depth: Int, _ generator: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0..<(depth < 4 ? 9 : 7), using: &generator) {
    case 0: .null
    case 1: .bool(Bool.random(using: &generator))
    case 2: .integer(Int.random(in: -20...20, using: &generator))
    case 3: .integer(Int.random(in: -(1 << 53)...(1 << 53), using: &generator))
    case 4: .double(Double.random(in: -1e22...1e22, using: &generator))
    case 5, 6: .string(text(&generator))
    case 7:
      .array(
        (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
          value(depth: depth + 1, &generator)
        })
    default:
      .object(
        (0..<Int.random(in: 0..<5, using: &generator)).reduce(into: [:]) { members, _ in
          members[text(&generator)] = value(depth: depth + 1, &generator)
        })
    }
  }

  private func text(_ generator: inout SeededGenerator) -> String {
    let characters = Array("ab\"\\\n\t\r\u{8}\u{c}\u{1}\u{1f}\u{7f}é\u{301}ﬃ😀/ ")
    return String(
      (0..<Int.random(in: 0..<6, using: &generator)).compactMap { _ in
        characters.randomElement(using: &generator)
      })
  }
}
