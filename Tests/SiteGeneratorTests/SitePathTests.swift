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

  @Test func slidesAndPapersHoldTheLessonsOfTheirFolder() {
    let (course, module): (CourseID, ModuleID) = (name("aman"), name("satu"))
    let around = SitePath.foldersAround(lesson: lesson.description)
    #expect(around == ["kursus/aman/satu/", "kursus/aman/"])
    let ofModule = [
      SitePath.slides(course, module), .handout(course, module), .markingKey(course, module),
    ]
    for whole in ofModule {
      #expect(SitePath.lessonFolder(ofWhole: whole.description) == around[0])
    }
    #expect(SitePath.lessonFolder(ofWhole: SitePath.wholeCourse(course).description) == around[1])
    for other in [lesson, .course(course), .home, .styleSheet, .slideStyle] {
      #expect(SitePath.lessonFolder(ofWhole: other.description) == nil)
    }
    #expect(SitePath.foldersAround(lesson: SitePath.course(course).description) == [])
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
