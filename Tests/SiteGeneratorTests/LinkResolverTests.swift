import LearningCore
import Testing

@testable import SiteGenerator

@Suite struct LinkResolverTests {
  private let links = LinkResolver(
    library: Library.example.edited(for: .public), page: .course(name("aman")))

  @Test func documentsLeadToTheirPages() {
    func address(_ path: String, _ fragment: String? = nil) -> LinkResolver.Address? {
      links.address(of: .document(path: path, fragment: fragment))
    }
    #expect(address("Courses/aman/course.md") == .page("index.html"))
    #expect(address("Courses/aman/satu.md") == .page("satu/sandi/index.html"))
    #expect(address("Courses/aman/satu.md", "lagi") == .page("satu/lagi/index.html"))
    #expect(address("Courses/aman/satu.md", "dua") == .page("satu/sandi/index.html#dua"))
    #expect(address("Courses/hello/one.md") == .page("../hello/one/start/index.html"))
    #expect(address("Courses/aman/satu.md", "tidak-ada") == .page("satu/sandi/index.html"))
    #expect(address("Courses/aman/staf.md") == nil, "not for the public")
    #expect(address("LICENSE.md") == nil)
  }

  @Test func filesAreCopiedAndRefusedAddressesGoNowhere() {
    #expect(
      links.address(of: .file(path: "Courses/aman/a b.png"))
        == .asset("../../berkas/Courses/aman/a%20b.png", path: "Courses/aman/a b.png"))
    #expect(links.address(of: .refused("javascript:alert(1)")) == nil)
    #expect(links.address(of: .web("mailto:a@b.id")) == .web("mailto:a@b.id"))
  }
}
