import LearningCore
import TestSupport
import Testing

@Suite struct UnitTreeTests {
  private let tree: UnitTree = {
    var tree = UnitTree()
    let kominfo = tree.add(
      WorkUnit(
        name: "Dinas Komunikasi dan Informatika", short: "Diskominfo", code: "2.16",
        synonyms: ["Dinas Kominfo"]), inside: nil)
    _ = tree.add(WorkUnit(name: "Sekretariat"), inside: kominfo)
    let aptika = tree.add(WorkUnit(name: "Bidang Aptika"), inside: kominfo)
    _ = tree.add(WorkUnit(name: "Seksi Data"), inside: aptika)
    let setda = tree.add(WorkUnit(name: "Sekretariat Daerah", short: "Setda"), inside: nil)
    _ = tree.add(WorkUnit(name: "Sekretariat"), inside: setda)
    return tree
  }()

  @Test(arguments: [
    ("Dinas Komunikasi dan Informatika", 0), ("  DINAS  komunikasi-dan informatika. ", 0),
    ("diskominfo", 0), ("2.16", 0), ("Dinas Kominfo", 0), ("Bidang Aptika", 2),
    ("Diskominfo / Sekretariat", 1), ("setda>sekretariat", 5), ("Diskominfo/Seksi Data", 3),
  ])
  func aUnitIsKnownByAllItsNames(text: String, place: Int) {
    #expect(tree.meaning(of: text) == .unit(place))
    #expect(tree.place(of: text) == place)
  }

  @Test func whatIsUnclearIsSaid() {
    #expect(
      tree.meaning(of: "Sekretariat")
        == .several([
          "Dinas Komunikasi dan Informatika / Sekretariat", "Sekretariat Daerah / Sekretariat",
        ]))
    #expect(tree.meaning(of: "Diskomnfo") == .unknown(nearest: "Diskominfo"))
    #expect(tree.meaning(of: "RSUD") == .unknown(nearest: nil))
    #expect(tree.meaning(of: "Setda / Seksi Data") == .unknown(nearest: nil))
    #expect(tree.meaning(of: "/") == .unknown(nearest: nil))
  }

  @Test func aLabelLeadsBackToItsUnit() {
    for place in tree.units.indices { #expect(tree.place(of: tree.label(of: place)) == place) }
  }

  @Test func partsBelongToTheirUnit() {
    #expect(tree.isInside("Seksi Data", "diskominfo"))
    #expect(tree.isInside("Diskominfo", "Dinas Kominfo"))
    #expect(!tree.isInside("Diskominfo", "Bidang Aptika"))
    #expect(!tree.isInside("Setda/Sekretariat", "Diskominfo"))
    // Outside the tree a text is itself.
    #expect(tree.isInside("RSUD  Contoh", "rsud contoh") && !tree.isInside("RSUD", "Setda"))
    #expect(tree.descendants(of: 0) == [0, 1, 2, 3] && tree.ancestors(of: 3) == [3, 2, 0])
  }

  @Test func unitsSideBySideHaveNamesOfTheirOwn() {
    var tree = tree
    let count = tree.units.count
    #expect(tree.add(WorkUnit(name: "Kominfo", synonyms: ["SETDA"]), inside: nil) == nil)
    #expect(tree.units.count == count)
    #expect(tree.add(WorkUnit(name: "Bagian", synonyms: ["bagian"]), inside: 0) == count)
  }
  @Test func aGroupOfAUnitHasThoseOfItsParts() throws {
    let id = try #require(PersonID("siti"))
    var workspace = Workspace(organisation: "Kota Contoh")
    workspace.units = tree
    func fits(_ unit: String?) -> Bool {
      PersonGroup(units: ["Diskominfo"]).includes(
        Person(id: id, name: "Siti", unit: unit), in: workspace)
    }
    #expect(fits("Seksi Data") && fits("dinas kominfo"))
    #expect(!fits("Setda") && !fits("RSUD") && !fits(nil))
  }
}
