import ArgumentParser
import Certificates
import LearningCore
import OpenBadges
import Secrets

struct IssuerCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "issuer",
      abstract: Phrase(
        "Penerbit sertifikat dan kuncinya.", "The issuer of certificates and its key."
      ).text,
      subcommands: [Init.self, Show.self, Rotate.self, Publish.self], aliases: ["penerbit"])
  }

  struct Init: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "init",
        abstract: Phrase(
          "Buat kunci penerbit resmi untuk instansi ini.",
          "Make the official issuer's key of this agency."
        ).text,
        discussion: Phrase(
          "Kuncinya dikunci dengan frasa sandi, yang diminta setiap kali sertifikat diterbitkan atau "
            + "dicabut. Dengan situs, penerbit bernama did:web; tanpa situs did:key.",
          "The key is closed with a passphrase, which is asked for whenever certificates are issued "
            + "or revoked. With a site the issuer is named by did:web, without one by did:key."
        ).text,
        aliases: ["buat"])
    }

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Nama instansi; bawaan: dari balai.yml.", "Name of the agency; from balai.yml by default."
        ).text,
        valueName: Phrase("nama", "name").text))
    var name: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Bagian instansi yang menerbitkan.", "The part of the agency that issues.").text,
        valueName: "unit"))
    var unit: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Alamat situs (https://…); bawaan: dari balai.yml.",
          "Address of the site (https://…); from balai.yml by default."
        ).text,
        valueName: Phrase("alamat", "address").text))
    var site: String?

    @Flag(name: .long, help: unattendedHelp) var unattended = false
    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var places: PlaceOptions

    func run() throws {
      let world = World.live
      _ = try places.openRecords(for: .keepIssuer)
      let folder = places.recordsFolder
      let workspace = try? places.configuration()
      guard let name = name ?? workspace?.organisation, !name.allSatisfy(\.isWhitespace) else {
        throw IssuerError.noName
      }
      let site = site ?? workspace?.siteURL
      if let site, !site.hasPrefix("https://") || site.hasSuffix("/") {
        throw IssuerError.badSite(site)
      }
      if let card = try folder.issuerCard(), !card.isLocal {
        throw IssuerError.alreadyThere(path: folder.issuerPath)
      }
      let issuer = Issuer(name: name, unit: unit, site: site, isLocal: false)
      let file = try IssuerDesk.file(
        issuer, closedWith: unattended ? nil : try passphrase.read(isNew: true), world: world)
      try folder.retireLocalIssuer()
      try folder.keepFirst(file)
      Console.print(
        Phrase("Kunci penerbit dibuat: ", "Issuer's key made: ").text + issuer.publicKey.thumbprint)
      Console.print(Phrase("Dikenal sebagai: ", "Known as: ").text + issuer.card.did)
      warnAboutKey(isOpen: unattended, at: folder.issuerPath)
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: Phrase(
          "Cetak kunci publik penerbit, untuk dibagikan kepada pemeriksa.",
          "Print the issuer's public keys, to hand to those who check."
        ).text,
        aliases: ["lihat"])
    }

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
    var format: Format = .json

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let folder = places.recordsFolder
      guard let current = try folder.issuerCard() else {
        Console.print(
          Phrase(
            "Belum ada penerbit. Buat dengan: balai issuer init",
            "There is no issuer yet. Make one: balai issuer init"
          ).text)
        throw Exit.contentWrong
      }
      let cards = try folder.issuerCards().filter { $0.isLocal == current.isLocal }
      switch format {
      case .json:
        let trusted = TrustedIssuers(cards.map(\.entry))
        Console.print(String(decoding: trusted.file, as: UTF8.self), terminator: "")
      case .text:
        let isLocked = try folder.isIssuerLocked()
        for line in cards.flatMap({ lines(on: $0, isCurrent: $0 == current, isLocked: isLocked) }) {
          Console.print(line)
        }
      }
    }

    private func lines(on card: IssuerCard, isCurrent: Bool, isLocked: Bool) -> [String] {
      var rows: [(Phrase, String)] = [(Phrase("Penerbit", "Issuer"), card.name)]
      if let unit = card.unit { rows.append((Phrase("Unit", "Unit"), unit)) }
      if let site = card.site { rows.append((Phrase("Situs", "Site"), site)) }
      rows += [
        (Phrase("Dikenal sebagai", "Known as"), card.did),
        (Phrase("Kunci", "Key"), "\(card.key.spoken) (\(card.key.thumbprint))"),
      ]
      if let from = card.from {
        rows.append((Phrase("Dipakai sejak", "Used since"), from.text(in: places.zone)))
      }
      if let until = card.until {
        rows.append((Phrase("Dipakai sampai", "Used until"), until.text(in: places.zone)))
      }
      if isCurrent {
        let state =
          card.isLocal
          ? Phrase("lokal, tidak dijamin pihak lain", "local, vouched for by nobody else")
          : isLocked
            ? Phrase("terkunci dengan frasa sandi", "closed with a passphrase")
            : Phrase("terbuka, tanpa frasa sandi", "open, without a passphrase")
        rows.append((Phrase("Keadaan", "State"), state.text))
      }
      return rows.map { "\($0.text): \($1)" } + [""]
    }
  }

  struct Rotate: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "rotate",
        abstract: Phrase(
          "Ganti kunci penerbit; sertifikat lama tetap sah.",
          "Change the issuer's key; old certificates stay valid."
        ).text,
        discussion: Phrase(
          "Kunci lama dihancurkan; bagian publiknya tetap diumumkan, dan sertifikat bertanggal "
            + "sesudah penggantian tidak dipercaya darinya. Dengan --stolen tidak satu pun dipercaya "
            + "lagi: terbitkan ulang sertifikatnya dengan balai certificate reissue.",
          "The old key is destroyed; its public half stays published, and certificates dated after "
            + "the change are not believed of it. With --stolen none is believed any more: issue the "
            + "certificates again with balai certificate reissue."
        ).text,
        aliases: ["ganti"])
    }

    @Flag(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Kunci lama jatuh ke tangan orang lain: jangan percayai lagi.",
          "Somebody else has the old key: believe it no more."
        ).text))
    var stolen = false

    @Flag(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Frasa sandi kunci lama tidak ada yang tahu lagi.",
          "Nobody knows the passphrase of the old key any more."
        ).text))
    var lost = false

    @Flag(name: .long, help: unattendedHelp) var unattended = false

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Baca frasa sandi kunci baru dari baris pertama berkas ini.",
          "Read the passphrase of the new key from the first line of this file."
        ).text,
        valueName: Phrase("berkas", "file").text), completion: .file())
    var newPassphraseFile: String?

    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var places: PlaceOptions

    func run() throws {
      let world = World.live
      let records = try places.openRecords(for: .keepIssuer)
      let folder = places.recordsFolder
      guard let old = try folder.issuerFile() else { throw IssuerError.none }
      guard !old.card.isLocal else { throw IssuerError.local }
      // Whoever cannot open a key shall not replace it by the way.
      if !lost { _ = try places.issuerDesk(passphrase).issuer() }
      let new = try IssuerRotation(folder: folder, world: world).rotate(
        old, because: stolen ? .stolen : lost ? .lost : .planned,
        closedWith: unattended ? nil : try newPassphrase())
      // Signed with the new key, which speaks for the old one too.
      try RevocationWriting(
        records: records, desk: IssuerDesk(folder, holding: new),
        workspace: try? places.configuration(), now: world.now()
      ).write()
      Console.print(
        Phrase("Kunci penerbit yang baru: ", "The issuer's new key: ").text
          + new.publicKey.thumbprint)
      if !new.card.isNamedBySite {
        Console.print(Phrase("Kini dikenal sebagai: ", "Known now as: ").text + new.card.did)
      }
      Console.print(
        Phrase(
          "Umumkan sekarang: balai issuer publish, lalu balai site build.",
          "Publish it now: balai issuer publish, then balai site build."
        ).text)
      warnAboutKey(isOpen: unattended, at: folder.issuerPath)
    }

    private func newPassphrase() throws -> Passphrase {
      guard newPassphraseFile != nil || passphrase.passphraseFile != nil else {
        Console.print(Phrase("Untuk kunci yang baru:", "For the new key:").text)
        return try passphrase.read(isNew: true)
      }
      var options = passphrase
      options.passphraseFile = newPassphraseFile ?? options.passphraseFile
      return try options.read(isNew: true)
    }
  }

  struct Publish: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "publish",
        abstract: Phrase(
          "Tulis kunci publik dan daftar pencabutan ke folder Site ruang kerja.",
          "Write public keys and revocations into the workspace's folder Site."
        ).text,
        discussion: Phrase(
          "Susunan situs berikutnya (balai site build) membagikannya kepada semua pemeriksa.",
          "The next build of the site (balai site build) hands them to everybody who checks."
        ).text,
        aliases: ["umumkan"])
    }

    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var places: PlaceOptions

    func run() throws {
      let root = try places.root()
      let records = try places.openRecords(for: .keepIssuer)
      let desk = places.issuerDesk(passphrase)
      guard try desk.folder.issuerFile() != nil else { throw IssuerError.none }
      let writing = RevocationWriting(
        records: records, desk: desk, workspace: try? places.configuration(), now: World.live.now())
      for file in try IssuerPublishing(root: root, revocations: writing).publish() {
        Console.print(file)
      }
      warnOfNumbersGivenTwice(in: records)
    }
  }
}

private var unattendedHelp: ArgumentHelp {
  ArgumentHelp(
    Phrase(
      "Tanpa frasa sandi: siapa pun yang bisa membaca berkasnya bisa menerbitkan.",
      "Without a passphrase: whoever can read the file can issue."
    ).text)
}

private func warnAboutKey(isOpen: Bool, at path: String) {
  if isOpen {
    Console.warn(
      Phrase(
        "PERHATIAN: kunci ini TIDAK terkunci. Siapa pun yang bisa membaca '\(path)', juga dari "
          + "cadangan, bisa menerbitkan sertifikat atas nama instansi Anda.",
        "ATTENTION: this key is NOT closed. Whoever can read '\(path)', also from a backup, can issue "
          + "certificates in your agency's name."
      ).text)
  }
  Console.print(
    Phrase(
      "Cadangkan \(path) di tempat terkunci; tanpa itu sertifikat baru tidak bisa terbit.",
      "Keep a copy of \(path) under lock; without it no certificate can be issued."
    ).text)
}
