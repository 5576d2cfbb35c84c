import Foundation
import LearningCore
import Testing

@testable import SiteGenerator

@Suite struct GlossaryPageTests {
  private func library(_ entries: [(String, [String], String)]) -> Library {
    let lessons = (1...12).map { number in
      lesson(
        "pelajaran-\(number)", "Pelajaran \(number)",
        [paragraph(number == 3 ? "Tanpa kata itu." : "Kode OTP dan otp.")])
    }
    return Library(
      workspace: Workspace(organisation: "Kota"),
      courses: [course("aman", "Aman", [module("satu", "Satu", lessons)])], quizzes: [],
      glossary: Glossary(
        opening: [],
        entries: entries.map { word, variants, text in
          .init(word: word, variants: variants, anchor: slug(word), explanation: [paragraph(text)])
        }, path: "Site/istilah.md"))
  }

  private func files(_ library: Library) throws -> [String: String] {
    let date = try #require(CivilDate("2026-11-22"))
    let site = buildSite(library, edition: Edition(date: date, label: "uji"))
    return Dictionary(
      uniqueKeysWithValues: site.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func wordsStandInOrderWithTheirLessons() throws {
    let files = try files(
      library([
        ("Ørsted", [], "Nama."), ("2FA", [], "Langkah kedua, misalnya OTP."),
        ("OTP", ["kode"], "Kode <sekali>."),
      ]))
    let page = try #require(files["istilah/index.html"])
    let order = [
      "id=\":huruf-0–9\"", "id=\"2fa\"", "id=\":huruf-o\"", "id=\"ørsted\"", "id=\"otp\"",
    ].map {
      page.range(of: $0)?.lowerBound
    }
    #expect(order.allSatisfy { $0 != nil })
    #expect(order.compactMap(\.self) == order.compactMap(\.self).sorted())
    #expect(page.contains("misalnya <a href=\"#otp\">OTP</a>."))
    #expect(page.contains("Kode &lt;sekali&gt;."))
    #expect(page.contains("Juga ditulis: kode"))
    // Eleven lessons use it; eight are named.
    #expect(page.contains("dan 3 pelajaran lain"))
    #expect(page.contains("../kursus/aman/satu/pelajaran-9/index.html"))
    #expect(!page.contains("pelajaran-3/"))
    let lesson = try #require(files["kursus/aman/satu/pelajaran-1/index.html"])
    #expect(lesson.components(separatedBy: "istilah/index.html#").count == 2)
    #expect(try #require(files["cari/daftar.js"]).contains("Kode <sekali>."))
  }

  @Test func withoutWordsThereIsNoPage() throws {
    let files = try files(library([]))
    #expect(files["istilah/index.html"] == nil)
    #expect(
      files.filter { $0.key.hasSuffix("html") && $0.value.contains("istilah/index.html\"") }.isEmpty
    )
    #expect(files["index.html"]?.contains("foot-nav\"") == false)
  }

  @Test func usesSurviveBeingKept() throws {
    var uses = GlossaryUses()
    for number in 1...12 {
      uses.add([0, 4], in: LessonPlace(name("aman"), name("satu"), name("p\(number)")))
    }
    let kept = try #require(GlossaryUses(decoding: uses.encoded, of: name("aman")))
    #expect(kept.words == uses.words)
    #expect(kept.words[4]?.count == 12)
    #expect(GlossaryUses(decoding: Array("0 x".utf8), of: name("aman")) == nil)
    #expect(try #require(GlossaryUses(decoding: [], of: name("aman"))).words == [:])
  }
}
