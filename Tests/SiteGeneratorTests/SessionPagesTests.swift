import LearningCore
import SiteGenerator
import TestSupport
import Testing

@Suite struct SessionPagesTests {
  private func site(
    _ readership: Readership = .public, day: String = "2026-11-22", url: String? = nil
  ) throws -> [String: String] {
    var library = Library.withSessions
    library.workspace.siteURL = url
    let edition = Edition(
      date: try #require(CivilDate(day)), label: "1", readership: readership)
    let files = buildSite(library, edition: edition).files
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private let next = "sosialisasi/2026-12-05-melati/index.html"

  @Test(arguments: ["sosialisasi/index.html", "sosialisasi/2026-12-05-melati/index.html"])
  func pageLooksAsReviewed(path: String) throws {
    let name = path.split(separator: "/").joined(separator: "-")
    try expectSnapshot(try #require(try site()[path]), named: "page-\(name)")
  }

  @Test func theDayOfTheEditionPartsWhatComesFromWhatIsPast() throws {
    let now = try #require(try site()["sosialisasi/index.html"])
    let coming = try #require(now.firstRange(of: "Yang akan datang"))
    let past = try #require(now.firstRange(of: "Yang sudah lewat</h2>"))
    let soon = try #require(now.firstRange(of: "2026-12-05-melati"))
    let over = try #require(now.firstRange(of: "2026-11-14-mawar"))
    #expect(coming.lowerBound < soon.lowerBound && soon.lowerBound < past.lowerBound)
    #expect(past.lowerBound < over.lowerBound)
    let later = try #require(try site(day: "2026-12-06")["sosialisasi/index.html"])
    #expect(!later.contains("Yang akan datang"))
    let onTheDay = try #require(try site(day: "2026-12-05")["index.html"])
    #expect(onTheDay.contains("Sosialisasi berikutnya") && onTheDay.contains("2026-12-05-melati"))
    #expect(try site(day: "2026-12-06")["index.html"]?.contains("Sosialisasi berikutnya") == false)
  }

  @Test func nobodyIsInvitedToWhatIsOverOrCalledOff() throws {
    let files = try site()
    #expect(files[next]?.contains("wa.me/6281200000000") == true)
    #expect(
      files["sosialisasi/2026-12-01-batal/index.html"]?.contains("Sosialisasi ini batal.") == true)
    #expect(files["index.html"]?.contains("Yang dibatalkan") == false)
    let past = try #require(try site(day: "2027-01-01")[next])
    #expect(past.contains("sudah lewat") && !past.contains("wa.me"))
  }

  @Test func smallGroupsHaveNoNumber() throws {
    let page = try #require(try site()["sosialisasi/2026-11-14-mawar/index.html"])
    #expect(page.contains("17 orang"))
    // Three men would be known by subtraction, too.
    #expect(!page.contains("14 orang") && !page.contains("3 orang"))
    #expect(page.contains("kurang dari 5 orang") && page.contains("6 orang"))
    #expect(page.contains("4,3 dari 5, menurut 12 orang"))
    #expect(page.contains("Berjalan baik."))
  }

  @Test func modulesForEmployeesAreInTheOtherEditionOnly() throws {
    #expect(try site()[next]?.contains("Rahasia") == false)
    let facilitators = try #require(try site(.facilitator)[next])
    #expect(facilitators.contains("Rahasia staf") && facilitators.contains("Rahasia pengajar."))
  }

  @Test func theSiteWithoutAddressSaysNoAddress() throws {
    #expect(try site()["sosialisasi/index.html"]?.contains("webcal:") == false)
    let known = try site(url: "https://belajar.contoh.go.id")
    #expect(
      known["sosialisasi/index.html"]?.contains(
        "webcal://belajar.contoh.go.id/sosialisasi.ics") == true)
    #expect(
      known["sosialisasi/2026-12-05-melati/poster.html"]?.contains(
        "https://belajar.contoh.go.id/sosialisasi/2026-12-05-melati/</b>") == true)
    #expect(
      known["sosialisasi.ics"]?.contains(
        "URL:https://belajar.contoh.go.id/sosialisasi/2026-12-05-melati/\r\n") == true)
  }

  @Test func placesAreGeoJSON() throws {
    let text = try #require(try site()["tempat.geojson"])
    let features = try #require(try JSON(parsing: text.utf8.dropLast())["features"]?.array)
    #expect(features.count == 3)
    #expect(
      features[0]["geometry"]?["coordinates"] == .array([.double(106.82), .double(-6.21)]))
  }

  @Test func theInterfaceSpeaksEnglishToo() throws {
    var library = Library.withSessions
    library.workspace.language = .english
    let edition = Edition(date: try #require(CivilDate("2026-11-22")), label: "")
    let page = try #require(buildSite(library, edition: edition).files.first { $0.path == next })
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(html.contains("Saturday, 5 December 2026, 09.00–11.30 WITA"))
    #expect(html.contains("Questions and practice"))
  }
}
