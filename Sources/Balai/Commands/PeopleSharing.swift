import ArgumentParser
import LearnerRecords
import LearningCore

extension People {
  /// What concerns a shared installation.
  static let accessCommands: [any ParsableCommand.Type] = [
    Share.self, Unshare.self, GiveRole.self, Roles.self, SetPIN.self, ResetPIN.self,
  ]

  /// From a personal account to a shared computer.
  struct Share: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "share",
        abstract: Phrase(
          "Jadikan komputer bersama: setiap orang masuk dengan PIN.",
          "Make this a shared computer: everybody logs in with a PIN."
        ).text,
        discussion: Phrase(
          "Yang disebut dengan --name menjadi administrator pertama dan memilih PIN-nya sekarang. Ini "
            + "kunci untuk ketertiban, bukan tembok: siapa pun yang dapat membaca folder rekaman dapat "
            + "membaca seluruh isinya.",
          "Who is named with --name becomes the first administrator and chooses a PIN now. It is a "
            + "lock for good order, not a wall: whoever can read the records folder can read it all."
        ).text,
        aliases: ["bersama"])
    }

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Nama atau NIP Anda; dicatat bila baru.", "Your name or NIP, recorded if new.").text,
        valueName: Phrase("nama|nip", "name|nip").text))
    var name: String

    @OptionGroup var newPIN: NewPINOptions
    @OptionGroup var places: PlaceOptions

    func run() throws {
      let world = World.live
      let records = try places.recordsFolder.open(world: world)
      guard try !records.isShared() else { throw RecordError.isShared }
      let person = try administrator(in: records, world: world)
      let door = PersonalDoor(records: records, world: world)
      let pin = try askNewPIN(for: person, door: door, file: newPIN.newPINFile)
      try records.share(by: person.id, lock: try door.lock(pin), at: world.now())
      Console.print(
        Phrase(
          "Komputer ini sekarang dipakai bersama. \(person.name) menjadi administrator.",
          "This computer is a shared one now. \(person.name) is the administrator."
        ).text)
      Console.print(
        Phrase(
          "Berikutnya: tambah peserta (balai people add) dan beri peran (balai people role).",
          "Next: add people (balai people add) and give roles (balai people role)."
        ).text)
    }

    /// The only one here, who has no name yet, is who is named.
    private func administrator(in records: LearnerRecords, world: World) throws -> Person {
      let people = try records.people()
      guard people.count == 1, var person = people.first, person.name.isEmpty,
        name.contains(where: \.isLetter)
      else { return try CurrentPerson.decider(named: name, in: records, world: world) }
      person.name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      try records.save(person, at: world.now())
      return person
    }
  }

  struct Unshare: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "unshare",
        abstract: Phrase(
          "Kembali ke akun pribadi: semua PIN dan peran dihapus.",
          "Go back to a personal account: all PINs and roles are removed."
        ).text,
        aliases: ["pribadi"])
    }

    @OptionGroup var places: PlaceOptions

    func run() throws {
      try places.enterShared(for: .endSharing).records.endSharing()
      Console.print(
        Phrase(
          "Akun pribadi: tidak ada PIN lagi. Rekaman belajar tetap ada.",
          "A personal account: there are no PINs any more. The learning records stay."
        ).text)
    }
  }

  struct GiveRole: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "role",
        abstract: Phrase("Beri seseorang peran.", "Give somebody a role.").text,
        aliases: ["peran"])
    }

    @Argument(help: personHelp) var person: String

    @Argument(
      help: ArgumentHelp(
        Phrase("Perannya: peserta, pengajar, administrator.", "learner, trainer, administrator.")
          .text,
        valueName: Phrase("peran", "role").text))
    var role: Role

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let world = World.live
      let entrance = try places.enterShared(for: .giveRoles)
      let person = try PersonalDoor(records: entrance.records, world: world).find(person)
      guard let administrator = try entrance.decider(named: nil, world: world) else { return }
      try entrance.records.give(role, to: person.id, by: administrator.id, at: world.now())
      Console.print(
        Phrase(
          "\(person.name) sekarang \(role.phrase.indonesian).",
          "\(person.name) is a \(role.phrase.english) now."
        ).text)
    }
  }

  struct Roles: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "roles",
        abstract: Phrase(
          "Apa yang boleh dilakukan setiap peran di komputer bersama.",
          "What each role may do on a shared computer."
        ).text,
        aliases: ["daftar-peran"])
    }

    @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
    var format: RoleTable.Format = .text

    @OptionGroup var places: PlaceOptions

    func run() throws { Console.print(RoleTable().text(format)) }
  }
}

extension Role: ExpressibleByArgument {
  public init?(argument: String) { self.init(typed: argument) }

  /// The help names them, in the language of the reader.
  public static var allValueStrings: [String] { [] }
}

let personHelp = ArgumentHelp(
  Phrase("Nama atau NIP.", "Name or NIP.").text,
  valueName: Phrase("nama|nip", "name|nip").text)

extension PlaceOptions {
  /// For what has no meaning on a personal account.
  func enterShared(for deed: Deed) throws -> Entrance {
    let entrance = try enterShared()
    try entrance.demand(deed)
    return entrance
  }

  func enterShared() throws -> Entrance {
    let entrance = try enter(by: nil)
    if case .owner = entrance.actor { throw AccessError.isPersonal }
    return entrance
  }
}
