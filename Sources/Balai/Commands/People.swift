import ArgumentParser
import CourseCompiler
import LearnerRecords
import LearningCore

struct People: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "people",
      abstract: Phrase("Peserta di komputer ini.", "The people on this computer.").text,
      subcommands: [
        Add.self, ListAll.self, Show.self, Edit.self, ImportRoster.self, Merge.self,
        ExportPerson.self, Erase.self, ConsentCommand.self,
      ] + accessCommands, aliases: ["peserta"])
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "add",
        abstract: Phrase(
          "Tambah peserta, atau lengkapi data satu-satunya peserta yang belum bernama.",
          "Add a person, or complete the only one who has no name yet."
        ).text)
    }

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Nama lengkap dengan gelar.", "Full name with titles.").text,
        valueName: Phrase("nama", "name").text))
    var name: String

    @Option(
      name: .long,
      help: ArgumentHelp(Phrase("NIP, 18 angka.", "NIP, 18 digits.").text, valueName: "nip"))
    var nip: String?

    @OptionGroup var work: WorkOptions
    @OptionGroup var places: PlaceOptions

    func run() throws {
      let world = World.live
      let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !name.isEmpty else { throw PersonError.emptyName }
      let nip = try nip.map { try NIP($0) }
      let records = try places.openRecords(for: .addPeople)
      let people = try records.people()
      let existing = people.count == 1 && people[0].name.isEmpty ? people[0].id : nil
      guard let id = existing ?? PersonID(world.newID()) else { throw PersonError.emptyName }
      let person = Person(
        id: id, name: name, nip: nip, unit: work.unit, position: work.position, rank: work.rank)
      try records.save(person, at: world.now())
      Console.print(Phrase("\(name) tercatat.", "\(name) is recorded.").text)
    }
  }

  struct ListAll: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: Phrase("Daftar peserta.", "The people recorded.").text)
    }

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Hanya unit ini dan bagian-bagiannya.", "Only this office and what is part of it."
        ).text,
        valueName: Phrase("unit", "unit").text))
    var unit: String?

    @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
    var format: PeopleList.Format = .text

    @Flag(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Sebut juga id, untuk membedakan orang yang senama.",
          "Also say the ids, which tell people of one name apart."
        ).text))
    var ids = false

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let units = try places.units()
      var people = try places.openRecords(for: .seePeople).people()
      if let unit {
        people = people.filter { person in person.unit.map { units.isInside($0, unit) } ?? false }
      }
      Console.print(PeopleList(people: people, withIDs: ids).text(format), terminator: "")
    }
  }
}

/// Where somebody works.
struct WorkOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp(Phrase("Unit kerja.", "Office.").text, valueName: "unit"))
  var unit: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Jabatan.", "Position.").text, valueName: Phrase("jabatan", "position").text))
  var position: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Pangkat dan golongan.", "Rank and grade.").text,
      valueName: Phrase("pangkat", "rank").text))
  var rank: String?
}

extension PlaceOptions {
  /// The offices of the workspace; none where there is no workspace.
  func units() throws -> UnitTree {
    do { return try configuration().units } catch is NoWorkspace { return UnitTree() }
  }

  /// What `balai.yml` says, without the courses.
  func configuration() throws -> Workspace {
    let text = try Files.readText(try root() + "/balai.yml")
    return compileWorkspace(SourceFile(path: "balai.yml", text: text)).output
  }
}
