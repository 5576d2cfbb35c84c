import Testing

@testable import WebServer

@Suite struct SitePathTests {
  @Test(arguments: [
    ("/", "index.html"), ("/gaya.css", "gaya.css"), ("/kursus/a/", "kursus/a/index.html"),
    ("/kursus/a", "kursus/a"), ("//a///b", "a/b"), ("/kata%20sandi.html", "kata sandi.html"),
    ("/%C3%A9.png", "é.png"),
  ])
  func anAddressMeansAFile(request: String, path: String) {
    #expect(sitePath(of: request) == path)
  }

  @Test(arguments: [
    "", "gaya.css", "/../etc/passwd", "/a/../../b", "/%2e%2e/etc/passwd", "/a/%2E%2E/b",
    "/..%2fetc/passwd", "/%5c..%5cetc", "/\\..\\etc", "/.git/config", "/a/.balai", "/%00", "/%",
    "/%4", "/%zz", "/%FF",
  ])
  func nothingOutsideTheFolderIsReached(request: String) {
    #expect(sitePath(of: request) == nil)
  }
}
