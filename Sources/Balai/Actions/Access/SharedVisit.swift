import LearnerRecords
import LearningCore
import QuizEngine
import Secrets
import TerminalUI

/// A screen that several people use, one after the other: names, PIN, somebody's session, and a
/// cover over it when nobody is there.
struct SharedVisit: Visit {
  private enum Stage {
    case names
    case proving(Person)
    /// - Parameter first: the PIN typed once.
    case choosing(Person, first: PIN?)
    case inside
    case locked(behind: any Screen)
  }

  let records: LearnerRecords
  let world: World
  let organisation: String
  let zone: UTCOffset
  /// How long a screen may lie unused.
  let idle: LearningCore.Span
  let makeSession: (Person) -> LearnerSession
  private let door: PersonalDoor
  private var stage = Stage.names
  private var session: LearnerSession?
  private var expected: Person?
  /// Where somebody wanted to go before the PIN was asked.
  private var wanted = Route.home
  /// Of the computer's running time.
  private var lastTouch: LearningCore.Span
  /// The screen that is about to be covered.
  private var covering: (any Screen)?

  /// - Parameter inside: somebody whose PIN was typed already.
  init(
    records: LearnerRecords, world: World, workspace: Workspace, inside person: Person?,
    makeSession: @escaping (Person) -> LearnerSession
  ) {
    (self.records, self.world, self.makeSession) = (records, world, makeSession)
    (organisation, zone, idle) = (workspace.organisation, workspace.zone, workspace.idleLock)
    door = PersonalDoor(records: records, world: world)
    lastTouch = world.uptime()
    if let person { (stage, session) = (.inside, makeSession(person)) }
  }

  // MARK: Going

  mutating func open(_ route: Route) throws -> any Screen {
    if let screen = try session?.open(route) { return screen }
    wanted = route
    if let expected { return try approach(expected) }
    return try namesScreen()
  }

  /// Somebody has said who they are, but not shown it.
  mutating func expect(_ person: Person) { expected = person }

  mutating func perform(_ effect: Effect) throws -> VisitOutcome {
    switch effect {
    case .door(.choose(let id)):
      guard let person = try records.people().first(where: { $0.id == id }) else {
        return .show(try namesScreen())
      }
      return .show(try approach(person))
    case .door(.type(let text)): return .show(try type(text))
    case .door(.lock):
      guard let screen = covering, session != nil else { return .stay }
      (stage, covering) = (.locked(behind: screen), nil)
      return .show(lockScreen())
    case .door(.leave):
      (stage, session, wanted) = (.names, nil, .home)
      return .show(try namesScreen())
    case .quit: return .quit
    default:
      if let outcome = try session?.perform(effect) { return outcome }
      stage = .names
      return .show(try namesScreen())
    }
  }

  mutating func alert(_ error: any UserFacingError) -> any Screen {
    session?.alert(error) ?? alertScreen(error)
  }

  // MARK: Time

  var tickMS: Int32 {
    let inner = session?.tickMS ?? -1
    switch stage {
    case .names: return -1
    case .locked: return inner
    case .proving, .choosing, .inside:
      let left = max(100, (idle - (world.uptime() - lastTouch)).milliseconds)
      return inner < 0 ? Int32(clamping: left) : min(inner, Int32(clamping: left))
    }
  }

  private var isForgotten: Bool { world.uptime() - lastTouch >= idle }

  mutating func effects(
    on screen: inout any Screen, of input: (inout any Screen) -> [Effect]
  ) throws -> [Effect] {
    let wasForgotten = isForgotten
    lastTouch = world.uptime()
    switch stage {
    case .inside:
      // Whoever wakes the computer up is not believed to be who left it.
      guard !wasForgotten else { return cover(&screen) }
      return try session?.effects(on: &screen, of: input) ?? []
    case .locked:
      try passTimeBehind()
      return input(&screen)
    case .names, .proving, .choosing: return input(&screen)
    }
  }

  mutating func tick(on screen: inout any Screen) throws -> [Effect] {
    switch stage {
    case .inside: return isForgotten ? cover(&screen) : try session?.tick(on: &screen) ?? []
    case .locked:
      try passTimeBehind()
      return []
    case .names: return []
    case .proving, .choosing: return isForgotten ? [.door(.leave)] : []
    }
  }

