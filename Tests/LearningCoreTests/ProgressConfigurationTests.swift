import LearningCore
import Testing

@Suite struct ProgressConfigurationTests {
  @Test(arguments: [
    ("198609262015051001", EmploymentStatus.pns), ("199009132025242014", .pppk),
    ("199009132025212014", .pppk),
  ])
  func status(nip: String, status: EmploymentStatus) throws {
    #expect(EmploymentStatus(try NIP(nip)) == status)
    #expect(EmploymentStatus(nil) == .other)
  }

  @Test func groups() throws {
    let workspace = Workspace(organisation: "")
    let person = Person(
      id: try #require(PersonID("p")), name: "", nip: try NIP("199009132025242014"),
      unit: "Dinas  Kesehatan", position: "Staf")
    func fits(_ group: PersonGroup) -> Bool { group.includes(person, in: workspace) }
    #expect(fits(.everybody))
    #expect(fits(PersonGroup(statuses: [.pppk, .pns], units: ["dinas kesehatan"])))
    #expect(fits(PersonGroup(positions: ["Analis", "STAF"])))
    #expect(!fits(PersonGroup(statuses: [.pns])))
    #expect(!fits(PersonGroup(statuses: [.pppk], positions: ["Analis"])))
    #expect(!fits(PersonGroup(units: ["Dinas Pendidikan"])))
  }

  @Test func theFirstRuleThatFitsHolds() throws {
    var workspace = Workspace(organisation: "", minutesPerHour: 45, yearlyHours: 20)
    workspace.hoursPolicy = HoursPolicy(
      rules: [
        .init(group: PersonGroup(statuses: [.pppk]), yearlyHours: nil, mostHours: 24),
        .init(group: PersonGroup(positions: ["Kepala"]), yearlyHours: 30, mostHours: nil),
      ], carryOver: .init(mostHours: 10, years: 1))
    func target(_ person: Person?) -> HoursTarget { workspace.hoursTarget(of: person) }
    let id = try #require(PersonID("p"))
    let contract = Person(
      id: id, name: "", nip: try NIP("199009132025242014"), position: "Kepala")
    #expect(target(contract).minutes == 900)
    #expect(target(contract).mostMinutes == 1080)
    #expect(target(Person(id: id, name: "", position: "kepala")).minutes == 1350)
    #expect(target(nil).mostMinutes == nil)
    #expect(target(nil).carried.map { [$0.minutes, $0.years] } == [450, 1])
  }

  @Test(arguments: [
    ("digcomp-2.2/4.1", "digcomp-2.2/4.1", "DigComp 2.2: 4.1"),
    ("DigComp 2.2: 4.1 melindungi gawai", "digcomp-2.2/4.1", "DigComp 2.2: 4.1 melindungi gawai"),
    ("DigComp 3.0 5.4", "digcomp-3.0/5.4", "DigComp 3.0: 5.4"),
    ("SKKNI J.62", "SKKNI J.62", "SKKNI J.62"),
  ])
  func competencies(text: String, name: String, title: String) throws {
    let competency = try #require(Competency(text))
    #expect(competency.description == name)
    #expect(competency.title == title)
  }

  @Test(arguments: ["digcomp-2.1/4.1", "digcomp-2.2/4.5", "digcomp-2.2", "DigComp 2.2: melindungi"])
  func noSuchCompetency(text: String) { #expect(Competency(text) == nil) }

  @Test func digCompHas21Competences() {
    #expect(DigComp.codes.count == 21)
    #expect(DigComp.codes.isSuperset(of: ["1.3", "2.6", "3.4", "4.4", "5.4"]))
    // The version is part of the name.
    #expect(Competency("digcomp-2.2/4.1") != Competency("digcomp-3.0/4.1"))
    #expect(Competency("DigComp 2.2: 4.1 satu") == Competency("digcomp-2.2/4.1"))
  }

  @Test(arguments: [
    ("Keamanan Digital", DigitalPillar.safety), ("etika digital", .ethics),
    ("Digital Skills", .skills),
    ("budaya bermedia digital", .culture), ("kecakapan", .skills),
  ])
  func pillars(text: String, pillar: DigitalPillar) { #expect(DigitalPillar(text) == pillar) }

  @Test(arguments: [
    ("2026-03-15", 24, nil, "2028-03-15"), ("2026-03-15", 24, "12-31", "2029-01-01"),
    ("2026-01-01", 12, "12-31", "2027-01-01"), ("2026-11-22", 24, "06-30", "2029-07-01"),
    ("2024-02-29", 12, "02-29", "2025-03-01"),
  ])
  func ends(issued: String, months: Int, anchor: String?, end: String) throws {
    let rule = CertificateRule(
      exam: nil, validityMonths: months, isWitnessed: false,
      anchor: try anchor.map { try #require(YearDay($0)) })
    #expect(rule.end(issuedOn: try #require(CivilDate(issued))) == CivilDate(end))
  }

  @Test func noSuchDayOfTheYear() {
    for text in ["02-30", "13-01", "1-1", "12-31-2026", ""] { #expect(YearDay(text) == nil) }
  }
}
