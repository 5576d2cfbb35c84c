import LearningCore
import Testing

@testable import SiteGenerator

@Suite struct SitePathTests {
  private let lesson = SitePath.lesson(LessonPlace(name("aman"), name("satu"), name("sandi")))

  @Test func linksAreRelativeAndNameTheFile() {
    let sibling = SitePath.lesson(LessonPlace(name("aman"), name("satu"), name("lagi")))
    let cousin = SitePath.lesson(LessonPlace(name("aman"), name("dua"), name("sandi")))
    #expect(lesson.link(to: sibling) == "../lagi/index.html")
    #expect(lesson.link(to: cousin) == "../../dua/sandi/index.html")
    #expect(lesson.link(to: .course(name("aman"))) == "../../index.html")
    #expect(lesson.link(to: .styleSheet) == "../../../../gaya.css")
    #expect(SitePath.home.link(to: lesson) == "kursus/aman/satu/sandi/index.html")
    #expect(lesson.link(to: lesson) == "index.html")
  }

  @Test func fragments() {
    #expect(lesson.link(to: lesson, fragment: "dua") == "#dua")
    #expect(lesson.link(to: .home, fragment: "a\"é") == "../../../../index.html#a%22%C3%A9")
  }

  @Test func hostileNamesAreEncoded() {
    #expect(
      SitePath.home.link(to: .asset("a b/100%#?\"<.png")) == "berkas/a%20b/100%25%23%3F%22%3C.png")
    #expect(SitePath.home.link(to: .asset("javascript:x")) == "berkas/javascript%3Ax")
  }

  @Test func addressesKeepTheirOwnPunctuation() {
    let address = "https://example.org/a?b=c&d=%20e#f"
    #expect(percentEncoded(address: address) == address)
    #expect(percentEncoded(address: "https://x/\" onload=é") == "https://x/%22%20onload=%C3%A9")
  }
}
