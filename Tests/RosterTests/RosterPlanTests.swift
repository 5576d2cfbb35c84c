import LearningCore
@testable import Roster
import TestSupport
import Testing

@Suite struct RosterPlanTests {
  private let siti = Person(
    id: id("siti"), name: "Siti", nip: nip("198503172010012003"), unit: "Setda", rank: "III/b")
  private let warga = Person(id: id("warga"), name: "Warga, S.E.", unit: "RT 1")
  private let unnamed = Person(id: id("kosong"), name: "")

  private func plan(_ rows: [RosterRow], _ people: [Person]) -> RosterPlan {
    RosterPlan(
      rows, recorded: people,
      numbers: people.reduce(into: [:]) { numbers, person in
        if let nip = person.nip { numbers[nip] = person.id }
      })
  }

  @Test func whatChangesIsShownOldAndNew() throws {
    let row = RosterRow(
      line: 4, name: "Siti, S.Kom.", nip: siti.nip, position: "Analis", rank: "III/c")
    let plan = plan([row], [siti, warga, unnamed])
    #expect(plan.added == [] && plan.absent == [warga] && plan.unchanged == 0)
    #expect(
      plan.updates.first?.changes == [
        .init(field: .name, old: "Siti", new: "Siti, S.Kom."),
        .init(field: .position, old: nil, new: "Analis"),
        .init(field: .rank, old: "III/b", new: "III/c"),
      ])
    // What the list leaves open stays.
    #expect(plan.updates.first?.after.unit == "Setda")
  }

  @Test func peopleWithoutANumberAreFoundByName() {
    let moved = RosterRow(line: 2, name: "WARGA S.E.", unit: "RT 2")
    #expect(plan([moved], [warga]).updates.map(\.after.id) == [warga.id])
    let namesakes = [moved, RosterRow(line: 3, name: "Warga, S.E.", unit: "RT 1")]
    let two = plan(namesakes, [warga])
    #expect(two.added == [moved] && two.unchanged == 1)
  }

  @Test func aNumberIsNeverGivenToANameAlone() {
    let row = RosterRow(line: 2, name: "Warga, S.E.", nip: nip("198609262015051001"))
    let plan = plan([row], [warga])
    #expect(plan.added == [row] && plan.absent == [warga])
    #expect(plan.possibleTwins == [.init(line: 2, recorded: warga)])
  }

  @Test func anEarlierNumberFindsThePersonToo() {
    let row = RosterRow(line: 2, name: "Siti", nip: nip("199009132021212001"))
    let plan = RosterPlan([row], recorded: [siti], numbers: [nip("199009132021212001"): siti.id])
    #expect(plan.isEmpty && plan.unchanged == 1)
  }

  /// Whatever was recorded before, a second run of the same list changes nothing.
  @Test(arguments: 0..<300 as Range<UInt64>) func theSecondRunChangesNothing(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let names = ["Siti", "siti", "Budi", "Ani, S.Pd.", "ani s.pd"]
    let offices = [nil, "A", "a", "B"]
    func some<T>(_ list: [T]) -> T {
      guard let one = list.randomElement(using: &generator) else { preconditionFailure("empty") }
      return one
    }
    var people: [Person] = (0..<Int.random(in: 0...5, using: &generator)).map {
      Person(id: id("p\($0)"), name: some(names), nip: nil, unit: some(offices))
    }
    people[people.startIndex..<min(2, people.count)].indices.forEach {
      people[$0].nip = nip("19850317201001200\($0 + 1)")
    }
    let lines = (0..<6).map { line in
      let number = some(["", "198503172010012001", "198503172010012003", "198503172010012004"])
      return "\(number);\(some(names));\(some(offices) ?? "");\(some(["", "III/a", "III/b"]))"
    }
    let rows = reading("NIP;Nama;Unit;Gol\n" + lines.joined(separator: "\n")).rows
    let first = plan(rows, people)
    var made = 0
    let saved = first.people { () -> PersonID in
      made += 1
      return id("baru\(made)")
    }
    for person in saved {
      if let place = people.firstIndex(where: { $0.id == person.id }) {
        people[place] = person
      } else {
        people.append(person)
      }
    }
    let second = plan(rows, people)
    #expect(second.isEmpty, "\(lines)")
    #expect(second.unchanged == rows.count)
  }
}

private func id(_ text: String) -> PersonID {
  guard let id = PersonID(text) else { preconditionFailure("no name") }
  return id
}

private func nip(_ text: String) -> NIP {
  do { return try NIP(text) } catch { preconditionFailure("no NIP") }
}
