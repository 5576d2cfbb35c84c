import Foundation
import LearningCore
import Testing

@testable import SiteGenerator

@Suite struct StatisticsPageTests {
  private func page(_ statistics: PublicStatistics?) throws -> String? {
    let library = Library(
      workspace: Workspace(organisation: "Kota"),
      courses: [
        course("aman", "Aman", [module("satu", "Satu", [lesson("a", "A", [paragraph("Isi.")])])]),
        course(
          "surel", "Surel <b>", [module("dua", "Dua", [lesson("b", "B", [paragraph("Isi.")])])]),
      ], quizzes: [])
    let edition = Edition(date: try #require(CivilDate("2026-11-22")), label: "uji")
    return buildSite(library, edition: edition, statistics: statistics).files
      .first { $0.path == "statistik/index.html" }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func tablesAndChartsSayTheSame() throws {
    let statistics = PublicStatistics(
      date: try #require(CivilDate("2026-11-20")), group: 5,
      courses: [
        .init(
          id: name("aman"),
          years: [
            .init(year: 2025, began: 40, finished: 25, certified: 20, minutes: 4500),
            .init(year: 2026, began: 60, finished: 45, certified: 0, minutes: 9000),
          ]),
        .init(id: name("surel"), years: [.init(year: 2026, began: 10)]),
        .init(id: name("hilang"), years: [.init(year: 2026, began: 995)]),
      ], sessions: [.init(year: 2026, held: 3, people: 65)])
    let page = try #require(try page(statistics))
    #expect(page.contains("20 November 2026"))
    #expect(
      page.contains(
        "<th scope=\"row\">2026</th><td class=\"right\">70</td><td class=\"right\">45</td>"
          + "<td class=\"right\">belum penuh</td><td class=\"right\">200</td>"))
    #expect(
      page.contains("<th scope=\"row\">Jumlah</th><td class=\"right\">110</td>"))
    #expect(page.contains("Surel &lt;b&gt;"))
    #expect(!page.contains("hilang") && !page.contains("995"))
    #expect(page.components(separatedBy: "<svg class=\"chart\"").count == 4)
    // The longest bar is as wide as the image, the others as their numbers.
    #expect(page.contains("<rect class=\"bar-0\" x=\"0\" y=\"178\" width=\"340\""))
    #expect(page.contains("width=\"\(40 * 340 / 70)\" height=\"8\"/>"))
  }

  @Test func withoutNumbersThereIsNoPage() throws { #expect(try page(nil) == nil) }
}
