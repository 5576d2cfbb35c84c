package import LearningCore

/// A session's file as it was read.
struct ReadSession {
  /// `nil` when it does not say what, when or where.
  var session: Session?
  var document: MarkdownDocument
  var front: FrontMatter
  var diagnostics: [Diagnostic]
  /// The modules it names, each with its place.
  var modules: [(reference: LessonReference, range: SourceRange)]
  var allowed: Set<Diagnostic.ID>
}

/// Compiles `Site/Sessions/<date>-<place>.md`. Whether the modules it names exist is not looked at.
package func compileSession(_ file: SourceFile) -> Compilation<Session?> {
  let read = readSession(file)
  return Compilation(read.session, read.diagnostics)
}

func readSession(_ file: SourceFile, recorder: ShapeRecorder? = nil) -> ReadSession {
  let split = SplitFile(file)
  var front = FrontMatter(split, recorder: recorder)
  var document = MarkdownReader.read(split.body)
  let id = sessionName(of: file)
  let title = document.takeTitle(front.text("title"), fallback: id?.description ?? "")
  let hours = front.hours()
  let place = front.sessionPlace()
  let facilitators = front.texts("facilitator")
  let modules = front.moduleReferences("modules")
  let capacity = front.integer("capacity", in: 1...100_000)
  let contact = front.text("contact")
  let bring = front.texts("bring")
  let isCancelled = front.flag("cancelled") ?? false
  let revision = front.integer("revision", in: 0...1000) ?? 0
  let allowed = front.allowedDiagnostics()
  front.finish()

  var found = split.diagnostics + document.diagnostics + lineDiagnostics(of: split.body)
  found.removeAll { $0.severity == .warning && allowed.contains($0.id) }
  if id == nil { found.append(.fileNameUnusable(at: SourceRange(file: file.path, line: 1))) }
  var read = ReadSession(
    document: document, front: front, diagnostics: front.diagnostics + found, modules: modules,
    allowed: allowed)
  guard let id, let hours, let place else { return read }
  var session = Session(
    id: id, title: title, start: hours.start, end: hours.end, place: place,
    facilitators: facilitators, modules: modules.map(\.reference), capacity: capacity,
    contact: contact, blocks: document.blocks, path: file.path)
  (session.bring, session.isCancelled, session.revision) = (bring, isCancelled, revision)
  read.session = session
  return read
}

/// The name that a session's file gives it: its own, or what can be made of it.
func sessionName(of file: SourceFile) -> SessionID? {
  let stem = file.path.split(separator: "/").last.map { name in
    name.hasSuffix(".md") ? String(name.dropLast(3)) : String(name)
  }
  return stem.flatMap { SessionID($0) ?? SessionID(slug($0)) }
}

extension FrontMatter {
  /// `start` and `end`; `nil` unless both are there and in order.
  fileprivate mutating func hours() -> (start: Session.Moment, end: Session.Moment)? {
    guard let (start, end) = both(moment("start"), moment("end")) else { return nil }
    guard start.time < end.time else {
      reject("end", Phrase("waktu sesudah 'start'", "a time after 'start'"))
      return nil
    }
    return (start, end)
  }

  private mutating func moment(_ key: String) -> Session.Moment? {
    let expected = Phrase(
      "tanggal, jam, dan zona waktu, misalnya 2026-12-05 09:00 WITA",
      "a date, a time and a zone, such as 2026-12-05 09:00 WITA")
    require(key, expected: expected)
    return parsed(
      key,
      pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ] *[0-9]{1,2}([.:][0-9]{2}){1,2} *"
        + "(Z|WIB|WITA|WIT|[-+][0-9]{2}:[0-9]{2})$",
      expected: expected
    ) { Session.Moment($0) }
  }

  fileprivate mutating func sessionPlace() -> Session.Place? {
    require("place", expected: Phrase("tempatnya: 'name: …'", "where it is: 'name: …'"))
    guard var inner = nested("place") else { return nil }
    let place = inner.place()
    inner.finish()
    adopt(inner)
    return place
  }

  /// `name`, `address`, `lat` and `lon`; `nil` without a name.
  mutating func place() -> Session.Place? {
    require("name", expected: Phrase("nama tempatnya", "the name of the place"))
    let name = text("name")
    let address = text("address")
    let coordinates = coordinates()
    return name.map { Session.Place(name: $0, address: address, coordinates: coordinates) }
  }

  private mutating func coordinates() -> Session.Coordinates? {
    let written = (has("lat"), has("lon"))
    let degrees = (decimal("lat", in: -90...90), decimal("lon", in: -180...180))
    let missing = Phrase("juga garis lintang dan bujurnya", "latitude and longitude, both")
    if written.0 != written.1 { reject(written.0 ? "lon" : "lat", missing) }
    guard let (latitude, longitude) = both(degrees.0, degrees.1) else { return nil }
    return Session.Coordinates(latitude: latitude, longitude: longitude)
  }

  fileprivate mutating func moduleReferences(
    _ key: String
  ) -> [(reference: LessonReference, range: SourceRange)] {
    let expected = Phrase(
      "kursus dan modulnya, misalnya keamanan-digital/kata-sandi",
      "its course and module, such as security/passwords")
    return list(key, of: .name, expected: expected) { text in
      LessonReference(text).flatMap { $0.fragment == nil ? $0 : nil }
    }.map { ($0.value, $0.range) }
  }
}

private func both<A, B>(_ a: A?, _ b: B?) -> (A, B)? {
  guard let a, let b else { return nil }
  return (a, b)
}
