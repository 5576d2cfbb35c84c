import Foundation
import LearningCore
import Testing

@testable import CertificatePrint

/// What is printed, as other people's programs see it.
@Suite(.enabled(if: Tools.areHere)) struct CertificatePressTests {
  static let variants: [PrintableCertificate] = [
    .sample,
    .sample.with {
      ($0.name, $0.site) = (PrintableCertificate.longName, nil)
      ($0.isWitnessed, $0.validUntil) = (true, $0.completedOn.adding(months: 36))
      $0.jws = PrintableCertificate.jws(ofLength: 850)
    },
    .sample.with {
      ($0.maskedNIP, $0.unit, $0.basisPoints, $0.place) = (nil, nil, nil, nil)
      ($0.isLocal, $0.modules) = (true, [])
    },
  ]

  @Test(arguments: ShippedTemplate.allCases, variants)
  func itIsASoundDocument(shipped: ShippedTemplate, certificate: PrintableCertificate) throws {
    let pdf = try shipped.press().pdf(of: certificate)
    #expect(pdf.count < 200_000)
    let file = try PDFFile(pdf)
    #expect(try file.run("qpdf", "--check", "file").status == 0)
    let fonts = try file.run("pdffonts", "file").output.split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 2)
    // The columns "emb sub uni": in the file, only the letters used, and readable as text.
    #expect(fonts.allSatisfy { $0.contains("yes yes yes") })
    let about = try file.run("pdfinfo", "-rawdates", "file").output
    #expect(about.contains("Title:           Sertifikat Keamanan Digital"))
    #expect(String(decoding: pdf, as: UTF8.self).contains("/CreationDate (D:20261122100000+07'00"))
    #expect(about.contains("Tagged:          yes"))
    #expect(String(decoding: pdf, as: UTF8.self).contains("/Lang (id)"))
  }

  @Test(arguments: ShippedTemplate.allCases, variants)
  func theCodeIsReadFromAScan(shipped: ShippedTemplate, certificate: PrintableCertificate) throws {
    let file = try PDFFile(shipped.press().pdf(of: certificate))
    #expect(try file.code(atDotsPerInch: 150) == certificate.checkingText)
  }

  @Test(arguments: ShippedTemplate.allCases, variants)
  func theTextComesInReadingOrder(shipped: ShippedTemplate, certificate: PrintableCertificate)
    throws
  {
    let text = try PDFFile(shipped.press().pdf(of: certificate)).text
    var rest = text[...]
    for part in [
      "Pemerintah Kota Contoh", "SERTIFIKAT", "0001/keamanan-digital/2026", certificate.name,
      certificate.maskedNIP, certificate.unit, "Keamanan Digital untuk Aparatur", "6 JP",
      "22 November 2026", certificate.basisPoints == nil ? nil : "87,5%",
      certificate.validUntil == nil ? nil : "22 November 2029", "Pindai",
      certificate.isLocal ? "Penerbit lokal" : nil, "PP Nomor 71 Tahun 2019",
    ].compactMap(\.self) {
      let found = rest.firstRange(of: part)
      #expect(found != nil, "\(part) in \(text)")
      rest = rest[(found?.upperBound ?? rest.startIndex)...]
    }
    #expect(text.contains("Penerbit lokal") == certificate.isLocal)
  }

  @Test(arguments: ShippedTemplate.allCases)
  func whoReadsAloudDoesNotRunWordsTogether(shipped: ShippedTemplate) throws {
    let name = PrintableCertificate.longName
    let file = try PDFFile(shipped.press().pdf(of: .sample.with { $0.name = name }))
    #expect(try file.taggedText.contains("\"\(name)\""))
  }

  @Test func theSameCertificateGivesTheSameBytes() throws {
    let press = try ShippedTemplate.landscape.press()
    let first = try press.pdf(of: .sample)
    #expect(try press.pdf(of: Self.variants[1]) != first)
    #expect(try press.pdf(of: .sample) == first)
    #expect(try ShippedTemplate.landscape.press().pdf(of: .sample) == first)
  }

  /// One press each; fonts are shared by nobody.
  @Test func pressesWorkSideBySide() async throws {
    let alone = try ShippedTemplate.portrait.press().pdf(of: .sample)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<6 { group.addTask { try ShippedTemplate.portrait.press().pdf(of: .sample) } }
      for try await pdf in group { #expect(pdf == alone) }
    }
  }

  @Test(arguments: ShippedTemplate.allCases)
  func signatoriesStandWithTheirRoles(shipped: ShippedTemplate) throws {
    let nip = try NIP("197001011995031001")
    let certificate = PrintableCertificate.sample.with {
      $0.signatories = [
        Signatory(name: "Drs. Ahmad Fauzi, M.Si.", title: "Kepala BKPSDM", nip: nip),
        Signatory(name: "Dr. Maria Lestari", title: "Ketua Panitia"),
      ]
    }
    let text = try PDFFile(shipped.press().pdf(of: certificate)).text
    #expect(text.contains("Kepala BKPSDM Drs. Ahmad Fauzi, M.Si. NIP 19700101 199503 1 001"))
    #expect(text.contains("Ketua Panitia Dr. Maria Lestari"))
  }

  @Test func aLogoIsPrinted() throws {
    let plain = try ShippedTemplate.landscape.press().pdf(of: .sample)
    let png = try #require(Data(base64Encoded: Self.png))
    let pdf = try ShippedTemplate.landscape.press(logo: Array(png)).pdf(of: .sample)
    for (pdf, hasPicture) in [(plain, false), (pdf, true)] {
      let list = try PDFFile(pdf).run("pdfimages", "-list", "file").output
      #expect(list.contains(" image ") == hasPicture)
    }
  }

  @Test(arguments: ShippedTemplate.allCases)
  func whatWasRevokedSaysSo(shipped: ShippedTemplate) throws {
    let revoked = PrintableCertificate.sample.with {
      $0.revocation = .init(day: PrintableCertificate.day, reason: "Nilai ujian keliru dicatat")
    }
    let file = try PDFFile(shipped.press().pdf(of: revoked))
    let notice = "DICABUT 22 November 2026: Nilai ujian keliru dicatat"
    #expect(try file.taggedText.contains(notice))
    // In the bar, and across the page.
    #expect(try file.text.ranges(of: "DICABUT").count == 2)
    #expect(try file.code(atDotsPerInch: 150) == revoked.checkingText)
    #expect(try !PDFFile(shipped.press().pdf(of: .sample)).text.contains("DICABUT"))
  }

  // MARK: Back pages

  @Test func withoutModulesThereIsNoBackPage() throws {
    let press = try ShippedTemplate.landscape.press()
    #expect(try PDFFile(press.pdf(of: .sample)).pageCount == 2)
    #expect(try PDFFile(press.pdf(of: .sample.with { $0.modules = [] })).pageCount == 1)
  }

  @Test(arguments: ShippedTemplate.allCases)
  func manyModulesGoOnOnTheNextPage(shipped: ShippedTemplate) throws {
    let modules = (1...100).map { index in
      PrintableCertificate.Module(
        title: "Materi ke-\(index)", hours: TrainingHours(minutes: 60, minutesPerHour: 45))
    }
    let file = try PDFFile(shipped.press().pdf(of: .sample.with { $0.modules = modules }))
    #expect(try #require(try file.pageCount) > 3)
    let text = try file.text
    for index in 1...100 { #expect(text.contains("\(index) Materi ke-\(index) 1 JP 15 menit")) }
    #expect(text.contains("Jumlah yang diperoleh 6 JP"))
  }

  // MARK: What is not printed

  @Test(arguments: ["山田太郎", "Siti 😀", "a\0b"])
  func aNameWithoutLettersForItIsNotPrinted(name: String) {
    #expect(throws: PrintError.missingLetters(name)) {
      try ShippedTemplate.landscape.press().pdf(of: .sample.with { $0.name = name })
    }
  }

  @Test(arguments: ["I Gusti Ngurah Oka", "Ḥasan aṣ-Ṣiddīq", "Müller-Łukasiewicz", "Nguyễn", "É"])
  func namesWithMarksArePrinted(name: String) throws {
    for shipped in ShippedTemplate.allCases {
      let decomposed = name.decomposedStringWithCanonicalMapping
      for form in [name, decomposed] {
        let text = try PDFFile(shipped.press().pdf(of: .sample.with { $0.name = form })).text
        #expect(text.precomposedStringWithCanonicalMapping.contains(name))
      }
    }
  }

  @Test func whatDoesNotFitIsNotPrinted() {
    #expect(throws: PrintError.frontPageFull) {
      let name = String(repeating: "Nama ", count: 400)
      return try ShippedTemplate.landscape.press().pdf(of: .sample.with { $0.name = name })
    }
  }

  @Test func aClaimThatNoCodeHoldsIsNotPrinted() {
    #expect(throws: PrintError.claimTooLong(bytes: 2960)) {
      let jws = PrintableCertificate.jws(ofLength: 2960)
      return try ShippedTemplate.landscape.press().pdf(
        of: .sample.with { ($0.jws, $0.site) = (jws, nil) })
    }
  }

  @Test func withoutAnyFontNothingIsPrinted() {
    #expect(throws: PrintError.noFonts) { try ShippedTemplate.landscape.press(fontFiles: []) }
    #expect(throws: PrintError.unreadableFont(path: "/nonexistent.otf")) {
      try ShippedTemplate.landscape.press(fontFiles: ["/nonexistent.otf"])
    }
  }

  /// A computer without the fonts of the templates prints with those it has, and says so.
  @Test(arguments: ShippedTemplate.allCases)
  func anotherFontStandsIn(shipped: ShippedTemplate) throws {
    let press = try shipped.press(fontFiles: Fonts.standIn)
    #expect(press.missingFamilies.contains("Lato"))
    let name = PrintableCertificate.longName
    let file = try PDFFile(press.pdf(of: .sample.with { $0.name = name }))
    #expect(try file.text.contains(name))
    let fonts = try file.run("pdffonts", "file").output
    #expect(fonts.contains("DejaVuSans") && fonts.contains("yes yes yes"))
    #expect(try shipped.press().missingFamilies.isEmpty)
  }

  /// A letter that the fonts of the template lack comes from another one.
  @Test func aLetterIsTakenFromAnotherFont() throws {
    let name = "Siti ⚖ Nurhaliza"
    let press = try ShippedTemplate.landscape.press(fontFiles: Fonts.files + Fonts.standIn)
    #expect(press.missingFamilies.isEmpty)
    #expect(try PDFFile(press.pdf(of: .sample.with { $0.name = name })).text.contains(name))
  }

  @Test(arguments: [[], [1, 2, 3], Array("<svg/>".utf8)] as [[UInt8]])
  func aLogoThatIsNoPictureIsRefused(bytes: [UInt8]) {
    #expect(throws: PrintError.unreadableLogo) { try ShippedTemplate.landscape.press(logo: bytes) }
  }

  /// Eight by eight points, half of them clear.
  private static let png =
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAYAAADED76LAAAAFElEQVR42mMQCcj+j4wZ0MHIUAAAahk5"
    + "wY6nbQsAAAAASUVORK5CYII="
}
