import Testing

@testable import SiteGenerator

@Suite struct LongestPartTests {
  @Test func theLongestPartIsNamedByTheWordsOfItsHeading() throws {
    let long = String(repeating: "kata ", count: 100)
    let page = """
      <html><head><title>x</title></head><header>\(long)\(long)</header><h1>Satu</h1><p>a</p>
      <h2 id="b">Dua &amp; <em>tiga</em> <span class="part">(2)</span></h2><p>\(long)</p>
      <hr><h3>Empat</h3><p>b</p></html>
      """
    let part = try #require(LongestPart(of: Array(page.utf8)))
    #expect(part.heading == "Dua & tiga (2)")
    #expect((30...34).contains(part.percent))
  }

  @Test func aPageWithoutHeadingsHasNone() {
    #expect(LongestPart(of: Array("<html><hr><p>h1</p></html>".utf8)) == nil)
    #expect(LongestPart(of: []) == nil)
  }
}
