import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct LinkDefinitionsTests {
  private let definitions = LinkDefinitions(
    in: Array(
      """
      kata [a]: b

        [BSSN]: https://bssn.go.id "Badan"
      [bssn]: https://lain.id
      [dua  kata]: dua.md
      [bukan] : x
      []: kosong
      """.utf8)[...])

  @Test(arguments: [
    ("[bssn]", "[BSSN]: https://bssn.go.id \"Badan\"\n"),
    ("[teks][Bssn] dan [BSSN]", "[BSSN]: https://bssn.go.id \"Badan\"\n"),
    ("![gambar][Dua Kata] ]", "[dua  kata]: dua.md\n"),
    ("[[dua kata] [x]", "[dua  kata]: dua.md\n"),
    ("[a] [bukan] bssn", ""),
  ])
  func onlyThoseThatATextMayUse(text: String, used: String) {
    #expect(String(decoding: definitions.used(in: Array(text.utf8)), as: UTF8.self) == used)
  }

  @Test func cellsUseThem() {
    let blocks = read(
      "a | b\n-|-\n[BSSN] | [x][dua kata]\n\n[bssn]: https://b.id\n[Dua kata]: d.md"
    ).blocks
    #expect(
      outline(blocks)
        == "table(a|b / [BSSN](web https://b.id)|[x](document Courses/aman/d.md))")
  }
}
