import ArgumentParser
import LearnerRecords
import LearningCore

extension OriginTrust.Level: ExpressibleByArgument {}

extension BundleCommand {
  struct Trust: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "trust",
        abstract: Phrase(
          "Tentukan apa yang dihitung dari komputer lain.",
          "Say what counts of another computer."
        ).text,
        discussion: Phrase(
          "Bandingkan sidik kuncinya dengan yang tampil di 'balai bundle list' di komputer itu.",
          "Compare the fingerprint with the one that 'balai bundle list' shows on that computer."
        ).text,
        aliases: ["percaya"])
    }

    @Argument(
      help: ArgumentHelp(
        Phrase(
          "Bundel dari komputer itu, atau asal yang sudah dikenal.",
          "A bundle of that computer, or an origin that is known."
        ).text,
        valueName: Phrase("berkas|asal", "file|origin").text), completion: .file())
    var subject: String

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "practice: latihan dan pelajaran; exam-centre: juga ujian; none: tidak ada.",
          "practice: practice and lessons; exam-centre: exams, too; none: nothing."
        ).text))
    var level: OriginTrust.Level

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Sebutan komputer itu.", "What to call that computer.").text,
        valueName: Phrase("sebutan", "name").text))
    var name: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Nama atau NIP yang memutuskan. Bawaan: BALAI_PERSON.",
          "Name or NIP of who decides. Default: BALAI_PERSON."
        ).text,
        valueName: Phrase("nama|nip", "name|nip").text))
    var by: String?

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let world = World.live
      let entrance = try places.enter(for: .trustInstallations, by: by)
      let records = entrance.records
      let known = try records.origins()
      let (origin, key) = try subject(among: known)
      guard !known.contains(where: { $0.isOwn && $0.origin == origin }) else {
        throw BundleUsageError.ownOrigin
      }
      let before = known.first { $0.origin == origin }
      let decider = try decider(at: entrance, world: world)
      let label = name.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      let trust = OriginTrust(
        origin: origin, key: key, level: level, name: label ?? before?.name ?? "")
      try records.append([
        Entry(person: decider.id, at: world.now(), fact: .originTrusted(trust))
      ])
      let who = [origin: trust.name].label(origin)
      Console.print(
        Phrase(
          "\(who): \(level.phrase.indonesian). Sidik kunci: \(fingerprint(key)).",
          "\(who): \(level.phrase.english). Fingerprint of the key: \(fingerprint(key))."
        ).text)
    }

    /// The maker of a bundle, or an origin by the beginning of what it is called.
    private func decider(at entrance: Entrance, world: World) throws -> Person {
      if let person = try entrance.decider(named: by, world: world) { return person }
      guard let name = by ?? world.environment["BALAI_PERSON"] else {
        throw BundleUsageError.deciderMissing
      }
      return try CurrentPerson.decider(named: name, in: entrance.records, world: world)
    }

    private func subject(among known: [KnownOrigin]) throws -> (OriginID, [UInt8]) {
      if Files.exists(subject) {
        let header = try BundleSummary(BundleFile.lines(of: subject)).header
        return (header.origin, header.key)
      }
      let matches = known.filter {
        $0.origin.description.hasPrefix(subject) || (!$0.name.isEmpty && $0.name == subject)
      }
      guard matches.count == 1, let key = matches[0].key else {
        throw BundleUsageError.unknownOrigin(subject)
      }
      return (matches[0].origin, key)
    }
  }

  struct ListAll: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Phrase(
          "Komputer ini dan semua komputer yang dikenal.",
          "This computer and all that are known."
        ).text, aliases: ["daftar"])
    }

    @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
    var format: Format = .text

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let origins = try places.openRecords(for: .takeInBundles).origins()
      let zone = (try? places.outline().workspace.zone) ?? .westernIndonesia
      switch format {
      case .text:
        Console.print(origins.map { $0.text(in: zone) }.joined(separator: "\n"))
      case .json: Console.print(JSON.array(origins.map(\.json)).canonicalText)
      }
    }
  }

  struct Renew: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "renew",
        abstract: Phrase(
          "Lanjutkan dengan nama baru: untuk salinan sebuah komputer.",
          "Go on under a new name: for the copy of a computer."
        ).text,
        discussion: Phrase(
          "Dua salinan yang mencatat dengan satu nama tidak bisa digabungkan. Yang sudah dicatat "
            + "tetap ada.",
          "Two copies that record under one name cannot be merged. What is recorded stays."
        ).text,
        aliases: ["baru"])
    }

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let before = try places.openRecords(for: .trustInstallations).ownOrigin
      try LearnerRecords.giveUpName(in: places.recordsFolder.path)
      let now = try places.openRecords(for: .trustInstallations).ownOrigin
      Console.print("\(before.prefix(8)) -> \(now.prefix(8))")
    }
  }
}

extension KnownOrigin {
  fileprivate func text(in zone: UTCOffset) -> String {
    let level = isOwn ? Phrase("komputer ini", "this computer") : level.phrase
    var text = Phrase(
      "\([origin: name].label(origin)): \(level.indonesian); \(entries) catatan",
      "\([origin: name].label(origin)): \(level.english); \(entries) entries"
    ).text
    if waiting > 0 {
      text +=
        Phrase(", \(waiting) menunggu dan belum dihitung", ", \(waiting) waiting, not counting yet")
        .text
    }
    if let at = lastEntryAt {
      text += "; " + Phrase("terakhir", "last").text + " " + at.text(in: zone)
    }
    if let at = lastArrivalAt {
      text += "; " + Phrase("diambil", "taken in").text + " " + at.text(in: zone)
    }
    if let key {
      text += "\n  " + Phrase("Sidik kunci", "Fingerprint").text + ": " + fingerprint(key)
    }
    return text
  }

  fileprivate var json: JSON {
    func time(_ at: Timestamp?) -> JSON {
      at.map { .integer($0.millisecondsSince1970) } ?? .null
    }
    return .object([
      "origin": .string(origin.description), "name": .string(name), "own": .bool(isOwn),
      "level": .string(level.rawValue), "key": key.map { .string(hexadecimal($0)) } ?? .null,
      "entries": .integer(entries), "waiting": .integer(waiting), "lastEntryMS": time(lastEntryAt),
      "lastArrivalMS": time(lastArrivalAt),
    ])
  }
}

enum BundleUsageError: BlameableError {
  case noDate(String)
  case unknownOrigin(String)
  case ownOrigin
  case deciderMissing

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    switch self {
    case .noDate(let text):
      Phrase("'\(text)' bukan tanggal.", "'\(text)' is no date.")
    case .unknownOrigin(let text):
      Phrase(
        "'\(text)' bukan berkas dan bukan asal yang dikenal.",
        "'\(text)' is no file and no origin that is known.")
    case .ownOrigin:
      Phrase("Itu komputer ini sendiri.", "That is this computer itself.")
    case .deciderMissing:
      Phrase("Belum disebut siapa yang memutuskan.", "Who decides is missing.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .noDate:
      Phrase("Tulis seperti 2026-11-22, atau last.", "Write it like 2026-11-22, or last.")
    case .unknownOrigin:
      Phrase("Lihat daftarnya: balai bundle list.", "See the list: balai bundle list.")
    case .ownOrigin: nil
    case .deciderMissing:
      Phrase("Tulis --by dengan nama atau NIP.", "Write --by with a name or NIP.")
    }
  }
}
