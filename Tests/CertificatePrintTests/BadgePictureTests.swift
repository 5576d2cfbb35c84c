import Foundation
import LearningCore
import TestSupport
import Testing

@testable import CertificatePrint

struct BadgePictureTests {
  private func picture(_ course: String = "Keamanan Digital Dasar") throws -> BadgePicture {
    try BadgePicture(
      .init(institution: "BKPSDM Kota Contoh & <Mitra>", course: course, year: 2026),
      fontFiles: fonts, language: .indonesian)
  }

  private let fonts = ["Regular", "Bold"].map { "/usr/share/fonts/truetype/lato/Lato-\($0).ttf" }

  @Test("The same picture has the same bytes, in both forms")
  func sameBytes() throws {
    #expect(try picture().svg() == picture().svg())
    #expect(try picture().png(pixels: 200) == picture().png(pixels: 200))
  }

  @Test("An SVG says in words what it shows, and needs no font")
  func svg() throws {
    let svg = try picture().svg(attributes: #"xmlns:a="urn:a""#, first: "<a:b/>")
    #expect(svg.contains("<title id=\"judul\">Keamanan Digital Dasar, BKPSDM Kota Contoh &amp; "))
    #expect(svg.contains("</svg>") && !svg.contains("<text"))
    #expect(svg.utf8.count < 100_000)
  }

  @Test("Titles of any length fit")
  func longTitles() throws {
    for course in [
      "TIK",
      "Pelatihan Dasar Literasi Digital bagi Aparatur Sipil Negara di Lingkungan Pemerintah "
        + "Kabupaten Kepulauan Siau Tagulandang Biaro Tahun Anggaran Berjalan",
    ] {
      let png = try picture(course).png(pixels: 600)
      #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]) && png.count < 200_000)
    }
  }

  @Test("Without any font nothing is drawn")
  func noFonts() {
    #expect(throws: PrintError.noFonts) {
      try BadgePicture(
        .init(institution: "A", course: "B", year: 2026), fontFiles: [], language: .indonesian)
    }
  }
}
