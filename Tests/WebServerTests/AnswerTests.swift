import NIOHTTP1
import Testing

@testable import WebServer

@Suite struct AnswerTests {
  private let source: WebServer.Source = { path in
    [
      "index.html": "beranda", "kursus/a/index.html": "kursus", "gaya.css": "css",
      "404.html": "tidak ada",
    ][path].map { WebServer.File(bytes: Array($0.utf8), tag: "t-\(path)") }
  }

  private func ask(
    _ uri: String, method: HTTPMethod = .GET, headers: HTTPHeaders = [:],
    onlyAs names: Set<String>? = nil
  ) -> Answer {
    answer(
      HTTPRequestHead(version: .http1_1, method: method, uri: uri, headers: headers), from: source,
      onlyAs: names)
  }

  @Test func aPageComesWithItsTypeAndTag() {
    let page = ask("/")
    #expect(page.status == 200)
    #expect(page.body == Array("beranda".utf8))
    #expect(page.headers.contains { $0 == ("Content-Type", "text/html; charset=utf-8") })
    #expect(page.headers.contains { $0 == ("ETag", "\"t-index.html\"") })
  }

  @Test func aFolderIsItsPage() {
    #expect(ask("/kursus/a/?q=1").body == Array("kursus".utf8))
    let redirect = ask("/kursus/a")
    #expect(redirect.status == 301)
    #expect(redirect.headers.contains { $0 == ("Location", "/kursus/a/") })
  }

  @Test func whatABrowserHasIsNotSentAgain() {
    let again = ask("/gaya.css", headers: ["If-None-Match": "\"t-gaya.css\""])
    #expect((again.status, again.body.count) == (304, 0))
    #expect(ask("/gaya.css", headers: ["If-None-Match": "\"t-lama\""]).status == 200)
  }

  @Test func theHeadAloneSaysHowLongThePageIs() {
    let head = ask("/gaya.css", method: .HEAD)
    #expect((head.status, head.body.count, head.length) == (200, 0, 3))
  }

  @Test(arguments: ["/tidak", "/../gaya.css", "/%2e%2e/gaya.css", "/.git"])
  func whatIsNotThereGetsTheSitesOwnPage(uri: String) {
    #expect(ask(uri).status == 404)
    #expect(ask(uri).body == Array("tidak ada".utf8))
  }

  @Test(arguments: ["localhost", "LocalHost:8090", "127.0.0.1", "127.0.0.1:1"])
  func theMachineAnswersToItsOwnNames(host: String) {
    let page = ask("/", headers: ["Host": host], onlyAs: WebServer.loopbackNames)
    #expect(page.status == 200)
  }

  @Test(arguments: [
    "jahat.example", "localhost.jahat.example:8090", "127.0.0.1.nip.example", "", ":",
  ])
  func anotherNameIsRefused(host: String) {
    let page = ask("/", headers: ["Host": host], onlyAs: WebServer.loopbackNames)
    #expect((page.status, page.body) == (421, []))
    #expect(ask("/", headers: ["Host": host]).status == 200, "where any name will do")
  }

  @Test func noNameOrTwoAreRefused() {
    let two: HTTPHeaders = ["Host": "localhost", "Host": "jahat.example"]
    for headers in [[:], two] {
      #expect(ask("/", headers: headers, onlyAs: WebServer.loopbackNames).status == 421)
    }
  }

  @Test(arguments: [HTTPMethod.POST, .PUT, .DELETE, .OPTIONS])
  func nothingCanBeWritten(method: HTTPMethod) {
    #expect(ask("/", method: method).status == 405)
  }
}
