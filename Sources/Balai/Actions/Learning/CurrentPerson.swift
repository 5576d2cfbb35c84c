import LearnerRecords
import LearningCore

/// Who is learning: on a personal account the one person there is, without any login.
enum CurrentPerson {
  /// - Parameter named: an id, NIP or name from `--person` or `BALAI_PERSON`.
  /// - Returns: `nil` when nobody was named and nobody is recorded yet.
  static func find(
    named: String?, in records: LearnerRecords, world: World
  ) throws -> Person? {
    let people = try records.people()
    if let named = named ?? world.environment["BALAI_PERSON"] {
      let nip = try? NIP(named)
      let matches = people.filter {
        $0.id.description == named || ($0.nip != nil && $0.nip == nip)
          || $0.name.lowercased() == named.lowercased()
      }
      guard let person = matches.first, matches.count == 1 else {
        throw PersonError.notFound(named, matches: matches.count)
      }
      return person
    }
    guard people.count > 1 else { return people.first }
    // On a personal account the trainer who granted something is recorded too, and is not meant.
    let trainers = try records.trainers()
    let learners = people.filter { !trainers.contains($0.id) }
    guard learners.count == 1 else { throw PersonError.several(people.map(\.name)) }
    return learners[0]
  }

  /// Who decides something about others: by id, NIP or name; recorded if that is a new name.
  static func decider(
    named name: String, in records: LearnerRecords, world: World
  ) throws -> Person {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isName = name.contains(where: \.isLetter)
    do {
      if let person = try find(named: name, in: records, world: world) { return person }
    } catch PersonError.notFound(_, matches: 0) where isName {}
    guard isName, let id = PersonID(world.newID()) else {
      throw PersonError.notFound(name, matches: 0)
    }
    let person = Person(id: id, name: name, nip: nil, unit: nil)
    try records.save(person, at: world.now())
    return person
  }

  /// The same, or a new person without a name when nobody is recorded yet.
  static func findOrMake(
    named: String?, in records: LearnerRecords, world: World
  ) throws -> Person {
    if let person = try find(named: named, in: records, world: world) { return person }
    guard let id = PersonID(world.newID()) else { throw PersonError.notFound("", matches: 0) }
    let people = try records.peopleMakingTheFirst(id, at: world.now())
    guard people.count == 1 else { throw PersonError.several(people.map(\.name)) }
    return people[0]
  }
}

enum PersonError: BlameableError {
  var exitCode: Int32 { Exit.usage }

  case notFound(String, matches: Int)
  case several([String])
  case emptyName

  var message: Phrase {
    switch self {
    case .notFound(let name, let matches):
      matches > 1
        ? Phrase("Ada \(matches) peserta '\(name)'.", "There are \(matches) people '\(name)'.")
        : Phrase("Tidak ada peserta '\(name)'.", "There is nobody called '\(name)'.")
    case .several(let names):
      Phrase(
        "Beberapa peserta memakai komputer ini: \(names.joined(separator: "; ")).",
        "Several people use this computer: \(names.joined(separator: "; ")).")
    case .emptyName: Phrase("Nama belum diisi.", "The name is missing.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .notFound:
      Phrase("Lihat daftarnya: balai people list.", "See the list: balai people list.")
    case .several:
      Phrase(
        "Sebutkan nama atau NIP dengan --person.", "Say who with --person and the name or NIP.")
    case .emptyName:
      Phrase(
        "Isi dengan: balai people add --name 'Nama Lengkap, S.Kom.'",
        "Fill it in: balai people add --name 'Full Name'")
    }
  }
}
