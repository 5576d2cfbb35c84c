import ArgumentParser
import LearnerRecords
import LearningCore

extension People {
  struct SetPIN: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "set-pin",
        abstract: Phrase(
          "Ganti PIN Anda, atau pasang PIN pertama seorang peserta.",
          "Change your PIN, or set the first PIN of a learner."
        ).text,
        aliases: ["ganti-pin"])
    }

    @Argument(
      help: ArgumentHelp(
        Phrase("Nama atau NIP; bawaan: Anda.", "Name or NIP; you by default.").text,
        valueName: Phrase("nama|nip", "name|nip").text))
    var person: String?

    @OptionGroup var newPIN: NewPINOptions
    @OptionGroup var places: PlaceOptions

    func run() throws {
      let world = World.live
      let entrance = try places.enterShared()
      let door = PersonalDoor(records: entrance.records, world: world)
      let person = try PINOwner(person, at: entrance, door: door, own: .chooseOwnPIN).person
      guard let actor = try entrance.decider(named: nil, world: world) else { return }
      let pin = try askNewPIN(for: person, door: door, file: newPIN.newPINFile)
      try entrance.records.setPIN(
        lock: try door.lock(pin), of: person.id, by: actor.id, at: world.now())
      Console.print(
        Phrase("PIN \(person.name) tersimpan.", "The PIN of \(person.name) is saved.").text)
    }
  }

  struct ResetPIN: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "reset-pin",
        abstract: Phrase(
          "Hapus PIN yang dilupakan; peserta memilih yang baru saat masuk.",
          "Remove a forgotten PIN; the learner chooses a new one at the next visit."
        ).text,
        aliases: ["setel-ulang-pin"])
    }

    @Argument(help: personHelp) var person: String

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let world = World.live
      let entrance = try places.enterShared()
      let door = PersonalDoor(records: entrance.records, world: world)
      let owner = try PINOwner(person, at: entrance, door: door, own: .helpWithPINs)
      guard owner.role == .learner else { throw AccessError.mustChoose(owner.person.name) }
      guard let helper = try entrance.decider(named: nil, world: world) else { return }
      try entrance.records.resetPIN(of: owner.person.id, by: helper.id, at: world.now())
      Console.print(
        Phrase(
          "PIN \(owner.person.name) dihapus. Ia memilih PIN baru saat masuk, sebaiknya sekarang.",
          "The PIN of \(owner.person.name) is removed. They choose a new one at the next visit, best "
            + "now."
        ).text)
    }
  }
}

/// Whose PIN is meant, by somebody who may change it.
private struct PINOwner {
  let person: Person
  let role: Role

  /// - Parameter name: `nil` for who acts.
  /// - Throws: ``AccessError/needsRole(_:has:whoHasIt:)``. The PIN of a trainer or an administrator is
  ///   a matter of administrators: whoever could change it could act in that name.
  init(_ name: String?, at entrance: Entrance, door: PersonalDoor, own: Deed) throws {
    let person = try entrance.subject(
      named: name, own: own, others: .helpWithPINs, world: door.world)
    guard let person else { throw AccessError.nobodyNamed }
    let role = try entrance.records.accessRecord(of: person.id).role
    if case .known(let actor, _) = entrance.actor, actor.id != person.id, role > .learner {
      try entrance.demand(.giveRoles)
    }
    (self.person, self.role) = (person, role)
  }
}

struct NewPINOptions: ParsableArguments {
  @Option(
    name: .customLong("new-pin-file"),
    help: ArgumentHelp(
      Phrase(
        "Baca PIN baru dari baris pertama berkas ini (- untuk masukan standar), tanpa ditanya.",
        "Read the new PIN from the first line of this file (- for standard input), unasked."
      ).text,
      valueName: Phrase("berkas", "file").text), completion: .file())
  var newPINFile: String?
}
