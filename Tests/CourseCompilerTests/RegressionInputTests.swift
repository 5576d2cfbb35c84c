import Foundation
import FuzzProperties
import Testing

/// Every text that once broke a promise of the compiler keeps it now. `make fuzz` adds to them.
@Suite struct RegressionInputTests {
  struct Input: CustomTestStringConvertible, Sendable {
    var target: FuzzTarget
    var file: URL

    var testDescription: String { "\(target) \(file.lastPathComponent)" }
  }

  static let inputs: [Input] = FuzzTarget.allCases.flatMap { target in
    let folders = ["regressions/\(target)", "seeds"].map { fuzzFolder.appending(path: $0) }
    return folders.flatMap(files).map { Input(target: target, file: $0) }
  }

  @Test(arguments: inputs)
  func noPromiseIsBroken(input: Input) throws {
    #expect(input.target.broken(by: try Data(contentsOf: input.file)) == [])
  }

  @Test func thereIsSomethingToRun() {
    for target in FuzzTarget.allCases { #expect(Self.inputs.contains { $0.target == target }) }
  }

  /// The scan that the fuzzer trusts finds what it is there to find.
  @Test(arguments: [
    "<script>alert(1)</script>", "<p onerror=\"x\">a</p>", "<a href=\"javascript:x\">a</a>",
    "<a href=\"data:text/html,x\">a</a>", "<a href=\"//a.id\">a</a>", "<p>a", "<p><b>a</p></b>",
    "a > b", "<img src=x>", "<img src=\"x\" src=\"y\">", "<svg></svg>", "<p class=\"<\">a</p>",
    "<a href=\"java&#10;script:x\">a</a>", "<!-- a -->", "<p",
  ])
  func scanFindsWhatHasNoPlaceInAPage(html: String) {
    var scan = MarkupScan(Array(html.utf8))
    #expect(scan.problem() != nil)
  }

  @Test(arguments: [
    "", "a &lt; b", "<p>a<br>\n</p>", "<a href=\"https://a.id/?a=1&amp;b=2\">a</a>",
    "<a href=\"../a/b.html#c:d\">a</a>", "<details open><summary>a</summary></details>",
  ])
  func scanLetsPassWhatASitePageHolds(html: String) {
    var scan = MarkupScan(Array(html.utf8))
    #expect(scan.problem() == nil)
  }

  private static let fuzzFolder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Fuzz").standardizedFileURL

  private static func files(below folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }
      .sorted { $0.path < $1.path }
  }
}
