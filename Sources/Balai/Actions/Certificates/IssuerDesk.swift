import Certificates
import LearningCore
import Secrets

/// Where signing happens: opens the issuer's key, and asks for its passphrase once at most.
final class IssuerDesk {
  /// Bound to the private key when it is closed.
  private static let purpose = "balai issuer 1"

  let folder: RecordsFolder
  private let ask: (() throws -> Passphrase)?
  private var opened: Issuer?

  /// - Parameter ask: `nil` where nobody can be asked, as on a learner's screen; a key that is closed
  ///   then stays closed.
  init(_ folder: RecordsFolder, asking ask: (() throws -> Passphrase)? = nil) {
    (self.folder, self.ask) = (folder, ask)
  }

  /// - Parameter issuer: that of the folder, opened.
  init(_ folder: RecordsFolder, holding issuer: Issuer) {
    (self.folder, ask, opened) = (folder, nil, issuer)
  }

  /// The issuer of this installation, if it has one.
  ///
  /// - Throws: ``IssuerError/locked`` where there is nobody to ask.
  func issuer() throws -> Issuer? {
    if let opened { return opened }
    guard let file = try folder.issuerFile() else { return nil }
    opened = try open(file)
    return opened
  }

  /// The issuer of this installation; a local one is made now if there is none.
  func issuerMakingOne(named name: String) throws -> Issuer {
    if let issuer = try issuer() { return issuer }
    let made = Issuer(name: name, isLocal: true)
    try folder.keepFirst(IssuerKeyFile(made.card, .open(made.privateKey)))
    guard let issuer = try issuer() else {
      throw IssuerError.unreadable(path: folder.issuerPath)
    }
    return issuer
  }

  /// Everybody who can still sign here: the issuer, and a local one from before it.
  func signers() throws -> [Issuer] {
    let retired = try folder.retiredIssuerFiles().compactMap { file in
      guard case .open(let secret) = file.privateKey else { return nil as Issuer? }
      return Issuer(file.card, privateKey: secret)
    }
    return try [issuer()].compactMap(\.self) + retired
  }

  private func open(_ file: IssuerKeyFile) throws -> Issuer {
    let secret: [UInt8]?
    switch file.privateKey {
    case .open(let bytes): secret = bytes
    case .none: throw IssuerError.unreadable(path: folder.issuerPath)
    case .closed(let json):
      guard let closed = ClosedSecret(json) else {
        throw IssuerError.unreadable(path: folder.issuerPath)
      }
      guard let ask else { throw IssuerError.locked }
      secret = try closed.open(with: try ask(), for: Self.purpose)
      guard secret != nil else { throw IssuerError.wrongPassphrase }
    }
    guard let issuer = secret.flatMap({ Issuer(file.card, privateKey: $0) }) else {
      throw IssuerError.unreadable(path: folder.issuerPath)
    }
    return issuer
  }

  /// - Parameter passphrase: `nil` leaves the key open, for whoever may read the file.
  static func file(
    _ issuer: Issuer, closedWith passphrase: Passphrase?, world: World
  ) throws -> IssuerKeyFile {
    guard let passphrase else { return IssuerKeyFile(issuer.card, .open(issuer.privateKey)) }
    let closed = try ClosedSecret(
      issuer.privateKey, for: purpose, with: passphrase,
      salt: world.newBytes(ClosedSecret.saltCount))
    return IssuerKeyFile(issuer.card, .closed(closed.json))
  }
}

enum IssuerError: BlameableError {
  var exitCode: Int32 {
    switch self {
    case .unreadable: Exit.environment
    case .alreadyThere, .locked, .wrongPassphrase, .local: Exit.wrong
    case .noName, .none, .badSite: Exit.usage
    }
  }

  case unreadable(path: String)
  case alreadyThere(path: String)
  case noName
  case none
  case local
  case locked
  case wrongPassphrase
  case badSite(String)

  var message: Phrase {
    switch self {
    case .unreadable(let path):
      Phrase("Kunci penerbit '\(path)' rusak.", "The issuer's key '\(path)' is damaged.")
    case .alreadyThere(let path):
      Phrase(
        "Penerbit resmi sudah ada: '\(path)'.", "There is an official issuer already: '\(path)'.")
    case .noName: Phrase("Nama instansi belum diisi.", "The agency's name is missing.")
    case .none: Phrase("Belum ada penerbit.", "There is no issuer yet.")
    case .local:
      Phrase(
        "Penerbit di sini masih lokal; kuncinya tidak dijamin siapa pun.",
        "The issuer here is still local; nobody vouches for its key.")
    case .locked:
      Phrase(
        "Sertifikat ini diterbitkan oleh kantor: kunci penerbit terkunci dengan frasa sandi.",
        "This certificate is issued by the office: the issuer's key is closed with a passphrase.")
    case .wrongPassphrase:
      Phrase(
        "Frasa sandi tidak cocok dengan kunci penerbit.",
        "The passphrase does not fit the issuer's key.")
    case .badSite(let site):
      Phrase(
        "Alamat situs '\(site)' tidak diawali https://.",
        "The site's address '\(site)' does not begin with https://.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .unreadable:
      Phrase(
        "Kembalikan dari cadangan. Jangan dihapus: sertifikat lama bergantung padanya.",
        "Restore it from a backup. Do not delete it: old certificates depend on it.")
    case .alreadyThere:
      Phrase(
        "Lihat dengan: balai issuer show. Ganti kuncinya dengan: balai issuer rotate.",
        "See it with: balai issuer show. Change its key with: balai issuer rotate.")
    case .noName:
      Phrase(
        "Isi 'organisation' di balai.yml, atau sebutkan dengan --name.",
        "Fill in 'organisation' in balai.yml, or say it with --name.")
    case .none, .local:
      Phrase(
        "Buat yang resmi dengan: balai issuer init.", "Make an official one: balai issuer init.")
    case .locked:
      Phrase(
        "Kantor menjalankan 'balai certificate issue KURSUS --all'; tidak ada yang hilang.",
        "The office runs 'balai certificate issue COURSE --all'; nothing is lost.")
    case .wrongPassphrase:
      Phrase(
        "Ketik lagi; huruf besar, spasi, dan tanda baca dihitung.",
        "Type it again; capitals, spaces and punctuation count.")
    case .badSite:
      Phrase(
        "Tulis seperti https://contoh.go.id/diklat, tanpa garis miring di akhir.",
        "Write it like https://contoh.go.id/diklat, without a slash at the end.")
    }
  }
}
