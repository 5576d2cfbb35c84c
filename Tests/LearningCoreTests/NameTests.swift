import LearningCore
import Testing

@Suite struct NameTests {
  @Test(arguments: [
    "keamanan-digital", "keamanan-digital/ujian", "a", "été", "名前", "v1.2/bab.1", ".tersembunyi",
    "Kata_Sandi", "a'b(c)!",
  ])
  func namesThatAreSafePathsAreAccepted(text: String) {
    #expect(CourseID(text)?.description == text)
  }

  @Test(arguments: [
    "", " ", "a b", "a\tb", "a\nb", "a\u{A0}b", "a\u{2003}b", "a\u{7F}", "a\u{0}", "a\u{9B}b",
    "a#b", "a?b", "a\\b", "C:", "a\"b", "a*b", "a<b", "a>b", "a|b", "/a", "a/", "a//b", ".", "..",
    "a/../b", "a/./b", "../a", "...", "a.", "a./b", "a/b.",
  ])
  func namesThatWouldBreakAPathOrAnAddressAreRefused(text: String) {
    #expect(CourseID(text) == nil)
  }

  @Test func aNameHasAtMost120Bytes() {
    #expect(CourseID(String(repeating: "a", count: 120)) != nil)
    #expect(CourseID(String(repeating: "a", count: 121)) == nil)
    #expect(CourseID(String(repeating: "é", count: 60)) != nil)
    #expect(CourseID(String(repeating: "é", count: 61)) == nil)
  }

  @Test func everyReferenceHasACourseAModuleAndPerhapsAFragment() throws {
    let reference = try #require(LessonReference("keamanan/kata-sandi#frasa"))
    #expect(reference.course.description == "keamanan")
    #expect(reference.module.description == "kata-sandi")
    #expect(reference.fragment == "frasa")
    #expect(reference.description == "keamanan/kata-sandi#frasa")
    #expect(LessonReference("keamanan/kata-sandi")?.fragment == nil)
    for text in ["", "keamanan", "/a", "a/", "#a", "a b/c"] {
      #expect(LessonReference(text) == nil, "\(text)")
    }
  }
}
