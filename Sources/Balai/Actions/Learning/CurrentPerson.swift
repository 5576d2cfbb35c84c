import LearnerRecords
import LearningCore

/// Who is learning: on a personal account the one person there is, without any login.
enum CurrentPerson {
  /// - Parameter named: an id, NIP or name from `--person` or `BALAI_PERSON`.
  /// - Returns: `nil` when nobody was named and nobody is recorded yet.
  static func find(
    named: String?, in records: LearnerRecords, world: World
  ) throws -> Person? {
    if let named = named ?? world.environment["BALAI_PERSON"] {
      return try one(named: named, in: records)
    }
    let people = try records.people()
    guard people.count > 1 else { return people.first }
    // On a personal account the trainer who granted something is recorded too, and is not meant.
    let trainers = try records.trainers()
    let learners = people.filter { !trainers.contains($0.id) }
    guard learners.count == 1 else { throw PersonError.several(people.count) }
    return learners[0]
  }

  /// The one who is meant by an id, a NIP, also an earlier one, or a name.
  static func one(named: String, in records: LearnerRecords) throws -> Person {
    let people = try records.people()
    let id = try? records.numbers()[NIP(named)]
    var matches = people.filter { $0.id.description == named || $0.id == id }
    if matches.isEmpty { matches = people.filter { $0.name.lowercased() == named.lowercased() } }
    if matches.isEmpty, let other = PersonID(named) {
      let known = try records.ids(of: other).first
      matches = people.filter { $0.id == known }
    }
    guard let person = matches.first, matches.count == 1 else {
      throw PersonError.notFound(matches: matches.count)
    }
    return person
  }

  /// Who decides something about others: by id, NIP or name; recorded if that is a new name.
  static func decider(
    named name: String, in records: LearnerRecords, world: World
  ) throws -> Person {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isName = name.contains(where: \.isLetter)
    do {
      if let person = try find(named: name, in: records, world: world) { return person }
    } catch PersonError.notFound(matches: 0) where isName {}
    guard isName, let id = PersonID(world.newID()) else {
      throw PersonError.notFound(matches: 0)
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
    guard let id = PersonID(world.newID()) else { throw PersonError.notFound(matches: 0) }
    let people = try records.peopleMakingTheFirst(id, at: world.now())
    guard people.count == 1 else { throw PersonError.several(people.count) }
    return people[0]
  }
}

enum PersonError: BlameableError {
  var exitCode: Int32 { Exit.usage }

  // Names and numbers are not repeated: messages end up in logs and on photographs of screens.
  case notFound(matches: Int)
  case several(Int)
  case emptyName

  var message: Phrase {
    switch self {
    case .notFound(let matches):
      matches > 1
        ? Phrase("Ada \(matches) peserta dengan nama itu.", "\(matches) people have that name.")
        : Phrase(
          "Tidak ada peserta dengan nama atau NIP itu.", "Nobody has that name or NIP.")
    case .several(let count):
      Phrase(
        "Ada \(count) peserta di komputer ini.", "\(count) people use this computer.")
    case .emptyName: Phrase("Nama belum diisi.", "The name is missing.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .notFound(let matches):
      matches > 1
        ? Phrase(
          "Sebutkan NIP atau id-nya: balai people list --ids.",
          "Say the NIP or the id: balai people list --ids.")
        : Phrase("Lihat daftarnya: balai people list.", "See the list: balai people list.")
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
