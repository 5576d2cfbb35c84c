import LearningCore
import Testing

@testable import SiteGenerator

@Suite struct PictureRenderingTests {
  private func renderer(widths: [Int]) throws -> BlockRenderer {
    var library = Library(workspace: Workspace(organisation: ""), courses: [], quizzes: [])
    let path = "Courses/a/foto loket.jpg"
    library.imageSizes[path] = ImageSize(width: 4000, height: 3000)
    if !widths.isEmpty { library.renditions[path] = widths }
    var renderer = BlockRenderer(
      links: LinkResolver(library: library, page: .about), language: .indonesian)
    renderer.write([
      .image(Image(.file(path: path), alternative: "Loket")),
      .link(Link(.file(path: path), content: [.text("besar")])),
    ])
    return renderer
  }

  @Test func aPhotographIsOfferedInItsWidths() throws {
    let html = String(decoding: try renderer(widths: [480, 960]).html.bytes, as: UTF8.self)
    let file = "../gambar/Courses/a/foto%20loket.jpg"
    #expect(html.contains("srcset=\"\(file).480.webp 480w, \(file).960.webp 960w\""))
    #expect(html.contains("<img src=\"\(file).960.webp\""))
    #expect(html.contains("width=\"4000\" height=\"3000\" loading=\"lazy\" decoding=\"async\""))
    // Nor does a link lead to the original.
    #expect(html.contains("<a href=\"\(file).960.webp\""))
    #expect(!html.contains("berkas/"))
  }

  @Test func otherPicturesAreShownAsTheyAre() throws {
    let html = String(decoding: try renderer(widths: []).html.bytes, as: UTF8.self)
    #expect(html.contains("<img src=\"../berkas/Courses/a/foto%20loket.jpg\" alt=\"Loket\""))
    #expect(!html.contains("srcset"))
  }

  @Test func aTelephoneLoadsTheWidthOfItsScreen() throws {
    let page = """
      <img src="a.960.webp" srcset="a.480.webp 480w, a.960.webp 960w, a.1440.webp 1440w" alt="">
      <img src="b.png" alt=""><img src="c.500.webp" srcset="c.480.webp 480w, c.500.webp 500w">
      """
    let references = PageReferences(Array(page.utf8))
    #expect(references.sources == ["a.960.webp", "b.png", "c.500.webp"])
    #expect(references.addresses.contains("a.1440.webp"))
  }
}
