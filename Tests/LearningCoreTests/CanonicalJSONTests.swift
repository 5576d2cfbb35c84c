import Foundation
import LearningCore
import Testing
import TestSupport

@Suite struct CanonicalJSONTests {
  /// The pairs that come with RFC 8785.
  @Test(
    .enabled(if: Vectors.areHere),
    arguments: ["arrays", "french", "structures", "unicode", "values", "weird"])
  func theRFCsOwnExamplesComeOutByteForByte(name: String) throws {
    let input = try Vectors.data("jcs/input/\(name).json")
    let output = try Vectors.data("jcs/output/\(name).json")
    #expect(Data(try JSON(parsing: input).canonical) == output)
    #expect(Data(try JSON(parsing: output).canonical) == output)
  }

  /// ECMA-262 and appendix B of RFC 8785, given by the bits of the double.
  @Test(
    arguments: [
      (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
      (0x8000_0000_0000_0001, "-5e-324"), (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
      (0xFFEF_FFFF_FFFF_FFFF, "-1.7976931348623157e+308"),
      (0x4340_0000_0000_0000, "9007199254740992"),
      (0xC340_0000_0000_0000, "-9007199254740992"),
      (0x4430_0000_0000_0000, "295147905179352830000"),
      (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"), (0x44B5_2D02_C7E1_4AF6, "1e+23"),
      (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"),
      (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"),
      (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"), (0x444B_1AE4_D6E2_EF50, "1e+21"),
      (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"), (0x3EB0_C6F7_A0B5_ED8D, "0.000001"),
      (0x41B3_DE43_5555_5553, "333333333.3333332"), (0x41B3_DE43_5555_5554, "333333333.33333325"),
      (0x41B3_DE43_5555_5555, "333333333.3333333"), (0x41B3_DE43_5555_5556, "333333333.3333334"),
      (0x41B3_DE43_5555_5557, "333333333.33333343"),
      (0xBECB_F647_612F_3696, "-0.0000033333333333333333"),
      (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
    ] as [(UInt64, String)])
  func numbersAreWrittenAsECMAScriptDoes(bits: UInt64, text: String) {
    #expect(JSON.double(Double(bitPattern: bits)).canonicalText == text)
  }

  @Test(arguments: [
    ("1e21", "1e+21"), ("1e-7", "1e-7"), ("5e-324", "5e-324"), ("0.000001", "0.000001"),
    ("123456789012345680000", "123456789012345680000"), ("-0", "0"), ("-0.0", "0"), ("1.0", "1"),
    ("1E2", "100"), ("0.1", "0.1"), ("1e20", "100000000000000000000"), ("-1.5e-9", "-1.5e-9"),
    ("12.50", "12.5"), ("100", "100"), ("9007199254740993", "9007199254740992"),
    ("-9223372036854775808", "-9223372036854776000"), ("1e-400", "0"),
  ])
  func oneNumberHasOneSpelling(text: String, canonical: String) throws {
    #expect(try JSON(parsing: text).canonicalText == canonical)
  }

  @Test func controlCharactersAreEscapedTheShortWay() {
    for byte in UInt8(0)..<0x20 {
      let text = JSON.string(String(Unicode.Scalar(byte))).canonicalText
      let short: [UInt8: String] = [8: "b", 9: "t", 10: "n", 12: "f", 13: "r"]
      let expected = short[byte] ?? "u00" + (byte < 16 ? "0" : "1") + String(byte % 16, radix: 16)
      #expect(text == "\"\\\(expected)\"")
    }
    #expect(JSON.string("\u{7F}/é\u{2028}").canonicalText == "\"\u{7F}/é\u{2028}\"")
  }

  @Test func keysAreSortedByUTF16NotByScalar() {
    // U+1F602 comes before U+FB33 in UTF-16 (surrogates), after it by scalar value.
    let object = JSON.object(["\u{FB33}": .null, "😂": .null, "a": .null, "": .null, "aa": .null])
    #expect(object.canonicalText == #"{"":null,"a":null,"aa":null,"😂":null,"\#u{FB33}":null}"#)
  }

  @Test(arguments: 0..<10)
  func everyDoubleReadsBackAsItself(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var count = 0
    while count < 500 {
      let number = Double(bitPattern: generator.next())
      guard number.isFinite else { continue }
      count += 1
      let text = JSON.double(number).canonicalText
      #expect(Double(text) == number, "seed \(seed): \(text)")
      #expect(try JSON(parsing: text).canonicalText == text, "seed \(seed): \(text)")
    }
  }

  @Test(arguments: 0..<10)
  func everyValueReadsBackAsItself(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<100 {
      let value = randomValue(depth: 0, &generator)
      let canonical = value.canonical
      let again = try JSON(parsing: canonical)
      #expect(again.canonical == canonical, "seed \(seed), round \(round)")
      #expect(again == value, "seed \(seed), round \(round)")
      // Another reader agrees that it is JSON.
      _ = try JSONSerialization.jsonObject(with: Data(canonical), options: .fragmentsAllowed)
    }
  }

  private func randomValue(depth: Int, _ generator: inout SeededGenerator) -> JSON {
    let letters: [Character] = [
      "a", "Z", "é", "\"", "\\", "\n", "\u{1}", "😂", "\u{FB33}", " ", "0",
    ]
    func text(_ generator: inout SeededGenerator) -> String {
      String(
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &generator)]
        })
    }
    switch Int.random(in: 0..<(depth > 5 ? 5 : 7), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2:
      return .integer(
        Int.random(in: -9_007_199_254_740_992...9_007_199_254_740_992, using: &generator))
    // Half a unit off, so that it is no whole number.
    case 3: return .double(Double(Int.random(in: -1_000_000...1_000_000, using: &generator)) + 0.5)
    case 4: return .string(text(&generator))
    case 5:
      return .array(
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          randomValue(depth: depth + 1, &generator)
        })
    default:
      var members: [String: JSON] = [:]
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        members[text(&generator)] = randomValue(depth: depth + 1, &generator)
      }
      return .object(members)
    }
  }
}
