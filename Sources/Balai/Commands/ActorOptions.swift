import ArgumentParser
import LearnerRecords
import LearningCore
import Secrets
import TerminalUI

/// Who acts, where several people use one installation. Asked for where it is not said.
struct ActorOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      Phrase(
        "Di komputer bersama: nama atau NIP Anda.", "On a shared computer: your name or NIP."
      ).text,
      valueName: Phrase("nama|nip", "name|nip").text, visibility: .hidden))
  var name: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Di komputer bersama: baca PIN Anda dari baris pertama berkas ini (- untuk masukan standar).",
        "On a shared computer: read your PIN from the first line of this file (- for standard input)."
      ).text,
      valueName: Phrase("berkas", "file").text, visibility: .hidden), completion: .file())
  var pinFile: String?

  fileprivate func who(_ default: String?, world: World) throws -> String {
    if let name = name ?? `default` ?? world.environment["BALAI_PERSON"] { return name }
    guard Console.isTerminal(0) else { throw AccessError.nobodyNamed }
    Console.write(Phrase("Nama atau NIP Anda: ", "Your name or NIP: ").text, to: 2)
    guard let line = Console.readLine(), !line.allSatisfy(\.isWhitespace) else {
      throw AccessError.nobodyNamed
    }
    return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Lets somebody in who knows their PIN.
  fileprivate func enter(_ door: PersonalDoor, as name: String?) throws -> (Person, Role) {
    let person = try door.find(try who(name, world: door.world))
    if try !door.records.accessRecord(of: person.id).hasPIN {
      guard pinFile == nil, Console.isTerminal(0) else { throw AccessError.noPINYet }
      let pin = try askNewPIN(for: person, door: door, file: nil)
      _ = try door.records.setFirstPIN(lock: try door.lock(pin), of: person.id)
    } else {
      let typed = try readPIN(
        pinFile, prompt: Phrase("PIN \(person.name):", "PIN of \(person.name):"),
        missing: .pinNeeded)
      if case .refused(let why) = try door.enter(typed, as: person) {
        throw AccessError.refused(why)
      }
    }
    return (person, try door.records.accessRecord(of: person.id).role)
  }
}

/// A PIN that somebody would like to have: typed twice, or read from a file.
func askNewPIN(for person: Person, door: PersonalDoor, file: String?) throws -> PIN {
  let first = try door.read(
    new: try readPIN(
      file, prompt: Phrase("PIN baru untuk \(person.name):", "New PIN for \(person.name):"),
      missing: .newPINNeeded),
    for: person
  ).get()
  guard file == nil else { return first }
  let again = try readPIN(
    nil, prompt: Phrase("Sekali lagi:", "Once more:"), missing: .newPINNeeded)
  guard PIN(again) == first else { throw AccessError.pinsDiffer }
  return first
}

/// - Parameter file: `nil` to ask; `-` for a line of standard input.
private func readPIN(_ file: String?, prompt: Phrase, missing: AccessError) throws -> String {
  if let file {
    guard file != "-" else { return Console.readLine() ?? "" }
    guard Files.isOnlyMine(file) else { throw AccessError.pinFileIsOpen(file) }
    return String(try Files.readText(file).prefix { !$0.isNewline })
  }
  guard Console.isTerminal(0), let line = Console.readHiddenLine(prompt: prompt.text) else {
    throw missing
  }
  return line
}

extension PlaceOptions {
  /// The only door to the records: whoever wants them says what for.
  ///
  /// - Parameter name: who acts, where that was said another way than by `--as`.
  func openRecords(for deed: Deed, by name: String? = nil) throws -> LearnerRecords {
    try enter(for: deed, by: name).records
  }

  func enter(for deed: Deed, by name: String? = nil) throws -> Entrance {
    let entrance = try enter(by: name)
    try entrance.demand(deed)
    return entrance
  }

  /// Without a deed, which is then to be demanded when it is known whose data are meant.
  func enter(by name: String?) throws -> Entrance {
    let world = World.live
    let records = try recordsFolder.open(world: world)
    if let notice = try ClockNotice(records, now: world.now(), zone: zone) {
      Console.report(notice)
    }
    guard try records.isShared() else { return Entrance(records: records, actor: .owner) }
    let (person, role) = try actor.enter(PersonalDoor(records: records, world: world), as: name)
    return Entrance(records: records, actor: .known(person, role))
  }
}

extension LearnerOptions {
  /// For what is said once, without a conversation.
  func session() throws -> LearnerSession {
    let workspace = try places.load()
    let entrance = try places.enter(for: .learn, by: person)
    _ = try entrance.decider(named: person, world: .live)
    let make = sessions(workspace, entrance.records)
    if case .known(let person, _) = entrance.actor { return make(person) }
    return make(
      try CurrentPerson.findOrMake(named: person, in: entrance.records, world: .live))
  }

  /// Shows a place and goes on from there until the person leaves.
  func converse(from route: Route) throws {
    let world = World.live
    let workspace = try places.load()
    let records = try places.recordsFolder.open(world: world)
    let make = sessions(workspace, records)
    guard try records.isShared() else {
      var session = make(try CurrentPerson.findOrMake(named: person, in: records, world: world))
      return try run(&session, from: route)
    }
    let door = PersonalDoor(records: records, world: world)
    // Nobody learns in another's name.
    if let name = places.actor.name, let person, try door.find(name) != door.find(person) {
      throw AccessError.somebodyElse(person)
    }
    let inside = places.actor.pinFile == nil ? nil : try places.actor.enter(door, as: person).0
    var visit = SharedVisit(
      records: records, world: world, workspace: workspace.library.workspace, inside: inside,
      makeSession: make)
    if inside == nil, let name = places.actor.name ?? person ?? world.environment["BALAI_PERSON"] {
      visit.expect(try door.find(name))
    }
    try run(&visit, from: route)
  }

  private func sessions(
    _ workspace: LoadedWorkspace, _ records: LearnerRecords
  ) -> (Person) -> LearnerSession {
    let folder = places.recordsFolder
    return { person in
      LearnerSession(
        workspace: workspace, records: records, folder: folder, person: person, world: .live)
    }
  }

  private func run(_ visit: inout some Visit, from route: Route) throws {
    guard !isPlain else { return try runLinear(&visit, from: route, world: .live) }
    if let signal = try runFullScreen(&visit, from: route, world: .live) {
      throw ExitCode(128 + signal)
    }
  }
}
