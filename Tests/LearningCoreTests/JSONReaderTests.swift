import LearningCore
import Testing
import TestSupport

@Suite struct JSONReaderTests {
  @Test(arguments: [
    ("null", JSON.null), (" true ", .bool(true)), ("false", .bool(false)), ("0", .integer(0)),
    ("-17", .integer(-17)), ("9007199254740992", .integer(9_007_199_254_740_992)),
    ("1.5", .double(1.5)), ("1e3", .double(1000)), ("2E-2", .double(0.02)), ("\"\"", .string("")),
    (#""a\"\\\/\b\f\n\r\t""#, .string("a\"\\/\u{8}\u{C}\n\r\t")), (#""\u00e9""#, .string("é")),
    (#""\uD83D\ude02""#, .string("😂")), ("[]", .array([])), ("{}", .object([:])),
    ("\t[1 ,\n[ ]\r, {} ]", .array([.integer(1), .array([]), .object([:])])),
    (#"{"a":1,"b":{"a":2}}"#, .object(["a": .integer(1), "b": .object(["a": .integer(2)])])),
    ("\"é日🏛️\"", .string("é日🏛️")),
  ])
  func valuesAreRead(text: String, value: JSON) throws {
    #expect(try JSON(parsing: text) == value)
  }

  @Test(arguments: [
    "", " ", "nul", "True", "01", "-", "+1", ".5", "1.", "1e", "1e+", "0x10", "NaN", "Infinity",
    "-Infinity", "1e400", "-1e400", "'a'", "\"", "\"a", "\"\n\"", "\"\u{0}\"", #""\x""#, #""\u12""#,
    #""\u12g4""#, #""\u+123""#, "[", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "{", "{\"a\"",
    "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{a:1}", "{1:2}", "{\"a\" 1}", "]", "}",
    "1 2",
    "null,", "[] []", "{}x", "// a\n1", "/**/1", "\u{FEFF}1", "1\u{A0}", "\u{C}1",
  ])
  func whatIsNotJSONIsRefused(text: String) {
    #expect(throws: InvalidJSON.self) { try JSON(parsing: text) }
  }

  @Test(arguments: [
    #""\ud83d""#, #""\ude02""#, #""\ud83d\ud83d""#, #""\ude02\ud83d""#, #""\ud83dx""#,
    #""\ud83d\n""#, #"{"\udead":1}"#,
  ])
  func halvesOfSurrogatePairsAreRefused(text: String) {
    #expect(throws: InvalidJSON.self) { try JSON(parsing: text) }
  }

  @Test(arguments: [
    #"{"a":1,"a":1}"#, #"{"a":1,"b":2,"\u0061":3}"#, #"[{"x":{"k":1,"k":2}}]"#,
    // Two spellings of one letter look alike to a reader, so they are one key here.
    "{\"\u{E9}\":1,\"e\u{301}\":2}",
  ])
  func aKeyStandsOnce(text: String) {
    do {
      _ = try JSON(parsing: text)
      Issue.record("was read")
    } catch {
      guard case .duplicateKey = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test func theDepthIsLimited() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSON(parsing: nested(128))
    #expect(throws: InvalidJSON.tooDeep) { try JSON(parsing: nested(129)) }
    #expect(throws: InvalidJSON.tooDeep) {
      try JSON(parsing: String(repeating: "[", count: 1_000_000))
    }
    #expect(throws: InvalidJSON.tooDeep) {
      try JSON(parsing: String(repeating: "{\"a\":", count: 1_000_000))
    }
  }

  @Test(
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xC0, 0x80, 0x22],
      [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x31, 0xC3], [0xFF, 0xFE, 0x31, 0x00],
    ] as [[UInt8]])
  func bytesThatAreNotUTF8AreRefused(bytes: [UInt8]) {
    #expect(throws: InvalidJSON.notUTF8) { try JSON(parsing: bytes) }
  }

  @Test(arguments: [("[1,x]", 3), ("1 2", 2), ("{\"a\":nul}", 8), ("", 0)])
  func theErrorSaysWhere(text: String, offset: Int) {
    #expect(throws: InvalidJSON.unexpected(offset: offset)) { try JSON(parsing: text) }
  }

  /// The magnitude of the smallest whole number does not fit its own type.
  @Test(arguments: ["-9223372036854775808", "9223372036854775807", "-9223372036854775809"])
  func theLargestWholeNumbersAreDoubles(text: String) throws {
    guard case .double = try JSON(parsing: text) else {
      Issue.record("not a double")
      return
    }
  }

  @Test(arguments: 0..<10)
  func noMutationOfATextCrashesTheReader(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let original = Array(
      #"{"a":[1,-2.5e+10,true,null,"\u00e9\ud83d\ude02\n"],"b":{"c":"é😂","d":[]},"e":-0}"#.utf8)
    let spice = Array(#"{}[]",:\u0e-+.dD8Ft "#.utf8) + [0x00, 0x1F, 0x80, 0xC3, 0xED, 0xF4, 0xFF]
    for round in 0..<1000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = spice[Int.random(in: 0..<spice.count, using: &generator)]
        case 1: bytes.insert(spice[Int.random(in: 0..<spice.count, using: &generator)], at: place)
        case 2 where bytes.count > 1: bytes.remove(at: place)
        default: bytes = Array(bytes[...place]) + original.suffix(place % 20)
        }
      }
      // Whatever is read can be written, and reads the same again.
      guard let value = try? JSON(parsing: bytes) else { continue }
      let canonical = value.canonical
      #expect(
        (try? JSON(parsing: canonical))?.canonical == canonical, "seed \(seed), round \(round)")
    }
  }
}