  /// What was put there in an exam is saved first: its clock runs on.
  private mutating func cover(_ screen: inout any Screen) -> [Effect] {
    let feedback = session?.attempt?.paper.feedback
    // Where an answer is explained at once it is final, so it waits behind the cover.
    let saved = feedback == nil || feedback == .immediate ? [] : screen.timeIsUp()
    covering = screen
    return saved + [.door(.lock)]
  }

  /// The time of an exam may be up while its screen is covered.
  private mutating func passTimeBehind() throws {
    guard case .locked(var screen) = stage, session != nil else { return }
    for effect in try session?.tick(on: &screen) ?? [] {
      if case .show(let other)? = try session?.perform(effect) { screen = other }
    }
    stage = .locked(behind: screen)
  }

  // MARK: PINs

  private mutating func approach(_ person: Person) throws -> any Screen {
    stage =
      try records.accessRecord(of: person.id).hasPIN
      ? .proving(person) : .choosing(person, first: nil)
    lastTouch = world.uptime()
    return pinScreen()
  }

  private mutating func type(_ text: String) throws -> any Screen {
    switch stage {
    case .names, .inside: return try namesScreen()
    case .proving(let person):
      if case .refused(let why) = try door.enter(text, as: person) { return pinScreen(why) }
      return try letIn(person)
    case .choosing(let person, first: nil):
      switch door.read(new: text, for: person) {
      case .failure(let error): return pinScreen(error.message)
      case .success(let pin): stage = .choosing(person, first: pin)
      }
      return pinScreen()
    case .choosing(let person, let first?):
      guard PIN(text) == first else {
        stage = .choosing(person, first: nil)
        return pinScreen(AccessError.pinsDiffer.message)
      }
      // Somebody else was quicker: then it is their PIN that opens.
      guard try records.setFirstPIN(lock: try door.lock(first), of: person.id) else {
        return try approach(person)
      }
      return try letIn(person)
    case .locked(let screen):
      guard let person = session?.person else { return try namesScreen() }
      if case .refused(let why) = try door.enter(text, as: person) { return lockScreen(why) }
      (stage, lastTouch) = (.inside, world.uptime())
      return screen
    }
  }

  private mutating func letIn(_ person: Person) throws -> any Screen {
    var made = makeSession(person)
    made.isShared = true
    (stage, session, lastTouch) = (.inside, made, world.uptime())
    let route = wanted
    wanted = .home
    guard let screen = try session?.open(route) else { return try namesScreen() }
    return screen
  }

  // MARK: Screens

  private func namesScreen() throws -> any Screen {
    NameScreen(
      title: title, people: try records.people(), language: Interface.language)
  }

  private var title: String { organisation.isEmpty ? "balai" : "balai · \(organisation)" }

  private func pinScreen(_ problem: Phrase? = nil) -> any Screen {
    let (person, purpose): (Person?, PINScreen.Purpose) =
      switch stage {
      case .choosing(let person, first: nil): (person, .choose)
      case .choosing(let person, .some): (person, .repeatChosen)
      case .proving(let person): (person, .logIn)
      case .names, .inside, .locked: (nil, .logIn)
      }
    let isFirst = purpose == .choose
    let welcome = Phrase(
      "Anda masuk untuk pertama kali. Pilih PIN yang hanya Anda ketahui; PIN ini diminta setiap kali "
        + "Anda masuk.",
      "This is your first visit. Choose a PIN that only you know; it is asked at every visit.")
    return PINScreen(
      title: person?.name ?? title, intro: isFirst ? [paragraph(welcome)] : [], purpose: purpose,
      problem: problem, language: Interface.language)
  }

  /// Shows nothing of who is behind it.
  private func lockScreen(_ problem: Phrase? = nil) -> any Screen {
    PINScreen(
      title: Phrase("\(title) · terkunci", "\(title) · locked").text,
      intro: [
        paragraph(
          Phrase(
            "Layar ini terkunci karena lama tidak dipakai. Ketik PIN Anda untuk melanjutkan. Yang "
              + "sudah dijawab tersimpan; waktu ujian tetap berjalan.",
            "This screen was locked because it was not used for a while. Type your PIN to go on. "
              + "What was answered is saved; the time of an exam runs on."))
      ], purpose: .unlock, problem: problem, language: Interface.language)
  }
}
