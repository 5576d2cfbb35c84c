import TestSupport
import Testing

@testable import QRCodes

@Suite struct QRCodeTests {
  /// ISO/IEC 18004, table 7: bytes that versions hold at level M.
  @Test(arguments: [(14, 1), (15, 2), (450, 16), (451, 17), (666, 20), (667, 21), (2331, 40)])
  func theSmallestVersionIsTaken(bytes: Int, version: Int) throws {
    let code = try QRCode(String(repeating: "a", count: bytes))
    #expect(code.version == version)
    #expect(code.size == 17 + 4 * version)
  }

  /// The same table at level L.
  @Test(arguments: [(2332, 36), (2953, 40)])
  func whatIsTooLongForLevelMHasACodeAtLevelL(bytes: Int, version: Int) throws {
    #expect(try QRCode(String(repeating: "a", count: bytes)).version == version)
  }

  @Test(arguments: [0, 2954, 5000])
  func whatNoCodeHoldsIsRefused(bytes: Int) {
    #expect(throws: QRCode.TooLong(bytes: bytes)) {
      try QRCode(String(repeating: "a", count: bytes))
    }
  }

  @Test func runsAreApartAndInsideTheCode() throws {
    for seed in 1...50 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let text = String(
        (0..<Int.random(in: 1...900, using: &generator)).map { _ in
          Character(Unicode.Scalar(UInt8.random(in: 0x21...0x7E, using: &generator)))
        })
      let code = try QRCode(text)
      for (run, next) in zip(code.runs, code.runs.dropFirst()) where run.row == next.row {
        #expect(run.column + run.length < next.column, "seed \(seed)")
      }
      #expect(
        code.runs.allSatisfy {
          $0.length > 0 && $0.column >= 0 && $0.column + $0.length <= code.size
            && (0..<code.size).contains($0.row)
        }, "seed \(seed)")
    }
  }

  @Test func finderPatternsStandInThreeCorners() throws {
    let code = try QRCode("balai")
    let top = code.runs.filter { $0.row == 0 }
    let bottom = code.runs.filter { $0.row == code.size - 1 }
    #expect(top.first == QRCode.Run(column: 0, row: 0, length: 7))
    #expect(top.last == QRCode.Run(column: code.size - 7, row: 0, length: 7))
    #expect(bottom.first == QRCode.Run(column: 0, row: code.size - 1, length: 7))
  }
}
